using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Translations;

/// <summary>What came back for a part of a page.</summary>
/// <param name="Id">The hash of the source's words that were translated.</param>
/// <param name="Pieces">Words, and numbers of marks of the source.</param>
/// <param name="IsReady">Nobody says that it still waits.</param>
/// <param name="Span">Where it stands in the file.</param>
public sealed record XliffAnswer(string Id, ImmutableArray<(string Words, int? Mark)> Pieces, bool IsReady, SourceSpan Span)
{
    /// <summary>The Markdown, with the marks of the source; null, with an error in the bag, when one is lost or strange.</summary>
    public string? Text(string source, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        var marks = KeptMarks.In(source);
        var text = string.Concat(Pieces.Select(piece => piece.Mark is { } mark ? marks.ElementAtOrDefault(mark - 1) ?? "" : piece.Words)).Trim('\n', ' ');
        var strange = Pieces.Where(piece => piece.Mark is { } mark && (mark < 1 || mark > marks.Length)).Select(piece => $"x {piece.Mark}").ToList();
        // A citation that stands in no source word is nobody's statement; one that is typed in full is kept.
        var said = KeptMarks.In(text);
        var lost = marks.GroupBy(mark => mark, StringComparer.Ordinal).Where(same => said.Count(mark => mark == same.Key) < same.Count())
            .Select(same => Quote.Short(same.Key)).ToList();
        if (lost.Count == 0 && strange.Count == 0) return text;
        bag.Add(Codes.XliffMarks.At(Span, lost.Count > 0 ? "lacks " + string.Join(", ", lost) : "has " + string.Join(", ", strange) + ", which the source has not"));
        return null;
    }
}

/// <summary>A file that a translator sent back.</summary>
public sealed record XliffFile(string Original, string Language, ImmutableArray<XliffAnswer> Answers, SourceSpan Span);

/// <summary>Reads XLIFF 1.2 that somebody else's program wrote: no document type, no other file, no more than it may hold.</summary>
public static class XliffReader
{
    /// <summary>A page of the largest size, many times over.</summary>
    public const int LargestBytes = 20_000_000;

    public static ImmutableArray<XliffFile> Read(string path, ReadOnlyMemory<byte> bytes, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        if (bytes.Length > LargestBytes)
        {
            bag.Add(Codes.XliffUnreadable.At(SourceSpan.File(path), "it is too large"));
            return [];
        }

        XDocument document;
        try
        {
            using var stream = new MemoryStream(bytes.ToArray());
            using var reader = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = LargestBytes,
            });
            document = XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        }
        catch (XmlException problem)
        {
            bag.Add(Codes.XliffUnreadable.At(new SourceSpan(path, problem.LineNumber, problem.LinePosition), "it is no whole XML, or has a document type"));
            return [];
        }

        XNamespace xliff = Xliff.Namespace;
        if (document.Root is not { } root || root.Name != xliff + "xliff" || !root.Elements(xliff + "file").Any())
        {
            bag.Add(Codes.XliffUnreadable.At(SourceSpan.File(path), "it is no XLIFF 1.2"));
            return [];
        }

        return
        [
            .. root.Elements(xliff + "file").Select(file => new XliffFile(
                (string?)file.Attribute("original") ?? "", (string?)file.Attribute("target-language") ?? "",
                [.. file.Descendants(xliff + "trans-unit").Select(unit => Answer(unit, path)).OfType<XliffAnswer>()], Span(file, path))),
        ];
    }

    private static XliffAnswer? Answer(XElement unit, string path)
    {
        XNamespace xliff = Xliff.Namespace;
        if (unit.Element(xliff + "target") is not { } target || (string?)unit.Attribute("id") is not { Length: > 0 } id) return null;
        var pieces = ImmutableArray.CreateBuilder<(string, int?)>();
        foreach (var node in target.DescendantNodes())
        {
            if (node is XText text) pieces.Add((text.Value.Replace("\r\n", "\n", StringComparison.Ordinal), null));
            else if (node is XElement mark && mark.Name == xliff + "x")
                pieces.Add(("", int.TryParse((string?)mark.Attribute("id"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0));
        }

        var state = (string?)target.Attribute("state") ?? "";
        var said = string.Concat(pieces.Select(piece => piece.Item1));
        return said.AsSpan().Trim().IsEmpty && pieces.All(piece => piece.Item2 is null) ? null
            : new XliffAnswer(id, pieces.ToImmutable(), state.Length > 0 && !state.StartsWith("needs-", StringComparison.Ordinal) && state != "new", Span(target, path));
    }

    private static SourceSpan Span(XElement element, string path) =>
        element is IXmlLineInfo line && line.HasLineInfo() ? new SourceSpan(path, line.LineNumber, line.LinePosition) : SourceSpan.File(path);
}
