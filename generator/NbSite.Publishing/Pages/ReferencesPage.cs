using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Pages;

/// <summary>Every source that the site cites, in alphabetical order, with the pages that cite it.</summary>
internal static class ReferencesPage
{
    public static ImmutableArray<Block> Blocks(ImmutableArray<PageFacts> pages, ISiteIndex index, UiWords words)
    {
        var citedOn = pages.SelectMany(page => page.Cited.Select(cited => (cited.Key, Page: page)))
            .ToLookup(pair => pair.Key, pair => pair.Page, StringComparer.Ordinal);
        var references = index.Keys(IndexKind.Reference).Where(citedOn.Contains)
            .Select(key => index.Get<FormattedReference>(IndexKind.Reference, key)!)
            .OrderBy(reference => reference.PlainText, TitleOrder.Instance)
            .ThenBy(reference => reference.Key, StringComparer.Ordinal);
        var items = references.Select(reference => new DefinitionItem(
            reference.Key.Replace('.', '-').Replace(':', '-').Replace('/', '-'), reference.Text, Body(reference, citedOn[reference.Key], words))
        {
            Origin = Origin.Generated,
        });
        return [new DefinitionsBlock([.. items]) { Origin = Origin.Generated }];
    }

    private static ImmutableArray<Block> Body(FormattedReference reference, IEnumerable<PageFacts> pages, UiWords words)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (reference.Note is { } note) blocks.Add(Paragraph(note));
        blocks.Add(Paragraph(words["references.cited-on"]));
        blocks.Add(new LinkListBlock(
        [
            .. pages.OrderBy(page => page.Header.Title, TitleOrder.Instance)
                .ThenBy(page => page.Header.Id, StringComparer.Ordinal)
                .Select(page => page.Header.ToLink() with { Summary = null }),
        ])
        {
            Compact = true,
            Origin = Origin.Generated,
        });
        return blocks.ToImmutable();
    }

    private static ParagraphBlock Paragraph(string text) => new([new TextInline(text)]) { Origin = Origin.Generated };
}

/// <summary>What a reader sees who came to an address that does not exist: ways on, the urgent one first.</summary>
internal static class NotFoundPage
{
    public static ImmutableArray<Block> Blocks(ISiteIndex index, UiWords words)
    {
        var site = index.Get<SiteView>(IndexKind.Site, "site")!;
        PageLink?[] links = [site.WhenToCall, site.Home, .. site.FooterLinks];
        return
        [
            new ParagraphBlock([new TextInline(words["not-found.body"])]) { Origin = Origin.Generated },
            new LinkListBlock([.. links.OfType<PageLink>()]) { Origin = Origin.Generated },
        ];
    }
}
