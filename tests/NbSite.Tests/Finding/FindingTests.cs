using System.Text.Json;
using NbSite.Model;
using Xunit;

namespace NbSite.Tests.Finding;

/// <summary>Asking the site: what there is, what names what, how much, and what a message means.</summary>
public sealed class FindingTests : IDisposable
{
    private readonly ProgramFixture _program = new(SigningSite.Medicine + "\n-- values.yml --\nvalues:\n  fever-call: {what: temperature at which to call, type: temperature, entries: [{celsius: 38.0, default: true, cite: [src]}]}\n", "Call at {{value fever-call}}. [@src, p. 4]");

    public void Dispose() => _program.Dispose();

    private (int Exit, string Out, string Error) Ask(params string[] args) => _program.Run([.. args, "--content", "site"]);

    [Fact]
    public void A_source_is_found_at_its_claims_in_fact_sheets_and_in_signs()
    {
        var (exit, text, error) = Ask("impact", "src");
        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith("src is a source, “", text, StringComparison.Ordinal);
        Assert.Contains("  site/en/p.md:5:35  “Children get Testium, every day.”\n    P (/p/)\n", text, StringComparison.Ordinal);
        Assert.Contains("  site/en/words.md:5:32  “Call at 38.0 °C (100.4 °F).”\n    Words (/words/)\n", text, StringComparison.Ordinal);
        Assert.Contains("  site/signs.yml:", text, StringComparison.Ordinal);
        Assert.Contains("site/en/medicines/testium.yml:4:8", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_is_found_where_it_is_printed()
    {
        using var json = JsonDocument.Parse(Ask("impact", "fever-call", "--format", "json").Out);
        var found = json.RootElement.EnumerateArray().Single();
        Assert.Equal(("value", "temperature at which to call"), (found.GetProperty("kind").GetString(), found.GetProperty("title").GetString()));
        var use = found.GetProperty("uses").EnumerateArray().Single();
        Assert.Equal(("site/en/words.md", 5, 9), (
            use.GetProperty("path").GetString(), use.GetProperty("line").GetInt32(), use.GetProperty("column").GetInt32()));
        Assert.Equal("/words/", use.GetProperty("pages").EnumerateArray().Single().GetProperty("address").GetString());
    }

    [Fact]
    public void A_sign_is_found_on_every_page_that_tells_it()
    {
        var text = Ask("impact", "spreads").Out;
        Assert.Contains("    P (/p/)\n", text, StringComparison.Ordinal);
        Assert.Contains("    Rash (/effects/rash/)\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_sheet_is_found_where_lists_name_it()
    {
        var text = Ask("impact", "effects/rash").Out;
        Assert.StartsWith("effects/rash is a page, “Rash” (site/en/effects/rash.yml).\n", text, StringComparison.Ordinal);
        Assert.Contains("    Testium (/medicines/testium/)\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Editions_that_say_it_are_named_and_one_that_does_not_is_not()
    {
        Assert.Equal(0, _program.Run("edition", "create", "2026.1", "--summary", "First.", "--content", "site", "--today", "2026-11-21").Exit);
        Assert.Contains("Edition 2026.1 of 2026-11-21 names it on 1 page.\nOffline copies, leaflets and prints that were made of these editions say it too.\n",
            Ask("impact", "fever-call").Out, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_program.Folder, "site/values.yml"), File.ReadAllText(Path.Combine(_program.Folder, "site/values.yml"))
            + "  other: {what: another, type: temperature, entries: [{celsius: 37.5, default: true, cite: [src]}]}\n");
        Assert.Equal("other is a value, “another” (site/values.yml:4:3).\nNothing on the site names it today.\nNo edition names it.\n", Ask("impact", "other").Out);
    }

    [Fact]
    public void What_is_not_there_is_told_with_the_nearest_name()
    {
        var (exit, text, error) = Ask("impact", "fever-cal");
        Assert.Equal((2, ""), (exit, text));
        Assert.Equal("nbsite: nothing on the site is called “fever-cal”. Did you mean “fever-call”?\n", error);
    }

    [Fact]
    public void With_errors_the_answer_is_not_called_whole()
    {
        File.AppendAllText(Path.Combine(_program.Folder, "site/en/words.md"), "\n[gone](nowhere)\n");
        var (exit, text, error) = Ask("impact", "src");
        Assert.Equal(1, exit);
        Assert.Contains("site/en/p.md:5:35", text, StringComparison.Ordinal);
        Assert.Contains("NB0701", error, StringComparison.Ordinal);
        Assert.EndsWith("Because of the errors above, places may be missing.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_name_what_there_is_for_people_spreadsheets_and_programs()
    {
        Assert.StartsWith("id       level      pages  words             place\nworse    emergency", Ask("list", "signs").Out, StringComparison.Ordinal);
        Assert.StartsWith("key,pages,what,place\nfever-call,1,temperature at which to call,values.yml:", Ask("list", "values", "--format", "csv").Out, StringComparison.Ordinal);
        var pages = Ask("list", "--match", "effects/*").Out.Split('\n');
        Assert.Equal(["effects/fever", "effects/rash"], pages[1..3].Select(line => line.Split(' ')[0]));
        using var json = JsonDocument.Parse(Ask("list", "sources", "--format", "json").Out);
        Assert.Equal("src", json.RootElement.EnumerateArray().Single().GetProperty("key").GetString());
        Assert.Equal((2, true), Ask("list", "sauces") is var (exit, _, error) ? (exit, error.Contains("none of pages, sources", StringComparison.Ordinal)) : default);
    }

    [Fact]
    public void The_site_is_told_in_numbers()
    {
        using var json = JsonDocument.Parse(Ask("stats", "--format", "json").Out);
        int Number(string name) => json.RootElement.GetProperty(name).GetInt32();
        Assert.Equal((1, 1, 1, 0), (Number("values"), Number("emergency signs"), Number("urgent signs"), Number("editions")));
        Assert.Equal(2, Number("pages of type side-effect"));
        Assert.Equal(0, Number("sources that no page names"));
        Assert.Contains("  statements with a source\n", Ask("stats").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NB0701")]
    [InlineData("nb701")]
    [InlineData("701")]
    public void A_message_is_explained_by_its_code_however_it_is_typed(string typed) =>
        Assert.Equal(
            $"""
            NB0701: {Codes.UnknownPage.Title} (error)

            It reads: There is no page with the id “{"{0}"}”

            Why it matters: {Codes.UnknownPage.Why}

            How to mend it: {Codes.UnknownPage.Remedy}

            How bad it is: Always an error: no site can make it less.

            """, _program.Run("explain", typed).Out);

    [Theory]
    [InlineData("NB0510", "How bad it is: A warning, unless site.yml says otherwise: “checks: {NB0510: error}” makes it an error, and “warning”, “note” or “off” can stand there too.\n", true)]
    [InlineData("NB1604", "How bad it is: No level can be set for it: builds and checks of a site do not tell it.\n", false)]
    public void Whether_a_site_can_set_the_level_is_said(string code, string expected, bool canBeSet)
    {
        Assert.Contains(expected, _program.Run("explain", code).Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(_program.Run("explain", code, "--format", "json").Out);
        Assert.Equal(canBeSet, json.RootElement[0].GetProperty("canBeSet").GetBoolean());
    }

    [Fact]
    public void Every_code_is_listed_and_one_that_is_not_there_is_refused()
    {
        Assert.Equal(Codes.All.Length, _program.Run("explain").Out.Split('\n').Length - 1);
        Assert.Equal((2, "nbsite: no message has the code “NB9999”. Codes look like NB0701; to see them all: nbsite explain.\n"),
            _program.Run("explain", "NB9999") is var (exit, _, error) ? (exit, error) : default);
    }

    [Fact]
    public void Problems_in_SARIF_have_rules_places_and_why_a_run_ended()
    {
        File.AppendAllText(Path.Combine(_program.Folder, "site/en/words.md"), "\n[gone](nowhere)\n");
        using var json = JsonDocument.Parse(Ask("check", "--format", "sarif").Error);
        var run = json.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().Single(each => each.GetProperty("ruleId").GetString() == "NB0701");
        Assert.Equal("NB0701", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("site/en/words.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((7, 8, 15), (
            place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32(),
            place.GetProperty("region").GetProperty("endColumn").GetInt32()));
        using var wrong = JsonDocument.Parse(_program.Run("check", "--nonsense", "--format", "sarif").Error);
        var ended = wrong.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.False(ended.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("usage", ended.GetProperty("toolExecutionNotifications")[0].GetProperty("descriptor").GetProperty("id").GetString());
    }
}
