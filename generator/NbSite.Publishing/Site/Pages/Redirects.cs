using NbSite.Content.Redirects;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>A small page at an old address that leads on by itself, and by its link; or says that it leads nowhere any more.</summary>
internal static class Redirects
{
    public static PageView Page(
        string from, PageHeader to, string? anchor, string path, ISiteIndex index, IPageSurroundings site, UiWords words) =>
        View(from, to.Language, path, "moved", [new LinkListBlock([to.ToLink() with { Anchor = anchor }]) { Origin = Origin.Generated }], index, site, words) with
        {
            Canonical = AbsoluteAddress.Of(site.BaseUrl, to.Address),
            RedirectTo = anchor is null ? to.Address : to.Address + Fragment.Of(anchor),
        };

    /// <summary>The small page for anything but a page of the site.</summary>
    /// <param name="old">What became of the address.</param>
    /// <param name="at">Where the page stands.</param>
    /// <param name="index">What the page may know of others.</param>
    /// <param name="site">The site.</param>
    /// <param name="words">Those of the page's language.</param>
    public static PageView Other(Redirection old, string at, ISiteIndex index, IPageSurroundings site, UiWords words)
    {
        if (old.IsGone) return View(at, old.Language, old.Path, "gone", [Words(new TextInline(old.Why ?? ""))], index, site, words);
        if (old.Other is { Kind: RedirectKind.Outside })
        {
            // Whoever leaves the site is told so, and goes by a click.
            var host = new Uri(old.Target).Host;
            return View(
                at, old.Language, old.Path, "moved-outside",
                [Words(new TextInline(old.Why ?? "")), Words(new LinkInline(null, null, old.Target, [new TextInline(words.Format("moved-outside.link", host))]))],
                index, site, words);
        }

        var name = old.Other!.Text.Split('/', StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? last : old.Other.Text;
        return View(
            at, old.Language, old.Path, "moved", [new LinkListBlock([new PageLink("", old.Other.Text, name) { Anchor = old.Other.Anchor }]) { Origin = Origin.Generated }], index, site, words) with
        {
            Canonical = AbsoluteAddress.Of(site.BaseUrl, old.Target),
            RedirectTo = old.Target,
        };
    }

    private static ParagraphBlock Words(Inline inline) => new([inline]) { Origin = Origin.Generated };

    private static PageView View(
        string from, string language, string path, string said, System.Collections.Immutable.ImmutableArray<Block> blocks, ISiteIndex index,
        IPageSurroundings site, UiWords words)
    {
        var header = GeneratedPages.Header("moved", language, "", words[said + ".title"], words[said + ".summary"]) with
        {
            Address = from,
            Path = path,
        };
        var content = GeneratedPages.Content(header, blocks);
        return PageViews.Bare(content, header, index, site, words) with
        {
            Breadcrumbs = [],
            NoIndex = true,
            Canonical = null,
            // Nobody stays here.
            Outside = [],
        };
    }
}
