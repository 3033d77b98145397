using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>
/// Syntax before meaning: of a block whose marks cannot be read nobody knows what it says, so that a message about its
/// sources would often be false. It is told once the marks are right.
/// </summary>
internal static class SyntaxFirst
{
    /// <summary>The diagnostics without those about statements that stand in a block with a slip.</summary>
    /// <param name="found">What was found in the page's statements, perhaps with other things.</param>
    /// <param name="before">What was told of the page before.</param>
    /// <param name="blocks">The page's blocks, which tell where one ends.</param>
    public static ImmutableArray<Diagnostic> Of(ImmutableArray<Diagnostic> found, IEnumerable<Diagnostic> before, ImmutableArray<Block> blocks)
    {
        var slips = before.Concat(found).Where(IsSlip).Select(each => (each.Span.Path, each.Span.Line)).ToHashSet();
        if (slips.Count == 0) return found;
        var starts = BlockWalk.All(blocks).Where(block => block is not ListBlock and not TableRow)
            .Select(block => (block.Span.Path, block.Span.Line)).Distinct().ToLookup(each => each.Path, each => each.Line);
        return [.. found.Where(each => !IsAboutStatement(each) || !slips.Any(slip => IsInside(slip, each.Span)))];

        bool IsInside((string Path, int Line) slip, SourceSpan block) => slip.Path == block.Path && slip.Line >= block.Line
            && !starts[slip.Path].Any(line => line > block.Line && line <= slip.Line);
    }

    private static bool IsAboutStatement(Diagnostic each) => each.Code.StartsWith("NB09", StringComparison.Ordinal);

    private static bool IsSlip(Diagnostic each) => each.Severity == Severity.Error
        && (each.Code.StartsWith("NB03", StringComparison.Ordinal) || each.Code.StartsWith("NB02", StringComparison.Ordinal));
}
