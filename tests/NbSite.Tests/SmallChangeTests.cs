using System.Text.RegularExpressions;
using NbSite.Model;
using NbSite.Theme;
using Xunit;
using static NbSite.Tests.SigningSite;

namespace NbSite.Tests;

/// <summary><c>review minor</c>: what is a small change, and what is none.</summary>
public sealed class SmallChangeTests
{
    [Fact]
    public void A_small_change_carries_sign_offs_over()
    {
        using var program = new ProgramFixture(Medicine);
        Sign(program, "p");
        Edit(program, "en/p.md", "Testium, every", "Testium every");
        Assert.Equal("p 1", States(program, "changed"));
        var minor = program.Run("review", "minor", "p", "--why", "a comma", "--content", "site");
        Assert.Equal((0, "Carried the sign-offs of 1 part of en/p.md over: a comma\n", ""), minor);
        Assert.Equal("", States(program, "changed"));
        Assert.Contains("editorial: a comma\n", File.ReadAllText(Path.Combine(program.Folder, "site/en/p.review.yml")), StringComparison.Ordinal);
        Assert.Equal(
            (0, "Nothing was recorded: no part of en/p.md changed since it was signed.\n", ""),
            program.Run("review", "minor", "p", "--why", "a comma", "--content", "site"));

        // Again, from the text that was carried over.
        Edit(program, "en/p.md", "Children get", "A child gets");
        Assert.Equal(0, program.Run("review", "minor", "p", "--why", "one child", "--content", "site").Exit);
        Assert.Equal("", States(program, "changed"));
    }

    [Fact]
    public void In_a_language_whose_careful_words_nobody_wrote_no_change_is_small()
    {
        using var program = new ProgramFixture(Medicine) { Look = new WithoutChecks() };
        Sign(program, "p");
        Edit(program, "en/p.md", "Testium, every", "Testium every");
        var (exit, _, error) = program.Run("review", "minor", "p", "--why", "a comma", "--content", "site");
        Assert.NotEqual(0, exit);
        Assert.Contains(
            "Nobody has written which words of the language “en” a small change may not touch (the part “careful” of en.checks.yml), "
            + "so none can be told to be small. Use ./nbsite review sign.", error, StringComparison.Ordinal);
        Assert.Equal("p 1", States(program, "changed"));
    }

    private sealed class WithoutChecks : ITheme
    {
        private readonly NbTheme _theme = new();

        public IPageRenderer Renderer => _theme.Renderer;

        public IReadOnlyList<ThemeAsset> Assets => _theme.Assets;

        public IReadOnlyList<string> Languages => _theme.Languages;

        public string Fingerprint => _theme.Fingerprint;

        public UiWords? Words(string language) => _theme.Words(language);
    }

    [Theory]
    [InlineData("every day", "every day, twice", "in the part “Children get Testium, every day, twice.” the number “twice” is new")]
    [InlineData("every day", "every week", "in the part “Children get Testium, every week.” the unit “day” became “week”")]
    [InlineData("does not hurt", "does hurt", "in the part “It does hurt.” the negation “not” is gone")]
    [InlineData("does not hurt", "doesn’t hurt", "in the part “It doesn’t hurt.” the negation “not” became “doesn't”")]
    [InlineData("get Testium", "get it", "in the part “Children get it, every day.” the medicine “Testium” is gone")]
    [InlineData("hurt. [@src]", "hurt. [@src, p. 2]", "in the part “It does not hurt. [@src, p. 2;]” the source “[@src;]” became “[@src, p. 2;]”")]
    [InlineData("It does not hurt. [@src]\n", "", "the part “It does not hurt. [@src;]” was taken out")]
    [InlineData("It does not hurt. [@src]\n", "It does not hurt. [@src]\n\nAltogether new. [@src]\n", "the part “Altogether new. [@src;]” is new")]
    [InlineData("S.\n---", "When to\n---", "the part “P When to” is new")]
    public void What_changes_the_meaning_is_no_small_change(string old, string now, string why)
    {
        using var program = new ProgramFixture(Medicine);
        Sign(program, "p");
        Edit(program, "en/p.md", old, now);
        var record = File.ReadAllText(Path.Combine(program.Folder, "site/en/p.review.yml"));
        var (exit, _, error) = program.Run("review", "minor", "p", "--why", "x", "--content", "site");
        Assert.Equal(1, exit);
        Assert.StartsWith("nbsite: This is no small change of p: ", error, StringComparison.Ordinal);
        Assert.Equal(why, Regex.Replace(Regex.Match(error, "of p: (.*)\\. Have it").Groups[1].Value, @" \[@src;\]” (the|in)", "” $1"));
        Assert.Equal(record, File.ReadAllText(Path.Combine(program.Folder, "site/en/p.review.yml")));
    }

    [Fact]
    public void Words_on_when_to_phone_are_never_a_small_change()
    {
        using var program = new ProgramFixture(Medicine);
        Sign(program, "en/signs.yml");
        Edit(program, "en/signs.yml", "the rash spreads", "this rash spreads");
        Assert.Contains("says when to phone", program.Run("review", "minor", "en/signs.yml", "--why", "x", "--content", "site").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_is_described_anew_is_looked_at_without_its_words()
    {
        using var program = new ProgramFixture(Medicine);
        string[] check = ["review", "check", "--against", "the sources", "--content", "site"];
        Assert.Equal(0, program.Run([.. check, "--all"]).Exit);
        Edit(program, "references.yml", "title: A source", "title: Another source");
        var (exit, output, error) = program.Run([.. check, "--changed", "--parts"]);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains(
            "Checked en/p.md as editorial check against sources: its sources as they are described now, not the whole page. Next look due",
            output, StringComparison.Ordinal);
        Assert.Equal("Nothing was recorded: nothing is newer than its check.\n", program.Run([.. check, "--changed", "--parts"]).Out);
        program.HoldsChecks = true;
        Assert.Equal("", program.Build().Error);
    }
}
