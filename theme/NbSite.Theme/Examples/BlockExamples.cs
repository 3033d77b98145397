using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Theme.Examples;

/// <summary>One example for each kind of block, by the name of the part that draws it.</summary>
internal sealed class BlockExamples(Words w)
{
    public IEnumerable<(string Name, Block[] Blocks)> All() =>
    [
        ("text", [Text(), w.H(2, "two", "Second level"), w.H(3, "three", "Third level"), w.H(4, "four", "Fourth level")]),
        ("lists", Lists()),
        ("care-card-emergency", [Card(CareLevel.Emergency, "card-emergency", "Call 999 if your child:", "is hard to wake")]),
        ("care-card-urgent", [UrgentCard()]),
        ("care-card-nonurgent", [Card(CareLevel.NonUrgent, "card-nonurgent", "Tell the team at your next visit if:", "food tastes odd")]),
        ("care-card-of-signs", [CardOfSigns(new NumbersBlock(Numbers(), false)), CardOfSigns(new NumbersBlock([Numbers()[1]], true), use: 7) with { Id = "card-one-country", MayFold = true }]),
        ("card-of-many-sources", [ManySources()]),
        ("numbers-of-one-country", [new NumbersBlock([.. Numbers().Where(number => number.Region == "GB"), new("GB", w.Say("UK"), w.Say("text message"), w.Say("999"), "sms:999")], true)]),
        ("table", [Table()]),
        ("table-bare", [BareTable()]),
        ("comparison-table", [Comparison()]),
        ("figure-table", Figures()),
        ("effect-grid", [w.H(2, "side-effects", "Side effects"), .. Effects()]),
        ("effect-matrix", [Matrix("Cisplatin", "Vincristine"), Matrix([.. Enumerable.Range(1, 12).Select(i => $"Medicine {i}")])]),
        ("group-key-facts", [new GroupBlock(GroupKind.KeyFacts, [w.List(w.P("One."), w.P("Two."))])]),
        ("group-practical", [new GroupBlock(GroupKind.Practical, [w.P("Bring a favourite blanket.")])]),
        ("group-note", [new GroupBlock(GroupKind.Note, [w.H(3, "parking", "Parking"), w.P("The car park is behind the hospital.")]), new GroupBlock(GroupKind.Note, [w.P("Without a heading.")])]),
        ("group-warning", [new GroupBlock(GroupKind.Warning, [w.P("Do not stop it by yourself.")]), new GroupBlock(GroupKind.Warning, [w.H(3, "sun", "In the sun"), w.P("Skin burns sooner.")])]),
        ("group-points", [new GroupBlock(GroupKind.Do, [w.List(w.P("Wash your hands."), w.P("Ask us."))]), new GroupBlock(GroupKind.Dont, [w.H(3, "school", "At school"), w.List(w.P("Share cups."))])]),
        ("scripts", [new ParagraphBlock([w.Text("CO"), new ScriptInline(false, w.Run("2")), w.Text(" and 10"), new ScriptInline(true, w.Run("9")), w.Text("/L")])]),
        ("group-teach-back", [new GroupBlock(GroupKind.TeachBack, [w.List(w.P("your child has a temperature in the night"), w.P("nobody answers"))])]),
        ("group-tasks", [new GroupBlock(GroupKind.Tasks, [w.List(new ParagraphBlock([new LinkInline("first-days", null, null, w.Run("Just diagnosed")), w.Text(": the first days")]))])]),
        ("group-region", [new GroupBlock(GroupKind.Region, [w.P("Given in one hospital.")]) { Regions = ["GB", "US", "CA", "EU"] }]),
        ("group-elsewhere", [new GroupBlock(GroupKind.Elsewhere, [w.H(2, "elsewhere", "How this differs"), w.P("Elsewhere.")]) { Regions = ["US", "CA"] }]),
        ("group-untranslated", [new GroupBlock(GroupKind.Untranslated, [w.H(2, "after", "After the operation"), w.P("Words of the source.")]) { InLanguage = "en" }]),
        ("group-no-search", [new GroupBlock(GroupKind.NoSearch, [w.P("Not in search.")])]),
        ("disclosure-details", [new DisclosureBlock(DisclosureKind.Details, "more", w.Run("How the test works"), [w.P("With a scanner.")])]),
        ("disclosure-prognosis", [new DisclosureBlock(DisclosureKind.Prognosis, "outlook", w.Run("Outlook"), [w.P(w.Text("Figures are about groups."), w.Cite(1, 4))])]),
        ("disclosure-untitled", [new DisclosureBlock(DisclosureKind.Details, "d1", [], [w.P("A.")]), new DisclosureBlock(DisclosureKind.Prognosis, "d2", [], [w.P("B.")])]),
        ("pathway", [Pathway("uk", "GB", 3), Pathway("us", "US", 4)]),
        ("pathway-one-step", [new PathwayBlock("one", w.Run("Watching"), [], [new PathwayStep("one-watch", w.Say("Watch and wait"), null, [w.P("Check-ups.")], [])])]),
        ("pathway-in-time", [PathwayInTime()]),
        ("cycle-timeline", [Cycles()]),
        ("cycle-timeline-of-days", [CyclesOfDays()]),
        ("link-list", [new LinkListBlock([w.Link("treatments/surgery", "Surgery", "Taking the tumour out."), w.Link("treatments/radiotherapy", "Radiotherapy", "High-energy rays.") with { Regions = ["GB"] }])]),
        ("link-list-compact", [new LinkListBlock([w.Link("medicines/cisplatin", "Cisplatin") with { Note = [w.Text("common "), w.Cite(2, 2)], Anchor = "why" }]) { Compact = true }]),
        ("questions", [w.H(2, "ask", "Questions"), Questions()]),
        ("questions-first", [Questions()]),
        ("definitions", [new DefinitionsBlock([new DefinitionItem("codes", w.Run("SNOMED CT"), [w.P("432328008")]) { Regions = ["GB"] }, new DefinitionItem(null, w.Run("Class"), [w.P("Platinum")])])]),
        ("files", Files()),
        ("recording", [Recording(GroupKind.Audio, "audio", "audio/mpeg")]),
        ("film", [Recording(GroupKind.Video, "video", "video/mp4", File("captions", "text/vtt", "/2.vtt", 900))]),
        ("quote-image-divider", [new QuoteBlock([w.P("We wrote everything down.")]), new DividerBlock(), new ImageBlock("/images/drip.png", w.Say("A drip stand"), w.Run("A drip stand by a bed"))]),
    ];

    private Block[] Files()
    {
        string[] kinds =
        [
            "pdf", "word", "excel", "powerpoint", "odt", "ods", "odp", "epub", "audio", "video", "csv", "text", "calendar", "captions", "picture",
            "data",
        ];
        FileInline Told(Func<SiteFile, SiteFile> how) => File("pdf", "application/pdf", "/9", 1_200_000) is var file
            ? file with { Today = how(file.Today!) } : null!;
        return
        [
            .. kinds.Select(kind => new ParagraphBlock([File(kind, "application/octet-stream", "/1", 240_000)])),
            new ParagraphBlock([File("pdf", "application/pdf", "/1", 900) with { Page = 3 }]),
            new ParagraphBlock([Told(file => file with { IsUnchecked = true })]),
            new ParagraphBlock([Told(file => file with { IsWithdrawn = true })]),
            new ParagraphBlock([Told(file => file with { IsOnlineOnly = true })]),
            new ParagraphBlock([Told(file => file with { IsSaved = true })]),
            new ParagraphBlock([Told(file => file) with { Today = null }]),
        ];
    }

    private FileInline File(string kind, string mediaType, string address, int size) => new(address, kind, size, new string('0', 64), w.Run("A file"))
    {
        Today = new SiteFile(address, "static" + address, kind, mediaType, size, new string('0', 64)),
    };

    private GroupBlock Recording(GroupKind group, string kind, string mediaType, params Inline[] more) => new(
        group, [new ParagraphBlock([File(kind, mediaType, "/1", 2_400_000), .. more]), w.P("What is said.")]);

    public IEnumerable<(string Name, PageWidget Widget)> Widgets() =>
    [
        ("search-results", new SearchWidget()),
        ("difference", new DifferenceWidget(Difference())),
        ("older-copy", new OlderCopyWidget([new PublishedCode("7n73a8n6", w.Say("Current"), true, w.Run("Surgery. It is what the page says.")), new PublishedCode("0pdhv5dv", w.Say("Changed"), false, [w.Inside("treatments/surgery", "Surgery")])])),
    ];

    private PageDifference Difference() => new(
    [
        new PartDifference(PartChange.Same, [Run(WordChange.Same, "Heading")]) { IsHeading = true },
        new PartDifference(PartChange.Changed, [Run(WordChange.Same, "Sleeps for"), Run(WordChange.Removed, "three"), Run(WordChange.Added, "five"), Run(WordChange.Same, "hours.")]),
        new PartDifference(PartChange.Same, [Run(WordChange.Same, "One.")]),
        new PartDifference(PartChange.Same, [Run(WordChange.Same, "Two.")]),
        new PartDifference(PartChange.Moved, [Run(WordChange.Same, "Moved words.")]),
        new PartDifference(PartChange.Added, [Run(WordChange.Added, "New heading")]) { IsHeading = true },
        new PartDifference(PartChange.Added, [new WordRun(WordChange.Added, "{urgent} " + w.Say("Call.") + " {picture} " + w.Say("A drip"))]) { IsCareCard = true },
        new PartDifference(PartChange.Removed, [Run(WordChange.Removed, "Gone words.")]),
        new PartDifference(PartChange.Changed, [Run(WordChange.Same, "A dose.")]) { Structure = Structure() },
    ]);

    /// <summary>Everything that can change besides words.</summary>
    private ImmutableArray<StructureChange> Structure() =>
    [
        new(StructureKind.Column, w.Say("5 mg"), w.Say("Daily"), w.Say("Weekly")),
        new(StructureKind.Row, w.Say("5 mg"), w.Say("Cisplatin"), w.Say("Carboplatin")),
        .. new[] { StructureKind.Link, StructureKind.Picture, StructureKind.Stress }.SelectMany(kind => new StructureChange[]
        {
            new(kind, w.Say("The team"), w.Say("one"), w.Say("two")), new(kind, w.Say("The team"), null, w.Say("two")), new(kind, w.Say("The team"), w.Say("one"), null),
        }),
        new(StructureKind.Under, "", "", w.Say("Serious")),
        new(StructureKind.In, "", "", "key-facts practical note warning do dont tasks no-search region elsewhere details prognosis bullets numbers quote other"),
        new(StructureKind.Other, "", null, null),
    ];

    private WordRun Run(WordChange change, string text) => new(change, w.Say(text));

    public ParagraphBlock Text() => w.P(
        w.Text("Most children have "), new EmphasisInline(true, w.Run("six")), w.Text(" kinds of treatment & care, "),
        new EmphasisInline(false, w.Run("one after another")), w.Cite(1, 1, "p. 12"), w.Text(". Blood counts may fall ("),
        w.Term("neutropenia", "neutropenia"), w.Text("); see "), w.Inside("treatments/surgery", "surgery"), w.Text(", "),
        w.Outside("https://example.org/?a=1&b=2", "a site"), w.Text(" or call "), w.Phone(), new LineBreakInline(),
        w.Text("at "), w.Fever(), w.Text("."));

    public Block[] Lists() =>
    [
        w.List(w.P("First") with { Regions = ["GB"] }, w.P("Second") with { Regions = ["EU", "CA"] }, w.List(w.P("Inner"))),
        new ListBlock(true, 3, [new ListItem([w.P("Third")]), new ListItem([w.P("Fourth"), w.P("and more")]) { Regions = ["US"] }]),
    ];

    public CareCardBlock UrgentCard() => new(
        CareLevel.Urgent, 2, "card-urgent", w.Run("Phone your hospital team now, day or night, if your child:"),
        [w.List(w.P(w.Text("has a temperature of "), w.Fever(), w.Text(" or higher "), w.Cite(1, 2)), w.P("is shivering"))]);

    // A source of the list is named again, so that nothing leads back here.
    private GroupBlock ManySources() => new(GroupKind.Sources,
        [w.P(w.Text("Sources:"), new CiteInline([.. Enumerable.Range(1, 7).Select(number => w.Cite(number, 8).Items[0])]))]);

    /// <summary>As it is made of signs: with numbers, a name of its own, sources at its foot and what nobody checked.</summary>
    private CareCardBlock CardOfSigns(NumbersBlock numbers, int use = 6) => new(
        CareLevel.Emergency, 2, "card-signs", w.Run("Phone for an ambulance now if your child"),
        [numbers, w.List(w.P("has a fit (seizure)")), new GroupBlock(GroupKind.Sources, [w.P(w.Text("Sources:"), w.Cite(1, use))])])
    {
        Name = w.Say("Emergency"),
        Unchecked = w.Say("Not yet checked by a doctor"),
    };

    private ImmutableArray<CallNumber> Numbers() =>
    [
        new("GB", w.Say("UK"), w.Say("ambulance"), w.Say("999"), "tel:999"),
        new("IE", w.Say("Ireland"), w.Say("ambulance"), w.Say("999"), "tel:999"),
        new("AU", w.Say("Australia"), w.Say("ambulance"), w.Say("000"), "tel:000") { Called = w.Say("Triple Zero") },
        new("GB", w.Say("UK"), w.Say("advice line"), w.Say("111"), "tel:111") { Called = w.Say("NHS 111") },
        new("GB", w.Say("UK"), w.Say("with a text phone"), w.Say("18000"), null),
        new("GB", w.Say("UK"), w.Say("your hospital team"), "", null),
    ];

    private CareCardBlock Card(CareLevel level, string id, string heading, string point) =>
        new(level, 2, id, w.Run(heading), [w.List(w.P(point))]);

    public TableBlock Table() => new(
        [w.Text("Kinds of scan "), w.Cite(2, 1)], [new([]), new(w.Run("What it shows")), new(w.Run("How long"))],
        [
            new TableRow([new(w.Run("MIBG")), new(w.Run("Where the cancer is")), new(w.Run("Two days"))]),
            new TableRow([new(w.Run("MRI")), new(w.Run("The tumour")), new(w.Run("One hour"))]) { Regions = ["GB"] },
        ]);

    /// <summary>Limits of two sets of rules: a row that both have, and one for each alone.</summary>
    public TableBlock Comparison()
    {
        TableRow Row(string what, string whose, string value, int use, PartOfWhole? part = null) =>
            new([new(w.Run(what)), new(w.Run(whose)), new([w.Text(value), w.Cite(1, use)]) { Part = part }]) { Regions = whose == "Society" ? ["CA"] : [] };
        return new TableBlock([], [new(w.Run("What is measured")), new(w.Run("Whose rules")), new(w.Run("What counts"))],
        [
            Row("How many must be met", "Rules", "all of these", 1), Row("How many must be met", "Society", "any one of these", 2),
            Row("Tumour", "Rules", "at least 30% smaller", 3, new PartOfWhole(300, 1000)), Row("Bone marrow", "Society", "0% to 5% tumour", 4, new PartOfWhole(0, 50)),
        ])
        { Compares = [w.Say("Rules"), w.Say("Society")] };
    }

    /// <summary>A table of a fact sheet as each figure that a type may name.</summary>
    public Block[] Figures()
    {
        TableBlock Table(FigureKind kind, string[] heads, params string[][] rows) => new(
            [], [.. heads.Select(head => new TableCell(w.Run(head)))],
            [.. rows.Select(row => new TableRow([.. row.Select(cell => new TableCell(w.Run(cell))
            {
                Mark = kind != FigureKind.Matrix ? null : cell switch { "Yes" => true, "No" => false, _ => null },
            })]))])
        { Figure = kind };
        return
        [
            Table(FigureKind.Timeline, ["When", "What happens"], ["First day", "A line is put in."], ["First week", "The first medicine is given."]),
            Table(FigureKind.Decision, ["What you see", "What to do"], ["The line is loose", "Phone the ward."]),
            Table(FigureKind.Comparison, ["What", "Line", "Port"], ["Can be seen", "yes", "under the skin"], ["Swimming", "no", "yes"]),
            Table(FigureKind.Matrix, ["What", "Line", "Port"], ["Needs a dressing", "Yes", "No"], ["Lasts for years", "No", "Yes"]),
        ];
    }

    /// <summary>Side effects in groups, as a medicine's page says them.</summary>
    public Block[] Effects()
    {
        ListItem Effect(string id, string name, string? note, int use) => new(
            [new ParagraphBlock([w.Inside("side-effects/" + id, name), .. note is null ? [] : w.Run(": " + note), w.Cite(1, use)])]);
        return
        [
            w.H(3, "side-effects-common", "Common"), new ListBlock(false, 1, [Effect("sickness", "Sickness", null, 1)]) { Group = "common" },
            w.H(3, "side-effects-less-common", "Less common"), new ListBlock(false, 1, [Effect("rash", "Rash", null, 2)]) { Group = "less-common" },
            w.H(3, "side-effects-rare", "Rare"), new ListBlock(false, 1, [Effect("fits", "Fits", null, 3)]) { Group = "rare" },
            w.H(3, "side-effects-serious", "Serious"),
            new ListBlock(false, 1, [Effect("kidneys", "Kidney problems", "less urine can be a sign", 4) with { Regions = ["GB"] }, Effect("fever", "Fever", null, 5)]) { Group = "serious" },
            w.H(3, "side-effects-late", "Can come later"), new ListBlock(false, 1, [Effect("hearing", "Hearing loss", null, 6)]) { Group = "late" },
            w.H(3, "side-effects-other", "Also possible"), new ListBlock(false, 1, [Effect("tired", "Tiredness", null, 7)]) { Group = "other" },
        ];
    }

    /// <summary>What the medicines of a plan are known to do: all of them, and the first alone.</summary>
    public ListBlock Matrix(params string[] medicines)
    {
        ListItem Known(string effect, int use, int count) => new(
        [
            new ParagraphBlock([w.Inside("side-effects/" + effect, effect), w.Text(" (known with "), .. medicines.Take(count).Select(each => w.Inside(each, each)), w.Text(")"), w.Cite(1, use)]),
        ])
        { Columns = [.. medicines.Take(count)], Regions = count == 1 ? ["GB"] : [] };
        return new ListBlock(false, 1, [Known("Sickness", 10 * medicines.Length, medicines.Length), Known("Fever", (10 * medicines.Length) + 1, 1)])
        {
            Columns = [.. medicines.Select(each => new ListColumn(each, w.Say(each)))],
        };
    }

    private TableBlock BareTable() => new([], [], [new TableRow([new(w.Run("a")), new(w.Run("b"))]) { Regions = ["US"] }])
    {
        RowHeadings = false,
    };

    public PathwayBlock Pathway(string id, string region, int use = 3) => new(
        id, w.Run("Treatment in parts"), [w.P("Your hospital may use another order.")],
        [
            new PathwayStep(id + "-induction", w.Say("Induction"), w.Say("about 70 days with rapid COJEC"),
                [w.P(w.Text("Chemotherapy comes first."), w.Cite(1, use))],
                [w.Link("treatments/chemotherapy", "Chemotherapy"), w.Link("medicines/cisplatin", "Cisplatin") with { Regions = ["GB"] }]),
            new PathwayStep(id + "-local", w.Say("Local control: surgery, then radiotherapy to where the tumour was"), null,
                [w.P("Surgeons take out the main tumour.")], [w.Link("treatments/surgery", "Surgery")]) { Regions = ["US"] },
            new PathwayStep(id + "-maintenance", w.Say("Maintenance"), w.Say("about 6 months"), [w.P("Immunotherapy.")], []),
        ])
    { Regions = [region] };

    /// <summary>A step of one length, one without, one of a range, and one that is too short for its words.</summary>
    public PathwayBlock PathwayInTime() => new(
        "timed", w.Run("Treatment in time"), [],
        [
            new PathwayStep("timed-induction", w.Say("Induction"), w.Say("about 70 days"), [w.P("Chemotherapy comes first.")], []) { Length = new TimeLength(70, 70, TimeUnit.Day) },
            new PathwayStep("timed-surgery", w.Say("Surgery"), null, [w.P("Surgeons take out the tumour.")], []),
            new PathwayStep("timed-rays", w.Say("Radiotherapy"), w.Say("12 to 24 weeks"), [w.P("To where the tumour was.")], []) { Length = new TimeLength(12, 24, TimeUnit.Week) },
            new PathwayStep("timed-test", w.Say("A test, a talk about it, and a visit to the ward"), w.Say("2 days"), [w.P("Together.")], []) { Length = new TimeLength(2, 2, TimeUnit.Day) },
        ]);

    /// <summary>Cycles of which only the pace is known.</summary>
    public CycleTimelineBlock Cycles() => new(CycleName.Cycle, new NumberSpan(8, 8), new TimeLength(10, 10, TimeUnit.Day),
        [w.P(w.Text("There are 8 cycles, and a new one starts every 10 days."), w.Cite(1, 1))]);

    /// <summary>Everything that may be drawn of a plan.</summary>
    public CycleTimelineBlock CyclesOfDays() => new(CycleName.Course, new NumberSpan(3, 4), new TimeLength(3, 3, TimeUnit.Week),
        [w.P("There are 3 to 4 courses."), w.List(w.P("Cisplatin: day 1."), w.P("Etoposide: days 1 to 5."))])
    {
        Regions = ["GB"],
        Lasts = new TimeLength(5, 7, TimeUnit.Day),
        Given =
        [
            new CycleDays(w.Say("Cisplatin"), [new NumberSpan(1, 1)], [new NumberSpan(1, 1), new NumberSpan(3, 4)]),
            new CycleDays(w.Say("Etoposide"), [new NumberSpan(1, 5), new NumberSpan(15, 15)], []),
        ],
        Marks = [new CycleMark(w.Say("MIBG scan and a talk about what it shows"), 2), new CycleMark(w.Say("Surgery"), 4)],
    };

    public QuestionsBlock Questions() => new(
    [
        new QuestionGroup(w.Say("About the plan"), [new QuestionItem(w.Run("What comes first?")), new QuestionItem(w.Run("Why?"))]),
        new QuestionGroup("", [new QuestionItem(w.Run("Who do we call at night?"))]),
    ]);
}
