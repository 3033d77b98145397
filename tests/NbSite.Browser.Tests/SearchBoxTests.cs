using Microsoft.Playwright;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>The field in the header as a combobox of the ARIA patterns: by keyboard, by touch, by axe.</summary>
public sealed class SearchBoxTests(BuiltSite site)
{
    [Theory]
    [InlineData("about/", "fever")]
    [InlineData("about/", "cyclofosfamide")]
    [InlineData("about/", "zzqqx")]
    [InlineData("search/#q=hearing loss", "")]
    [InlineData("search/#q=vommiting", "")]
    [InlineData("search/#q=survival", "")]
    [InlineData("search/#q=zzqqx", "")]
    public async Task Axe_finds_nothing_with_answers_in_light_and_dark_at_320_pixels(string page, string words)
    {
        await using var context = await site.NewContextAsync(new() { ColorScheme = ColorScheme.Light, ViewportSize = new() { Width = 320, Height = 900 } });
        var tab = await Open(context, page);
        if (words.Length > 0)
        {
            await tab.FillAsync("#nb-q", words);
            await Assertions.Expect(tab.Locator(".nb-search__list")).ToBeVisibleAsync();
            await tab.Keyboard.PressAsync("ArrowDown");
        }
        else await Assertions.Expect(tab.Locator(".nb-results__said")).Not.ToBeEmptyAsync();
        Assert.Empty(await Axe.FindInLightAndDarkAsync(tab));
        Assert.True(await tab.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320, "The page scrolls sideways.");
    }

    /// <summary>Words of another direction run their own way and stand at the side where the page begins.</summary>
    [Fact]
    public async Task Answers_stand_where_a_right_to_left_page_begins()
    {
        await using var context = await site.NewContextAsync();
        var tab = await Open(context, "search/#q=hearing");
        var title = tab.Locator(".nb-results__list .nb-hit__title").First;
        await Assertions.Expect(title).ToHaveCSSAsync("text-align", "left");
        await tab.EvaluateAsync("document.documentElement.dir = 'rtl'");
        await Assertions.Expect(title).ToHaveCSSAsync("text-align", "right");
        await Assertions.Expect(title).ToHaveCSSAsync("direction", "ltr");
    }

    [Fact]
    public async Task Arrows_go_round_through_the_field_and_the_field_keeps_the_focus()
    {
        await using var context = await site.NewContextAsync();
        var tab = await Open(context, "about/");
        var field = await Suggest(tab, "hearing");
        var last = await tab.Locator("[role=option]").CountAsync() - 1;
        Assert.True(last > 1);
        await Assertions.Expect(field).ToHaveRoleAsync(AriaRole.Combobox);
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-controls", "nb-q-options");
        await Assertions.Expect(tab.Locator("#nb-q-options")).ToHaveRoleAsync(AriaRole.Listbox);

        await Press(tab, "ArrowDown", 0);
        await Press(tab, "ArrowDown", 1);
        await Press(tab, "ArrowUp", 0);
        await Press(tab, "ArrowUp", null);
        await Press(tab, "ArrowUp", last);
        await Press(tab, "ArrowDown", null);
        await Press(tab, "ArrowDown", 0);
    }

    [Theory]
    [InlineData("Home", 0)]
    [InlineData("End", 7)]
    public async Task Home_and_End_belong_to_the_field(string key, int place)
    {
        await using var context = await site.NewContextAsync();
        var tab = await Open(context, "about/");
        await Suggest(tab, "hearing");
        await Press(tab, "ArrowDown", 0);
        await Press(tab, key, null);
        Assert.Equal(place, await tab.EvaluateAsync<int>("document.activeElement.selectionStart"));
        await Assertions.Expect(tab.Locator("[role=option]").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Escape_closes_first_and_empties_then()
    {
        await using var context = await site.NewContextAsync();
        var tab = await Open(context, "about/");
        var field = await Suggest(tab, "hearing");
        await Press(tab, "ArrowDown", 0);
        await tab.Keyboard.PressAsync("Escape");
        await Closed(tab);
        await Assertions.Expect(field).ToHaveValueAsync("hearing");
        await tab.Keyboard.PressAsync("Escape");
        await Assertions.Expect(field).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData("Tab")]
    [InlineData("Shift+Tab")]
    public async Task Tab_leaves_the_field_and_closes_the_list(string key)
    {
        await using var context = await site.NewContextAsync();
        var tab = await Open(context, "about/");
        var field = await Suggest(tab, "hearing");
        await Press(tab, "ArrowDown", 0);
        await tab.Keyboard.PressAsync(key);
        await Assertions.Expect(field).Not.ToBeFocusedAsync();
        await Closed(tab);
    }

    [Fact]
    public async Task Enter_follows_the_chosen_answer_or_asks_the_search_page()
    {
        await using var context = await site.NewContextAsync();
        var tab = await Open(context, "about/");
        await Suggest(tab, "hearing");
        await Press(tab, "ArrowDown", 0);
        await tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Locator("h1")).ToHaveTextAsync("Hearing loss");
        await Suggest(tab, "hearing");
        await tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Locator(".nb-results__list a").First).ToHaveTextAsync("Hearing loss");
        Assert.EndsWith("search/index.html#q=hearing", tab.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stroke_reaches_the_field_but_stays_a_letter_inside_it()
    {
        await using var context = await site.NewContextAsync();
        var tab = await Open(context, "about/");
        await tab.Keyboard.PressAsync("/");
        await Assertions.Expect(tab.Locator("#nb-q")).ToBeFocusedAsync();
        await Assertions.Expect(tab.Locator("#nb-q")).ToHaveValueAsync("");
        await tab.Keyboard.PressAsync("/");
        await Assertions.Expect(tab.Locator("#nb-q")).ToHaveValueAsync("/");
    }

    [Fact]
    public async Task The_number_of_answers_is_said_politely()
    {
        await using var context = await site.NewContextAsync();
        var tab = await Open(context, "about/");
        var said = tab.Locator(".nb-search__said");
        await Assertions.Expect(said).ToHaveAttributeAsync("aria-live", "polite");
        await Suggest(tab, "hearing");
        await Assertions.Expect(said).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d+ results$"));
        await tab.FillAsync("#nb-q", "zzqqx");
        await Assertions.Expect(said).ToHaveTextAsync("Nothing found");
        await Assertions.Expect(tab.Locator("#nb-q")).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task A_slow_network_is_told_of()
    {
        await using var context = await site.NewContextAsync();
        var tab = await context.NewPageAsync();
        var held = new TaskCompletionSource();
        await tab.RouteAsync("**/assets/search/*/p.*.js", async route =>
        {
            await held.Task;
            await route.FallbackAsync();
        });
        await tab.GotoAsync(BuiltSite.Web + "search/index.html#q=hearing", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Assertions.Expect(tab.Locator(".nb-results__said")).ToHaveTextAsync("Searching…");
        held.SetResult();
        await Assertions.Expect(tab.Locator(".nb-results__list a").First).ToHaveTextAsync("Hearing loss");
    }

    [Fact]
    public async Task Filters_narrow_the_answers()
    {
        await using var context = await site.NewContextAsync();
        var tab = await Open(context, "search/#q=maintenance");
        await tab.GetByRole(AriaRole.Group, new() { Name = "Country" }).GetByRole(AriaRole.Button, new() { Name = "US", Exact = true }).ClickAsync();
        await tab.GetByRole(AriaRole.Group, new() { Name = "Kind of page" }).GetByRole(AriaRole.Button, new() { Name = "Medicines given together" }).ClickAsync();
        await Assertions.Expect(tab.Locator(".nb-results__list")).ToContainTextAsync("Maintenance in the US and Canada");
        await Assertions.Expect(tab.Locator(".nb-results__list")).Not.ToContainTextAsync("Maintenance in the UK and Europe");
    }

    [Fact]
    public async Task An_alarming_word_shows_the_sign_with_its_call_button()
    {
        await using var context = await site.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var tab = await Open(context, "search/#q=seizure");
        var card = tab.Locator(".nb-alarm");
        await Assertions.Expect(card.Locator(".nb-alarm__what")).ToHaveTextAsync("Phone for an ambulance now if your child");
        await Assertions.Expect(card.Locator(".nb-alarm__sign")).ToContainTextAsync("has a fit (seizure)");
        await Assertions.Expect(card.Locator("a[href='tel:999']")).ToBeVisibleAsync();
        Assert.Empty(await Axe.FindInLightAndDarkAsync(tab));
        await card.Locator(".nb-alarm__more").ClickAsync();
        await Assertions.Expect(tab.Locator("h1")).ToHaveTextAsync("When to call");
        // An urgent sign of a page that has emergencies too asks for the team and not for an ambulance.
        tab = await Open(context, "search/#q=fever");
        await Assertions.Expect(tab.Locator(".nb-alarm__what")).ToHaveTextAsync("Phone your hospital team now if your child");
        await Assertions.Expect(tab.Locator(".nb-alarm a[href^='tel:']")).ToHaveCountAsync(0);
        // What a thermometer reads is weighed by nobody.
        tab = await Open(context, "search/#q=38.4");
        await Assertions.Expect(tab.Locator(".nb-results__list a").First).ToBeVisibleAsync();
        await Assertions.Expect(tab.Locator(".nb-alarm")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Few_answers_have_no_chips()
    {
        await using var context = await site.NewContextAsync();
        var tab = await Open(context, "search/#q=naxitamab");
        await Assertions.Expect(tab.Locator(".nb-results__list a").First).ToBeVisibleAsync();
        Assert.InRange(await tab.Locator(".nb-results__list > li").CountAsync(), 1, 9);
        await Assertions.Expect(tab.Locator(".nb-chips")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_touched_is_44_pixels_high()
    {
        await using var context = await site.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true });
        var tab = await Open(context, "search/#q=chemotherapy");
        await Assertions.Expect(tab.Locator(".nb-search__more")).ToBeVisibleAsync();
        await Suggest(tab, "hearing");
        foreach (var part in new[] { ".nb-search__field", ".nb-search__button", "[role=option]", ".nb-search__all", ".nb-chips__chip", ".nb-search__more" })
        {
            var box = await tab.Locator(part).First.BoundingBoxAsync();
            Assert.True(box!.Height >= 44, $"{part} is {box.Height} high.");
        }

        await tab.Locator("[role=option]").First.TapAsync();
        await Assertions.Expect(tab.Locator("h1")).ToHaveTextAsync("Hearing loss");
    }

    private async Task<IPage> Open(IBrowserContext context, string page)
    {
        var (path, query) = page.Split('#') is [var before, var after] ? (before, "#" + after) : (page, "");
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(site.Address(path) + query);
        return tab;
    }

    private static async Task<ILocator> Suggest(IPage tab, string words)
    {
        await tab.FillAsync("#nb-q", words);
        await Assertions.Expect(tab.Locator("[role=option]").First).ToBeVisibleAsync();
        return tab.Locator("#nb-q");
    }

    /// <summary>Presses a key; then the option of that number is the active one, and the only one that is selected.</summary>
    private static async Task Press(IPage tab, string key, int? option)
    {
        await tab.Keyboard.PressAsync(key);
        var field = tab.Locator("#nb-q");
        await Assertions.Expect(field).ToBeFocusedAsync();
        var chosen = tab.Locator("[role=option][aria-selected=true]");
        await Assertions.Expect(chosen).ToHaveCountAsync(option is null ? 0 : 1);
        if (option is null) Assert.Null(await field.GetAttributeAsync("aria-activedescendant"));
        else
        {
            await Assertions.Expect(chosen).ToHaveIdAsync($"nb-q-{option}");
            await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", $"nb-q-{option}");
        }
    }

    private static async Task Closed(IPage tab)
    {
        await Assertions.Expect(tab.Locator(".nb-search__list")).ToBeHiddenAsync();
        await Assertions.Expect(tab.Locator("#nb-q")).ToHaveAttributeAsync("aria-expanded", "false");
        Assert.Null(await tab.Locator("#nb-q").GetAttributeAsync("aria-activedescendant"));
    }
}
