using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.OwnTypes;

/// <summary>Each slip in a file of a type is told at its place, and nothing that follows from it.</summary>
public sealed class TypeSlipTests
{
    private const string Head = "name: Device\nplural: Devices\nfields:\n  - {key: what, shape: statements, title: What}\n";

    private static SiteFixture Site(string yaml) => SiteFixture.Of("""
        -- en/devices/pump.yml --
        type: device
        title: Pump
        summary: A pump.
        what: A machine. [@src]
        """).With("types/device.yml", yaml);

    [Fact]
    public void The_smallest_file_is_right() => Assert.Equal([], Site(Head).Build().Diagnostics);

    [Theory]
    [InlineData("  - {key: x, shape: statement, title: X}", "5:21: error NB0229: “shape” cannot be “statement”", "Did you mean “statements”?")]
    [InlineData("  - {key: x, shape: text, title: X, role: mian}", "5:43: error NB0229: “role” cannot be “mian”", "Did you mean “main”?")]
    [InlineData("  - {key: what, shape: text, title: X}", "5:11: error NB1402: The field “what” stands in line 4 already", "Delete one of them")]
    [InlineData("  - {key: Big One, shape: text, title: X}", "5:11: error NB1403: “Big One” cannot be the key of a field: “B” is upper-case", "Write another key")]
    [InlineData("  - {key: summary, shape: text, title: X}", "5:11: error NB1403: “summary” cannot be the key of a field: it means the same in every fact sheet", "Write another key")]
    [InlineData("  - {key: from-x, shape: text, title: X}", "5:11: error NB1403: “from-x” cannot be the key of a field: headings of what names the sheet begin with “from-”", "Write another key")]
    [InlineData("  - {key: x, shape: sheets, of: medicin, title: X}", "5:33: error NB1404: “x” names the type “medicin”, which there is not", "Did you mean “medicine”?")]
    [InlineData("  - {key: x, shape: sheets, of: regimen, title: X}", "5:33: error NB1404: “x” names the type “regimen”, which there is not", "It comes with a pack: write “packs: [cancer]” in site.yml.")]
    [InlineData("  - {key: x, shape: sheets, title: X}", "5:5: error NB1405: A field of shape “sheets” needs “of”", "Add “of:”.")]
    [InlineData("  - {key: x, shape: choice, title: X}", "5:5: error NB1405: A field of shape “choice” needs “choices”", "Add “choices:”.")]
    [InlineData("  - {key: x, shape: table, title: X}", "5:5: error NB1405: A field of shape “table” needs “columns”", "Add “columns:”.")]
    [InlineData("  - {key: x, shape: text, title: X, of: medicine}", "5:37: error NB1406: “of” does nothing in a field of shape “text”", "Delete it")]
    [InlineData("  - {key: x, shape: text, title: X, columns: {a: A}}", "5:37: error NB1406: “columns” does nothing in a field of shape “text”", "Delete it")]
    [InlineData("  - {key: x, shape: text, title: X, prognosis: true}", "5:37: error NB1406: “prognosis” does nothing in a field of shape “text”", "Delete it")]
    [InlineData("  - {key: x, shape: table, title: X, columns: {cite: A}}", "5:48: error NB1403: “cite” cannot be the key of a field: every row may have it besides", "Write another key")]
    [InlineData("  - {key: x, shape: text, title: X, role: main}", "5:37: error NB1407: A field with the role “main” must have the shape statements", "Change the shape")]
    [InlineData("  - {key: x, shape: statements, title: X, role: main}\n  - {key: y, shape: statements, title: Y, role: main}", "6:11: error NB1408: The field “x” has the role “main” already", "Delete one")]
    [InlineData("  - {key: x, shape: sheets, of: medicine, title: X, role: given}", "5:11: error NB1409: “x” needs “role: plan” of its type", "Add it")]
    [InlineData("  - {key: x, shape: picks, of: medicine, title: X}", "5:32: error NB1409: “x” needs a field of shape questions in the type medicine", "Add it")]
    [InlineData("  - {key: x, shape: needs, title: X}", "5:11: error NB1409: “x” needs a field of shape rules", "Add it")]
    [InlineData("  - {key: xyz, shape: text}", "5:11: error NB1410: There are no words in “en” for the field “xyz”", "Write “title:” in the field, or “en:” below it where there are several languages.")]
    [InlineData("  - {key: x, shape: choice, title: X, choices: {a: {cy: Un}}}", "5:11: error NB1410: There are no words in “en” for “a” of the field “x”", "Write it behind its colon, or “en:” below it where there are several languages.")]
    [InlineData("  - {key: x, shape: text, title: \"{0} days\"}", "5:34: error NB1412: “{0} days” has a brace in it, and nothing is filled in there", "Write the word without")]
    [InlineData("  - {key: x, shape: text, title: X, colour: red}", "5:37: error NB0220: ", "Known keys are")]
    [InlineData("signs: must\npages: false", "5:1: error NB1409: “signs” needs pages, on which they are told", "Add it")]
    [InlineData("role: plan", "5:1: error NB1409: “role” needs a field with the role given", "Add it")]
    [InlineData("role: term", "5:1: error NB1409: “role” needs “pages: false” and a field with the role main", "Add it")]
    [InlineData("one-sheet: true", "5:1: error NB1409: “one-sheet” needs a field of shape picks", "Add it")]
    [InlineData("told: {any: All, medicine: Those}", "5:18: error NB1413: No field of this type names fact sheets of type “medicine”", "Write “any”")]
    [InlineData("before: treatmnt", "5:9: error NB1404: “before” names the type “treatmnt”, which there is not", "Did you mean “treatment”?")]
    [InlineData("after: device", "5:8: error NB1411: “device” would stand behind or before itself: device → device", "Delete one")]
    [InlineData("before: treatment\nafter: medicine", "6:8: error NB1411: “device” would stand behind or before itself: medicine → device → treatment", "Delete one")]
    [InlineData("schema: drug", "5:9: error NB0229: “schema” cannot be “drug”", "Did you mean “Drug”?")]
    [InlineData("schema: Nonsense", "5:9: error NB0229: “schema” cannot be “Nonsense”", "Write one of the types of schema.org: AnatomicalStructure, ")]
    [InlineData("schema: <script>", "5:9: error NB0233: ", "")]
    [InlineData("folder: ../../etc", "5:9: error NB0242: ", "Write lower-case words")]
    [InlineData("roll: plan", "5:1: error NB0220: ", "Did you mean “role”?")]
    public void A_slip_is_told_at_its_place_with_a_mend(string more, string expected, string mend)
    {
        var site = Site(Head + more + "\n").Build();
        var told = Assert.Single(site.Diagnostics);
        Assert.StartsWith("types/device.yml:" + expected, told, StringComparison.Ordinal);
        Assert.Contains(mend, site.Result.Diagnostics[0].Hint, StringComparison.Ordinal);
        Assert.True(site.Result.HasErrors);
    }

    [Fact]
    public void A_name_must_be_free_and_good()
    {
        var site = Site(Head).With("types/medicine.yml", Head).With("types/Big.yml", Head).With("types/page.yml", Head)
            .With("types/deep/one.yml", Head).With("types/notes.txt", "Notes.").Build();
        Assert.Equal(
            [
                "types/Big.yml:0:0: error NB1400: “Big” cannot be the name of a type: “B” is upper-case",
                "types/deep/one.yml:0:0: error NB0150: “types/deep/one.yml” is not a kind of file that NbSite publishes",
                "types/medicine.yml:0:0: error NB1401: There is a type “medicine” already: it comes with NbSite",
                "types/notes.txt:0:0: error NB0150: “types/notes.txt” is not a kind of file that NbSite publishes",
                "types/page.yml:0:0: error NB1400: “page” cannot be the name of a type: the program means something else by it",
            ],
            site.Diagnostics);
    }

    [Fact]
    public void Types_that_wait_for_one_another_are_told_once()
    {
        var site = Site(Head + "after: pen\n").With("types/pen.yml", Head + "before: device\n").Build();
        Assert.Equal(
            ["types/device.yml:5:8: error NB1411: “device” would stand behind or before itself: device → pen → device"],
            site.Diagnostics);
    }

    [Fact]
    public void A_step_may_not_take_the_place_of_a_key()
    {
        var site = Site(Head).With("types/region.yml", Head + "step: true\n").Build();
        Assert.Equal(
            ["types/region.yml:1:1: error NB1400: “region” cannot be the name of a type: “regions” means something else in a step of a pathway"],
            site.Diagnostics);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just text")]
    [InlineData("[a, b]")]
    [InlineData("name: &a [*a]")]
    [InlineData("name: Device\nplural: Devices\nfields: nothing\n")]
    [InlineData("name: Device\nplural: Devices\nfields: [one, [two], {}]\n")]
    [InlineData("name: {}\nplural: []\nfields: []\n")]
    public void Whatever_stands_there_is_told_and_nothing_breaks(string yaml)
    {
        var site = Site(yaml).Build();
        Assert.NotEmpty(site.Diagnostics);
        Assert.All(site.Diagnostics, line => Assert.StartsWith("types/device.yml:", line, StringComparison.Ordinal));
        Assert.DoesNotContain(site.Result.Diagnostics, told => told.Code == Model.Codes.ModuleFailed.Code);
    }

    [Fact]
    public void A_word_that_stands_in_for_another_is_told_once() => Assert.Equal(
        ["types/device.yml:2:9: error NB1412: “{many}” has a brace in it, and nothing is filled in there"],
        Site(Head.Replace("plural: Devices", "plural: \"{many}\"", StringComparison.Ordinal)).Build().Diagnostics);

    [Fact]
    public void Far_too_much_is_told_where_it_begins()
    {
        var fields = string.Concat(Enumerable.Range(0, 61).Select(at => $"  - {{key: f{at}, shape: text, title: F}}\n"));
        Assert.Equal(
            ["types/device.yml:64:5: error NB1414: There are 62 fields; at most 60 are read"], Site(Head + fields).Build().Diagnostics);
        var many = Enumerable.Range(0, 100).Aggregate(Site(Head), (site, at) => site.With($"types/t{at:000}.yml", Head));
        Assert.Contains(
            "types/t099.yml:0:0: error NB1414: There are 101 files of types; at most 100 are read", many.Build().Diagnostics);
    }

    [Fact]
    public void Sheets_of_a_pack_ask_for_the_pack()
    {
        var site = (SiteFixture.Of("""
            -- en/groups/low.yml --
            type: risk-group
            title: Low
            summary: Low risk.
            what-it-is: A group. [@src]
            -- en/page.md --
            ---
            title: Page
            summary: Page.
            ---
            Words. [@src]

            {{list stage}}
            """) with
        { NamesPack = false }).Build();
        Assert.Equal(
            [
                "en/groups/low.yml:1:7: error NB1451: The type “risk-group” comes with the pack “cancer”, which site.yml does not name",
                "en/page.md:7:8: error NB1451: The type “stage” comes with the pack “cancer”, which site.yml does not name",
            ],
            site.Diagnostics);
        Assert.Equal("Write “packs: [cancer]” in site.yml.", site.Result.Diagnostics[0].Hint);
    }

    [Fact]
    public void A_pack_that_there_is_not_is_told_once()
    {
        var site = SiteFixture.Of("""
            -- en/groups/low.yml --
            type: risk-group
            title: Low
            summary: Low risk.
            what-it-is: A group. [@src]
            """).With("site.yml", SiteFixture.SiteYml + "\npacks: [cancr]\n").Build();
        Assert.Equal(["site.yml:16:9: error NB1450: There is no pack “cancr”"], site.Diagnostics);
        Assert.Equal("Did you mean “cancer”?", site.Result.Diagnostics[0].Hint);
    }

    [Fact]
    public void A_name_of_the_pack_is_free_where_the_site_does_not_name_it()
    {
        var own = Site(Head).With("types/stage.yml", Head);
        Assert.Equal([], own.Build().Diagnostics);
        Assert.Equal(
            ["types/stage.yml:0:0: error NB1401: There is a type “stage” already: it comes with the pack “cancer”"],
            own.With("site.yml", SiteFixture.SiteYml + "\npacks: [cancer]\n").Build().Diagnostics);
    }

    [Fact]
    public void The_tables_of_a_type_hold_each_row_to_its_columns()
    {
        var site = Site(Head + "  - {key: care, shape: table, title: Care, columns: {when: When, what: What}}\n")
            .With("en/devices/pump.yml", "type: device\ntitle: Pump\nsummary: A pump.\nwhat: A machine. [@src]\ncare: [{when: Now, who: Me}]\n").Build();
        Assert.Equal(
            ["en/devices/pump.yml:5:20: error NB0220", "en/devices/pump.yml:5:8: error NB0221"],
            site.Diagnostics.Select(line => line[..(line.IndexOf("NB0", StringComparison.Ordinal) + 6)]).Order(StringComparer.Ordinal));
    }
}
