using System.Collections.Immutable;
using NbSite.Content.Markdown.Parsing;
using NbSite.Content.Markdown.Projection;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Markdown;

/// <summary>
/// Reads Markdown into the content tree. What needs the site index is left as <see cref="DirectiveBlock"/>,
/// <see cref="ValueInline"/>, <see cref="UnresolvedLink"/> and <see cref="UnresolvedImage"/>.
/// </summary>
public static class MarkdownReader
{
    /// <summary>The blocks of a text. With errors in the bag the result is incomplete and must not be published.</summary>
    /// <param name="text">A whole file or one field.</param>
    /// <param name="start">Where the Markdown starts: after the front matter, or 0.</param>
    /// <param name="scope">What may stand in it.</param>
    /// <param name="bag">Receives what is wrong, each with its place.</param>
    public static ImmutableArray<Block> ReadBlocks(PositionedText text, int start, MarkdownScope scope, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(bag);
        if (!MarkdownGuard.Check(text, start, bag)) return [];
        var source = new Source(text, start);
        try
        {
            return new BlockProjection(source, scope, bag).Read(MarkdigReader.Parse(source.Text));
        }
#pragma warning disable CA1031 // Whatever the Markdown library throws is this file's problem, not the build's.
        catch (Exception problem) when (problem is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            bag.Add(Codes.TextUnreadable.At(text.Span(start), problem.GetType().Name));
            return [];
        }
    }

    /// <summary>The running text of a single paragraph; anything else is diagnosed.</summary>
    public static ImmutableArray<Inline> ReadInlines(PositionedText text, int start, MarkdownScope scope, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(bag);
        var inner = new DiagnosticBag(bag.Regions);
        var only = scope with { AllowHeadings = false, AllowContainers = false, AllowDirectives = false, AllowPictures = false };
        var blocks = ReadBlocks(text, start, only, inner);
        bag.AddRange(inner.ToImmutable());
        if (blocks is [ParagraphBlock { Uncited: null } paragraph]) return paragraph.Children;
        if (inner.HasErrors || blocks.IsEmpty) return [];
        var (found, what) = blocks is [ParagraphBlock first]
            ? (first, "attributes")
            : blocks.FirstOrDefault(block => block is not ParagraphBlock) is { } other
                ? (other, Name(other))
                : (blocks[1], "a second paragraph");
        bag.Add(Codes.NotRunningText.At(found.Span, what));
        return [];
    }

    private static string Name(Block block) => block switch
    {
        ListBlock => "a list",
        TableBlock => "a table",
        QuoteBlock => "a quotation",
        DividerBlock => "a divider",
        _ => "other blocks",
    };
}
