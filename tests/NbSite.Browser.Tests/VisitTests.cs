using System.Globalization;
using Microsoft.Playwright;
using NbSite.Browser.Tests.Leaflets;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>The sheets for visits, printed from the site's pages and as leaflets.</summary>
public sealed class VisitTests(BuiltSite site, PrintedLeaflets printed)
{
    private static readonly string[] Letter = ["questions/visits/*", "--paper", "letter"];

    private static readonly string[] A4 = ["questions/visits/*"];

    private IEnumerable<string> Visits => Directory.GetDirectories(Path.Combine(site.Folder, "site", "questions", "visits"))
        .Select(folder => "questions/visits/" + Path.GetFileName(folder) + "/").Order(StringComparer.Ordinal);

    [Theory]
    [InlineData("A4", false)]
    [InlineData("A4", true)]
    [InlineData("Letter", false)]
    public async Task Every_visit_prints_on_one_side_of_paper(string format, bool script)
    {
        var visits = Visits.ToList();
        Assert.InRange(visits.Count, 6, 20);
        var context = await site.NewContextAsync(new() { JavaScriptEnabled = script });
        var tab = await context.NewPageAsync();
        foreach (var visit in visits)
        {
            await tab.GotoAsync(site.Address(visit));
            Assert.Equal(1, await Pages(tab, format));
        }

        await context.CloseAsync();
    }

    [Fact]
    public async Task What_is_counted_to_fit_fits_and_on_screen_nothing_of_paper_is_seen()
    {
        var context = await site.NewContextAsync(new() { JavaScriptEnabled = false });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(site.Address("questions/visits/it-has-come-back/"));
        await Assertions.Expect(tab.Locator(".nb-sheet__fields")).ToBeHiddenAsync();
        await Assertions.Expect(tab.Locator("[data-nb-print-sheet]")).ToBeHiddenAsync();
        await tab.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(tab.Locator(".nb-sheet__fields")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Locator(".nb-sheet__foot")).ToContainTextAsync(BuiltSite.Web + "questions/visits/it-has-come-back/");
        foreach (var hidden in new[] { ".nb-header", ".nb-footer", ".nb-breadcrumbs", ".nb-review", ".nb-sheet__how", ".nb-neighbours", ".nb-label" })
            await Assertions.Expect(tab.Locator(hidden).First).ToBeHiddenAsync();
        await context.CloseAsync();
    }

    [Fact]
    public async Task With_script_a_button_prints()
    {
        var context = await site.NewContextAsync();
        var tab = await context.NewPageAsync();
        await tab.AddInitScriptAsync("window.print = () => { document.title = 'printed'; };");
        await tab.GotoAsync(site.Address("questions/visits/going-home/"));
        await tab.Locator("[data-nb-print-sheet]").ClickAsync();
        await Assertions.Expect(tab).ToHaveTitleAsync("printed");
        await context.CloseAsync();
    }

    [Fact]
    public void A_leaflet_of_a_visit_is_that_sheet()
    {
        foreach (var (arguments, size) in new[] { (A4, "(A4)"), (Letter, "(letter)") })
        {
            var files = Directory.GetFiles(printed.Of(arguments), "*.pdf", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "visits.pdf").ToList();
            Assert.InRange(files.Count, 6, 20);
            foreach (var pdf in files)
            {
                Assert.True(Tool.Pages(pdf) == 1, $"{pdf} has {Tool.Pages(pdf)} pages.");
                Assert.EndsWith(size, Tool.Info(pdf)["Page size"], StringComparison.Ordinal);
                var text = Tool.Text(pdf);
                Assert.Contains("Our team’s number, day and night", text, StringComparison.Ordinal);
                Assert.Contains("Demonstration: not checked by a doctor.", text, StringComparison.Ordinal);
                Assert.Contains("version ", text, StringComparison.Ordinal);
                Assert.DoesNotContain("About this page", text, StringComparison.Ordinal);
            }
        }
    }

    private static async Task<int> Pages(IPage tab, string format)
    {
        var file = Path.Combine(Path.GetTempPath(), $"nbsite-visit-{Guid.NewGuid():N}.pdf");
        try
        {
            await tab.PdfAsync(new() { Path = file, Format = format });
            return int.Parse(Tool.Info(file)["Pages"], CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
