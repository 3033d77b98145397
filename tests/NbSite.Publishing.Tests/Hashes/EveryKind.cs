using NbSite.Model;

namespace NbSite.Publishing.Tests.Hashes;

/// <summary>A page with every kind of block and of running text, each with all its properties.</summary>
internal static class EveryKind
{
    public static PageContent Page { get; } = new()
    {
        Id = "p",
        Language = "en",
        Title = "Every kind",
        Summary = "What a page can say.",
        Type = "medicine",
        Kind = ContentKind.About,
        Blocks =
        [
            Says("First of all"),
            new HeadingBlock(3, "h", [new TextInline("A heading")]),
            new ParagraphBlock(
            [
                new TextInline("Words "),
                new EmphasisInline(true, [new TextInline("not")]),
                new ScriptInline(false, [new TextInline("2")]),
                new LineBreakInline(),
                new LinkInline("about", null, null, [new TextInline("about us")]) { Address = "/about/" },
                new TextInline(" and "),
                new LinkInline("about", "there", null, [new TextInline("there")]) { Address = "/about/" },
                new TextInline(" or "),
                new LinkInline(null, null, "tel:+441914960000", [new TextInline("phone")]),
                new CiteInline([new CiteItem("src", "p. 2", SourceSpan.None, 1) { Occurrence = 1 }, new CiteItem("other", null, SourceSpan.None, 2) { Occurrence = 1 }]),
                new TextInline(", "),
                new TermInline("glossary/scan", [new TextInline("scan")]),
                new TextInline(" "),
                new FactInline("call", "0191 496 0000", "tel:+441914960000", false) { Regions = ["UK"], Replaces = "0191 496 0001" },
                new TextInline(" "),
                new ImageInline("/assets/a.12345678.svg", "A scan"),
                new FileInline("/a.pdf", "pdf", 240_000, new string('a', 64), [new TextInline("the plan")]) { Page = 2 },
            ]),
            new ListBlock(false, 1, [new ListItem([Says("one")]), new ListItem([Says("two:"), new ListBlock(true, 2, [new ListItem([Says("three")]), new ListItem([Says("four")])])])]),
            new TableBlock(
                [new TextInline("Doses")],
                [Cell("Medicine"), Cell("Daily"), Cell("Weekly")],
                [new TableRow([Cell("A"), Cell("5 mg"), new TableCell([])]), new TableRow([Cell("B"), new TableCell([]), Cell("6 mg")])]),
            new CareCardBlock(CareLevel.Urgent, 2, "card", [new TextInline("Phone today")],
            [
                Says("fever"), Says("pain"),
                new NumbersBlock(
                    [new CallNumber("GB", "UK", "advice line", "111", "tel:111") { Called = "NHS 111" }, new CallNumber("US", "US", "ambulance", "911", "tel:911")], false),
                new NumbersBlock([new CallNumber("GB", "UK", "text", "999", "sms:999"), new CallNumber("GB", "UK", "ambulance", "999", "tel:999")], true),
                new ListBlock(false, 1,
                    [new ListItem([Says("has a fit")]) { Sign = "fit", Anchor = "fit" }, new ListItem([Says("is swollen")]) { Sign = "swollen", Anchor = "swollen" }]),
                new GroupBlock(GroupKind.Sources, [Says("Sources"), Says("of all")]),
            ]) { Name = "Urgent", Unchecked = "Not yet checked", InLanguage = "cy" },
            new GroupBlock(GroupKind.KeyFacts, [Says("key"), Says("fact")]),
            new GroupBlock(GroupKind.Note, [Says("to"), Says("know")]),
            new GroupBlock(GroupKind.Dont, [new ListBlock(false, 1, [new ListItem([Says("share")]), new ListItem([Says("wait")])])]),
            new DisclosureBlock(DisclosureKind.Details, "door", [new TextInline("More")], [Says("inside"), Says("too")]),
            new QuoteBlock([Says("said"), Says("by someone")]),
            new ImageBlock("/assets/b.12345678.svg", "A tumour", [new TextInline("Before surgery")]),
            new DividerBlock(),
            new PathwayBlock(
                "way", [new TextInline("The plan")], [Says("In order.")],
                [
                    new PathwayStep("s1", "Shrink it", "6 weeks", [Says("Medicines.")],
                        [new PageLink("about", "/about/", "Busulfan") { Note = [new TextInline("often")] }, new PageLink("p", "/p/", "Melphalan")]) { Length = new TimeLength(5, 6, TimeUnit.Week) },
                    new PathwayStep("s2", "Remove it", null, [Says("Surgery.")], []),
                ]),
            new CycleTimelineBlock(CycleName.Cycle, new NumberSpan(3, 4), new TimeLength(21, 21, TimeUnit.Day), [Says("Four cycles."), Says("Every three weeks.")])
            {
                Lasts = new TimeLength(3, 5, TimeUnit.Day),
                Given =
                [
                    new CycleDays("Busulfan", [new NumberSpan(1, 2), new NumberSpan(8, 9)], [new NumberSpan(1, 1), new NumberSpan(2, 3)]),
                    new CycleDays("Melphalan", [new NumberSpan(3, 3)], []),
                ],
                Marks = [new CycleMark("Scan", 1), new CycleMark("Hospital", 2)],
            },
            new LinkListBlock([new PageLink("about", "/about/", "About") { Summary = "Who we are.", Anchor = "there" }, new PageLink("p", "/p/", "This")]),
            new QuestionsBlock([new QuestionGroup("Ask", [new QuestionItem([new TextInline("Why?")]), new QuestionItem([new TextInline("When?")])]), new QuestionGroup("Then", [])]),
            new DefinitionsBlock([new DefinitionItem("d", [new TextInline("Name")], [Says("what it is")]), new DefinitionItem(null, [new TextInline("Second")], [])]),
            new HeadingBlock(2, "last", [new TextInline("Last")]),
            Says("End."),
        ],
    };

    private static ParagraphBlock Says(string words) => new([new TextInline(words)]);

    private static TableCell Cell(string words) => new([new TextInline(words)]);
}
