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
    /// <param name="named">The pictures that its words name, and where.</param>
    /// <param name="find">How a picture is shown.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static PageView On(
        PageView view, ImmutableArray<(string Address, SourceSpan Span)> named, Func<string, PictureAnswer?> find, Action<Diagnostic> report)
    {
        if (named.IsEmpty) return view;
        var shown = ImmutableDictionary.CreateBuilder<string, PictureView>(StringComparer.Ordinal);
        foreach (var (address, span) in named)
        {
            if (find(address) is not { } answer) continue;
            if (answer.View is { } picture) shown[address] = picture;
            // A text of the past has no place in a file of today.
            var place = string.IsNullOrEmpty(span.Path) ? SourceSpan.File(answer.Path) : span;
            foreach (var problem in answer.Problems) report(problem.At(place, answer.Path));
        }

        if (shown.Count == 0) return view;
        var first = PageTargets.Of(view.Page.Blocks.Take(BlocksAtFirst)).Pictures.Select(picture => picture.Address).FirstOrDefault();
        return view with { Pictures = shown.ToImmutable(), FirstPicture = first };
    }
}
