using System.Text;
using System.Xml;
using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Building;
using NbSite.Publishing.Pages;

namespace NbSite.Publishing.Assets;

/// <summary>Gives each picture its fingerprinted address; refuses pictures that could run or load something.</summary>
public sealed class NamePicture : Module<SourceFile, PictureDocument>
{
    private const string SvgNames = "http://www.w3.org/2000/svg";

    private static readonly string[] ForbiddenElements =
        ["script", "foreignObject", "iframe", "object", "embed", "image", "animate", "set", "handler", "audio", "video"];

    public override IEnumerable<PictureDocument> Execute(SourceFile source, IModuleContext context)
    {
        var file = source.File;
        if (file.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) && Danger(file.Bytes) is var (what, line, column))
        {
            context.Report(Codes.UnsafePicture.At(new SourceSpan(file.Path, line, column), what));
            return [];
        }

        if (!IsWhatItSays(file))
        {
            context.Report(Codes.PictureOfAnotherKind.At(SourceSpan.File(file.Path), Path.GetExtension(file.Path)));
            return [];
        }

        // A short name of plain letters: the file's own may be long, or hold signs that an address must escape.
        var ending = Path.GetExtension(file.Path);
        var name = Slug.From(file.Path[..^ending.Length].Replace('/', ' ')) + ending.ToLowerInvariant();
        return [new PictureDocument(file, "/" + ThemeFiles.Fingerprinted("assets/", name, file.Bytes.Span))];
    }

    /// <summary>Whether the first bytes are those of the kind that the name gives.</summary>
    private static bool IsWhatItSays(ContentFile file)
    {
        var bytes = file.Bytes.Span;
        return Path.GetExtension(file.Path).ToLowerInvariant() switch
        {
            ".png" => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            ".jpg" or ".jpeg" => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
            ".webp" => bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8),
            _ => true,
        };
    }

    private static (string What, int Line, int Column)? Danger(ReadOnlyMemory<byte> bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 5_000_000 };
        using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), settings);
        var place = (IXmlLineInfo)reader;
        try
        {
            if (reader.MoveToContent() == XmlNodeType.Element && (reader.LocalName, reader.NamespaceURI) != ("svg", SvgNames))
                return ($"“{Shorten(reader.Name)}” in place of an “svg” element of SVG", place.LineNumber, place.LinePosition);
            do
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && LoadsByStyle(reader.Value))
                    return ("a style that loads something", place.LineNumber, place.LinePosition);
                if (reader.NodeType == XmlNodeType.ProcessingInstruction) return ("a style sheet of its own", place.LineNumber, place.LinePosition);
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (ForbiddenElements.Contains(reader.LocalName, StringComparer.OrdinalIgnoreCase))
                    return ($"a “{reader.LocalName}” element", place.LineNumber, place.LinePosition);
                while (reader.MoveToNextAttribute())
                {
                    if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                        return ($"the event handler “{reader.LocalName}”", place.LineNumber, place.LinePosition);
                    var isOwn = reader.Value.StartsWith('#') || reader.Prefix == "xmlns" || reader.Name == "xmlns";
                    if (reader.LocalName == "href" && !isOwn)
                        return ($"a link to “{Shorten(reader.Value)}”", place.LineNumber, place.LinePosition);
                    if (reader.Value.Contains("javascript:", StringComparison.OrdinalIgnoreCase) || LoadsByStyle(reader.Value))
                        return ($"an address in “{reader.LocalName}”", place.LineNumber, place.LinePosition);
                }
            }
            while (reader.Read());
            return null;
        }
        catch (XmlException exception)
        {
            return ("something that is not SVG", Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition));
        }
    }

    private static bool LoadsByStyle(string text) => text.Contains("@import", StringComparison.OrdinalIgnoreCase)
        || (text.Contains("url(", StringComparison.OrdinalIgnoreCase) && !text.Contains("url(#", StringComparison.OrdinalIgnoreCase));

    private static string Shorten(string value) => value.Length <= 60 ? value : new StringBuilder(value, 0, 60, 61).Append('…').ToString();
}

/// <summary>
/// Hands over, under their fingerprinted names, the pictures that a published page or a text of the past shows: those of
/// drafts and of what was withdrawn are nobody's to see. Two of the same bytes and name once.
/// </summary>
internal sealed class WritePictures(
    BuildInput input, Pipeline<PictureDocument> pictures, Pipeline<PageFacts> pages, Pipeline<WrittenFile> past)
    : SourceModule<WrittenFile>
{
    public override IEnumerable<WrittenFile> Read(IModuleContext context)
    {
        if (input.Options.Bundle?.TextOnly == true) yield break;
        var shown = context.OutputsOf(pages).SelectMany(page => page.Pictures)
            .Concat(context.OutputsOf(past).SelectMany(file => file.Pictures)).ToHashSet(StringComparer.Ordinal);
        foreach (var picture in context.OutputsOf(pictures).DistinctBy(picture => picture.Address))
        {
            if (!shown.Contains(picture.Address)) continue;
            context.Write(new OutputFile(picture.Address[1..], picture.File.Bytes));
            yield return new WrittenFile(picture.Address[1..]);
        }
    }
}
