using NbSite.Content.Entities;
using NbSite.Content.Sources;
using NbSite.Publishing.Site;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.OwnTypes;

/// <summary>Figures, amounts and key facts that the file of a type asks for, for an illness that NbSite knows nothing of.</summary>
public sealed class FigureTypeTests
{
    private const string Type = """
        name: Plan
        plural: Plans
        figure: [timeline, decision]
        key-facts: [place, target]
        fields:
          - {key: what-it-is, shape: statements, required: true, role: main}
          - {key: days, shape: table, title: The days, columns: {when: When, what: What happens}}
          - {key: act, shape: table, title: What to do, columns: {sign: Sign, since: For how long, do: What to do}}
          - {key: pens, shape: table, title: The pens, figure: comparison, columns: {what: What, long: Long, short: Short}}
          - {key: can, shape: table, title: What they can do, figure: matrix, columns: {what: What, pump: Pump, pen: Pen}}
          - {key: place, shape: text, title: Where}
          - key: target
            shape: quantity
            title: Target
            substance: glucose
            units: {mmol/L: 1, mg/dL: 0}
            first: {US: mg/dL}
            limits: {unit: mmol/L, min: 2, max: 20}
        """;

    private const string Sheet = """
        type: plan
        title: Day plan
        summary: A plan.
        cite: [src]
        what-it-is: A plan for each day.
        days:
          - {when: Morning, what: Measure.}
          - {when: Evening, what: Measure again.}
        act:
          - {sign: It is low, since: 10 minutes, do: Drink juice.}
        pens:
          - {what: Lasts, long: A day, short: Some hours}
        can:
          - {what: Gives insulin all day, pump: yes, pen: no}
          - {what: Goes with you, pump: yes, pen: in a bag}
        place: At home
        target: {from: 4, to: 7.5, unit: mmol/L, cite: src}
        """;

    private const string Values = """
        substances:
          glucose: {molar-mass: 180.156, cite: [mass]}
        values:
          n: {what: a number, type: phone, entries: [{number: "01632 960001", default: true, uncited: our own}]}
        """;

    private static SiteFixture Site(string type = Type, string sheet = Sheet) => SiteFixture.Of($"""
        -- en/plans/day.yml --
        {sheet}
        """).With("types/plan.yml", type + "\n").With("values.yml", Values + "\n")
        .With("references.yml", SiteFixture.References + "\n  - {id: mass, type: report, title: The mass of glucose, author: [{literal: A body}], issued: 2024}\n");

    [Fact]
    public void A_table_is_drawn_as_the_figure_that_the_type_names_and_every_word_of_it_stands_there()
    {
        var site = Site().Build();

        Assert.Equal([], site.Diagnostics);
        var html = site.Text("plans/day/index.html");
        Assert.Matches("(?s)<ol class=\"nb-times\">.*When: </span>Morning.*What happens: </span>Measure\\..*Evening.*</ol>", html);
        Assert.Matches("(?s)<ul class=\"nb-decide\">.*Sign: </span>It is low.*For how long: </span>10 minutes.*What to do: </span>Drink juice.*</ul>", html);
        Assert.Matches("(?s)<div class=\"nb-grid nb-compare\">.*<th scope=\"col\">Long</th>.*<th scope=\"row\">Lasts</th>.*>A day<.*</div>", html);
        var matrix = html[html.LastIndexOf("<div class=\"nb-grid nb-compare\">", html.IndexOf("class=\"nb-mark\"", StringComparison.Ordinal), StringComparison.Ordinal)..];
        matrix = matrix[..matrix.IndexOf("</div>", StringComparison.Ordinal)];
        Assert.Equal(3, matrix.Split("class=\"nb-mark\"").Length - 1);
        Assert.Matches("(?s)</svg>Yes</span>.*</svg>No.*</svg>Yes</span>.*>in a bag", matrix);
        // A copy of words alone has no pictures and no word less.
        var text = (Site() with { Output = new NbSite.Publishing.Features.Bundles.OfflineCopy { TextOnly = true } }).Build().Text("plans/day/index.html");
        Assert.DoesNotContain("nb-decide__arrow", text, StringComparison.Ordinal);
        Assert.Contains("Drink juice.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void How_a_table_is_drawn_changes_nothing_that_is_signed()
    {
        var plain = Site(Type.Replace("figure: [timeline, decision]\n", "", StringComparison.Ordinal)).Build();
        var drawn = Site().Build(plain);

        Assert.DoesNotContain("nb-times", plain.Text("plans/day/index.html"), StringComparison.Ordinal);
        Assert.Contains("nb-times", drawn.Text("plans/day/index.html"), StringComparison.Ordinal);
        string Code(SiteResult site) => site.Result.Report.Pages.Single(page => page.Id == "plans/day").VersionCode!;
        Assert.Equal(Code(plain), Code(drawn));
    }

    [Fact]
    public void A_matrix_says_yes_and_no_in_the_words_of_the_site_which_are_signed()
    {
        string Code(string type) => Site(type).Build().Result.Report.Pages.Single(page => page.Id == "plans/day").VersionCode!;
        var plain = Type.Replace("figure: matrix, ", "", StringComparison.Ordinal);

        Assert.NotEqual(Code(Type), Code(plain));
        // Without such cells it is as any other figure.
        var sheet = Sheet.Replace("pump: yes, pen: no", "pump: all day, pen: at meals", StringComparison.Ordinal).Replace("pump: yes, pen: in", "pump: too, pen: in", StringComparison.Ordinal);
        string Words(string type) => Site(type, sheet).Build().Result.Report.Pages.Single(page => page.Id == "plans/day").VersionCode!;
        Assert.Equal(Words(Type), Words(plain));
    }

    [Fact]
    public void A_slip_in_values_leaves_types_alone_that_need_no_substance()
    {
        const string Slip = "substances:\n  glucose: {molar-mass: heavy, cite: [mass]}\nvalues:\n  n: {what: a number, type: phone, entries: [{number: \"01632 960001\", default: true, uncited: our own}]}\n";
        var needs = Site().With("values.yml", Slip).Build();
        Assert.Equal(["values.yml:2:25: error NB0226: “molar-mass” should be a number such as 4 or 4.5, but “heavy” is written here"], needs.Diagnostics);

        var type = Type[..Type.IndexOf("  - key: target", StringComparison.Ordinal)].Replace(", target]", "]", StringComparison.Ordinal);
        var sheet = Sheet[..Sheet.IndexOf("target:", StringComparison.Ordinal)].Replace("type: plan", "type: plan\nkind: wrong", StringComparison.Ordinal);
        // Its sheets are read, so that what is wrong in them is told in the same run.
        var alone = Site(type, sheet).With("values.yml", Slip).Build();
        Assert.Contains(alone.Diagnostics, each => each.StartsWith("values.yml:2:25: error NB0226", StringComparison.Ordinal));
        Assert.Contains(alone.Diagnostics, each => each.StartsWith("en/plans/day.yml:2:7: error NB0229: “kind” cannot be “wrong”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_type_finds_the_substances_of_a_pack_beside_those_of_the_site()
    {
        ContentFile[] files =
        [
            File("site.yml", SiteFixture.SiteYml), File("types/plan.yml", Type), File("values.yml", "values: {}\n"),
            File("values@labs.yml", "substances: {glucose: {molar-mass: 180.156, cite: [pack]}}\nvalues: {}\n"),
        ];
        decimal? Mass(params ContentFile[] all) =>
            NbSite.Content.Entities.Definitions.OwnTypes.Read([.. all], EntityTypes.BuiltIn, "en").Types.Find("plan")?.Field("target")?.Quantity?.MolarMass;

        Assert.Equal(180.156m, Mass(files));
        files[2] = File("values.yml", "substances: {glucose: {molar-mass: 200, cite: [own]}}\nvalues: {}\n");
        Assert.Equal(200m, Mass(files));

        static ContentFile File(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void What_a_preview_remembers_of_sheets_goes_with_the_values_that_their_type_needs()
    {
        var memory = new ReadMemory();
        var (good, broken, other) = (Site(), Site().With("values.yml", "values: [\n"), Site().With("values.yml", "\n" + Values.Replace("180.156", "200", StringComparison.Ordinal) + "\n"));
        SiteResult Build(SiteFixture site) => (site with { ReadMemory = memory }).Build();
        // The files of all three are the same in memory, but for values.yml.
        SiteFixture Same(SiteFixture site) => good.With("values.yml", site.Files["values.yml"]);

        var first = Build(good);
        Assert.Contains("72 to 135", first.Text("plans/day/index.html"), StringComparison.Ordinal);
        Assert.All(Build(Same(broken)).Diagnostics, each => Assert.StartsWith("values.yml:", each, StringComparison.Ordinal));
        var mended = Build(good);
        Assert.Equal([], mended.Diagnostics);
        Assert.Equal(first.Files["plans/day/index.html"], mended.Files["plans/day/index.html"]);
        var heavier = Build(Same(other));
        Assert.Equal([], heavier.Diagnostics);
        Assert.Equal(Same(other).Build().Files["plans/day/index.html"], heavier.Files["plans/day/index.html"]);
        Assert.Contains("80 to 150", heavier.Text("plans/day/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Key_facts_stand_at_the_head_and_an_amount_in_all_its_units_with_its_sources()
    {
        var site = Site().Build();
        var box = site.Part("plans/day/index.html", "<section class=\"nb-keyfacts\"", "</section>");

        Assert.Matches("(?s)Where:.*At home.*Target:.*4\\.0 to 7\\.5.mmol/L \\(72 to 135.mg/dL\\)", box.Replace("&#xA0;", " ", StringComparison.Ordinal));
        // The source of the amount, and that of the mass that converts it.
        Assert.Contains("The mass of glucose", site.Text("plans/day/index.html"), StringComparison.Ordinal);
        Assert.True(site.Text("plans/day/index.html").IndexOf("nb-keyfacts", StringComparison.Ordinal)
            < site.Text("plans/day/index.html").IndexOf("A plan for each day", StringComparison.Ordinal));
        var american = Site(sheet: Sheet.Replace("unit: mmol/L, cite: src}", "unit: mmol/L, regions: [US], cite: src}", StringComparison.Ordinal)).Build();
        Assert.Contains("72 to 135", american.Text("plans/day/index.html").Split("Target:")[1][..80], StringComparison.Ordinal);
    }

    [Theory]
    // What targets for patients say, in units that are printed too coarsely for them.
    [InlineData("{mg/dL: 0, mmol/L: 0}", "{from: 70, to: 74, unit: mg/dL, cite: src}",
        "In mmol/L, both ends (70 and 74 mg/dL) would be printed as 4", "Write “mmol/L: 1” under “units:” in the file of the type, or one amount with “number:”.")]
    [InlineData("{mmol/L: 2, mol/L: 4}", "{from: 4.01, to: 4.04, unit: mmol/L, cite: src}",
        "In mol/L, both ends (4.01 and 4.04 mmol/L) would be printed as 0.0040", "Leave mol/L out of “units:” in the file of the type, or write one amount with “number:”.")]
    public void A_range_that_one_of_its_units_would_print_as_one_number_is_refused(string units, string target, string told, string mend)
    {
        var type = Type.Replace("units: {mmol/L: 1, mg/dL: 0}", "units: " + units, StringComparison.Ordinal)
            .Replace("    first: {US: mg/dL}\n", "", StringComparison.Ordinal).Replace("    limits: {unit: mmol/L, min: 2, max: 20}", "", StringComparison.Ordinal);
        var found = Assert.Single(Site(type, Sheet.Replace("{from: 4, to: 7.5, unit: mmol/L, cite: src}", target, StringComparison.Ordinal)).Build()
            .Result.Diagnostics, each => each.Code == "NB1491");
        Assert.Equal(("en/plans/day.yml", 17, 16, told, mend), (found.Span.Path, found.Span.Line, found.Span.Column, found.Message, found.Hint));

        var finer = Site(type.Replace("mmol/L: 0}", "mmol/L: 1}", StringComparison.Ordinal).Replace(", mol/L: 4}", "}", StringComparison.Ordinal),
            Sheet.Replace("{from: 4, to: 7.5, unit: mmol/L, cite: src}", target, StringComparison.Ordinal)).Build();
        Assert.Equal([], finer.Diagnostics);
        if (target.Contains("70", StringComparison.Ordinal))
            Assert.Matches("70 to 74.mg/dL \\(3\\.9 to 4\\.1.mmol/L\\)", finer.Text("plans/day/index.html").Replace("&#xA0;", " ", StringComparison.Ordinal));
    }

    private const string Regional = "target:\n  - {from: 4, to: 7, unit: mmol/L, default: true, cite: src}\n"
        + "  - {from: 4.4, to: 7.2, unit: mmol/L, regions: [US], cite: us}\n  - {number: 5, unit: mmol/L, regions: [IE], cite: ie}";

    [Fact]
    public void Each_amount_by_region_is_printed_with_its_region_and_its_source()
    {
        var sheet = Sheet.Replace("target: {from: 4, to: 7.5, unit: mmol/L, cite: src}", Regional, StringComparison.Ordinal);
        var sources = SiteFixture.References + "\n  - {id: mass, type: report, title: The mass of glucose, author: [{literal: A body}], issued: 2024}\n"
            + "  - {id: us, type: report, title: American targets, author: [{literal: A body}], issued: 2024}\n"
            + "  - {id: ie, type: report, title: Irish targets, author: [{literal: A body}], issued: 2024}\n";
        var site = Site(sheet: sheet).With("references.yml", sources).Build();

        Assert.Equal([], site.Diagnostics);
        var html = site.Text("plans/day/index.html");
        var line = System.Text.RegularExpressions.Regex.Replace(site.Part("plans/day/index.html", "<section class=\"nb-keyfacts\"", "</section>"), "<[^>]+>", "")
            .Replace('\u00A0', ' ').Replace("\u2060", "", StringComparison.Ordinal);
        Assert.Matches("(?s)4\\.0 to 7\\.0 mmol/L \\(72 to 126 mg/dL\\).* / .*79 to 130 mg/dL \\(4\\.4 to 7\\.2 mmol/L\\) .*US.* / .*5\\.0 mmol/L \\(90 mg/dL\\) .*Ireland", line);
        Assert.Contains("American targets", html, StringComparison.Ordinal);
        Assert.Contains("Irish targets", html, StringComparison.Ordinal);

        // A source of any of them that there is not is told where it stands.
        Assert.Contains(Site(sheet: sheet).Build().Diagnostics, each => each.StartsWith("en/plans/day.yml:19:61: error NB0710: There is no source “us”", StringComparison.Ordinal));

        // A build for one of the regions prints that one alone.
        var american = Site(sheet: sheet).With("references.yml", sources);
        american = american with { Options = american.Options with { Region = "US" } };
        Assert.DoesNotContain("Irish targets", american.Build().Text("plans/day/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_that_print_the_same_stand_once()
    {
        var same = "target:\n  - {number: 5, unit: mmol/L, default: true, cite: src}\n  - {number: 5, unit: mmol/L, regions: [IE], cite: src}";
        var site = Site(sheet: Sheet.Replace("target: {from: 4, to: 7.5, unit: mmol/L, cite: src}", same, StringComparison.Ordinal)).Build();
        var box = site.Part("plans/day/index.html", "<section class=\"nb-keyfacts\"", "</section>");
        Assert.Equal(2, box.Split("5.0").Length);
        Assert.DoesNotContain("Ireland", box, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("target: {number: 70, unit: mmol/L, cite: src}", "en/plans/day.yml:17:18: error NB1746: 70 mmol/L is not within what the type allows: 2 to 20 mmol/L")]
    [InlineData("target: {number: 2000, unit: mg/dL, cite: src}", "en/plans/day.yml:17:18: error NB1746: 2000 mg/dL is not within what the type allows: 2 to 20 mmol/L")]
    [InlineData("target: {from: 7, to: 4, unit: mmol/L, cite: src}", "en/plans/day.yml:17:23: error NB1747: “to” (4) is not above “from” (7)")]
    [InlineData("target: {number: 4, unit: mol/L, cite: src}", "en/plans/day.yml:17:27: error NB1480: ")]
    [InlineData("target: {number: 4.25, unit: mmol/L, cite: src}", "en/plans/day.yml:17:18: error NB1483: 4.25 would lose a decimal")]
    [InlineData("target: 4 mmol/L", "en/plans/day.yml:17:9: error NB0223: ")]
    public void A_slip_in_an_amount_is_told_at_its_place(string line, string told)
    {
        var sheet = string.Join('\n', Sheet.Split('\n').Select(each => each.StartsWith("target:", StringComparison.Ordinal) ? line : each));
        Assert.Contains(Site(sheet: sheet).Build().Diagnostics, each => each.StartsWith(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("figure: timeline", "4:9: error NB1745: “figure: timeline” needs a field of shape pathways or cycles, or a table of at least 2 columns")]
    [InlineData("figure: [matrix, decision]", "4:10: error NB1745: “figure: matrix” needs a field of shape effects")]
    [InlineData("figure: [matrix, decision]", "4:18: error NB1745: “figure: decision” needs a table of at least 2 columns, of which the last says what to do")]
    [InlineData("figure: pie", "4:9: error NB0229: “figure” cannot be “pie”")]
    [InlineData("figure: comparison\nfields:\n  - {key: x, shape: table, title: X, columns: {a: A, b: B}}", "4:9: error NB1745: “figure: comparison” needs a field of shape thresholds, or a table of at least 3 columns")]
    [InlineData("fields:\n  - {key: x, shape: text, title: X, figure: decision}", "5:45: error NB1745: “figure: decision” needs a table")]
    [InlineData("key-facts: [x]\nfields:\n  - {key: x, shape: statements, title: X}", "4:13: error NB1748: “x” is no field of one line")]
    [InlineData("key-facts: [y]\nfields:\n  - {key: x, shape: text, title: X}", "4:13: error NB1748: “y” is no field of one line")]
    [InlineData("pages: false\nkey-facts: [x]", "5:1: error NB1409: “key-facts” needs pages, at whose head they stand")]
    [InlineData("fields:\n  - {key: x, shape: quantity, title: X}", "5:5: error NB0221: ")]
    [InlineData("fields:\n  - {key: x, shape: text, title: X, units: {g: 0}}", "5:37: error NB1406: “units” does nothing in a field of shape “text”")]
    [InlineData("fields:\n  - {key: x, shape: quantity, title: X, substance: glucos, units: {mmol/L: 1}}", "5:52: error NB1482: There is no substance “glucos”")]
    [InlineData("fields:\n  - {key: x, shape: quantity, title: X, units: {mmol/L: 1, mg/dL: 0}}", "5:60: error NB1481: ")]
    [InlineData("fields:\n  - {key: x, shape: quantity, title: X, units: {g: 0}, limits: {unit: kg, min: 1, max: 2}}", "5:71: error NB1480: ")]
    [InlineData("fields:\n  - {key: x, shape: quantity, title: X, units: {g: 0}, limits: {unit: g, min: 3, max: 2}}", "5:87: error NB1484: “limits:” cannot be so: “max” (2) is not above “min” (3)")]
    [InlineData("fields:\n  - {key: x, shape: quantity, title: X, units: {g: 0, kg: 3}, first: {DE: kg}}", "5:71: error NB0781: site.yml does not declare the region DE")]
    [InlineData("fields:\n  - {key: x, shape: quantity, title: X, units: {g: 0, kg: 3}, first: {UK: kg}}", "5:71: error NB0348: “UK” is neither")]
    [InlineData("fields:\n  - {key: x, shape: quantity, title: X, units: {\"{puffs}\": 0}}", "5:49: error NB1480: The unit “{puffs}” cannot stand here: a word in braces is not printed, so nothing of it would be printed")]
    public void A_type_that_asks_for_what_no_field_can_be_is_told_at_its_line(string more, string told)
    {
        var fields = more.Contains("fields:", StringComparison.Ordinal) ? "" : "fields:\n  - {key: x, shape: text, title: X}\n";
        var type = "name: Plan\nplural: Plans\nkind: practical\n" + more + "\n" + fields;
        var site = Site(type, "type: plan\ntitle: Day\nsummary: S.").Build();

        Assert.Contains(site.Diagnostics, each => each.StartsWith("types/plan.yml:" + told, StringComparison.Ordinal));
        Assert.DoesNotContain(site.Diagnostics, each => each.StartsWith("en/plans", StringComparison.Ordinal));
    }

    [Fact]
    public void The_types_of_the_pack_for_cancer_name_their_figures_themselves()
    {
        var types = NbSite.Content.Entities.Definitions.ShippedPacks.AddTo(EntityTypes.BuiltIn, "cancer");
        string Figures(string type) => string.Join(' ', types.Find(type)!.Figures);

        Assert.Equal(
            ["Timeline", "Timeline", "Timeline Matrix", "Comparison", ""],
            new[] { "risk-group", "stage", "regimen", "response-category", "recurrence-option" }.Select(Figures));
    }
}
