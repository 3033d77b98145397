using Microsoft.Playwright;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>Limits, side effects and a plan's medicines as tables: columns where there is room, cards on a small phone.</summary>
public sealed class FigureTests(BuiltSite site)
{
    private async Task<IPage> Open(string page, int width, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await site.NewContextAsync(new() { JavaScriptEnabled = true, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(site.Address(page));
        return tab;
    }

    [Theory]
    [InlineData("response/", ".nb-compare__rules")]
    [InlineData("medicines/cisplatin/", ".nb-effects__name h3")]
    [InlineData("regimens/rapid-cojec/", ".nb-matrix__name")]
    public async Task On_a_small_phone_each_row_is_a_card_and_nothing_scrolls_sideways(string page, string label)
    {
        var tab = await Open(page, 320);
        await Assertions.Expect(tab.Locator(label).First).ToBeVisibleAsync();
        Assert.True((await tab.Locator(label).First.BoundingBoxAsync())!.Width > 20);
        Assert.Equal(0, await tab.EvaluateAsync<int>("[...document.querySelectorAll('.nb-grid, .nb-grid *')].filter(e => e.getBoundingClientRect().right > 320.5).length"));
        Assert.True(await tab.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320);
        Assert.Empty(await Axe.FindInLightAndDarkAsync(tab));
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData("response/", "columnheader", "Canadian Cancer Society Canada")]
    [InlineData("medicines/cisplatin/", "cell", "serious")]
    [InlineData("regimens/rapid-cojec/", "cell", "known with Cisplatin")]
    public async Task With_room_there_are_columns_whose_cells_have_words(string page, string role, string name)
    {
        var tab = await Open(page, 1280);
        var cells = tab.GetByRole(role == "cell" ? AriaRole.Cell : AriaRole.Columnheader, new() { Name = name, Exact = true });
        Assert.True(await cells.CountAsync() > 0);
        var heads = await tab.EvaluateAsync<int>("new Set([...document.querySelector('.nb-grid thead tr').cells].map(e => Math.round(e.getBoundingClientRect().bottom))).size");
        Assert.Equal(1, heads);
        Assert.Empty(await Axe.FindAsync(tab));
        await tab.Context.CloseAsync();
    }
}
