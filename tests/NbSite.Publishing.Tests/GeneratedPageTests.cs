using System.Text.RegularExpressions;
using NbSite.Publishing.Site;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>The pages that NbSite makes of all the others.</summary>
public sealed class GeneratedPageTests
{
    [Theory]
    [InlineData(LinkStyle.Folder)]
    [InlineData(LinkStyle.Root)]
    public void The_not_found_page_works_at_every_depth_of_a_web_server(LinkStyle links)
    {
        var fixture = SiteFixture.Of(SmallSites.Medicine);
        var site = (fixture with
        {
            Options = fixture.Options with { Links = links, BaseUrl = new Uri("https://example.org/testitis/") },
        }).Build();
        var addresses = Regex.Matches(site.Text("404.html"), "(?:href|src)=\"([^\"]+)\"")
            .Select(match => match.Groups[1].Value).Where(address => !address.StartsWith('#')).ToList();
        Assert.Contains("/testitis/about/", addresses);
        Assert.Contains(addresses, address => address.EndsWith(".css", StringComparison.Ordinal));
        Assert.All(addresses, address => Assert.StartsWith("/testitis/", address, StringComparison.Ordinal));
    }

    [Fact]
    public void Sources_stand_under_letters_with_their_titles_marked_and_no_stop_too_many()
    {
        var page = SiteFixture.Of(SmallSites.Medicine).With("references.yml", """
            references:
              - id: src
                type: book
                title: A source
                author: [{literal: Some body}]
                publisher: Press
              - {id: web, type: webpage, title: A page, URL: "https://example.org/page"}
            """).With("en/index.md", "---\ntitle: Home\nsummary: S.\n---\nWelcome. [@web]\n").Build().Text("references/index.html");
        Assert.Contains("<h2 id=\"s\">S</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Some body. <strong>A source</strong>. Press; [date unknown].", page, StringComparison.Ordinal);
        Assert.Contains("</strong> [Internet]. [date unknown]. Available from: <a href=\"https://example.org/page\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_a_to_z_names_a_page_once_however_a_name_is_spelt()
    {
        var page = SiteFixture.Of(SmallSites.Medicine.Replace(
            "[Testex]", "[Testex drops, Testex-drop, testex drop, Testiums, testo]", StringComparison.Ordinal)).Build().Text("a-to-z/index.html");
        var names = Regex.Matches(page, "medicines/testium/index.html\">([^<]+)</a>").Select(match => match.Groups[1].Value);
        Assert.Equal(["testex drop", "Testium", "testo"], names);
    }

    [Fact]
    public void What_changed_leads_to_a_page_that_people_can_read()
    {
        var site = SiteFixture.Of(SmallSites.Medicine).With("en/medicines/testium.review.yml", SiteFixture.Review
            + "\n  - version: 2\n    on: 2026-11-21\n    note: More on tests.\n  - version: 3\n    on: 2026-11-21\n    note: Comma.\n    minor: true\n").Build();
        Assert.Empty(site.Diagnostics);
        Assert.Contains("<a href=\"changes/index.html\">What changed</a>", site.Text("index.html"), StringComparison.Ordinal);
        var page = site.Text("changes/index.html");
        Assert.Contains("<h2 id=\"on-2026-11-21\">21 November 2026</h2><ul><li><a href=\"../medicines/testium/index.html\">Testium</a>: More on tests.</li></ul>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Comma.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_site_yml_says_of_those_behind_it_stands_on_the_about_page_and_every_page_leads_there()
    {
        var site = SiteFixture.Of(SmallSites.Medicine).Build();
        var about = site.Text("about/index.html");
        foreach (var words in new[] { "Test publisher", "information team", "To test.", "Who pays for it", "Conflicts of interest" })
            Assert.Contains(words, about, StringComparison.Ordinal);
        Assert.Contains("href=\"../../about/index.html\"", site.Text("medicines/testium/index.html"), StringComparison.Ordinal);
    }
}
