using NbSite.Testing;
using Xunit;

namespace NbSite.Tests;

/// <summary>Binding old checks to the words of an edition, and recording new checks of many pages.</summary>
public sealed class BindTests
{
    private const string Site = """
        -- en/glossary.yml --
        type: glossary-term
        items:
          - {id: port, title: port, definition: "A small tube. [@src]"}
        -- en/effects/rash.yml --
        type: side-effect
        title: Rash
        summary: Spots.
        cite: [src]
        what-it-is: Red spots.
        look-for: It spreads.
        no-signs: None here.
        -- en/p.md --
        ---
        title: P
        summary: S.
        ---
        A port hurts. [@src]
        """;

    [Fact]
    public void Records_are_filled_in_where_an_edition_shows_the_same_words()
    {
        using var program = WithEdition();
        var (exit, output, error) = Bind(program);
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal("Bound 6 checks to the words of the edition “1” (2026-11-21).\n", output);
        var record = Read(program, "en/p.review.yml");
        Assert.Contains("  - on: 2026-11-20\n    role: editorial check against sources\n", record, StringComparison.Ordinal);
        Assert.Contains("    bound-to: \"1\"\n    code: ", record, StringComparison.Ordinal);
        Assert.Contains("    references: {src: ", record, StringComparison.Ordinal);
        program.HoldsChecks = true;
        Assert.Equal((0, ""), (program.Build("--strict").Exit, program.Build("--strict").Error.Contains("warning", StringComparison.Ordinal) ? "warning" : ""));
        Assert.Equal((0, "Nothing was recorded: every check says of which words it is.\n", ""), Bind(program));
    }

    [Theory]
    [InlineData("en/p.md", "A port hurts.", "A port never hurts.", "en/p.md: p says other words than in the edition")]
    [InlineData("en/glossary.yml", "small tube", "big tube", "en/glossary.yml: glossary/port says other words than in the edition")]
    [InlineData("en/effects/rash.yml", "spreads", "itches", "en/effects/rash.yml: effects/rash says other words than in the edition")]
    [InlineData("references.yml", "A source", "A book", "en/p.md: the source src is printed otherwise than in the edition")]
    public void Words_that_are_not_those_of_the_edition_are_never_bound(string file, string before, string after, string told)
    {
        using var program = WithEdition();
        var path = Path.Combine(program.Folder, "site", file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(before, after, StringComparison.Ordinal));
        var (exit, output, _) = Bind(program);
        Assert.Equal(1, exit);
        Assert.Contains("have them looked at, and record it with ./nbsite review check:", output, StringComparison.Ordinal);
        Assert.Contains("  " + told + "\n", output, StringComparison.Ordinal);
        if (file != "references.yml")
            Assert.DoesNotContain("blocks:", Read(program, file[..file.LastIndexOf('.')] + ".review.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_after_the_edition_and_words_that_changed_after_the_check_are_not_bound()
    {
        using var program = WithEdition();
        File.WriteAllText(
            Path.Combine(program.Folder, "site/en/p.review.yml"),
            SiteFixture.Review + "\n  - version: 2\n    on: 2026-11-21\n    note: Other words.\n");
        File.WriteAllText(
            Path.Combine(program.Folder, "site/en/words.review.yml"),
            SiteFixture.Review.Replace("2026-11-20", "2026-11-22", StringComparison.Ordinal) + "\n");
        program.Today = new DateOnly(2026, 11, 23);
        var (exit, output, _) = program.Run("review", "bind", "--edition", "1", "--content", "site", "--today", "2026-11-23");
        Assert.Equal(1, exit);
        Assert.Contains("  en/p.md: its words changed on 2026-11-21, after the check of 2026-11-20\n", output, StringComparison.Ordinal);
        Assert.Contains("  en/words.md: the edition is of 2026-11-21, before the check of 2026-11-22\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_edition_is_told()
    {
        using var program = WithEdition();
        var (exit, _, error) = program.Run("review", "bind", "--edition", "2", "--content", "site");
        Assert.Equal((2, "nbsite: there is no edition “2”. Did you mean “1”?\n"), (exit, error));
    }

    [Fact]
    public void A_check_of_many_pages_is_refused_while_anything_on_the_site_is_wrong()
    {
        using var program = new ProgramFixture(Site);
        File.AppendAllText(Path.Combine(program.Folder, "site/en/words.md"), "\n[x](nowhere)\n");
        var before = Read(program, "en/p.review.yml");
        var (exit, output, error) = program.Run("review", "check", "en/p.md", "--against", "the sources", "--content", "site");
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("NB0701", error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was recorded: while the site has errors, nobody can say which words readers will see.\n", error, StringComparison.Ordinal);
        Assert.Equal(before, Read(program, "en/p.review.yml"));
    }

    [Fact]
    public void Only_what_is_newer_than_its_check_is_checked_again_when_asked()
    {
        using var program = new ProgramFixture(Site);
        string[] check = ["review", "check", "--changed", "--against", "the sources", "--next", "12m", "--content", "site"];
        Assert.Equal(6, program.Run(check).Out.Split("Checked en/").Length - 1);
        Assert.Equal("Nothing was recorded: nothing is newer than its check.\n", program.Run(check).Out);
        var path = Path.Combine(program.Folder, "site/en/words.md");
        File.WriteAllText(path, File.ReadAllText(path).Replace("Words.", "Other words.", StringComparison.Ordinal));
        Assert.Equal(
            "Checked en/words.md as editorial check against sources: 2 parts, the whole page. Next look due 2027-11-21.\n", program.Run(check).Out);
    }

    [Theory]
    [InlineData("nothing says which pages were looked at. Name them, or write --changed, --all or --drafts.")]
    [InlineData("name pages, or write --all, --changed or --drafts, and not both.", "en/p.md", "--all")]
    public void What_was_checked_must_be_said_once(string told, params string[] more)
    {
        using var program = new ProgramFixture(Site);
        Assert.Equal((2, $"nbsite: {told}\n"), program.Run(["review", "check", "--against", "x", "--content", "site", .. more]) is var (exit, _, error) ? (exit, error) : default);
    }

    private static ProgramFixture WithEdition()
    {
        var program = new ProgramFixture(Site);
        var (exit, _, error) = program.Run("edition", "create", "1", "--summary", "First.", "--content", "site");
        Assert.Equal((0, ""), (exit, error));
        return program;
    }

    private static (int Exit, string Out, string Error) Bind(ProgramFixture program) =>
        program.Run("review", "bind", "--edition", "1", "--content", "site");

    private static string Read(ProgramFixture program, string path) => File.ReadAllText(Path.Combine(program.Folder, "site", path));
}
