using NbSite.Browser.Tests.Leaflets;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>Sites of other charities, as browsers show and print them: pages of each kind have nothing that axe finds.</summary>
public sealed class OwnSiteTests(BuiltSite first) : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("nbsite-own-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("diabetes-au", "", "low-glucose/", "devices/insulin-pump/", "medicines/insulin/", "when-to-call/", "glossary/")]
    [InlineData("leukaemia-ar-cy", "ar/", "ar/when-to-call/", "ar/treatments/chemotherapy/", "ar/lengths/", "cy/medicines/vincristine/", "risk-groups/low-risk/")]
    public async Task Axe_finds_nothing_in_light_and_dark(string site, params string[] pages)
    {
        var folder = Build(site);
        await using var context = await first.NewEmptyContextAsync(new() { ViewportSize = new() { Width = 360, Height = 800 } });
        await BuiltSite.EachAsync(context, pages, async (tab, page) =>
        {
            await tab.GotoAsync(new Uri(Path.Combine(folder, page, "index.html")).AbsoluteUri);
            Assert.Equal("", string.Join('\n', await Axe.FindInLightAndDarkAsync(tab)));
            // Nothing is wider than the screen.
            Assert.Equal(360, await tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        });
    }

    [Fact]
    public async Task The_search_counts_in_the_forms_of_its_language()
    {
        var folder = Build("leukaemia-ar-cy");
        await using var context = await first.NewEmptyContextAsync();
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(new Uri(Path.Combine(folder, "cy/search/index.html")).AbsoluteUri + "?q=vincristine");
        await Microsoft.Playwright.Assertions.Expect(tab.Locator("main")).ToContainTextAsync("4 canlyniad");
    }

    [Fact]
    public void A_leaflet_is_printed_with_the_hospitals_number()
    {
        var (site, folder) = (Copied("diabetes-au"), Path.Combine(_root, "leaflets"));
        Assert.Equal(0, NbSiteApp.Run(
        [
            "leaflet", "low-glucose", "--content", Path.Combine(site, "content"), "--output", folder, "--today", "2026-12-01",
            "--clinic", Path.Combine(site, "clinics/harbour-childrens-hospital.yml"),
        ]));
        var text = Tool.Text(Assert.Single(Directory.GetFiles(folder, "*.pdf")));
        Assert.Contains("4.0 mmol/L (72 mg/dL)", text, StringComparison.Ordinal);
        Assert.Contains("000", text, StringComparison.Ordinal);
        Assert.Contains("(02) 5550 1234", text, StringComparison.Ordinal);
        Assert.Contains("Diabetes day by day", text, StringComparison.Ordinal);
    }

    private string Build(string site)
    {
        var folder = Path.Combine(_root, site, "output/site");
        Assert.Equal(0, NbSiteApp.Run(["build", "--content", Path.Combine(Copied(site), "content"), "--output", folder, "--today", "2026-12-01"]));
        return folder;
    }

    private string Copied(string site)
    {
        var from = Path.Combine(BuiltSite.Repository, "tests/sites", site);
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_root, site, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
        }

        return Path.Combine(_root, site);
    }
}
