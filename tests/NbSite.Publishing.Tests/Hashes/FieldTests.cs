using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Entities.Shapes;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Hashes;

/// <summary>Every shape that a field of a fact sheet may have: what is written in it, and in which field, is part of the hash.</summary>
public sealed class FieldTests
{
    private const string Files = """
        -- en/treatments/surgery.yml --
        type: treatment
        title: Surgery
        summary: An operation.
        what-it-is: An operation. [@src]
        -- en/treatments/chemotherapy.yml --
        type: treatment
        title: Chemotherapy
        summary: Medicines.
        what-it-is: Medicines. [@src]
        -- en/medicines/one.yml --
        type: medicine
        title: Onemab
        summary: A medicine.
        what-it-is: A medicine. [@src]
        side-effects: [{effect: tired, cite: src}, {effect: fever, cite: src}]
        -- en/medicines/two.yml --
        type: medicine
        title: Twomab
        summary: A medicine.
        what-it-is: A medicine. [@src]
        -- en/questions/first.yml --
        type: question-list
        title: First questions
        summary: Ask.
        groups: [{id: now, title: Now, questions: [{id: why, text: Why?}, {id: who, text: Who?}]}]
        -- en/questions/second.yml --
        type: question-list
        title: Second questions
        summary: Ask.
        groups: [{title: Now, questions: [When?]}]
        -- en/side-effects/tired.yml --
        type: side-effect
        title: Tiredness
        summary: Being tired.
        what-it-is: Being tired. [@src]
        -- en/side-effects/fever.yml --
        type: side-effect
        title: Fever
        summary: Being hot.
        what-it-is: Being hot. [@src]
        -- values.yml --
        values:
          line: {what: a line, type: phone, entries: [{number: "0191 496 0000", cite: [src]}]}
          other: {what: a line, type: phone, entries: [{number: "0191 496 0001", cite: [src]}]}
        -- en/organisations.yml --
        type: organisation
        items: [{id: first, title: First, regions: [GB], what-it-does: It helps.}]
        -- en/response-categories.yml --
        type: response-category
        items: [{id: first, title: First, what-it-is: "It is gone. [@src]"}]
        -- en/lists.md --
        ---
        title: Lists
        summary: Lists.
        kind: about
        ---
        {{list organisation}}

        {{table response-category}}
        """;

    /// <summary>An edit of one fact sheet for each shape and way; the sheet's own page says it, or the page that lists such sheets.</summary>
    private static readonly ImmutableArray<(Shape Shape, string Type, string Page, string Before, string After)> Edits =
    [
        (Shape.Statements, "treatment", "treatments/x", "benefits: It can cure. [@src]", "without-it: It can cure. [@src]"),
        (Shape.Statements, "treatment", "treatments/x", "benefits: [It can cure. [@src], It helps. [@src]]\nrisks: Pain. [@src]", "benefits: It can cure. [@src]\nrisks: [It helps. [@src], Pain. [@src]]"),
        (Shape.Statements, "side-effect", "side-effects/x", "look-for: Warm skin. [@src]", "what-helps: Warm skin. [@src]"),
        (Shape.Statements, "medicine", "medicines/x", "before: [A test. [@src], No sun. [@src]]\nhow-given: [A capsule. [@src], At night. [@src]]", "before: [No sun. [@src]]\nhow-given: [A capsule. [@src], At night. [@src], A test. [@src]]"),
        (Shape.Statements, "medicine", "medicines/x", "used-for: Pain. [@src]", "other-effects: Pain. [@src]"),
        (Shape.Statements, "risk-group", "risk-groups/x", "outlook: Most get well. [@src]", "monitoring: Most get well. [@src]"),
        (Shape.Statements, "medicine", "medicines/x", "used-for: {text: Pain., cite: src}", "used-for: {text: Pain., cite: src, regions: [GB]}"),
        (Shape.Text, "side-effect", "side-effects/x", "medical-name: one", "medical-name: two"),
        (Shape.Text, "medicine", "medicines/x", "class: an antibody", "class: an alkylator"),
        (Shape.Entity, "treatment", "treatments/x", "part-of: surgery", "part-of: chemotherapy"),
        (Shape.Entity, "treatment", "treatments/x", "questions: first", "questions: second"),
        (Shape.Entities, "regimen", "regimens/x", "medicines: [{medicine: one, cite: src}, {medicine: two, cite: src}]", "medicines: [{medicine: one, cite: src}]"),
        (Shape.Entities, "recurrence-option", "recurrence/x", "place: local\nmedicines: [{medicine: one, cite: src}]", "place: local\nmedicines: [{medicine: two, cite: src}]"),
        (Shape.Effects, "medicine", "medicines/x", "side-effects: [{effect: tired, how-common: common, cite: src}, {effect: fever, how-common: common, cite: src}]", "side-effects: [{effect: tired, how-common: serious, cite: src}, {effect: fever, how-common: common, cite: src}]"),
        (Shape.Effects, "medicine", "medicines/x", "side-effects: [{effect: tired, how-common: rare, cite: src}]", "side-effects: [{effect: tired, how-common: common, cite: src}]"),
        (Shape.Effects, "medicine", "medicines/x", "side-effects: [{effect: tired, note: for a day, cite: src}]", "side-effects: [{effect: fever, note: for a day, cite: src}]"),
        (Shape.Without, "regimen", "regimens/x", "medicines: [{medicine: one, cite: src}]\nwithout: [{effect: tired, reason: Too little., cite: [src]}]", "medicines: [{medicine: one, cite: src}]\nwithout: [{effect: fever, reason: Too little., cite: [src]}]"),
        (Shape.Without, "regimen", "regimens/x", "medicines: [{medicine: one, cite: src}]\nwithout: [{effect: tired, reason: Too little., cite: [src]}]", "medicines: [{medicine: one, cite: src}]"),
        (Shape.Cycles, "regimen", "regimens/x", Cycles("count: 8, every: 10 days"), Cycles("count: 8, every: 10 weeks")),
        (Shape.Cycles, "regimen", "regimens/x", Cycles("count: 8, every: 10 days"), Cycles("count: 4 to 8, every: 10 days")),
        (Shape.Cycles, "regimen", "regimens/x", Cycles("count: 8, every: 10 days, medicines: [{medicine: one, days: 1, cite: src}]"), Cycles("count: 8, every: 10 days, medicines: [{medicine: one, days: 2, cite: src}]")),
        (Shape.Pathways, "risk-group", "risk-groups/x", Steps("duration: 2 weeks, length: 2 weeks", ""), Steps("duration: 2 weeks", "")),
        (Shape.Pathways, "risk-group", "risk-groups/x", Steps("treatments: [surgery, chemotherapy]", ""), Steps("treatments: [surgery]", "")),
        (Shape.Pathways, "risk-group", "risk-groups/x", Steps("medicines: [one, two]", ""), Steps("medicines: [two]", "")),
        (Shape.Pathways, "risk-group", "risk-groups/x", Steps("duration: a week", ""), Steps("duration: a month", "")),
        (Shape.Pathways, "risk-group", "risk-groups/x", Steps("text: Pain. [@src]", "text: Rest. [@src]"), Steps("text: Rest. [@src]", "text: Pain. [@src]")),
        (Shape.Brands, "medicine", "medicines/x", "brands: [{name: Alpha, cite: src}]", "brands: [{name: Beta, cite: src}]"),
        (Shape.Brands, "medicine", "medicines/x", "brands: [{name: Alpha, cite: src, regions: [GB]}]", "brands: [{name: Alpha, cite: src, regions: [US]}]"),
        (Shape.Thresholds, "response-category", "lists", "thresholds: [{measure: Size, value: half, cite: src}]", "thresholds: [{measure: half, value: Size, cite: src}]"),
        (Shape.RuleSets, "response-category", "lists", "rules: [{id: a, name: Ours}]\nthresholds: [{measure: Size, rules: a, value: half, cite: src}]", "rules: [{id: a, name: Theirs}]\nthresholds: [{measure: Size, rules: a, value: half, cite: src}]"),
        (Shape.Needs, "response-category", "lists", "rules: [{id: a, name: Ours}]\nneeds: [{rules: a, of: all, cite: src}]\nthresholds: [{measure: Size, rules: a, value: half, cite: src}]", "rules: [{id: a, name: Ours}]\nneeds: [{rules: a, of: any, cite: src}]\nthresholds: [{measure: Size, rules: a, value: half, cite: src}]"),
        (Shape.Questions, "question-list", "questions/x", "groups: [{title: A, questions: [\"Why?\", \"When?\"]}, {title: B, questions: [\"How?\"]}]", "groups: [{title: A, questions: [\"Why?\"]}, {title: B, questions: [\"When?\", \"How?\"]}]"),
        (Shape.Picks, "visit", "visits/x", "ask: [{from: first, questions: [why]}]", "ask: [{from: first, questions: [who]}]"),
        (Shape.Picks, "visit", "visits/x", "ask: [{from: first, groups: [now]}]", "ask: [{from: first, questions: [why]}]"),
        (Shape.Website, "organisation", "lists", "website: https://one.example/", "website: https://one.example/other"),
        (Shape.Value, "organisation", "lists", "phone: line", "phone: other"),
        (Shape.Choice, "recurrence-option", "recurrence/x", "place: local", "place: distant"),
    ];

    public static TheoryData<int> Each => [.. Enumerable.Range(0, Edits.Length)];

    private static string Cycles(string fields) => $"medicines: [{{medicine: one, cite: src}}]\ncycles: {{{fields}, cite: src}}";

    private static string Steps(string first, string second) =>
        "pathways: [{id: way, title: The way, cite: [src], steps: [{id: a, title: Before, "
        + (first.StartsWith("text", StringComparison.Ordinal) ? "" : "text: It begins., ") + first.Replace(" [@src]", "", StringComparison.Ordinal)
        + "}, {id: b, title: After, " + (second.Length == 0 ? "text: It ends." : second.Replace(" [@src]", "", StringComparison.Ordinal)) + "}]}]";

    private static SiteFixture Site(string type, string page, string field)
    {
        var must = type switch
        {
            "question-list" when !field.StartsWith("groups", StringComparison.Ordinal) => "groups: [{title: Now, questions: [Why?]}]\n",
            "question-list" or "visit" => "",
            "organisation" => "regions: [GB]\nwhat-it-does: It helps too.\n",
            _ => "what-it-is: Words. [@src]\n",
        };
        var quoted = System.Text.RegularExpressions.Regex.Replace(field, @"([A-Z][^\[\],{}]*?\.) \[@src\]", "\"$1 [@src]\"");
        if (page == "lists")
        {
            var item = $"title: X\n{must}{quoted}".ReplaceLineEndings("\n").Replace("\n", "\n    ", StringComparison.Ordinal);
            return SiteFixture.Of(Files + $"\n-- en/x.yml --\ntype: {type}\nitems:\n  - id: x\n    {item}\n");
        }

        return SiteFixture.Of(Files + $"\n-- en/{page}.yml --\ntype: {type}\ntitle: X\nsummary: X.\n{must}{quoted}\n");
    }

    [Fact]
    public void Every_shape_has_an_edit() =>
        // A page that a word of the glossary names stands on the glossary, below.
        Assert.Equal([Shape.Page], ShippedPacks.AddTo(EntityTypes.BuiltIn, "cancer").All.SelectMany(type => type.Fields).Select(field => field.Shape).Distinct()
            .Except(Edits.Select(edit => edit.Shape)));

    [Theory]
    [MemberData(nameof(Each))]
    public void What_stands_in_which_field_is_part_of_the_hash_and_of_sign_offs(int at)
    {
        var (_, type, page, before, after) = Edits[at];
        var (old, now) = (new SaidSite(Site(type, page, before)), new SaidSite(Site(type, page, after)));
        Assert.DoesNotContain(old.Built.Diagnostics, line => line.Contains("error", StringComparison.Ordinal));
        Assert.DoesNotContain(now.Built.Diagnostics, line => line.Contains("error", StringComparison.Ordinal));
        Assert.NotEqual(old.Code(page), now.Code(page));
        Assert.True(now.Unsigned(page, old) > 0, $"{before} → {after}");
        Assert.NotEmpty(now.Told(page, old));
        Assert.Equal(old.Code("treatments/surgery"), now.Code("treatments/surgery"));
    }

    [Fact]
    public void An_edit_of_one_statement_leaves_the_parts_of_others()
    {
        var old = new SaidSite(Site("treatment", "treatments/x", "benefits: [It can cure. [@src], It helps. [@src]]\nrisks: Pain. [@src]"));
        var now = new SaidSite(Site("treatment", "treatments/x", "benefits: [It may cure. [@src], It helps. [@src]]\nrisks: Pain. [@src]"));
        Assert.Equal(1, now.Unsigned("treatments/x", old));
    }

    [Fact]
    public void What_other_sheets_say_of_a_thing_is_no_part_of_its_hash()
    {
        var old = new SaidSite(Site("medicine", "medicines/x", "class: an antibody"));
        var now = new SaidSite(Site("medicine", "medicines/x", "class: an antibody\npart-of: surgery"));
        Assert.Equal(old.Code("treatments/surgery"), now.Code("treatments/surgery"));
        Assert.Contains("medicines/x/", now.Built.Text("treatments/surgery/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_that_an_explained_word_names_is_part_of_the_glossary()
    {
        static string Code(string see)
        {
            var site = SiteFixture.Of($"-- en/glossary.yml --\ntype: glossary-term\nitems:\n  - id: scan\n    title: scan\n    definition: \"A picture. [@src]\"\n    see: {see}\n");
            var store = new EditionMaker().Publish("a", "2026-11-20", "First.", site).Store();
            var built = (site with { Editions = store }).Build();
            return System.Text.RegularExpressions.Regex.Match(built.Text("api/pages.json"), "\"glossary\".*?\"code\": ?\"(?<code>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.Singleline).Groups["code"].Value;
        }

        Assert.NotEqual(Code("index"), Code("about"));
        Assert.Equal(8, Code("index").Length);
    }
}
