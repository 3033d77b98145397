using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace NbSite.Content.Translations;

/// <summary>A part of a page for a translator.</summary>
/// <param name="Id">The hash of the source's words.</param>
/// <param name="Name">What it is: “title”, “heading 2”.</param>
/// <param name="Source">The source's words, in Markdown.</param>
/// <param name="Target">The present translation; null when there is none.</param>
/// <param name="State">How it stands.</param>
public sealed record XliffUnit(string Id, string Name, string Source, string? Target, TranslationState State);

/// <summary>
/// A page for a translator's program, as XLIFF 1.2, which all of them read. Citations, values, attributes, targets of links and the lines of
/// containers are inline elements, which no translator can mistype.
/// </summary>
public static class Xliff
{
    public const string Namespace = "urn:oasis:names:tc:xliff:document:1.2";

    /// <summary>The bytes of the file: the same for the same page.</summary>
    /// <param name="path">The translated page.</param>
    /// <param name="source">The language of the source.</param>
    /// <param name="target">The language of the translation.</param>
    /// <param name="units">In the order of the source.</param>
    public static byte[] Write(string path, string source, string target, IEnumerable<XliffUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None, CloseOutput = false };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("xliff", Namespace);
            xml.WriteAttributeString("version", "1.2");
            xml.WriteWhitespace("\n");
            xml.WriteStartElement("file", Namespace);
            xml.WriteAttributeString("original", path);
            xml.WriteAttributeString("source-language", source);
            xml.WriteAttributeString("target-language", target);
            xml.WriteAttributeString("datatype", "plaintext");
            xml.WriteWhitespace("\n");
            xml.WriteStartElement("body", Namespace);
            xml.WriteWhitespace("\n");
            foreach (var unit in units) Unit(xml, unit, source, target);
            xml.WriteEndElement();
            xml.WriteWhitespace("\n");
            xml.WriteEndElement();
            xml.WriteWhitespace("\n");
            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Unit(XmlWriter xml, XliffUnit unit, string source, string target)
    {
        var kept = KeptMarks.In(unit.Source);
        xml.WriteStartElement("trans-unit", Namespace);
        xml.WriteAttributeString("id", unit.Id);
        xml.WriteAttributeString("resname", unit.Name);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteStartElement("source", Namespace);
        xml.WriteAttributeString("xml", "lang", null, source);
        Words(xml, unit.Source, kept);
        xml.WriteEndElement();
        if (unit.Target is { } words)
        {
            xml.WriteStartElement("target", Namespace);
            xml.WriteAttributeString("xml", "lang", null, target);
            xml.WriteAttributeString("state", unit.State switch
            {
                TranslationState.Current => "final",
                TranslationState.Stale => "needs-translation",
                _ => "needs-review-translation",
            });
            Words(xml, words, kept);
            xml.WriteEndElement();
        }

        if (Note(unit.State) is { } note) xml.WriteElementString("note", Namespace, note);
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private static string? Note(TranslationState state) => state switch
    {
        TranslationState.Stale => "The source changed since this was translated.",
        TranslationState.Unpinned => "Nobody has said yet that this translation says what the source says.",
        _ => null,
    };

    private static void Words(XmlWriter xml, string text, ImmutableArray<string> kept)
    {
        var free = kept.Select((mark, at) => (mark, at)).ToList();
        foreach (var (words, isMark) in KeptMarks.Split(text))
        {
            var at = isMark ? free.FindIndex(each => each.mark == words) : -1;
            if (at < 0)
            {
                xml.WriteString(words);
                continue;
            }

            xml.WriteStartElement("x", Namespace);
            xml.WriteAttributeString("id", (free[at].at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            xml.WriteAttributeString("equiv-text", words);
            xml.WriteEndElement();
            free.RemoveAt(at);
        }
    }
}
