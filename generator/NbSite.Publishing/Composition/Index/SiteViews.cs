using System.Collections.Immutable;
using NbSite.Content.Site;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Composition.Index;

/// <summary>Makes what all pages of a language share: names, navigation and the links that are on every page.</summary>
internal static class SiteViews
{
    private const int MostNamed = 8;

    public static SiteView Make(
        LanguageParts parts, ImmutableArray<PageHeader> headers, SiteIndexBuilder builder, ImmutableArray<Feature> features,
        IModuleContext context)
    {
        var byId = headers.ToDictionary(header => header.Id, StringComparer.Ordinal);
        var home = byId.GetValueOrDefault(PageNames.Home);
        if (home is null && !parts.Unread.MayHold(IndexKind.Page, PageNames.Home)) context.Report(Codes.NoHomePage.At(SourceSpan.File("site.yml"), parts.Language));
        var untranslated = new OrderedDictionary<string, SourceSpan>(StringComparer.Ordinal);
        PageLink? Find(ConfigLink? link)
        {
            if (link is not { PageId.Length: > 0 }) return null;
            if (byId.TryGetValue(link.PageId, out var header))
            {
                if (header.Status == ReviewStatus.Withdrawn)
                    context.Report(Codes.WithdrawnConfigPage.At(link.Span, link.PageId, parts.Language));
                return header.ToLink() with { Anchor = link.Anchor };
            }

            // A tag that no published page has in this language has no page; one that none has at all is told where it stands.
            if (link.IsTag || parts.Config.Tags.Any(tag => TagIds.Of(tag.Id) == link.PageId)) return null;

            // Other languages may not have every page yet; the default language must.
            if (parts.Language == parts.Config.Language && parts.UnpublishedPages.Any(draft => draft.Id == link.PageId))
                context.Report(Codes.NotPublished.At(link.Span, link.PageId, Unpublished.Draft));
            else if (parts.Language == parts.Config.Language && HasOnlyDrafts(parts, link.PageId))
                context.Report(Codes.NotPublished.At(link.Span, link.PageId, Unpublished.Drafts));
            else if (parts.Language == parts.Config.Language && !parts.Unread.MayHold(IndexKind.Page, link.PageId))
            {
                context.Report(Codes.UnknownConfigPage.WithHint(
                    link.Span, Suggestions.Hint(link.PageId, byId.Keys), link.PageId));
            }

            // Help in another language is better than none, and whoever publishes is told that it is not translated.
            var main = parts.Translations[link.PageId].FirstOrDefault(draft => draft.Header.Language == parts.Config.Language)?.Header;
            if (main is null || parts.Language == parts.Config.Language) return null;
            untranslated.TryAdd(link.PageId, link.Span);
            return main.ToLink() with { Anchor = link.Anchor, InLanguage = parts.TranslationOf(main) };
        }

        foreach (var text in parts.Config.Texts.Where(text => !text.HasLanguage(parts.Language)))
            context.Report(Codes.TextNotInLanguage.At(text.Span, text.Key, parts.Language));
        var contact = Find(parts.Config.ContactPage);
        // Asked once: an icon needs no translation, and a file is one for all languages.
        if (parts.Language == parts.Config.Language)
        {
            foreach (var icon in parts.Config.Icons) Find(icon.Page);
            foreach (var problem in MenuFiles.Problems(parts.Config, parts.Files, file => parts.Unread.MayHold(IndexKind.File, file)))
                context.Report(problem);
        }

        TellOutside(parts, builder);
        Journeys.Add(parts.Config.Journey, parts.Language, Find, builder);
        var homeLink = home?.ToLink() ?? new PageLink(PageNames.Home, "/", parts.Config.Name[parts.Language]);
        var view = new SiteView
        {
            Name = parts.Config.Name[parts.Language],
            Description = parts.Config.Description[parts.Language],
            Language = parts.Language,
            Direction = parts.Words.Direction,
            Publication = parts.Config.Publication,
            NoIndex = !parts.Output.IsIndexed || parts.Config.Publication != PublicationMode.Public,
            Publisher = parts.Config.Publisher,
            Home = homeLink,
            About = Find(parts.Config.About) ?? homeLink,
            WhenToCall = Find(parts.Config.WhenToCall),
            Support = Find(parts.Config.Support),
            Navigation = [.. parts.Config.Navigation.Select(Find).OfType<PageLink>()
                .Select(link => new NavigationEntry(link, link.PageId))],
            Menu = Menu(parts, Find),
            HasSideMenu = parts.Config.HasSideMenu,
            Icons = parts.Config.Icons.DistinctBy(icon => icon.Page.PageId)
                .ToImmutableDictionary(icon => icon.Page.PageId, icon => icon.Name, StringComparer.Ordinal),
            Contact = new ContactView(parts.Config.ContactEmail, contact),
            Search = byId.TryGetValue(GeneratedPages.Search, out var search) ? search.ToLink() : null,
            AToZ = byId.TryGetValue(GeneratedPages.AToZ, out var list) ? list.ToLink() : null,
            OlderCopy = byId.TryGetValue(GeneratedPages.OlderCopy, out var copy) ? copy.ToLink() : null,
            SearchIndex = SearchAddress.Of(parts.Language),
            FooterLinks = [.. parts.Made.Where(page => page.IsInFooter && byId.ContainsKey(page.Id)).Select(page => byId[page.Id].ToLink())],
            Clinic = parts.Clinic,
            Pack = byId.TryGetValue(GeneratedPages.Pack, out var pack) ? pack.ToLink() : null,
            Assets = parts.Assets,
            Outside = parts.Output.LoadsFromElsewhere ? [.. parts.Config.Outside.Select(Loaded)] : [],
            Region = parts.Options.Region,
            Regions = parts.Config.Regions,
            Lent = Lent(parts.Config, parts.Language),
        };
        var whole = features.Aggregate(view, (known, feature) => feature.AddTo(known, parts, Find));
        if (untranslated.Count > 0) context.Report(Untranslated(untranslated, parts.Language));
        return whole;
    }

    // A folder is a page while something in it is published.
    private static bool HasOnlyDrafts(LanguageParts parts, string folder) =>
        parts.UnpublishedPages.Select(page => page.Id).Concat(parts.UnpublishedEntities.Select(entry => entry.Entity.Id))
            .Any(id => id.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>
    /// Names that have no translation, such as the publisher's, are of the main language too; not where the same words stand as
    /// a text of the page's language.
    /// </summary>
    private static LentTexts? Lent(SiteConfig config, string language)
    {
        if (language == config.Language) return null;
        ImmutableArray<string> texts =
        [
            .. config.LentTo(language).Select(text => text[language])
                .Concat(new[] { config.Publisher, config.Brand?.Charity?.Address }.OfType<string>().Where(text => text.Length > 0))
                .Except(config.Texts.Where(text => text.Texts.ContainsKey(language)).Select(text => text[language]))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        // Pages to which nothing is lent need not be looked through for it.
        return texts.IsEmpty ? null : new LentTexts(config.Language, texts);
    }

    /// <summary>One line for a language: what is not translated yet is no slip, and is told at the first of its places.</summary>
    private static Diagnostic Untranslated(OrderedDictionary<string, SourceSpan> pages, string language)
    {
        var place = pages.Values.MinBy(span => (span.Line, span.Column));
        return Codes.UntranslatedConfigPage.At(
            place, pages.Count == 1 ? "1 page" : $"{pages.Count} pages", pages.Count == 1 ? "has" : "have", language,
            Quote.Some(pages.Keys, MostNamed));
    }

    private static OutsideView Loaded(OutsideService service) => new(
        [.. service.Scripts.Select(address => address.AbsoluteUri)], [.. service.Styles.Select(address => address.AbsoluteUri)], service.NotOnSigns);

    /// <summary>What pages say of it, which is the same in a copy: its words are those of the site.</summary>
    private static void TellOutside(LanguageParts parts, SiteIndexBuilder builder)
    {
        if (parts.Config.Outside.IsEmpty) return;
        var list = new OutsideList([.. parts.Config.Outside.Select(each => new OutsideEntry(each.Name, each.Why[parts.Language], each.Hosts, each.NotOnSigns))]);
        builder.Add(IndexKind.Outside, "all", list, () => string.Join(
            '\n', list.Entries.Select(each => string.Join('\u001f', each.Name, each.Why, string.Join(' ', each.Hosts), each.NotOnSigns))));
    }

    // What the site does not declare is the navigation's.
    private static ImmutableArray<MenuGroup> Menu(LanguageParts parts, Func<ConfigLink?, PageLink?> find) =>
    [
        .. parts.Config.Menu.Select(group => new MenuGroup(
            group.Title[parts.Language], MenuFiles.Entries(group.Links, parts.Language, parts.Files, find)))
            .Where(group => group.Entries.Length > 0),
    ];

    /// <summary>Everything that it holds.</summary>
    public static string Fingerprint(SiteView site) => string.Join('\n',
    [
        site.Name, site.Description, site.Language, site.Direction, site.Publication.ToString(), site.Publisher, site.Region ?? "-",
        site.Regions.Fingerprint(), site.Assets.ToString(), site.SearchIndex ?? "-", site.Feed, $"{site.Copy}", $"{site.Bundle}", $"{site.Clinic}",
        site.NoIndex.ToString(),
        site.Brand?.Fingerprint() ?? "-", site.HasSideMenu.ToString(), site.Lent?.Language ?? "-",
        .. (site.Lent?.Texts ?? []).Select(text => "lent " + text),
        .. site.Outside.SelectMany(view => view.Scripts.Concat(view.Styles).Prepend("outside " + view.NotOnSigns)),
        $"{site.Contact?.Email}|{Said(site.Contact?.Page)}",
        .. site.Icons.OrderBy(icon => icon.Key, StringComparer.Ordinal).Select(icon => $"{icon.Key}|{icon.Value}"),
        .. site.Menu.Append(new MenuGroup("", site.Brand?.Footer ?? [])).SelectMany(group => group.Entries.Select(entry => $"{entry.Title}|{Said(entry.Page)}|{entry.Url}|{entry.File}|{entry.FilePage}").Prepend("group " + group.Title)),
        .. site.Navigation.Select(entry => entry.SectionId + "|" + Said(entry.Link)),
        .. new[] { site.Home, site.About, site.WhenToCall, site.Support, site.Search, site.AToZ, site.OlderCopy, site.Pack }.Select(Said),
        .. site.FooterLinks.Select(Said),
    ]);

    /// <summary>All that a link to a page tells, parted by what no title may hold.</summary>
    public static string Said(PageLink? link) => link is null ? "-" : string.Join(
        '\u001f', link.PageId, link.Address, link.Anchor, link.Title, link.Summary, link.InLanguage, string.Join(',', link.Regions));
}
