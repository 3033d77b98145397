using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>
/// Finds sentences that ask readers to phone and name no sign, outside of care cards. How a language asks is its data: the
/// words <c>calls.1</c>, <c>calls.2</c> … of its language file, each a regular expression.
/// </summary>
public static class CallLint
{
    /// <summary>The key of a language's first pattern; without it, nothing is found in that language.</summary>
    public const string FirstPattern = "calls.1";

    /// <param name="page">A page whose links are resolved.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="isError">Whether the site refuses such sentences.</param>
    /// <param name="bag">Takes what is found.</param>
    public static void Check(PageContent page, UiWords words, bool isError, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(bag);
        if (page.Kind == ContentKind.About || !words.Has(FirstPattern)) return;
        Walk(page.Blocks, Patterns(words, bag), isError ? Codes.CallWithoutSignRefused : Codes.CallWithoutSign, bag);
    }

    private static ImmutableArray<Regex> Patterns(UiWords words, DiagnosticBag bag)
    {
        var patterns = ImmutableArray.CreateBuilder<Regex>();
        for (var i = 1; words.Has($"calls.{i}"); i++)
        {
            try
            {
                // Without backtracking the time is linear, whatever somebody writes.
                patterns.Add(new Regex(
                    words[$"calls.{i}"], RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
            }
            catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
            {
                bag.Add(Codes.BadCallPattern.At(SourceSpan.None, words[$"calls.{i}"], words.Language, exception.Message));
            }
        }

        return patterns.ToImmutable();
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
