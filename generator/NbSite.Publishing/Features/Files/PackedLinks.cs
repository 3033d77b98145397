using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace NbSite.Publishing.Features.Files;

/// <summary>The parts of a document in which something from elsewhere can be named.</summary>
internal enum PackedPart
{
    Other,

    /// <summary>What a part of an Office document belongs to (ECMA-376, part 2).</summary>
    Relations,

    /// <summary>The words of a Word document, with its fields.</summary>
    Words,

    /// <summary>The content or the styles of an OpenDocument.</summary>
    Open,
}

/// <summary>
/// What a document loads from elsewhere when it is opened. Links that a reader follows are no such thing.
/// </summary>
internal static partial class PackedLinks
{
    public const string Elsewhere = "something that is loaded from elsewhere";

    private const string Unreadable = "parts that cannot be looked at";
    private const string XLink = "http://www.w3.org/1999/xlink";

    /// <summary>What a part with such a name is.</summary>
    public static PackedPart KindOf(string name) =>
        name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) ? PackedPart.Relations
        : name.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? PackedPart.Words
        : Path.GetFileName(name).ToLowerInvariant() is "content.xml" or "styles.xml" ? PackedPart.Open
        : PackedPart.Other;

    /// <summary>What is loaded or run; null for nothing.</summary>
    public static string? Find(PackedPart kind, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        using var source = new StringReader(text);
        using var reader = XmlReader.Create(source, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var fields = new StringBuilder();
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                var found = kind switch
                {
                    PackedPart.Relations => Relation(reader),
                    PackedPart.Open => Reference(reader),
                    _ => null,
                };
                if (found is not null) return found;
                if (kind == PackedPart.Words) Field(reader, fields);
            }
        }
        catch (XmlException)
        {
            return Unreadable;
        }

        return Loads().IsMatch(fields.ToString()) ? Elsewhere : null;
    }

    private static string? Relation(XmlReader reader)
    {
        if (reader.LocalName != "Relationship" || reader.GetAttribute("TargetMode")?.Trim() != "External") return null;
        var type = reader.GetAttribute("Type") ?? "";
        return type.EndsWith("attachedTemplate", StringComparison.Ordinal) ? "a template that is loaded from elsewhere"
            : type.EndsWith("/hyperlink", StringComparison.Ordinal) ? null
            : Elsewhere;
    }

    private static string? Reference(XmlReader reader)
    {
        if (reader.LocalName is "dde-source" or "dde-connection") return Elsewhere;
        if (reader.GetAttribute("href", XLink)?.Trim() is not { Length: > 0 } to) return null;
        if (Macro().IsMatch(to)) return "macros";
        // “../” leaves the document, whose parts stand in one folder.
        return reader.LocalName is "a" or "event-listener" || !(Scheme().IsMatch(to) || to.StartsWith("../", StringComparison.Ordinal))
            ? null : Elsewhere;
    }

    // A field may be written in pieces; what Word does with it is its first word.
    private static void Field(XmlReader reader, StringBuilder fields)
    {
        switch (reader.LocalName)
        {
            case "fldSimple":
                for (var each = reader.MoveToFirstAttribute(); each; each = reader.MoveToNextAttribute())
                    if (reader.LocalName == "instr") fields.Append('\n').Append(reader.Value);
                reader.MoveToElement();
                break;
            case "fldChar":
                fields.Append('\n');
                break;
            case "instrText" when !reader.IsEmptyElement:
                if (reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                    fields.Append(reader.Value);
                break;
        }
    }

    [GeneratedRegex(@"^\s*(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|DDEAUTO|DDE|LINK|DATABASE|RD)\b", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Loads();

    [GeneratedRegex(@"^(?:[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(?:vnd\.sun\.star\.script|macro|javascript):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Macro();
}
