using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Translations;

/// <summary>A stretch of a page's Markdown that is translated as one: a block that stands in no other.</summary>
/// <param name="Hash">The first 80 bits of SHA-256 of its words as they are written, as 20 lower-case hexadecimal digits.</param>
/// <param name="Text">As written, without the blank lines around it, lines ending in LF.</param>
/// <param name="Offset">Where in the file it begins.</param>
/// <param name="Length">How long it is in the file, without the blank lines behind it.</param>
/// <param name="Kind">What it is, to find what stands for it in another language: “heading 2”, “paragraph”, “list”.</param>
/// <param name="Span">Its first line.</param>
/// <param name="Blocks">What is read of it.</param>
public sealed record TextBlock(
    string Hash, string Text, int Offset, int Length, string Kind, SourceSpan Span, ImmutableArray<Block> Blocks)
{
    /// <summary>It has no words in any language: a line, and what NbSite makes in the language of the page.</summary>
    public bool IsWordless => Blocks.All(block => block is DividerBlock or DirectiveBlock);
}

/// <summary>Cuts a page's Markdown into the blocks that translations are pinned by.</summary>
public static class PageBlocks
{
    private const string Format = "nbsite-source-1";

    /// <summary>The blocks of a page in their order. Equal ones are told apart by their number, so that no two have one hash.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="start">Where the words begin.</param>
    /// <param name="bag">Takes what is wrong with them.</param>
    public static ImmutableArray<TextBlock> Of(PositionedText text, int start, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = MarkdownReader.ReadBlocks(text, start, MarkdownScope.Page, bag);
        var lines = Lines(text.Value);
        var cuts = new List<(int Line, List<Block> Blocks)>();
        foreach (var block in blocks)
        {
            // A table begins with its caption.
            var first = block is TableBlock { Caption: [var word, ..] } ? word.Span : block.Span;
            var line = Math.Clamp(first.Line > 0 ? Math.Min(first.Line, block.Span.Line) : block.Span.Line, 1, lines.Count - 1);
            if (cuts.Count > 0 && line <= cuts[^1].Line) cuts[^1].Blocks.Add(block);
            else cuts.Add((line, [block]));
        }

        var result = ImmutableArray.CreateBuilder<TextBlock>(cuts.Count);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var from = start;
        for (var i = 0; i < cuts.Count; i++)
        {
            // What stands between two blocks and is neither, such as attributes on a line of their own, goes with the second.
            var to = i + 1 < cuts.Count ? Before(text.Value, lines, cuts[i + 1].Line, cuts[i].Line) : text.Value.Length;
            var piece = text.Value.AsSpan(from, to - from);
            var lead = piece.Length - piece.TrimStart("\r\n").Length;
            var words = piece.Trim("\r\n").TrimEnd();
            var plain = Plain(words.ToString());
            var number = seen.GetValueOrDefault(plain);
            seen[plain] = number + 1;
            result.Add(new TextBlock(
                HashOf(plain, number), plain, from + lead, words.Length, KindOf(cuts[i].Blocks[0]), text.Span(from + lead), [.. cuts[i].Blocks]));
            from = to;
        }

        return result.ToImmutable();
    }

    /// <summary>The hash of words that stand outside the text, such as a title.</summary>
    public static string HashOf(string words) => HashOf(Plain(words), 0);

    private static string HashOf(string plain, int number) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Format}\n{number}\n{plain}")).AsSpan(0, 10));

    // Line ends and what stands behind the last word of a line are an editor's, not a writer's.
    private static string Plain(string words) => string.Join(
        '\n', words.ReplaceLineEndings("\n").Split('\n').Select(line => line.EndsWith("  ", StringComparison.Ordinal) ? line.TrimEnd() + "  " : line.TrimEnd())).Trim('\n');

    private static string KindOf(Block block) => block switch
    {
        HeadingBlock heading => $"heading {heading.Level}",
        ListBlock { Ordered: true } => "numbered list",
        GroupBlock group => "group " + group.Group,
        DisclosureBlock passage => "passage " + passage.Disclosure,
        DirectiveBlock directive => "{{" + directive.Name + "}}",
        _ => BlockDescription.Of(block).Name,
    };

    /// <summary>Where each line begins; the first entry is no line.</summary>
    private static List<int> Lines(string text)
    {
        List<int> lines = [0, 0];
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) lines.Add(i + 1);
        return lines;
    }

    private static int Before(string text, List<int> lines, int line, int last)
    {
        while (line - 1 > last && IsAttributes(text.AsSpan(lines[line - 1], lines[line] - lines[line - 1]))) line--;
        return lines[line];
    }

    private static bool IsAttributes(ReadOnlySpan<char> line) =>
        line.Trim() is ['{', not '{', .., '}'];
}
