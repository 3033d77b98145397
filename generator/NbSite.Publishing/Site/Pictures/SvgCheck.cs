using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using NbSite.Content.Yaml;

namespace NbSite.Publishing.Site.Pictures;

/// <summary>What a drawing may not hold, and where.</summary>
internal readonly record struct SvgDanger(string What, int Line, int Column);

/// <summary>
/// Lets a drawing pass only when all of it is known to be harmless, also when it is opened by itself: nothing but elements and
/// attributes of SVG that draw, no instruction, no other namespace, and in styles nothing that can be written in two ways.
/// </summary>
internal static partial class SvgCheck
{
    private const int Longest = 5_000_000;
    private const string XmlNames = "http://www.w3.org/XML/1998/namespace";
    private const string NamesNames = "http://www.w3.org/2000/xmlns/";

    /// <summary>The first danger; null when there is none.</summary>
    public static SvgDanger? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // A browser could read the same bytes as other text.
            return new SvgDanger("text that is not UTF-8", 1, 1);
        }

        if (text.Length > Longest) return new SvgDanger($"more than {Longest} characters", 1, 1);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Longest };
        using var source = new StringReader(text);
        using var reader = XmlReader.Create(source, settings);
        var walk = new Walk(reader);
        try
        {
            return walk.Run();
        }
        catch (XmlException exception)
        {
            return new SvgDanger("something that is not SVG", Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition));
        }
    }

    private sealed class Walk(XmlReader reader)
    {
        private readonly IXmlLineInfo _place = (IXmlLineInfo)reader;
        private readonly SvgWeight _weight = new();

        // All that a style sheet says, however it is cut into pieces: a browser joins them.
        private readonly StringBuilder _style = new();
        private int _styleDepth = -1;
        private SvgDanger _styleStart;

        public SvgDanger? Run()
        {
            var isRoot = true;
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.ProcessingInstruction:
                        return At($"the instruction “{Quote.Short(reader.Name)}”");
                    case XmlNodeType.XmlDeclaration:
                        if (reader.GetAttribute("encoding") is { } encoding && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
                            return At($"the encoding “{Quote.Short(encoding)}”");
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                        if (_styleDepth < 0) break;
                        if (_style.Length == 0) _styleStart = At("a style");
                        _style.Append(reader.Value);
                        break;
                    case XmlNodeType.Element:
                        if (isRoot && (reader.LocalName, reader.NamespaceURI) != ("svg", SvgVocabulary.Names))
                            return At($"“{Quote.Short(reader.Name)}” in place of an “svg” element of SVG");
                        isRoot = false;
                        if (Element() is { } danger) return danger;
                        break;
                    case XmlNodeType.EndElement:
                        _weight.End();
                        if (reader.Depth != _styleDepth) break;
                        _styleDepth = -1;
                        if (Style(_style.ToString()) is { } what) return _styleStart with { What = what };
                        foreach (Match part in DrawnPart().Matches(_style.ToString())) _weight.DrawByStyle(part.Groups[1].Value);
                        _style.Clear();
                        break;
                }
            }

            return _weight.Find();
        }

        private SvgDanger? Element()
        {
            if (_styleDepth >= 0) return At($"the element “{Quote.Short(reader.Name)}” in a style");
            if (reader.NamespaceURI != SvgVocabulary.Names) return At($"the element “{Quote.Short(reader.Name)}”, which is not of SVG");
            if (!SvgVocabulary.Elements.Contains(reader.LocalName)) return At($"a “{Quote.Short(reader.LocalName)}” element");
            if (reader is { LocalName: "style", IsEmptyElement: false }) _styleDepth = reader.Depth;

            _weight.Begin(_place.LineNumber, _place.LinePosition, reader.LocalName is "linearGradient" or "radialGradient");
            if (_weight.Depth > SvgWeight.Deepest) return At($"elements more than {SvgWeight.Deepest} deep in each other");
            while (reader.MoveToNextAttribute())
            {
                if (Attribute() is { } what) return At(what);
                if (reader.NamespaceURI.Length > 0 && reader.NamespaceURI != SvgVocabulary.LinkNames) continue;
                if (reader.LocalName == "id") _weight.Name(reader.Value);
                if (reader.LocalName == "href") _weight.Draw(reader.Value[1..]);
                foreach (Match part in DrawnPart().Matches(reader.Value)) _weight.Draw(part.Groups[1].Value);
            }

            reader.MoveToElement();
            if (reader.IsEmptyElement) _weight.End();
            return null;
        }

        private string? Attribute()
        {
            var (name, value) = (reader.LocalName, reader.Value);
            switch (reader.NamespaceURI)
            {
                case NamesNames:
                    return value is SvgVocabulary.Names or SvgVocabulary.LinkNames
                        ? null
                        : $"names that are not of SVG (“{Quote.Short(value)}”)";
                case XmlNames:
                    return name is "space" or "lang" ? null : $"the attribute “{Quote.Short(reader.Name)}”";
                case "" or SvgVocabulary.LinkNames when name == "href":
                    return OwnPart().IsMatch(value) ? null : $"a link to “{Quote.Short(value)}”";
                case "" when SvgVocabulary.Attributes.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal)
                    || name.StartsWith("data-", StringComparison.Ordinal):
                    // Words for people who hear the picture may hold brackets.
                    return name.StartsWith("aria-", StringComparison.Ordinal) || name.StartsWith("data-", StringComparison.Ordinal) ? null : Style(value);
                default:
                    return name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                        ? $"the event handler “{Quote.Short(name)}”"
                        : $"the attribute “{Quote.Short(reader.Name)}”";
            }
        }

        private SvgDanger At(string what) => new(what, _place.LineNumber, _place.LinePosition);
    }

    /// <summary>Why a style, or a value that may be one, is not let pass; null when it is.</summary>
    private static string? Style(string text)
    {
        if (text.Contains('\\', StringComparison.Ordinal)) return "an escape (“\\”) in a style";
        if (text.Contains('@', StringComparison.Ordinal)) return "an instruction (“@”) in a style";
        foreach (Match call in Call().Matches(text))
        {
            var name = call.Groups[1].Value.ToLowerInvariant();
            if (name == "url" ? OwnUrl().IsMatch(text.AsSpan(call.Index + call.Groups[1].Length)) : SvgVocabulary.Functions.Contains(name)) continue;
            return name.Length == 0 ? "a bracket (“(”) in a style" : $"“{Quote.Short(name)}(…)” in a style";
        }

        return null;
    }

    [GeneratedRegex(@"^#[A-Za-z_][A-Za-z0-9_.:-]*\z")]
    private static partial Regex OwnPart();

    [GeneratedRegex(@"\(\s*[""']?#([A-Za-z_][A-Za-z0-9_.:-]*)")]
    private static partial Regex DrawnPart();

    [GeneratedRegex(@"([A-Za-z0-9_-]*)\s*\(")]
    private static partial Regex Call();

    // With the spaces that XML puts in place of line ends.
    [GeneratedRegex("""^\(\s*(?:"#[A-Za-z_][A-Za-z0-9_.:-]*"|'#[A-Za-z_][A-Za-z0-9_.:-]*'|#[A-Za-z_][A-Za-z0-9_.:-]*)\s*\)""")]
    private static partial Regex OwnUrl();
}
