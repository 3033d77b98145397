using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Content.Site;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>
/// What site.yml says of publisher, owner, contact, funding, conflicts and purpose, at the end of the about page: one
/// link away on every page, whatever the page's author wrote.
/// </summary>
internal static class AboutFacts
{
    public static ImmutableArray<Block> Of(SiteConfig config, ISiteIndex index, UiWords words)
    {
        var items = ImmutableArray.CreateBuilder<DefinitionItem>();
        Add("about.publisher", config.PublisherWebsite is { } website
            ? [new LinkInline(null, null, website.AbsoluteUri, [new TextInline(config.Publisher)])]
            : [new TextInline(config.Publisher)]);
        Add("about.owner", [new TextInline(config.Owner)]);
        if (config.ContactEmail is { } email)
            Add("about.contact", [new LinkInline(null, null, "mailto:" + email, [new TextInline(email)])]);
        if (config.ContactPage is { } contact && contact.PageId != config.About.PageId
            && index.Get<PageHeader>(IndexKind.Page, contact.PageId) is { } page)
            Add("about.contact", [new LinkInline(page.Id, null, null, [new TextInline(page.Title)]) { Address = page.Address }]);
        if (config.ContactPhone is { } phone) Add("about.contact", [new ValueInline(phone.Value, null) { Span = phone.Span }]);
        Add("about.purpose", [new TextInline(config.Purpose[words.Language])]);
        Add("about.funding", [new TextInline(config.Funding[words.Language])]);
        Add("about.conflicts", [new TextInline(config.Conflicts[words.Language])]);
        return
        [
            new HeadingBlock(2, "site-facts", [new TextInline(words["about.facts"])]) { Origin = Origin.Generated },
            new DefinitionsBlock(items.ToImmutable()) { Origin = Origin.Generated },
        ];

        void Add(string word, ImmutableArray<Inline> text) => items.Add(new DefinitionItem(
            null, [new TextInline(words[word])], [new ParagraphBlock(text) { Origin = Origin.Generated }])
        {
            Origin = Origin.Generated,
        });
    }
}
