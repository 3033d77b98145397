using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Site.Pages;

/// <summary>Puts together what the theme needs to render a page.</summary>
internal static class PageViews
{
    public static PageView Make(PageDocument page, UiWords words, bool inEdition)
    {
        var header = page.Entry.Header;
        var site = page.Site;
        if (site.IsWithheld(header)) page = OverduePage.Stub(page, words);
        var bare = Lent(Bare(page.Content, header, page.Index, site, words), page.Entry.Translation);
        var view = bare with
        {
            Review = page.Entry.Review is { } record
                ? WithSigning(Review(header, record, page.VersionCode, page.Entry.Keys.Owner, page.Index), page.Signing) with
                {
                    InEdition = inEdition,
                    TellsOverdue = site.TellsOverdue,
                }
                : null,
            References =
            [
                .. page.Cited.Select(cited => (Cited: cited, Reference: page.RecordedSources.GetValueOrDefault(cited.Key)
                        ?? page.Index.Get<FormattedReference>(IndexKind.Reference, cited.Key)))
                    .Where(pair => pair.Reference is not null)
                    .Select(pair => new ReferenceView(pair.Cited.Number, pair.Reference!, pair.Cited.Uses)),
            ],
            Terms = [.. page.TermIds.Select(id => page.Index.Get<GlossaryTerm>(IndexKind.Term, id)).OfType<GlossaryTerm>()
                .Select(term => new TermView(TermDefinitions.ForPage(term, page.Index, words)) { See = More(term, header, page.Index) })],
            ValuesVary = page.ValuesVary,
            Side = SideMenus.Of(header, bare.Site, page.Index),
            Tags = header.Status == ReviewStatus.Withdrawn ? []
                : [.. header.Tags.Select(tag => page.Index.Get<PageHeader>(IndexKind.Page, TagIds.Of(tag))?.ToLink()).OfType<PageLink>()],
            Sheet = Sheet(page.Content, header, site),
        };
        view = WithSection(WithNeighbours(view, header, page.Index), page);
        return WithPast(view, header, page.FormerCode ?? page.VersionCode, page.RecalledCode, page.Index, site, words);
    }

    /// <summary>A title and a summary that are not translated as they are today say their language wherever they stand on the page.</summary>
    private static PageView Lent(PageView view, PageTranslation? translation) => translation is not { Lent.IsEmpty: false } ? view : view with
    {
        Site = view.Site with
        {
            Lent = new LentTexts(translation.Source.Header.Language, [.. translation.Lent.Union(view.Site.Lent?.Texts ?? [])]),
        },
    };

    /// <summary>The page that says more of a word than its explanation does.</summary>
    private static PageLink? More(GlossaryTerm term, PageHeader reading, ISiteIndex index) =>
        term.See is { } see && see.PageId != reading.Id ? index.Get<PageHeader>(IndexKind.Page, see.PageId)?.ToLink() : null;

    /// <summary>What a page of one sheet needs on paper; null where there is nothing to ask, as when it was withdrawn.</summary>
    private static SheetView? Sheet(PageContent content, PageHeader header, PageSite site)
    {
        if (site.Types.Find(content.Type) is not { IsSheet: true }) return null;
        var groups = content.Blocks.OfType<QuestionsBlock>().SelectMany(block => block.Groups).ToImmutableArray();
        if (groups.IsEmpty) return null;
        var address = AbsoluteAddress.Of(site.BaseUrl, header.Address);
        return new SheetView(SheetPlan.Of(content.Title, content.Summary, groups), address, QrPictures.Of(address));
    }

    /// <summary>The page with the way to its past, a warning when it was recalled, and on to another page if it leads there.</summary>
    public static PageView WithPast(
        PageView view, PageHeader header, string code, string? recalled, ISiteIndex index, IPageSurroundings site, UiWords words)
    {
        // Whether there are editions shows in every page's frame: the first one renders all pages again.
        var history = !site.HasPast ? null : index.Get<PageHistory>(IndexKind.History, header.Id);
        var recall = !site.HasPast ? null : index.Get<Recall>(IndexKind.Recall, recalled ?? code);
        var led = header.Status == ReviewStatus.Withdrawn ? site.RedirectedTo(header.Address) : null;
        return view with
        {
            History = history is not null && site.IsTold(history, code) ? PastLinks.History(history, words) : null,
            Past = recall is null ? null : new PastView { Code = recalled ?? code, RecalledOn = recall.On, RecalledReason = recall.Reason },
            RedirectTo = led?.Target,
            Canonical = led is null ? view.Canonical : AbsoluteAddress.Of(site.BaseUrl, led.To!.Address),
        };
    }

    /// <summary>The view of any page, authored or generated, before what only authored pages have.</summary>
    public static PageView Bare(
        PageContent content, PageHeader header, ISiteIndex index, IPageSurroundings site, UiWords words)
    {
        var siteView = index.Get<SiteView>(IndexKind.Site, "site")!;
        // Behind the hash: under which heading a type puts its parts is no part of what the page says.
        var blocks = PageChapters.Arrange(content.Blocks, content.Type, index.Types(), words);
        if (blocks != content.Blocks) content = content with { Blocks = blocks };
        var isNotFound = header.Id == GeneratedPages.NotFound;
        // The cover is in the copy only: on the web the site begins with its home page.
        var canonical = isNotFound ? null : AbsoluteAddress.Of(site.BaseUrl, header.Id == GeneratedPages.Cover ? siteView.Home.Address : header.Address);
        return new PageView
        {
            Site = siteView,
            Page = content,
            Address = header.Address,
            // A web server shows this page at addresses of every depth, so only links from the root work on it.
            Links = isNotFound ? site.RootLinks : site.Links,
            Outside = Outside(content, header, siteView),
            Words = words,
            Breadcrumbs = isNotFound ? [] : Breadcrumbs(header, index, siteView),
            Contents = Contents(content),
            MovedPlaces = index.Get<MovedPlaces>(IndexKind.MovedPlaces, header.Id)?.Places ?? [],
            Translations = index.Get<TranslationSet>(IndexKind.Translations, header.Id)?.Links ?? [],
            Canonical = canonical,
            NoIndex = isNotFound || siteView.NoIndex
                || header.Status is ReviewStatus.Withdrawn or ReviewStatus.Draft,
        };
    }

    /// <summary>What a page loads from elsewhere: pages that say what needs a phone call may be spared.</summary>
    private static ImmutableArray<OutsideView> Outside(PageContent content, PageHeader header, SiteView site)
    {
        // What somebody types is nobody's business, and it stands in the address of this page.
        if (site.Outside.IsEmpty || header.Id == GeneratedPages.Search) return [];
        var tellsSigns = header.Id == GeneratedPages.Signs || header.Id == site.WhenToCall?.PageId || BlockWalk.All(content.Blocks).Any(block => block is CareCardBlock);
        return tellsSigns ? [.. site.Outside.Where(view => !view.NotOnSigns)] : site.Outside;
    }

    public static PageFacts Facts(PageDocument page, PageView view) => new()
    {
        Header = page.Entry.Header,
        TextHash = page.TextHash,
        VersionCode = page.VersionCode,
        FormerCode = page.FormerCode,
        RecalledCode = page.RecalledCode,
        Owner = page.Entry.Keys.Owner,
        Cited = page.Cited,
        Links = page.Links,
        Anchors = page.Anchors,
        IsPartial = page.IsPartial,
        TellsOutside = page.TellsOutside,
        Uncertain = page.Uncertain,
        WordAnchors = page.WordAnchors,
        TermIds = page.TermIds,
        Signs = [.. page.LinkedSigns.Concat(CarriedSigns.Of(page.Content)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Contents = Contents(page.Content),
        Changes = Changes(page.Entry.Review),
        Withdrawn = page.Entry is { Header.Status: ReviewStatus.Withdrawn, Review.Withdrawn: { } withdrawn }
            ? new WithdrawnNote(withdrawn.On, withdrawn.Reason)
            : null,
        Signing = page.Signing,
        Role = page.Entry.Review?.Last?.Role,
        SinceEdition = page.SinceEdition,
    };

    /// <summary>A page's dates and state, from its header and record.</summary>
    public static ReviewView Review(PageHeader header, ReviewRecord record, string versionCode, string? owner, ISiteIndex index)
    {
        var last = record.Last;
        var clinical = header.Status == ReviewStatus.ClinicallyReviewed
            ? record.ClinicalLast
            : null;
        return new ReviewView
        {
            ReviewedOn = clinical?.On,
            ReviewedRole = clinical?.Role,
            ReviewedName = clinical?.Name,
            Status = header.Status,
            LastChecked = header.LastChecked,
            Due = header.Due,
            Role = last?.Role,
            Name = last?.Name,
            Against = last?.Against,
            Clinical = header.Status == ReviewStatus.ClinicallyReviewed && last is { Clinical: true },
            VersionCode = versionCode,
            Changes = Changes(record),
            WithdrawnReason = record.Withdrawn?.Reason,
            WithdrawnOn = record.Withdrawn?.On,
            WithdrawnSee = record.Withdrawn?.See is { } see
                ? index.Get<PageHeader>(IndexKind.Page, see.Value)?.ToLink()
                : null,
            Owner = owner,
        };
    }

    /// <summary>The dates of a page as they hold for all that it shows.</summary>
    public static ReviewView WithSigning(ReviewView review, PageSigning? signing) => signing is null ? review : review with
    {
        LastChecked = signing.Checked,
        ReviewedOn = review.ReviewedOn is null ? null : signing.Reviewed,
        Clinical = review.Clinical && signing.NotClinical == 0,
        NotClinical = signing.NotClinical,
        IsChanged = signing.HasChanged,
        ChangedParts = signing.IsUncounted ? 0 : signing.Changed,
        ChangedOn = signing.ChangedOn,
        MissingRoles = signing.Missing,
    };

    public static ImmutableArray<ChangeView> Changes(ReviewRecord? record) => record is null
        ? []
        : [.. record.Changes.Select(change => new ChangeView(change.Version, change.On, change.Note, change.Minor))];

    private static ImmutableArray<ContentsEntry> Contents(PageContent content) =>
    [
        .. content.Blocks.Select(Entry).OfType<ContentsEntry>(),
    ];

    private static ContentsEntry? Entry(Block block)
    {
        var about = BlockDescription.Of(block);
        if (about.Level(block) is not { } level || level > about.ListedTo) return null;
        var words = BlockWalk.PlainText(about.Title(block));
        return new ContentsEntry(level, about.Anchor(block) ?? "", block is CareCardBlock ? words.TrimEnd(':') : words);
    }

    private static ImmutableArray<PageLink> Breadcrumbs(PageHeader header, ISiteIndex index, SiteView site)
    {
        if (header.Id == PageNames.Home) return [];
        return [site.Home, .. PagesAbove.Of(header, index).Reverse().Select(above => above.ToLink())];
    }

    // What a charity forgets to link from the first page of a part can still be found there.
    private static PageView WithSection(PageView view, PageDocument page)
    {
        var header = page.Entry.Header;
        if (header.Status == ReviewStatus.Withdrawn || header.IsGenerated) return view;
        if (page.Index.Get<PageList>(IndexKind.Folder, header.Id)?.Links is not { } list) return view;
        var led = PageTargets.Of(page.Content.Blocks).Pages;
        return view with { InSection = [.. list.Where(link => link.PageId != header.Id && !led.Contains(link.PageId))] };
    }

    private static PageView WithNeighbours(PageView view, PageHeader header, ISiteIndex index)
    {
        return header.Status != ReviewStatus.Withdrawn && index.Get<JourneyPlace>(IndexKind.JourneyPlace, header.Id) is { } place
            ? view with { Previous = place.Previous, Next = place.Next, IsOnJourney = true }
            : view;
    }
}
