using System.Globalization;
using System.Text;
using System.Xml.Linq;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Those who follow the feed or the list of changes hear of everything, withdrawals too.</summary>
public sealed class NewsTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace History = "http://purl.org/syndication/history/1.0";

    private const string Withdrawn = """
        -- en/p.md --
        ---
        title: Dose chart
        summary: S.
        ---
        Words. [@src]
        -- en/p.review.yml --
        status: withdrawn
        checks:
          - {on: 2026-01-10, role: editorial check against sources, against: the sources}
        changes:
          - {version: 1, on: 2026-01-10, note: First version.}
        withdrawn: {on: 2026-11-21, reason: The doses were wrong.}
        """;

    [Fact]
    public void A_withdrawal_is_told_in_the_feed_and_the_list_of_changes_and_moves_the_feeds_date()
    {
        var site = SiteFixture.Of(Withdrawn).Build();
        Assert.Empty(site.Diagnostics);
        AssertTold(site);
        // A build that passes the page over tells the same.
        var again = SiteFixture.Of(Withdrawn).Build(site);
        AssertTold(again);
        Assert.Equal(site.Text("feed.xml"), again.Text("feed.xml"));
    }

    [Fact]
    public void With_editions_their_feed_tells_it_too()
    {
        var maker = new EditionMaker().Publish("1", "2026-11-20", "First.", SiteFixture.Of(Withdrawn).With("en/p.review.yml", SiteFixture.Review));
        var site = (SiteFixture.Of(Withdrawn) with { Editions = maker.Store() }).Build();
        AssertTold(site);
        var entry = Entries(site, "editions/feed.xml").First();
        Assert.Equal(("https://example.org/p/#withdrawn", "Withdrawn. The doses were wrong."), (Text(entry, "id"), Text(entry, "summary")));
    }

    [Fact]
    public void Every_recorded_change_is_in_the_feed_or_an_archive_and_when_to_call_always_in_the_feed()
    {
        var site = Many(257);
        Assert.Empty(site.Diagnostics);
        var feed = XDocument.Parse(site.Text("feed.xml")).Root!;
        Assert.Equal("https://example.org/feed-archive-1.xml", Link(feed, "prev-archive"));
        var archive = XDocument.Parse(site.Text("feed-archive-1.xml")).Root!;
        Assert.NotNull(archive.Element(History + "archive"));
        Assert.Equal(("https://example.org/feed.xml", "https://example.org/feed-archive-1.xml"), (Link(archive, "current"), Link(archive, "self")));
        Assert.Equal((100, Text(feed, "id")), (archive.Elements(Atom + "entry").Count(), Text(archive, "id")));
        var ids = Entries(site, "feed.xml").Concat(Entries(site, "feed-archive-1.xml")).Select(entry => Text(entry, "id")).ToList();
        // The pages, their home, about and when to call.
        Assert.Equal((260, 260), (ids.Count, ids.Distinct().Count()));
        Assert.Contains(Entries(site, "feed.xml"), entry => Text(entry, "id") == "https://example.org/call/#version-1");
        Assert.DoesNotContain("feed-archive-2.xml", site.Files.Keys);
        Assert.Contains("Older changes are in the feed.", site.Text("changes/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_stays_as_it_is_when_news_come()
    {
        Assert.Equal(Many(257).Text("feed-archive-1.xml"), Many(290).Text("feed-archive-1.xml"));
        var more = Many(350);
        var second = XDocument.Parse(more.Text("feed-archive-2.xml")).Root!;
        Assert.Equal("https://example.org/feed-archive-1.xml", Link(second, "prev-archive"));
        Assert.Equal("https://example.org/feed-archive-2.xml", Link(XDocument.Parse(more.Text("feed-archive-1.xml")).Root!, "next-archive"));
        Assert.Equal(
            Entries(Many(257), "feed-archive-1.xml").Select(entry => Text(entry, "id")),
            Entries(more, "feed-archive-1.xml").Select(entry => Text(entry, "id")));
    }

    [Fact]
    public void A_draft_beside_published_explained_words_changes_nothing_for_them()
    {
        const string first = "type: glossary-term\nitems:\n  - {id: port, title: port, definition: \"A tube. [@src]\"}\n";
        const string second = "type: glossary-term\nitems:\n  - {id: line, title: line, definition: \"A line. [@src]\"}\n";
        var published = SiteFixture.Of("").With("en/words.yml", first).WithDefaults();
        var maker = new EditionMaker().Publish("1", "2026-11-20", "First.", published);
        var changed = (published with { Editions = maker.Store() })
            .With("site.yml", SiteFixture.SiteYml.Replace("publication: public", "publication: preview", StringComparison.Ordinal))
            .With("en/words.yml", first.Replace("A tube", "A small tube", StringComparison.Ordinal));
        var alone = changed.Build();
        var beside = changed.With("en/more.yml", second).With("en/more.review.yml", "status: draft\n").Build();
        Assert.Empty(beside.Diagnostics);
        foreach (var path in new[] { "editions/index.html", "glossary/index.html", "reviews/index.html", "changes/index.html", "feed.xml", "api/pages.json" })
            Assert.True(alone.Text(path) == beside.Text(path), path);
        Assert.Contains("Words explained", alone.Text("editions/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../glossary/index.html\"", alone.Text("reviews/index.html"), StringComparison.Ordinal);
    }

    private static void AssertTold(SiteResult site)
    {
        var feed = XDocument.Parse(site.Text("feed.xml")).Root!;
        Assert.Equal("2026-11-21T00:00:00Z", Text(feed, "updated"));
        var entries = Entries(site, "feed.xml").Where(entry => Text(entry, "id").Contains("/p/#", StringComparison.Ordinal)).ToList();
        Assert.Equal(
        [
            ("https://example.org/p/#withdrawn", "Dose chart", "Withdrawn. The doses were wrong."),
            ("https://example.org/p/#version-1", "Dose chart (withdrawn 21 November 2026)", "First version."),
        ], entries.Select(entry => (Text(entry, "id"), Text(entry, "title"), Text(entry, "summary"))));
        var changes = site.Text("changes/index.html");
        Assert.Contains("Withdrawn. The doses were wrong.", changes, StringComparison.Ordinal);
        Assert.Contains("Dose chart (withdrawn 21 November 2026)", changes, StringComparison.Ordinal);
    }

    private static SiteResult Many(int count)
    {
        var fixture = SiteFixture.Of("");
        fixture = fixture.With("site.yml", SiteFixture.SiteYml.Replace("pages: {about: about}", "pages: {about: about, when-to-call: call}", StringComparison.Ordinal));
        fixture = Page(fixture, "call", "2025-01-01");
        for (var i = 0; i < count; i++)
        {
            var day = new DateOnly(2025, 2, 1).AddDays(i / 3);
            fixture = Page(fixture, "p" + i.ToString(CultureInfo.InvariantCulture), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return fixture.Build();

        static SiteFixture Page(SiteFixture site, string name, string on) => site
            .With($"en/{name}.md", Encoding.UTF8.GetBytes($"---\ntitle: {name}\nsummary: S.\nkind: practical\n---\nWords.\n"))
            .With($"en/{name}.review.yml", SiteFixture.Review.Replace("on: 2026-11-20\n    note", $"on: {on}\n    note", StringComparison.Ordinal));
    }

    private static IEnumerable<XElement> Entries(SiteResult site, string path) => XDocument.Parse(site.Text(path)).Root!.Elements(Atom + "entry");

    private static string Text(XElement element, string name) => element.Element(Atom + name)!.Value;

    private static string? Link(XElement feed, string rel) =>
        feed.Elements(Atom + "link").FirstOrDefault(link => link.Attribute("rel")!.Value == rel)?.Attribute("href")!.Value;
}
