using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>The pictures that words show.</summary>
internal static class ShownPictures
{
    /// <summary>Their addresses, each once, in reading order; also those of the explanations that the page shows.</summary>
    public static ImmutableArray<string> Of(PageView view) =>
        [.. Of(view.Page.Blocks).Concat(view.Terms.SelectMany(term => Of(term.Term.Definition))).Distinct(StringComparer.Ordinal)];

    /// <summary>Their addresses, each once, in reading order.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<Block> blocks) =>
    [
        .. BlockWalk.All(blocks).OfType<ImageBlock>().Select(picture => picture.Asset)
            .Concat(BlockWalk.AllInlines(blocks).OfType<ImageInline>().Select(picture => picture.Asset))
            .Distinct(StringComparer.Ordinal),
    ];
}
