using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Pictures;

namespace NbSite.Publishing.Site.Pages;

/// <summary>Gives a page what it needs to show its pictures.</summary>
internal static class PagePictures
{
    // What stands further down is not seen before the reader scrolls.
    private const int BlocksAtFirst = 4;

    /// <summary>The page with its pictures; what is wrong with them is told where the page shows them.</summary>
    /// <param name="view">The page.</param>
    /// <param name="find">How a picture is shown.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static PageView On(PageView view, Func<string, PictureAnswer?> find, Action<Diagnostic> report)
    {
        var shown = ImmutableDictionary.CreateBuilder<string, PictureView>(StringComparer.Ordinal);
        foreach (var (address, span) in Shown(view.Page.Blocks)
            .Concat(view.Terms.SelectMany(term => Shown(term.Term.Definition))).DistinctBy(picture => picture.Address))
        {
            if (find(address) is not { } answer) continue;
            if (answer.View is { } picture) shown[address] = picture;
            // A text of the past has no place in a file of today.
            var place = string.IsNullOrEmpty(span.Path) ? SourceSpan.File(answer.Path) : span;
            foreach (var problem in answer.Problems) report(problem.At(place, answer.Path));
        }

        if (shown.Count == 0) return view;
        var first = Shown([.. view.Page.Blocks.Take(BlocksAtFirst)])
            .Select(picture => picture.Address).FirstOrDefault();
        return view with { Pictures = shown.ToImmutable(), FirstPicture = first };
    }

    private static IEnumerable<(string Address, SourceSpan Span)> Shown(ImmutableArray<Block> blocks) =>
        BlockWalk.All(blocks).OfType<ImageBlock>().Select(picture => (picture.Asset, picture.Span))
            .Concat(BlockWalk.AllInlines(blocks).OfType<ImageInline>()
                .Select(picture => (picture.Asset, picture.Span)));
}
