using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Theme.Rendering;

namespace NbSite.Theme.Examples;

/// <summary>Whole pages in every state that a page can be in.</summary>
internal sealed class PageExamples(Words w, UiWords ui)
{
    private readonly BlockExamples _blocks = new(w);

    private PageView Branded()
    {
        var page = Site().Page(w.Say("Branded"), w.Say("With a charity's own look."), w.P("Words."));
        BrandPicture Picture(string name, string says) => new($"/assets/{name}", 300, 80, w.Say(says));
        var number = new PhoneView("01632 960001", "tel:01632960001");
        return page with
        {
            Review = Checked(),
            Site = page.Site with
            {
                Brand = new BrandView
                {
                    Name = w.Say("Harbour"),
                    Strapline = w.Say("Beside families"),
                    Style = "/assets/brand.css",
                    Logo = Picture("logo.svg", "Harbour"),
                    LogoDark = Picture("dark.svg", "Harbour"),
                    LogoPrint = Picture("print.svg", "Harbour"),
                    Icons = new BrandIcons("/assets/mark.svg", "/assets/icon-32.png", "/assets/icon-180.png", "/assets/site.webmanifest"),
                    FrameColours = (w.Say("#0a5c63"), w.Say("#1b252c")),
                    Charity = new CharityView(
                        w.Say("The Harbour Trust"), w.Say("Registered charity"), w.Say("1 Nowhere Quay"), number,
                        w.Say("hello@harbour.example"), w.Say("Words may be used again"), [Picture("tick.svg", "A mark")]),
                    Helpline = new HelplineView(w.Say("Anchor line"), number, w.Say("9 to 5"), "https://harbour.example/chat", true),
                    Footer = [new MenuEntry(w.Say("Give"), null, "https://harbour.example/give")],
                    Social = Picture("card.png", "Harbour"),
                },
            },
        };
    }

    public IEnumerable<(string Name, PageView View)> All() =>
    [
        ("page-full", Full() with { OwnLeaflet = new SiteFile("/full/full.pdf", "leaflets/full.pdf", "pdf", "application/pdf", 245_000, "") }),
        ("page-bare", Site().Page(w.Say("Bare"), "")),
        ("page-brand", Branded()),
        ("page-of-a-part", Site().Page(w.Say("Living"), w.Say("A part."), w.P("Words.")) with
        {
            InSection = [w.Link("living/school", "School"), w.Link("living/food", "Food", "What to eat.")],
            Tags = [w.Link("tags/eating", "Eating"), w.Link("tags/at-school", "At school")],
            Side = new SideView(w.Say("Every day"),
            [
                new SideEntry(new MenuEntry(null, w.Link("living", "Living"), null), [w.Link("living/school", "School")]),
                new SideEntry(new MenuEntry(w.Say("Money"), w.Link("money", "Money and travel"), null), []),
                new SideEntry(new MenuEntry(w.Say("Give"), null, "https://harbour.example/give"), []),
            ]),
        }),
        ("page-draft", Page(new ReviewView { Status = ReviewStatus.Draft })),
        ("page-reviewed", Page(Checked() with { Status = ReviewStatus.ClinicallyReviewed, Clinical = true, Name = w.Say("Dr A. Example") })),
        ("page-unpublished", Page(Checked() with { InEdition = false })),
        ("page-changed", Page(Checked() with { IsChanged = true, ChangedOn = new DateOnly(2026, 12, 2), MissingRoles = [w.Say("oncologist")] })),
        ("page-changed-undated", Page(Checked() with { IsChanged = true })),
        ("page-changed-parts", Page(Checked() with { IsChanged = true, ChangedParts = 3, ChangedOn = new DateOnly(2026, 12, 2), Clinical = true, NotClinical = 2 })),
        ("page-changed-part", Page(Checked() with { IsChanged = true, ChangedParts = 1, Clinical = true, NotClinical = 1 })),
        ("page-withdrawn", Page(Withdrawn() with { WithdrawnOn = new DateOnly(2026, 10, 1), WithdrawnSee = w.Link("risk-groups/low-risk", "Low risk") })),
        ("page-withdrawn-undated", Page(Withdrawn())),
        ("page-public", Site(PublicationMode.Public).Page(w.Say("Public"), w.Say("No band."), w.P("Words."))),
        ("page-preview", Site(PublicationMode.Preview).Page(w.Say("Preview"), w.Say("A band."), w.P("Words."))),
        ("page-moved", Site().Page(w.Say("Moved"), w.Say("To another place.")) with { RedirectTo = "/treatments/surgery/", Canonical = null }),
        ("page-past", Past() with { Past = Old() }),
        ("page-past-call", Past() with { Past = Old() with { Until = null, IsWhenToCall = true, WithdrawnOn = new DateOnly(2026, 10, 1), WithdrawnReason = w.Say("Out of date.") } }),
        ("page-past-recalled", Past() with { Past = Old() with { RecalledOn = new DateOnly(2026, 4, 2), RecalledReason = w.Say("A number was wrong."), Today = null, History = null } }),
        ("page-recalled", Page(Checked()) with
        {
            Past = new PastView { Code = "7n73a8n6", RecalledOn = new DateOnly(2026, 4, 2), RecalledReason = w.Say("A number was wrong."), CitesRetracted = true },
            Site = Past().Site,
            History = w.Link("history", "What it said"),
            MovedPlaces = [new MovedPlace("old", w.Link("treatments/surgery", "Surgery") with { Anchor = "risks" }, w.Say("Joined."))],
        }),
        ("page-copy", Copied(Site().Page(w.Say("When to call"), w.Say("Signs."),
            new CareCardBlock(CareLevel.Urgent, 2, "fever", [w.Text("Phone your team if your child is hot")], [w.P("Day and night.")]),
            w.P(new FactInline("fever-call", w.Say("37.5 °C"), null, false) { Replaces = w.Say("38.0 °C") }))) with { Review = Checked() }),
        ("page-copy-without-card", Copied(Site().Page(w.Say("A copy"), "", w.P("Words.")))),
        ("page-pack", Site().Page(w.Say("Pack"), "") with { Widgets = [PackOfLeaflets()] }),
        ("page-pack-of-clinic", Copied(Site().Page(w.Say("Pack"), "") with { Widgets = [PackOfLeaflets()] })),
        ("page-pack-too-long", Site().Page(w.Say("Pack"), "") with { Widgets = [PackOfTooMany()] }),
        ("page-fridge", Fridge(null)),
        ("page-fridge-of-clinic", Copied(Fridge(Call()))),
        ("page-visit", Visit()),
        ("page-visit-draft", Visit() with { Review = new ReviewView { Status = ReviewStatus.Draft } }),
        ("page-visit-of-clinic", Copied(Visit())),
        ("page-differences", Site().Page(w.Say("What differs"), "", Differences())),
        ("page-on-journey", Page(Checked()) with { IsOnJourney = true, Previous = w.Link("tests", "Tests"), Next = w.Link("stages", "Stages") }),
        ("page-not-found", Site().Page(w.Say("Not found"), "", w.P("Try these.")) with { Address = "/404.html", Canonical = null, Breadcrumbs = [] }),
    ];

    /// <summary>The one file of an offline copy that stands alone.</summary>
    public IEnumerable<(string Name, PageView View)> Alone() =>
    [
        ("start-here", Copied(Site().Page(w.Say("Start here"), "", Covers("this-copy"))) with { Layout = "StartHere", Address = "/START-HERE.html" }),
        ("start-here-in-two-languages", Copied(Site().Page(w.Say("Start here"), "", Covers("this-copy", "cy/this-copy"))) with { Layout = "StartHere", Address = "/START-HERE.html" }),
    ];

    /// <summary>Pages for paper.</summary>
    public IEnumerable<(string Name, PageView View)> Leaflets() =>
    [
        ("leaflet", Full() with { Leaflet = Sheet() }),
        ("leaflet-fridge", Copied(Fridge(Call())) with { Leaflet = Sheet() with { Paper = PaperSize.A5 } }),
        ("leaflet-visit", Visit() with { Leaflet = Sheet() }),
        ("booklet", Site().Page(ui["booklet.title"], "") with { Leaflet = Sheet() with { LargePrint = true, Chapters = Chapters() } }),
    ];

    public PageView Full()
    {
        var page = Site().Page(
        w.Say("High risk"), w.Say("A higher chance that the cancer comes back. Several treatments, one after another."),
        [
            new GroupBlock(GroupKind.KeyFacts, [w.List(w.P("Treatment has several parts."), w.P("It takes more than a year."))]),
            w.H(2, "what", "What this group means"), _blocks.Text(), .. _blocks.Lists(),
            w.H(2, "call", "When to call for help"), _blocks.UrgentCard() with { HeadingLevel = 3 },
            w.H(2, "treatment", "Treatment"), _blocks.Pathway("uk", "GB"), _blocks.PathwayInTime(), w.H(2, "cycles", "Cycles"), _blocks.CyclesOfDays(),
            w.H(2, "scans", "Scans"), w.P(w.Text("Table and "), w.Term("neutropenia", "neutropenia"), w.Text("."), w.Cite(1, 7), w.Text(" "), w.Cite(2, 7)), _blocks.Table(),
            new DisclosureBlock(DisclosureKind.Prognosis, "outlook", w.Run("Outlook"), [w.P("Figures are about groups.")]),
            w.H(2, "ask", "Questions you can ask"), _blocks.Questions(),
        ]);
        return page with
        {
            Review = Checked(),
            References = References(),
            Terms =
            [
                new TermView(new GlossaryTerm("glossary/neutropenia", w.Say("neutropenia"), [],
                    [w.P(w.Text("Too few white blood cells."), w.Cite(0, 0))], null)) { See = w.Link("side-effects/infection", "Infection") },
                new TermView(new GlossaryTerm("glossary/unused", w.Say("unused"), [], [w.P("Not in the text.")], null)),
            ],
            Previous = w.Link("risk-groups/intermediate-risk", "Intermediate risk"),
            Next = w.Link("stages", "Stages"),
            Translations = [new TranslationLink("en", "/risk-groups/high-risk/", w.Say("English")), new TranslationLink("cy", "/cy/risk-groups/high-risk/", w.Say("Cymraeg"))],
            Page = page.Page with { Type = "risk-group", Regions = ["GB", "US"] },
            StructuredData = ["{\"@type\":\"MedicalWebPage\"}"],
        };
    }

    private PageView Past()
    {
        var page = Site().Page(w.Say("Surgery"), "", w.P("Old words."));
        return page with { Site = page.Site with { OlderCopy = w.Link("older-copy", "Older copy") }, NoIndex = true };
    }

    private PastView Old() => new()
    {
        Code = "7n73a8n6",
        From = new PublishedIn("2026.02", new DateOnly(2026, 2, 10)),
        Until = new PublishedIn("2026.03", new DateOnly(2026, 3, 10)),
        Today = w.Link("treatments/surgery", "Surgery"),
        History = w.Link("history", "History") with { Anchor = "text-2" },
    };

    private ReviewView Checked() => new()
    {
        Status = ReviewStatus.SourceChecked,
        LastChecked = new DateOnly(2026, 11, 21),
        Due = new DateOnly(2027, 11, 21),
        Role = w.Say("editorial check against sources"),
        Against = w.Say("the sources listed on the page"),
        VersionCode = "7K3M9QXA",
        Owner = w.Say("information team"),
        Changes = [new ChangeView(1, new DateOnly(2026, 10, 1), w.Say("First version."), false), new ChangeView(2, new DateOnly(2026, 11, 21), w.Say("Dates."), true)],
    };

    /// <summary>The sheet of all signs, with a hospital's number or a line to write it on.</summary>
    private PageView Fridge(ClinicPhone? phone)
    {
        ListItem Sign(string id, params Inline[] words) => new([w.P(words)]) { Sign = id };
        CareCardBlock Band(CareLevel level, string id, params ListItem[] signs) =>
            new(level, 2, id, [w.Text("Phone now if your child")], [new ListBlock(false, 1, [.. signs]), w.P("If nobody answers, do not wait.")])
            {
                Unchecked = w.Say("Not yet checked"),
            };
        return Site().Page(
            w.Say("Sheet"), "",
            Band(CareLevel.Emergency, "call-emergency", Sign("fit", w.Text("has a fit"))),
            Band(CareLevel.Urgent, "call-urgent", Sign("fever", w.Text("has a temperature of "), w.Fever()), Sign("cold", w.Text("has cold hands")))) with
        {
            Widgets =
            [
                new FridgeWidget
                {
                    Page = w.Link("when-to-call", "When to call"),
                    Address = w.Say("https://example.org/when-to-call/"),
                    Qr = new QrPicture(21, "M0 0h7v1H0z"),
                    Core = ["fever"],
                    Phone = phone,
                    Contact = phone is null ? null : new QrPicture(21, "M0 0h9v1H0z"),
                    UseUntil = new DateOnly(2027, 5, 21),
                },
            ],
        };
    }

    private ClinicPhone Call() => new("team", w.Say("Ward 4"), w.Say("0191 496 0000"), "tel:01914960000", w.Say("day and night"));

    private PageView Copied(PageView page)
    {
        var call = Call();
        return page with
        {
            Site = page.Site with
            {
                Bundle = new BundleView(new DateOnly(2026, 11, 21), new DateOnly(2027, 5, 21), new Uri("https://example.org/")),
                Clinic = new ClinicView
                {
                    Name = w.Say("Northern Hospital"),
                    Ward = w.Say("Ward 4"),
                    Owner = w.Say("ward manager"),
                    Checked = new DateOnly(2026, 11, 1),
                    Due = new DateOnly(2027, 11, 1),
                    Phones = [call],
                    Call = call,
                    Numbers = [new ClinicNumber("fever-call", w.Say("the temperature at which to phone"), w.Say("37.5 °C"), w.Say("38.0 °C"), [], IsHigh: true)],
                },
            },
        };
    }

    private PackWidget PackOfTooMany() =>
        new([new PackGroup(w.Say("Medicines"), [new PackLeaflet(w.Link("medicines/cisplatin", "Cisplatin"), "7K3M9QXA", null)])], HasThreshold: false);

    private PackWidget PackOfLeaflets() => new(
    [
        new PackGroup(w.Say("Medicines"),
        [
            new PackLeaflet(w.Link("medicines/cisplatin", "Cisplatin"), "7K3M9QXA", "/assets/pack/en-cisplatin.js"),
            new PackLeaflet(w.Link("when-to-call", "When to call"), "7K3M9QXB", null),
        ]),
    ], HasThreshold: true);

    private LinkListBlock Covers(params string[] ids) =>
        new([.. ids.Select(id => w.Link(id, "Cover") with { InLanguage = new TranslationLink(id.StartsWith("cy", StringComparison.Ordinal) ? "cy" : "en", "", w.Say("English")) })]);

    /// <summary>One sheet to write on, with room for questions of the reader's own.</summary>
    private PageView Visit() => Site().Page(w.Say("The first visit"), w.Say("For the first talk."), _blocks.Questions()) with
    {
        Review = Checked(),
        Sheet = new SheetView(new SheetPlan(3, 2, 3), w.Say("https://example.org/visits/first/"), new QrPicture(3, "M0 0h1v1H0zM2 1h1v1H2z")),
    };

    /// <summary>What holds in some countries only, by page.</summary>
    private GroupBlock Differences() => new(GroupKind.Differences,
    [
        w.H(3, "differences-medicines", "Medicines"),
        new DisclosureBlock(DisclosureKind.Details, "differences-of-testium", [w.Text("Testium (2)")],
        [
            new ListBlock(false, 1,
            [
                new ListItem([w.P("It has a licence.")]) { Regions = ["GB"] }, new ListItem([w.P("It has none.")]) { Regions = ["US", "CA"] },
            ]),
        ]),
    ]);

    private LeafletView Sheet() => new()
    {
        Paper = PaperSize.A4,
        MadeOn = new DateOnly(2026, 12, 1),
        UseUntil = new DateOnly(2027, 6, 1),
        LiveAddress = w.Say("https://site.example/risk-groups/high-risk/"),
        Qr = new QrPicture(3, "M0 0h1v1H0zM2 1h1v1H2z"),
    };

    private ImmutableArray<BookletChapter> Chapters() =>
    [
        new BookletChapter { Id = "c1", Title = w.Say("High risk"), VersionCode = "7K3M9QXA", LastChecked = new DateOnly(2026, 11, 21), StartsOn = 3, Html = $"<p>{Markup.Encode(w.Say("Words."))}</p>" },
        new BookletChapter { Id = "c2", Title = w.Say("A draft"), Html = $"<p>{Markup.Encode(w.Say("More words."))}</p>" },
    ];

    private ReviewView Withdrawn() => Checked() with { Status = ReviewStatus.Withdrawn, WithdrawnReason = w.Say("The trial closed.") };

    private PageView Page(ReviewView review) =>
        Site().Page(w.Say("A page"), w.Say("In some state."), w.P("Words.")) with { Review = review };

    private Site Site(PublicationMode mode = PublicationMode.Demonstration) => new(w, ui, mode);

    private ImmutableArray<ReferenceView> References() =>
    [
        new(1, new FormattedReference("source-1", [w.Text("PDQ Board. Treatment. Available from: "), w.Outside("https://www.example.gov/types/illness/hp", "https://www.example.gov/types/illness/hp")], "")
        {
            Title = "PDQ",
            Note = w.Say("Read as a copy captured on 30 December 2025."),
        }, 3),
        new(2, new FormattedReference("source-2", [w.Text("Smith A. Scans. J Scans. 2024;1:2.")], "") { Title = "Scans" }, 1),
    ];
}
