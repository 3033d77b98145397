using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.FrontMatter;

/// <summary>Reads the keys between the two “---” lines of a page.</summary>
public static class FrontMatterReader
{
    private const string What = "the front matter";

    /// <summary>
    /// The page's keys and where its words begin. It is given even when the front matter is broken (the errors are in
    /// the bag), so that the body is checked in the same run and links to the page are not reported as well. Without a beginning and an
    /// end nobody knows where the words begin, and none are read. Null, with an error in the bag, when the file cannot be
    /// read as text.
    /// </summary>
    public static PageSource? Read(ContentFile source, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (SourceDecoder.Decode(source.Path, source.Bytes, bag) is not { } file) return null;
        var text = file.Value;
        var first = LineEnd(text, 0);
        if (!IsFence(text.AsSpan(0, first)))
        {
            bag.Add(Codes.FrontMatterMissing.At(file.Span(0, first)));
            return new PageSource(Fallback(file), text.Length, source) { HasFrontMatter = false };
        }

        var start = Math.Min(text.Length, first + 1);
        for (var line = start; line < text.Length; line = LineEnd(text, line) + 1)
        {
            var end = LineEnd(text, line);
            if (!IsFence(text.AsSpan(line, end - line))) continue;
            var keys = Keys(file, file.Slice(start, line - start), bag);
            return new PageSource(keys ?? Fallback(file), Math.Min(text.Length, end + 1), source) { HasKeys = keys is not null };
        }

        bag.Add(Codes.FrontMatterUnclosed.At(file.Span(0, first)));
        return new PageSource(Fallback(file), text.Length, source) { HasFrontMatter = false };
    }

    /// <summary>What may stand between the two lines.</summary>
    internal static JsonObject Schema => SchemaOf.Map([.. CommonKeysReader.Schema(needsSummary: true), .. SignKeys.Schema]);

    private static CommonKeys? Keys(PositionedText file, PositionedText block, DiagnosticBag bag)
    {
        var node = YamlReader.ReadOrEmpty(block, bag, out var isEmpty);
        if (isEmpty) node = new YamlMapping(file.Span(0, 3), ImmutableArray<YamlEntry>.Empty);
        switch (node)
        {
            case null:
                return null;
            case not YamlMapping:
                NodeReader.Mapping(node, What, bag);
                return null;
            case YamlMapping mapping:
                var map = new MapReader(mapping, What, bag);
                var keys = CommonKeysReader.Read(map, needsSummary: true, FileName(file.Path));
                keys = keys with { Signs = SignKeys.Read(map) };
                map.Done();
                return keys;
        }
    }

    private static CommonKeys Fallback(PositionedText file) =>
        new() { Title = FileName(file.Path), TitleSpan = file.Span(0) };

    private static string FileName(string path) => System.IO.Path.GetFileNameWithoutExtension(path);

    private static bool IsFence(ReadOnlySpan<char> line) => line.StartsWith("---") && line[3..].Trim(" \t").IsEmpty;

    private static int LineEnd(string text, int start) =>
        text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;
}
