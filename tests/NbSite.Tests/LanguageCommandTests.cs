using System.Text;
using Xunit;

namespace NbSite.Tests;

/// <summary>The command that begins a translation and says how far it is.</summary>
public sealed class LanguageCommandTests
{
    [Fact]
    public void A_new_file_has_every_word_to_translate_and_builds_as_it_is()
    {
        using var site = new ProgramFixture();

        var (exit, said, error) = site.Run("language", "new", "ar", "--content", "site");

        Assert.Equal((0, ""), (exit, error));
        var words = System.Text.RegularExpressions.Regex.Match(said, "^Wrote site/languages/ar.yml, with (\\d+) words to translate").Groups[1].Value;
        // One number, whoever is asked.
        Assert.Contains($" words; {words} missing", site.Run("language", "status", "--content", "site").Out, StringComparison.Ordinal);
        var text = Text(site);
        Assert.Contains("# Says: Skip to main content\n# page.skip: \"\"\n", text, StringComparison.Ordinal);
        Assert.Contains("# search.count.two: \"\"   # 2\n# search.count.few: \"\"   # 3, 4, 5, 6 …\n", text, StringComparison.Ordinal);
        Assert.Contains("# ==== search: Search box and search page\n", text, StringComparison.Ordinal);
        Assert.Equal(0, site.Build().Exit);
        Assert.Contains($"has every word already to translate, of which {words} words still wait. Nothing was changed.",
            site.Run("language", "new", "ar", "--content", "site").Out, StringComparison.Ordinal);
        Assert.Equal(text, Text(site));
    }

    [Fact]
    public void A_file_that_is_there_is_extended_and_what_is_translated_stays_byte_for_byte()
    {
        using var site = new ProgramFixture();
        var mine = "# Mine.\r\npage.skip:   \"تخطٍ\"  # note\r\n\r\npage: {home: الرئيسية}";
        Directory.CreateDirectory(Path.Combine(site.Folder, "site/languages"));
        File.WriteAllText(Path.Combine(site.Folder, "site/languages/ar.yml"), mine, new UTF8Encoding(false));

        Assert.Equal(0, site.Run("language", "new", "ar", "--content", "site").Exit);

        Assert.StartsWith(mine + "\n", Text(site), StringComparison.Ordinal);
        Assert.DoesNotContain("# page.skip", Text(site), StringComparison.Ordinal);
        Assert.DoesNotContain("# page.home", Text(site), StringComparison.Ordinal);
        Assert.Contains("# page.menu: \"\"\n", Text(site), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_site_nothing_is_written_and_nothing_is_counted()
    {
        using var site = new ProgramFixture();
        foreach (var command in new[] { "new cy", "status" })
        {
            var (exit, said, error) = site.Run(["language", .. command.Split(' '), "--content", "nowhere"]);
            Assert.Equal((1, ""), (exit, said));
            Assert.Contains("error NB", error, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(Path.Combine(site.Folder, "nowhere")));
    }

    [Fact]
    public void A_language_that_NbSite_speaks_needs_no_file()
    {
        using var site = new ProgramFixture();
        var (exit, said, _) = site.Run("language", "new", "en", "--content", "site");
        Assert.Equal((0, "NbSite has every word of “en” itself. Nothing was changed. To say one otherwise, write it into site/languages/en.yml.\n"), (exit, said));
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "site/languages")));
    }

    [Fact]
    public void The_status_counts_what_is_missing()
    {
        using var site = new ProgramFixture();
        Directory.CreateDirectory(Path.Combine(site.Folder, "site/languages"));
        File.WriteAllText(Path.Combine(site.Folder, "site/languages/cy.yml"), "page.home: Hafan\n");

        var (exit, said, _) = site.Run("language", "status", "--content", "site");

        Assert.Equal(0, exit);
        Assert.Matches("(?m)^cy \\(Cymraeg\\): 1 of \\d+ words; \\d+ missing, shown in English. First: a-to-z", said);
        Assert.Matches("(?m)^en \\(English\\): all \\d+ words$", said);
        // What stands in site.yml once for all languages is told with its place, below the language that lacks it.
        Assert.Matches("(?m)^cy [^\n]*\n  \\d+ texts of site.yml shown in en:\n    site.yml:\\d+:\\d+ name: ", said);
        Assert.DoesNotMatch("(?m)^en [^\n]*\n  ", said);
    }

    [Fact]
    public void A_tag_that_is_none_and_a_file_with_mistakes_change_nothing()
    {
        using var site = new ProgramFixture();
        Assert.Equal(2, site.Run("language", "new", "Arabic", "--content", "site").Exit);
        Directory.CreateDirectory(Path.Combine(site.Folder, "site/languages"));
        File.WriteAllText(Path.Combine(site.Folder, "site/languages/ar.yml"), "page.hom: x\n");

        var (exit, _, error) = site.Run("language", "new", "ar", "--content", "site");

        Assert.Equal(1, exit);
        Assert.Contains("site/languages/ar.yml:1:1: error NB0923", error, StringComparison.Ordinal);
        Assert.Equal("page.hom: x\n", Text(site));
    }

    private static string Text(ProgramFixture site) => File.ReadAllText(Path.Combine(site.Folder, "site/languages/ar.yml"));
}
