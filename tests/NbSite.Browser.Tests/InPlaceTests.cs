using Microsoft.Playwright;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>Words and sources open where they stand: without script as the target of a link, with script as a popover.</summary>
public sealed class InPlaceTests(BuiltSite site)
{
    private const string Page = "treatments/immunotherapy/";

    private async Task<IPage> Open(bool script, int width = 360)
    {
        var context = await site.NewContextAsync(new() { JavaScriptEnabled = script, ViewportSize = new() { Width = width, Height = 780 } });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(site.Address(Page));
        return tab;
    }

    private static Task<double> Scrolled(IPage tab) => tab.EvaluateAsync<double>("window.scrollY");

    private static ILocator Shown(IPage tab) => tab.Locator(".nb-inplace :is(li, .nb-terms__item):visible");

    [Theory]
    [InlineData(".nb-content .nb-term")]
    [InlineData(".nb-content .nb-cite a[aria-label^='source ']")]
    public async Task Without_script_a_sheet_opens_and_nothing_scrolls(string selector)
    {
        var tab = await Open(script: false);
        var link = tab.Locator(selector).Nth(1);
        await link.ScrollIntoViewIfNeededAsync();
        var before = await Scrolled(tab);
        await link.ClickAsync();
        var sheet = tab.Locator(".nb-inplace:has(:target)");
        await Assertions.Expect(sheet).ToBeInViewportAsync();
        await Assertions.Expect(Shown(tab)).ToHaveCountAsync(1);
        Assert.Equal(before, await Scrolled(tab));
        await sheet.Locator(".nb-inplace__close").ClickAsync();
        Assert.Equal(before, await Scrolled(tab));
        await tab.GoBackAsync();
        await Assertions.Expect(sheet).ToBeInViewportAsync();
        await tab.GoBackAsync();
        Assert.Equal(before, await Scrolled(tab));
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_mark_opens_all_sources_of_a_statement(bool script)
    {
        var tab = await Open(script);
        var link = tab.Locator(".nb-content .nb-cite a").Filter(new() { HasTextRegex = new("\\d, \\d") }).First;
        var numbers = (await link.InnerTextAsync()).Trim('[', ']').Split(", ");
        Assert.True(numbers.Length > 1);
        await link.ScrollIntoViewIfNeededAsync();
        var before = await Scrolled(tab);
        await link.ClickAsync();
        await Assertions.Expect(Shown(tab)).ToHaveCountAsync(numbers.Length);
        Assert.Equal(
            numbers.Order(StringComparer.Ordinal),
            (await Shown(tab).EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('value'))")).Order(StringComparer.Ordinal));
        Assert.Equal(before, await Scrolled(tab));
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task With_script_it_is_a_dialog_that_gives_the_focus_back(int width)
    {
        var tab = await Open(script: true, width);
        var link = tab.Locator(".nb-content .nb-term").First;
        await link.FocusAsync();
        var address = tab.Url;
        await tab.Keyboard.PressAsync("Enter");
        var sheet = tab.Locator(".nb-inplace:popover-open");
        await Assertions.Expect(sheet).ToBeFocusedAsync();
        await Assertions.Expect(sheet).ToHaveRoleAsync(AriaRole.Dialog);
        Assert.Empty(await Axe.FindInLightAndDarkAsync(tab));
        await tab.Keyboard.PressAsync("Escape");
        await Assertions.Expect(link).ToBeFocusedAsync();
        await Assertions.Expect(tab.Locator("[popover], .nb-foot[open]")).ToHaveCountAsync(0);
        Assert.Equal(address, tab.Url);
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task Marks_can_be_hidden_and_are_at_least_24_pixels()
    {
        var tab = await Open(script: false);
        Assert.Empty(await tab.Locator(".nb-content .nb-cite a:visible").EvaluateAllAsync<string[]>("""
            all => all.filter(one => [...one.getClientRects()].length === 1)
              .filter(one => one.getBoundingClientRect().width < 24 || one.getBoundingClientRect().height < 24).map(one => one.outerHTML)
            """));
        await tab.Locator(".nb-content .nb-cite a").First.ClickAsync();
        await tab.Locator(".nb-hidecites__box").CheckAsync();
        await Assertions.Expect(tab.Locator(".nb-content .nb-cite:visible")).ToHaveCountAsync(0);
        await tab.Context.CloseAsync();
    }
}
