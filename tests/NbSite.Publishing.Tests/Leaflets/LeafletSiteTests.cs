using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NbSite.Model;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Tests.Bundles;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Leaflets;

/// <summary>What stands on a leaflet and in a booklet, before a browser prints it.</summary>
public sealed class LeafletSiteTests
{
    private static readonly SiteFixture Site = SiteFixture.Of("""
        -- en/glossary.yml --
        type: glossary-term
        items:
          - {id: cell, title: cell, definition: "A small part.", cite: [src]}
        -- en/one.md --
        ---
        title: One
        summary: The first.
        ---
        ## What it is {#what}

        A [cell](term:cell). [@src] See [two](two#part), [one](one) and [three](three).
        -- en/two.md --
        ---
        title: Two
        summary: The second.
        ---
        ## A part {#part}

        Words. [@src]
        -- en/three.md --
        ---
        title: Three
        summary: The third.
        ---
        Words. [@src]
        -- en/three.review.yml --
        status: source-checked
        checks:
          - {on: 2026-01-10, role: editorial check against sources, against: the sources listed on the page, due: 2026-11-10}
        changes:
          - {version: 1, on: 2026-01-10, note: First version.}
        """);

    [Fact]
    public void A_leaflet_says_how_long_it_holds_and_where_its_page_is()
    {
        var (_, sink) = Built();
        var page = Page(sink, "one/index.html");

        var stamp = page.QuerySelector(".nb-leaflet__stamp")!.TextContent;
        Assert.Contains("Last checked against sources 20 November 2026", stamp, StringComparison.Ordinal);
        Assert.Contains("Not yet checked by a doctor", stamp, StringComparison.Ordinal);
        Assert.Contains("Made on 21 November 2026", stamp, StringComparison.Ordinal);
        Assert.Contains("Use this leaflet until 21 May 2027. After that, ask for a newer one or look online.", stamp, StringComparison.Ordinal);
        Assert.Contains("Online: https://example.org/one/", stamp, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg[role=img][aria-label='QR code that leads to https://example.org/one/'] path"));
        Assert.NotNull(page.QuerySelector(".nb-terms #term-cell"));
        Assert.NotNull(page.QuerySelector(".nb-references #ref-1"));
        Assert.Empty(page.QuerySelectorAll("script, nav, footer, .nb-header"));
    }

    [Fact]
    public void A_leaflet_of_a_page_that_is_overdue_says_so_and_was_good_until_then()
    {
        var stamp = Page(Built().Sink, "three/index.html").QuerySelector(".nb-leaflet__stamp")!;

        Assert.StartsWith("This page was due to be checked again by 10 November 2026.", stamp.QuerySelector(".nb-leaflet__warning")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Use this leaflet until 10 November 2026.", stamp.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-06-01", "", "2027-05-21")]
    [InlineData("2027-02-01", "", "2027-02-01")]
    [InlineData("2027-02-01", "bundle: {valid: 1 month}\n", "2026-12-21")]
    public void A_copy_holds_as_long_as_the_site_lets_copies_be_used_or_until_its_page_is_due(string due, string policy, string until)
    {
        var site = SiteFixture.Of("-- en/one.md --\n---\ntitle: One\nsummary: S.\n---\nWords. [@src]\n")
            .With("site.yml", SiteFixture.SiteYml + "\n" + policy)
            .With("en/one.review.yml", SiteFixture.Review.Replace("due: 2027-11-20", "due: " + due, StringComparison.Ordinal));
        var leaflets = BuiltLeaflets.Of(Input(site), new PaperLeaflets(PaperSize.A4, false), new TestSink(), TestContext.Current.CancellationToken);
        Assert.Empty(leaflets.Built.Diagnostics);
        Assert.Equal(
            DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
            leaflets.UseUntil(leaflets.Built.Report.Pages.Single(page => page.Id == "one")));
    }

    [Fact]
    public void A_hospital_s_own_numbers_stand_in_cards_in_the_stamp_and_on_the_cover()
    {
        var (leaflets, sink) = BuiltFor(BundleFixture.Clinic);
        Assert.Empty(leaflets.Built.Diagnostics);

        var page = Page(sink, "call/index.html");

        Assert.Contains("Ward 4: 0191 496 0000 (day and night)", page.QuerySelector(".nb-card")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("37.5 °C (99.5 °F) (this hospital’s own, in place of 38.0 °C", page.QuerySelector(".nb-card")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Your hospital’s own number comes first.", page.QuerySelector(".nb-card")!.TextContent, StringComparison.Ordinal);
        var stamp = page.QuerySelector(".nb-leaflet__stamp")!.TextContent;
        Assert.Contains("Made for Northern Children's Hospital, Ward 4.", stamp, StringComparison.Ordinal);
        // No longer than the hospital's own numbers.
        Assert.Contains("Use this leaflet until 2 March 2027.", stamp, StringComparison.Ordinal);
        Assert.Contains("Ward 4: 0191 496 0000 (day and night)",
            Page(sink, "medicines/cisplatin/index.html").QuerySelector(".nb-leaflet__stamp")!.TextContent, StringComparison.Ordinal);
        var report = leaflets.Built.Report.Pages.Single(page => page.Id == "call");
        var cover = Parse(leaflets.Booklet([(report, sink.Files["call/index.html"])], _ => null)).QuerySelector(".nb-booklet__cover")!.TextContent;
        Assert.Contains("Made for Northern Children's Hospital, Ward 4.", cover, StringComparison.Ordinal);
        Assert.Contains("ward manager. Last looked at 2 November 2026, due again by 2 March 2027.", cover, StringComparison.Ordinal);
    }

    [Fact]
    public void A_care_card_without_the_hospital_s_number_stops_the_leaflets()
    {
        var (leaflets, sink) = BuiltFor(BundleFixture.Clinic.Replace("team: {", "office: {", StringComparison.Ordinal));
        Assert.Equal(
            ["en/call.md:6:1: error NB1145: This care card needs the number “team”, which “../clinics/ward.yml” does not give under phones:"],
            new SiteResult(leaflets.Built, sink.Files).Diagnostics);
    }

    [Fact]
    public void A_care_card_of_a_page_that_is_not_printed_needs_no_number()
    {
        var clinic = BundleFixture.Clinic.Replace("team: {", "office: {", StringComparison.Ordinal);
        Assert.Empty(BuiltFor(clinic, "medicines/cisplatin").Site.Built.Diagnostics);
        Assert.Equal("NB1145", Assert.Single(BuiltFor(clinic, "call").Site.Built.Diagnostics).Code);
    }

    [Fact]
    public void The_foot_of_every_sheet_names_page_version_and_day_and_no_title_breaks_out_of_it()
    {
        var site = SiteFixture.Of("-- en/odd.md --\n---\ntitle: 'A \"&\\ title'\nsummary: S.\n---\nWords. [@src]\n");
        var sink = new TestSink();
        var leaflets = BuiltLeaflets.Of(Input(site), new PaperLeaflets(PaperSize.Letter, false), sink, TestContext.Current.CancellationToken);
        Assert.Empty(leaflets.Built.Diagnostics);
        var report = leaflets.Built.Report.Pages.Single(page => page.Id == "odd");

        var style = Page(sink, "odd/index.html").QuerySelector("style")!.TextContent;

        Assert.Contains("size: letter;", style, StringComparison.Ordinal);
        Assert.Contains(
            $$"""@bottom-left { content: "A \22 \26 \5c  title · version {{report.VersionCode}} · use until 21 May 2027"; }""",
            style, StringComparison.Ordinal);
        Assert.Contains("""@bottom-right { content: "Page " counter(page) " of " counter(pages) ""; }""", style, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_booklet_every_anchor_is_its_own_and_links_between_its_pages_stay_inside()
    {
        var (leaflets, sink) = Built();
        var pages = new[] { "two", "one" }.Select(id => leaflets.Built.Report.Pages.Single(page => page.Id == id))
            .Select(page => (page, (ReadOnlyMemory<byte>)sink.Files[$"{page.Id}/index.html"])).ToImmutableArray();

        var booklet = Parse(leaflets.Booklet(pages, id => id == "c1" ? 3 : null));

        var ids = booklet.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(booklet.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.All(booklet.QuerySelectorAll("[aria-labelledby]"), part => Assert.Contains(part.GetAttribute("aria-labelledby"), ids));
        Assert.Equal(["#c1-part", "#c2"], booklet.QuerySelectorAll("#c2 .nb-content p a:not(.nb-term, .nb-cite *)").Select(link => link.GetAttribute("href")).Take(2));
        Assert.Equal("/three/", booklet.QuerySelectorAll("#c2 .nb-content p a")[^1].GetAttribute("href"));
        Assert.Equal(
            ["Two 3", "One "],
            booklet.QuerySelectorAll(".nb-booklet__contents a").Select(link =>
                link.QuerySelector(".nb-booklet__name")!.TextContent + " " + link.QuerySelector(".nb-booklet__number")!.TextContent));
        Assert.Contains("Use this booklet until 21 May 2027.", booklet.QuerySelector(".nb-booklet__cover")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_the_site_hold_nothing_of_a_leaflet()
    {
        var site = Site.Build();

        Assert.DoesNotContain("nb-leaflet", site.Text("one/index.html"), StringComparison.Ordinal);
        Assert.All(site.Files.Keys.Where(path => path.EndsWith(".css", StringComparison.Ordinal)), path =>
            Assert.DoesNotContain("nb-leaflet", site.Text(path), StringComparison.Ordinal));
    }

    private static (LeafletSite Site, TestSink Sink) Built()
    {
        var sink = new TestSink();
        var site = BuiltLeaflets.Of(Input(Site), new PaperLeaflets(PaperSize.A4, false), sink, TestContext.Current.CancellationToken);
        Assert.Empty(site.Built.Diagnostics);
        return (site, sink);
    }

    private static (LeafletSite Site, TestSink Sink) BuiltFor(string clinic, string? printed = null)
    {
        var sink = new TestSink();
        var site = SiteFixture.Of(BundleFixture.Site).With("site.yml", BundleFixture.SiteYml) with
        {
            Options = new() { Today = SiteFixture.Today, Clinic = BundleFixture.For(clinic) },
        };
        var options = new PaperLeaflets(PaperSize.A4, false)
        {
            Printed = printed is null ? PageChoice.All : new PageChoice([new PageName(printed, printed, "")], null),
        };
        return (BuiltLeaflets.Of(Input(site), options, sink, TestContext.Current.CancellationToken), sink);
    }

    private static BuildInput Input(SiteFixture site) => new()
    {
        Files = site.Content,
        Theme = site.Look,
        Options = site.Options,
        HoldsChecks = site.HoldsChecks,
    };

    private static IHtmlDocument Page(TestSink sink, string path) => Parse(sink.Files[path]);

    private static IHtmlDocument Parse(byte[] html) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));
}
