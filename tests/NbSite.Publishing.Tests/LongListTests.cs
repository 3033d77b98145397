using System.Text;
using System.Text.RegularExpressions;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Lists that one page could not hold at a weight that a phone loads at once.</summary>
public sealed class LongListTests
{
    internal static SiteFixture WithSources(int count)
    {
        var (sources, page) = (new StringBuilder("references:\n  - {id: src, type: report, title: Zebra, author: [{literal: A body}], issued: 2024}\n"), new StringBuilder());
        for (var at = 0; at < count - 1; at++)
        {
            sources.Append($"  - {{id: s{at:000}, type: webpage, title: {(char)('A' + (at % 5))} source {at:000}, URL: \"https://example.org/{at}\", accessed: 2026-11-01}}\n");
            page.Append($"Words {at}. [@s{at:000}]\n\n");
        }

        return SiteFixture.Of(SmallSites.Medicine).With("references.yml", sources.ToString())
            .With("en/all.md", "---\ntitle: All\nsummary: S.\n---\n" + page).WithDefaults();
    }

    [Fact]
    public void Many_sources_have_a_page_for_each_letter_and_old_links_lead_to_it()
    {
        var site = WithSources(151).Build();
        Assert.Empty(site.Diagnostics);
        var list = site.Text("references/index.html");
        Assert.DoesNotContain("<dt>", list, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"b\">B</h2>", list, StringComparison.Ordinal);
        Assert.Contains("href=\"../references/b/index.html\">B: 30 sources</a>", list, StringComparison.Ordinal);
        Assert.Contains("B source 001 … B source 146", list, StringComparison.Ordinal);
        // Seen by those only who come by an address of old.
        Assert.Contains("<p class=\"nb-moved\" id=\"s001\">The part you are looking for is here now: <a href=\"../references/b/index.html#s001\">", list, StringComparison.Ordinal);
        var letter = site.Text("references/b/index.html");
        Assert.Contains("id=\"s001\"", letter, StringComparison.Ordinal);
        Assert.Contains("<strong>B source 146</strong>", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("C source", letter, StringComparison.Ordinal);
        // The way to the other letters, and back.
        Assert.Contains("href=\"../../references/d/index.html\">D</a>", letter, StringComparison.Ordinal);
        Assert.Matches("nb-breadcrumbs(?s:.*)href=\"\\.\\./\\.\\./references/index\\.html\"", letter);
        Assert.Contains("https://example.org/references/b/", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Equal(site.Files.Select(file => Convert.ToHexString(file.Value)), WithSources(151).Build().Files.Select(file => Convert.ToHexString(file.Value)));
    }

    [Fact]
    public void Fewer_stand_on_one_page()
    {
        var site = WithSources(150).Build();
        Assert.Contains("<strong>B source 146</strong>", site.Text("references/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("references/b", StringComparison.Ordinal));
    }

    [Fact]
    public void Letters_of_a_long_list_are_closed_and_those_of_a_short_one_are_not()
    {
        var names = string.Join(", ", Enumerable.Range(0, 110).Select(at => $"{(char)('a' + (at % 20))} name {at:000}"));
        var long_ = SiteFixture.Of(SmallSites.Medicine.Replace("[Testex]", $"[{names}]", StringComparison.Ordinal)).Build().Text("a-to-z/index.html");
        Assert.Contains("<details class=\"nb-foot\"><summary class=\"nb-foot__summary\"><h2 id=\"b\">B <span class=\"nb-foot__count\">(6)</span></h2></summary>", long_.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var few = SiteFixture.Of(SmallSites.Medicine).Build().Text("a-to-z/index.html");
        Assert.Contains("<h2 id=\"t\">T</h2><ul", few.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_a_to_z_has_each_name_once_with_all_that_it_leads_to()
    {
        var site = SiteFixture.Of(SmallSites.Medicine).With("en/glossary.yml", """
            type: glossary-term
            items:
              - {id: testium, title: testium, definition: A medicine., cite: [src]}
              - {id: testex, title: testex, definition: A name., cite: [src]}
            """).WithDefaults().Build();
        Assert.Empty(site.Diagnostics);
        var list = site.Text("a-to-z/index.html");
        // The page of that name says more than the explanation.
        Assert.Single(Regex.Matches(list, "nb-links__link\"[^>]*>[Tt]estium</a>"));
        Assert.DoesNotContain("#testium", list, StringComparison.Ordinal);
        // Two things of one name are one entry.
        Assert.Single(Regex.Matches(list, "nb-links__link\"[^>]*>[Tt]estex</a>"));
        Assert.Contains("href=\"../glossary/index.html#testex\"", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_differences_have_a_page_for_each_section()
    {
        var marked = string.Concat(Enumerable.Range(0, 61).Select(at => $"::: region {{in=\"GB\"}}\nWords {at}. [@src]\n:::\n\n::: region {{in=\"US\"}}\nOther words {at}. [@src]\n:::\n\n"));
        var fixture = SiteFixture.Of(SmallSites.Medicine)
            .With("en/care/index.md", "---\ntitle: Care\nsummary: S.\n---\n## At home {#home}\n\n" + marked)
            .With("en/differ.md", "---\ntitle: What differs\nsummary: S.\nkind: practical\n---\n{{differences}}\n").WithDefaults();
        var site = fixture.Build();
        Assert.Empty(site.Diagnostics);
        var list = site.Text("differ/index.html");
        Assert.Contains("<li id=\"differences-of-care\"", list, StringComparison.Ordinal);
        Assert.Contains("href=\"../differences/other/index.html#differences-of-care\">Care (122)</a>", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Other words 7", list, StringComparison.Ordinal);
        var care = site.Text("differences/other/index.html");
        Assert.Contains("<h1 class=\"nb-title\">What differs: Other pages</h1>", care, StringComparison.Ordinal);
        Assert.Contains("Other words 60.", care, StringComparison.Ordinal);
        Assert.Contains("href=\"../../care/index.html#home\"", care, StringComparison.Ordinal);
        Assert.Contains("nb-references", care, StringComparison.Ordinal);
        Assert.Matches("nb-breadcrumbs(?s:.*)href=\"\\.\\./\\.\\./differ/index\\.html\"", care);
        // Another statement is told there after a rebuild.
        var after = fixture.With("en/care/index.md", "---\ntitle: Care\nsummary: S.\n---\n## At home {#home}\n\n" + marked.Replace("Other words 60", "New words", StringComparison.Ordinal)).Build(site);
        Assert.Contains("New words.", after.Text("differences/other/index.html"), StringComparison.Ordinal);
        // One country may be gathered on one page.
        var one = fixture.With("en/differ.md", "---\ntitle: What differs\nsummary: S.\nkind: practical\n---\n{{differences US}}\n").Build();
        Assert.Contains("Other words 7", one.Text("differ/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(one.Files.Keys, path => path.StartsWith("differences/", StringComparison.Ordinal));
    }
}
