using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Features.NotFound;

/// <summary>What a reader sees who came to an address that does not exist: ways on, the urgent one first.</summary>
internal static class NotFoundPage
{
    public static ImmutableArray<Block> Blocks(ISiteIndex index, UiWords words)
    {
        var site = index.Get<SiteView>(IndexKind.Site, "site")!;
        // With a menu the theme shows its groups below.
        PageLink?[] links = site.Menu.IsEmpty
            ? [site.WhenToCall, site.Home, .. site.FooterLinks]
            : [site.WhenToCall, site.Home, site.AToZ];
        return
        [
            new ParagraphBlock([new TextInline(words["not-found.body"])]) { Origin = Origin.Generated },
            new LinkListBlock([.. links.OfType<PageLink>()]) { Origin = Origin.Generated },
        ];
    }
}
