using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>The files, published as they are, to which a page links.</summary>
internal static class LinkedFiles
{
    /// <summary>Their addresses, each once, in reading order; also those of the explanations that the page shows.</summary>
    public static ImmutableArray<string> Of(PageView view) =>
    [
        .. Of(view.Page.Blocks).Concat(view.Terms.SelectMany(term => Of(term.Term.Definition))).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Their addresses, each once, in reading order.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<Block> blocks) =>
    [
        .. BlockWalk.AllInlines(blocks).OfType<FileInline>().Where(file => file.Today is { IsWithdrawn: false })
            .Select(file => file.Address).Distinct(StringComparer.Ordinal),
    ];
}
