using NbSite.Commands.Redirects;
using NbSite.Content.Redirects;
using NbSite.Publishing.Features.MovedPages;
using Xunit;

namespace NbSite.Tests;

/// <summary>The command that holds a crawl of an old site to the site of today.</summary>
public sealed class RedirectsReportTests
{
    private const string Crawl = "\uFEFF\"Address\",\"Status Code\",\"Content Type\"\r\n\"https://old.example/about\",\"200\",\"text/html\"\r\n"
        + "\"https://old.example/about-us.php?id=2\",\"200\",\"text/html\"\r\n\"https://old.example/zebra\",\"200\",\"text/html\"\r\n"
        + "\"https://old.example/style.css\",\"200\",\"text/css\"\r\n";

    [Fact]
    public void It_says_what_leads_nowhere_and_proposes_pages()
    {
        using var site = new ProgramFixture();
        File.WriteAllText(Path.Combine(site.Folder, "crawl.csv"), Crawl);

        var (exit, said, error) = site.Run("redirects", "report", "crawl.csv", "--content", "site", "--all");

        Assert.Equal((1, ""), (exit, error));
        Assert.Equal(
            "/about  is there today: /about/\n/about-us.php?id=2  leads nowhere; perhaps /about/\n/zebra  leads nowhere\n\n"
            + "Old addresses: 3. Leading nowhere: 2. Left out: 1 (pictures, styles, scripts, and what was not there before).\n",
            said.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_it_proposes_can_be_put_into_redirects_yml_and_then_leads_somewhere()
    {
        using var site = new ProgramFixture();
        File.WriteAllText(Path.Combine(site.Folder, "crawl.csv"), Crawl);

        var (exit, said, _) = site.Run("redirects", "report", "crawl.csv", "--content", "site", "--yaml");
        Assert.Equal(1, exit);
        File.WriteAllText(Path.Combine(site.Folder, "site/redirects.yml"), "redirects:\n" + said);
        var (after, report, _) = site.Run("redirects", "report", "crawl.csv", "--content", "site");

        Assert.Contains("  - from: \"/about-us.php?id=2\"\n    to: about\n", said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("  - from: \"/zebra\"\n    as: gone\n", said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal((0, true), (after, report.Contains("Old addresses: 3. Leading nowhere: 0.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_home_page_is_never_proposed_and_words_of_the_address_come_first()
    {
        using var site = new ProgramFixture();
        Directory.CreateDirectory(Path.Combine(site.Folder, "site/en/pollen"));
        foreach (var (path, title) in new[] { ("index", "Zebra Grass Trust"), ("pollen/grass", "When it is in the air"), ("season", "Grass pollen") })
            File.WriteAllText(Path.Combine(site.Folder, $"site/en/{path}.md"), $"---\ntitle: {title}\nsummary: S.\n---\nWords. [@src]\n");
        File.Copy(Path.Combine(site.Folder, "site/en/words.review.yml"), Path.Combine(site.Folder, "site/en/season.review.yml"));
        File.Copy(Path.Combine(site.Folder, "site/en/words.review.yml"), Path.Combine(site.Folder, "site/en/pollen/grass.review.yml"));
        File.WriteAllText(Path.Combine(site.Folder, "crawl.txt"), "/zebra trust/\n/grass/\n");

        var (exit, said, error) = site.Run("redirects", "report", "crawl.txt", "--content", "site", "--yaml");

        Assert.Equal((1, ""), (exit, error));
        Assert.Equal(
            "  - from: \"/zebra trust/\"\n    as: gone\n    why: An address of our old site.\n"
            + "  - from: \"/grass/\"\n    to: pollen/grass\n    why: An address of our old site.\n", said.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_page_is_named_by_its_id_only_where_its_address_begins_with_it()
    {
        var address = OldAddressReader.Read("/old/", patterns: false, out _)!;
        var ids = new Dictionary<string, string> { ["/cy/c/"] = "c", ["/c/"] = "c" };
        string To(string page) => RedirectsCommand.Yaml([new OldAddressFinding(address, OldAddressState.Nowhere, page)], ids).Split('\n')[1].Trim();
        Assert.Equal(["to: /cy/c/", "to: c"], new[] { To("/cy/c/"), To("/c/") });
    }

    [Theory]
    [InlineData("URL\n\"https://old.example/a\n", "crawl.csv:2:1: error NB1510: This list cannot be read: a quote opens here and is never closed")]
    [InlineData("Name,Words\nOne,2\n", "crawl.csv:1:1: error NB1511: No column of this list holds addresses")]
    public void What_is_no_list_is_told(string text, string expected)
    {
        using var site = new ProgramFixture();
        File.WriteAllText(Path.Combine(site.Folder, "crawl.csv"), text);

        var (exit, said, error) = site.Run("redirects", "report", "crawl.csv", "--content", "site");

        Assert.Equal((1, ""), (exit, said));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_mistake_of_the_command_line()
    {
        using var site = new ProgramFixture();

        var (exit, _, error) = site.Run("redirects", "report", "none.csv", "--content", "site");

        Assert.Equal(2, exit);
        Assert.Contains("there is no file “none.csv”", error, StringComparison.Ordinal);
    }
}
