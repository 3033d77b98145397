using System.Text.Json;
using NbSite.Testing;
using Xunit;

namespace NbSite.Tests;

/// <summary>What is typed, what is answered, and the exit code.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void A_good_site_is_built_and_said_on_standard_output()
    {
        using var program = new ProgramFixture();
        var (exit, output, error) = program.Build();
        Assert.Equal("", error);
        Assert.Equal(0, exit);
        // Nothing leads to its one page, which is told and no mistake.
        Assert.Matches(
            @"^Built 3 pages \([0-9]+ files\) into out/site in [0-9.]+ s\nNo page leads to 1 page: en/words\.md\. Link to it where .*\n$", output);
    }

    [Fact]
    public void An_error_is_told_with_its_place_as_seen_from_the_folder_and_nothing_is_published()
    {
        using var program = new ProgramFixture(words: "See [x](nowhere).");
        var (exit, output, error) = program.Build();
        Assert.Equal(1, exit);
        Assert.Equal("", output);
        Assert.StartsWith("site/en/words.md:5:9: error NB0701: There is no page with the id “nowhere”\n  ", error, StringComparison.Ordinal);
        Assert.EndsWith("1 error, 0 warnings\nNothing was published.\n", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.Site));
    }

    [Theory]
    [InlineData("build", "--today", "2026-02-30", "“2026-02-30” is not a date from 2000 to 2999. Write it like --today 2026-11-21.")]
    [InlineData("build", "--region", "a/b", "“a/b” is not a region. Write a code that site.yml declares, like --region GB.")]
    [InlineData("build", "--base-url", "javascript:alert(1)", "“javascript:alert(1)” is not a web address. Write it like --base-url https://example.org/.")]
    [InlineData("build", "--links", "sideways", "“sideways” is none of folder, root.")]
    [InlineData("review", "--due-within", "soon", "“soon” is not a number of days up to 36500. Write it like --due-within 90d.")]
    public void A_wrong_option_is_exit_code_2_with_the_way_to_write_it(string command, string option, string value, string expected)
    {
        using var program = new ProgramFixture();
        var (exit, _, error) = program.Run(command, option, value);
        Assert.Equal(2, exit);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_option_or_command_is_answered_with_the_right_one()
    {
        using var program = new ProgramFixture();
        var option = program.Run("build", "--outptu", "x");
        Assert.Equal(2, option.Exit);
        Assert.Contains("Did you mean “--output”?", option.Error, StringComparison.Ordinal);
        var command = program.Run("biuld");
        Assert.Equal(2, command.Exit);
        Assert.Contains("Did you mean “build”?", command.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("review")]
    [InlineData("nginx")]
    public void Help_shows_an_example(string command)
    {
        using var program = new ProgramFixture();
        var (exit, output, _) = program.Run(command, "--help");
        Assert.Equal(0, exit);
        Assert.Contains("Example:", output, StringComparison.Ordinal);
        Assert.Contains("./nbsite " + command, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_turns_a_warning_into_exit_code_1()
    {
        using var program = new ProgramFixture(words: "See [x](http://example.org/).");
        Assert.Equal(0, program.Build().Exit);
        var strict = program.Build("--strict");
        Assert.Equal(1, strict.Exit);
        Assert.Contains("0 errors, 1 warning", strict.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnostics_are_written_for_machines_too()
    {
        using var program = new ProgramFixture(words: "See [x](nowhere).");
        var json = program.Build("--format", "json").Error;
        using var document = JsonDocument.Parse(json[..(json.LastIndexOf(']') + 1)]);
        var first = document.RootElement[0];
        Assert.Equal("site/en/words.md", first.GetProperty("path").GetString());
        Assert.Equal(5, first.GetProperty("line").GetInt32());
        Assert.Equal("NB0701", first.GetProperty("code").GetString());
        Assert.StartsWith("::error file=site/en/words.md,line=5,col=9,title=NB0701::There is no page with the id “nowhere”.",
            program.Build("--format", "github").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_empty_or_wrong_content_folder_is_told()
    {
        using var program = new ProgramFixture();
        Directory.CreateDirectory(Path.Combine(program.Folder, "empty"));
        (int, string, string) Build(string content) => program.Run("build", "--content", content, "--output", "out/site");
        var (exit, _, error) = Build("nowhere");
        Assert.Equal(1, exit);
        Assert.Contains("error NB0801: There is no folder", error, StringComparison.Ordinal);
        Assert.Contains("error NB0803: The folder", Build("empty").Item3, StringComparison.Ordinal);
        Assert.Contains("error NB0802:", Build("site/site.yml").Item3, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_content_folder_is_refused()
    {
        using var program = new ProgramFixture();
        File.WriteAllText(Path.Combine(program.Folder, "secret.md"), "secret");
        File.CreateSymbolicLink(Path.Combine(program.Folder, "site/en/secret.md"), Path.Combine(program.Folder, "secret.md"));
        var (exit, _, error) = program.Build();
        Assert.Equal(1, exit);
        Assert.Contains("site/en/secret.md:1:1: error NB0805: “en/secret.md” is a symbolic link that leads out of the content folder, or nowhere",
            error, StringComparison.Ordinal);
    }

    [Fact]
    public void Review_lists_pages_by_due_date_and_fails_on_overdue_ones()
    {
        using var program = new ProgramFixture();
        var (exit, output, _) = program.Run("review", "--content", "site", "--format", "csv");
        Assert.Equal(0, exit);
        Assert.StartsWith("due,state,status,checked,version,owner,oldest-source,changed,language,id,title,file\r\n2027-11-20,,source-checked,2026-11-20,",
            output.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("\r\r", "\r", StringComparison.Ordinal), StringComparison.Ordinal);
        var late = program.Run("review", "--content", "site", "--today", "2028-01-01", "--fail-on", "overdue");
        Assert.Equal(1, late.Exit);
        Assert.Contains("3 pages, 3 overdue on 2028-01-01", late.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Review_lists_what_can_be_read_while_the_content_has_errors()
    {
        using var program = new ProgramFixture(words: "See [x](nowhere).");
        File.WriteAllText(Path.Combine(program.Folder, "site/en/bad.yml"), "type: [");
        var (exit, output, error) = program.Run("review", "--content", "site");
        Assert.Equal(1, exit);
        Assert.Contains("site/en/words.md:5:9: error NB0701: There is no page with the id “nowhere”\n", error, StringComparison.Ordinal);
        Assert.Contains("site/en/bad.yml:1:", error, StringComparison.Ordinal);
        Assert.Contains(" words\n", output, StringComparison.Ordinal);
        Assert.EndsWith("3 pages, 0 overdue on 2026-11-21\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Review_lists_what_has_no_page_of_its_own_and_fails_when_it_is_overdue()
    {
        using var program = new ProgramFixture("""
            -- en/glossary.yml --
            type: glossary-term
            review: {owner: word team}
            items:
              - {id: scan, title: Scan, definition: A picture of the inside., cite: [src]}
            """);
        File.WriteAllText(Path.Combine(program.Folder, "site/en/glossary.review.yml"), SiteFixture.Review.Replace("2027-11-20", "2027-01-20", StringComparison.Ordinal));
        string[] review = ["review", "--content", "site", "--today", "2027-02-01"];
        var (exit, output, _) = program.Run([.. review, "--fail-on", "overdue", "--format", "csv"]);
        Assert.Equal(1, exit);
        Assert.Contains("2027-01-20,overdue,source-checked,2026-11-20,,word team,,,en,en/glossary,glossary,en/glossary.yml", output, StringComparison.Ordinal);
        Assert.EndsWith("3 pages and 1 file of fact sheets, 1 overdue on 2027-02-01\n", program.Run(review).Out, StringComparison.Ordinal);
    }
}
