using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NbSite.Content.Markdown.Parsing;
using NbSite.Content.Sources;
using NbSite.Model;
using Block = Markdig.Syntax.Block;
using HeadingBlock = Markdig.Syntax.HeadingBlock;
using Inline = Markdig.Syntax.Inlines.Inline;
using ListBlock = Markdig.Syntax.ListBlock;
using ParagraphBlock = Markdig.Syntax.ParagraphBlock;
using QuoteBlock = Markdig.Syntax.QuoteBlock;

namespace NbSite.Content.Markdown;

/// <summary>A piece of a page's Markdown that can be edited by itself.</summary>
/// <param name="Kind">“paragraph”, “heading”, “list”, “quote”, “table” or “other”.</param>
/// <param name="First">Its first line in the file, 1-based.</param>
/// <param name="Last">Its last line.</param>
/// <param name="Words">
/// Its words in the runs in which they stand in the source: between two runs a page may show something else, such as a value or the number of
/// a source.
/// </param>
internal sealed record SourceBlock(string Kind, int First, int Last, ImmutableArray<string> Words);

/// <summary>Finds the lines of a page's blocks: those of the page itself, and those inside of containers.</summary>
internal static class SourceBlocks
{
    private const int Deepest = 20;

    /// <summary>In their order; none for a text that no page may hold, which its reader tells.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="start">Where the Markdown starts: after the front matter.</param>
    public static ImmutableArray<SourceBlock> Of(PositionedText text, int start)
    {
        if (!MarkdownGuard.Check(text, start, new DiagnosticBag())) return [];
        var body = text.Value[start..];
        var found = ImmutableArray.CreateBuilder<SourceBlock>();
        Add(MarkdigReader.Parse(body), 0);
        return found.ToImmutable();

        void Add(ContainerBlock container, int depth)
        {
            foreach (var block in container)
            {
                if (block is CustomContainer inner && depth < Deepest) Add(inner, depth + 1);
                else if (!block.Span.IsEmpty) found.Add(Of(block));
            }
        }

        SourceBlock Of(Block block)
        {
            var end = Math.Min(body.Length - 1, block.Span.End);
            // A list may end with the empty lines behind it.
            while (end > block.Span.Start && char.IsWhiteSpace(body[end])) end--;
            return new SourceBlock(
                Kind(block), text.Span(start + block.Span.Start).Line, text.Span(start + end).Line,
                [.. Words(block).Where(words => !string.IsNullOrWhiteSpace(words))]);
        }
    }

    private static string Kind(Block block) => block switch
    {
        ParagraphBlock => "paragraph",
        HeadingBlock => "heading",
        ListBlock => "list",
        QuoteBlock => "quote",
        Table => "table",
        _ => "other",
    };

    private static IEnumerable<string> Words(Block block) => block switch
    {
        LeafBlock { Inline: { } inline } => Words(inline),
        ContainerBlock container => container.SelectMany(Words),
        _ => [],
    };

    private static IEnumerable<string> Words(Inline inline) => inline switch
    {
        LiteralInline literal => [literal.Content.ToString()],
        ContainerInline container => container.SelectMany(Words),
        _ => [],
    };
}
