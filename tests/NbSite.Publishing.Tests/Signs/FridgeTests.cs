using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Tests.Leaflets;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Signs;

/// <summary>The sheet to hang up at home: every sign of any site, by level, and whom to phone.</summary>
public sealed class FridgeTests
{
    private const string Clinic = "name: General\nward: Ward 4\nowner: ward manager\nchecked: 2026-11-02\ndue: 2026-12-02\nphones:\n  team: {reaches: nurses, number: 0191 496 0000, hours: always}\n";

    private static IDocument Sheet(SiteResult site)
    {
        Assert.Equal([], site.Diagnostics);
        return new HtmlParser().ParseDocument(site.Text("fridge-sheet/index.html"));
    }

    private static IEnumerable<string> Bands(IDocument page) => page.QuerySelectorAll(".nb-fridge__band-of").Select(band =>
        string.Join(" ", band.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void It_tells_every_sign_with_its_conditions_under_its_level()
    {
        var bands = Bands(Sheet(SignSites.With().Build())).ToList();
        Assert.Equal(2, bands.Count);
        Assert.StartsWith("Emergency Phone for an ambulance if your child", bands[0], StringComparison.Ordinal);
        Assert.Contains("gets worse fast", bands[0], StringComparison.Ordinal);
        Assert.Contains("999", bands[0], StringComparison.Ordinal);
        Assert.Contains("911", bands[0], StringComparison.Ordinal);
        Assert.StartsWith("Urgent Phone your team now if your child", bands[1], StringComparison.Ordinal);
        Assert.Contains("has a swollen tummy (if your child has had drug, during treatment)", bands[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_that_is_added_stands_on_it()
    {
        var data = SignSites.Replace(SignSites.Data, "  swollen:\n", "  rash:\n    level: soon\n    body: whole\n    sources:\n      - {cite: src, level: soon, says: \"tell us\"}\n  swollen:\n");
        var words = SignSites.Replace(SignSites.Words, "  swollen:", "  rash: {say: has a rash}\n  swollen:");
        var bands = Bands(Sheet(SignSites.With(data, words).With("en/used.md", "---\ntitle: U\nsummary: S.\nsigns: [rash]\n---\nWords. [@src]\n").WithDefaults().Build())).ToList();
        Assert.Equal(3, bands.Count);
        Assert.Contains("has a rash", bands[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_hospital_there_is_a_line_to_write_its_number_on()
    {
        var page = Sheet(SignSites.With().Build());
        Assert.NotNull(page.QuerySelector(".nb-fridge__write"));
        Assert.Null(page.QuerySelector(".nb-fridge__phone"));
        Assert.Single(page.QuerySelectorAll(".nb-fridge__qr"));
    }

    [Fact]
    public void A_hospitals_number_stands_in_large_print_and_as_a_contact_on_paper()
    {
        var site = SignSites.With();
        var sink = new TestSink();
        var made = BuiltLeaflets.Of(
            new BuildInput
            {
                Files = [.. site.Files.Select(file => new ContentFile(file.Key, file.Value))],
                Theme = site.Look,
                Options = site.Options with { Clinic = new ClinicSource(new ContentFile("../ward.yml", Encoding.UTF8.GetBytes(Clinic)), _ => null) },
            },
            new PaperLeaflets(PaperSize.A5, false) { Printed = PageChoice.None }, sink, TestContext.Current.CancellationToken);
        Assert.Equal("/fridge-sheet/", made.FridgeSheet("en"));
        Assert.Null(made.FridgeSheet("cy"));
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(sink.Files["fridge-sheet/index.html"]));
        Assert.Equal("0191 496 0000", page.QuerySelector(".nb-fridge__phone")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".nb-fridge__qr").Length);
        Assert.Null(page.QuerySelector(".nb-fridge__write"));
        Assert.Contains("size: A5;", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        // The hospital's numbers are due first.
        Assert.Contains("Use this sheet until 2 December 2026.", page.QuerySelector(".nb-fridge__foot")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_signs_has_no_sheet() =>
        Assert.DoesNotContain("fridge-sheet/index.html", SiteFixture.Of("").WithDefaults().Build().Files.Keys);

    [Fact]
    public void It_is_made_of_the_same_bytes_twice()
    {
        var site = SignSites.With();
        Assert.Equal(site.Build().Text("fridge-sheet/index.html"), site.Build().Text("fridge-sheet/index.html"));
    }
}
