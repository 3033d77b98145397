using System.Text;
using NbSite.Publishing.Features.Bundles;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Bundles;

public sealed class BundleTests
{
    [Fact]
    public void Every_page_says_until_when_the_copy_may_be_used_and_where_the_newest_text_is()
    {
        var copy = BundleFixture.Build();
        Assert.Empty(copy.Diagnostics);
        foreach (var path in copy.Files.Keys.Where(path => path.EndsWith("index.html", StringComparison.Ordinal)))
        {
            Assert.Contains("Get a new copy by 21 May 2027.", copy.Text(path), StringComparison.Ordinal);
            var live = path == "this-copy/index.html" ? "" : path[..^"index.html".Length];
            Assert.Contains($"<a class=\"nb-external\" href=\"https://example.org/{live}\"", copy.Text(path), StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"https://example.org/this-copy", copy.Text(path), StringComparison.Ordinal);
            Assert.Contains("data-nb-due=\"2027-05-21\" hidden", copy.Text(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_cover_counts_the_pages_that_people_wrote()
    {
        var copy = BundleFixture.Build();
        var held = BundleManifest.Held(copy.Result).Count();
        Assert.Matches($"Pages in it(<[^>]*>|\\s)*{held}<", copy.Text("this-copy/index.html"));
    }

    [Fact]
    public void What_only_the_web_needs_is_left_out()
    {
        var copy = BundleFixture.Build();
        Assert.DoesNotContain(copy.Files.Keys, path => BundlePlan.IsOfTheWeb("/" + path));
        Assert.Contains("START-HERE.html", copy.Files.Keys);
        Assert.Contains("this-copy/index.html", copy.Files.Keys);
    }

    [Fact]
    public void Chosen_pages_come_with_those_that_lead_to_them_and_link_to_the_others_on_the_web()
    {
        var copy = BundleFixture.Build(new() { Pages = "medicines/c*" });
        Assert.Empty(copy.Diagnostics);
        Assert.Contains("medicines/cisplatin/index.html", copy.Files.Keys);
        Assert.Contains("medicines/index.html", copy.Files.Keys);
        Assert.Contains("call/index.html", copy.Files.Keys);
        Assert.DoesNotContain("medicines/topotecan/index.html", copy.Files.Keys);
        Assert.Contains("href=\"https://example.org/medicines/topotecan/\"", copy.Text("medicines/cisplatin/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Topotecan", copy.Text("a-to-z/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_of_many_stars_is_answered_as_fast_as_any_other() =>
        Assert.False(new OfflineCopy { Pages = string.Concat(Enumerable.Repeat("*a", 20)) + "c*b" }.Chooses(new string('a', 80) + "b"));

    [Theory]
    [InlineData("no-such/*", null, "--pages no-such/*")]
    [InlineData(null, "cy", "--language cy")]
    public void A_copy_of_nothing_is_refused(string? pages, string? language, string named)
    {
        var copy = BundleFixture.Build(new() { Pages = pages, Languages = language is null ? [] : [language] });
        Assert.Equal([$"site.yml:0:0: error NB1131: No page answers to {named}"], copy.Diagnostics);
    }

    [Fact]
    public void A_language_is_known_in_any_case()
    {
        Assert.Empty(BundleFixture.Build(new() { Languages = ["EN"] }).Diagnostics);
        Assert.Equal("The languages of the site are en.", BundleFixture.Build(new() { Languages = ["fr"] }).Result.Diagnostics[0].Hint);
    }

    [Fact]
    public void A_path_that_Windows_may_not_open_is_an_error_of_its_page()
    {
        var folder = string.Join('/', Enumerable.Repeat("a-folder-with-a-long-name", 4));
        var copy = BundleFixture.Build(site: $"-- en/call.md --\n---\ntitle: Call\nsummary: S.\n---\nWords. [@src]\n-- en/{folder}/x.md --\n---\ntitle: X\nsummary: S.\n---\nWords. [@src]\n");
        Assert.Contains(copy.Diagnostics, line => line.StartsWith($"en/{folder}/x.md:0:0: error NB1130: In an offline copy this would be ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("assets/con.js", "“con” is the name of a device on Windows")]
    [InlineData("a/lpt1/index.html", "“lpt1” is the name of a device on Windows")]
    [InlineData("A/index.html", "“A” is not allowed")]
    [InlineData("ä/index.html", "“ä” is not allowed")]
    [InlineData("a/x.", "a part of it is empty or ends with “.”")]
    [InlineData("medicines/cisplatin/index.html", null)]
    [InlineData("START-HERE.html", null)]
    public void Paths_open_on_every_system(string path, string? problem) => Assert.Equal(problem, BundleNames.Problem(path));

    [Fact]
    public void Text_only_leaves_pictures_out_and_keeps_their_words()
    {
        const string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        var copy = BundleFixture.Build(new() { TextOnly = true },
            BundleFixture.Site + $"\n-- en/x.md --\n---\ntitle: X\nsummary: S.\n---\nWords. [@src]\n\n![A drawing of a drip](drip.svg)\n-- en/drip.svg --\n{svg}");
        Assert.Empty(copy.Diagnostics);
        Assert.Contains("A drawing of a drip", copy.Text("x/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", copy.Text("x/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(copy.Files.Keys, path => path.Contains("drip", StringComparison.Ordinal));
    }

    [Fact]
    public void The_manifest_and_the_sums_tell_every_file()
    {
        var copy = BundleFixture.Build();
        var manifest = BundleManifest.Of(copy.Result, copy.Files.Select(file => KeyValuePair.Create(file.Key, new BundledFile(file.Value.Length, "00"))));
        Assert.Equal(new DateOnly(2027, 5, 21), manifest.Until);
        Assert.Contains(manifest.Pages, page => page is { Id: "medicines/cisplatin", Version.Length: 8, Due: not null });
        Assert.Equal(manifest.Files, BundleManifest.Read(manifest.Write().Span)!.Files);
        Assert.Contains("00  START-HERE.html\n", Encoding.ASCII.GetString(manifest.Sums("11")), StringComparison.Ordinal);
        Assert.Contains("11  manifest.json\n", Encoding.ASCII.GetString(manifest.Sums("11")), StringComparison.Ordinal);
        Assert.Null(BundleManifest.Read("{}"u8));
        Assert.Null(BundleManifest.Read("["u8));
        Assert.Null(BundleManifest.Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(manifest.Write().Span).Replace("\"sha256\": \"00\"", "\"sha256\": null", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_site_has_the_pack_too_and_no_copy_s_words()
    {
        var site = SiteFixture.Of(BundleFixture.Site).Build();
        Assert.Contains("data-nb-pack=\"../assets/pack/\"", site.Text("pack/index.html"), StringComparison.Ordinal);
        Assert.Contains("data-nb-leaflet=\"en-medicines-cisplatin.", site.Text("pack/index.html"), StringComparison.Ordinal);
        Assert.Contains(site.Files.Keys, path => path.StartsWith("assets/pack/en-medicines-cisplatin.", StringComparison.Ordinal));
        Assert.DoesNotContain("offline copy", site.Text("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("this-copy/index.html", site.Files.Keys);
    }

    [Theory]
    [InlineData("US", "38.3 °C")]
    [InlineData("GB", "38.0 °C")]
    [InlineData(null, "38.0 °C")]
    public void Explained_words_tell_the_way_of_the_region(string? region, string told)
    {
        var site = BundleFixture.Site.Replace("default: true, varies: true, cite: [src]}]", "default: true, cite: [src]}, {celsius: 38.3, regions: [US], cite: [src]}]", StringComparison.Ordinal) + BundleFixture.Explained;
        var copy = BundleFixture.Build(site: site, region: region);
        Assert.Empty(copy.Diagnostics);
        foreach (var path in new[] { "glossary/index.html", "hot/index.html" })
        {
            Assert.Contains(told, copy.Text(path), StringComparison.Ordinal);
            Assert.DoesNotContain(told == "38.3 °C" ? "38.0 °C" : "38.3 °C", copy.Text(path), StringComparison.Ordinal);
        }
    }
}
