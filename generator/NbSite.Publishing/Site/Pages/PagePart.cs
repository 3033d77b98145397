using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>What a page that NbSite makes says, with the pages below it that say the rest.</summary>
/// <param name="Blocks">What stands on the page itself.</param>
/// <param name="Parts">The pages below it; none where one can say all.</param>
internal sealed record PageWithParts(ImmutableArray<Block> Blocks, ImmutableArray<PagePart> Parts);

/// <summary>
/// A page below one that NbSite makes, which would be too long with all that it could say: it begins the way, and its parts say it.
/// </summary>
/// <param name="Slug">Its place below the other's address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Summary">What stands on it.</param>
/// <param name="Blocks">What it says.</param>
internal sealed record PagePart(string Slug, string Title, string Summary, ImmutableArray<Block> Blocks)
{
    /// <summary>Anchors that the page above had before its words came here: links to them still lead to their words.</summary>
    public ImmutableArray<string> Moved { get; init; } = [];

    /// <summary>The page that readers come from, when it is not the one whose part it is.</summary>
    public string? Above { get; init; }

    /// <summary>The id of the part of a page.</summary>
    /// <param name="page">The id of the page above.</param>
    public string Id(string page) => $"{page}/{Slug}";

    /// <summary>The address of the part of a page.</summary>
    /// <param name="page">The id of the page above.</param>
    /// <param name="prefix">What comes before the addresses of the language.</param>
    public string Address(string page, string prefix) => $"{prefix}/{Id(page)}/";

    /// <summary>The way from places on the page above to where their words are.</summary>
    /// <param name="page">The id of the page above.</param>
    /// <param name="prefix">What comes before the addresses of the language.</param>
    public IEnumerable<MovedPlace> Places(string page, string prefix) =>
        Moved.Select(anchor => new MovedPlace(anchor, new PageLink(Id(page), Address(page, prefix), Title) { Anchor = anchor }, null));
}
