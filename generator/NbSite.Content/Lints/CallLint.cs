using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>
/// Finds sentences that ask readers to phone and name no sign, outside of care cards. How a language asks is its data
/// (<see cref="CallPatterns"/>).
/// </summary>
public static class CallLint
{
    /// <param name="page">A page whose links are resolved.</param>
    /// <param name="patterns">How its language asks.</param>
    /// <param name="isError">Whether the site refuses such sentences.</param>
    /// <param name="bag">Takes what is found.</param>
    public static void Check(PageContent page, CallPatterns patterns, bool isError, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(patterns);
        ArgumentNullException.ThrowIfNull(bag);
        if (page.Kind == ContentKind.About || patterns.All.IsEmpty) return;
        Walk(page.Blocks, patterns.All, isError ? Codes.CallWithoutSignRefused : Codes.CallWithoutSign, bag);
    }

    private static void Walk(
        ImmutableArray<Block> blocks, ImmutableArray<Regex> patterns, DiagnosticDescriptor descriptor, DiagnosticBag bag)
    {
        foreach (var block in blocks)
        {
            if (block is CareCardBlock or QuestionsBlock || block.NoSign is not null || block.Origin == Origin.Generated) continue;
            foreach (var text in BlockWalk.Texts(block)) Check(text, block, patterns, descriptor, bag);
            Walk(BlockWalk.Children(block), patterns, descriptor, bag);
        }
    }

    private static void Check(
        ImmutableArray<Inline> text, Block block, ImmutableArray<Regex> patterns, DiagnosticDescriptor descriptor, DiagnosticBag bag)
    {
        // Whoever names a sign prints what it asks for beside it.
        if (BlockWalk.All(text).OfType<LinkInline>().Any(link => link.Sign is not null)) return;
        var words = BlockWalk.PlainText(text);
        foreach (var pattern in patterns)
        {
            if (pattern.Match(words) is not { Success: true } match) continue;
            var span = text.FirstOrDefault(inline => inline.Span != SourceSpan.None)?.Span ?? block.Span;
            bag.Add(descriptor.At(block.Span == SourceSpan.None ? span : block.Span, match.Value.Trim(' ', '.', ',', ';', ':', '–', '(')));
            return;
        }
    }
}
