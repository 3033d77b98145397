using Microsoft.Playwright;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>Search as people use it, from a folder, with no server.</summary>
public sealed class SearchTests(BuiltSite site)
{
    [Theory]
    [InlineData("cyclofosfamide", "Cyclophosphamide")]
    [InlineData("hair falling out", "Hair loss")]
    [InlineData("Accutane", "Isotretinoin")]
    [InlineData("13 cis retinoic acid", "Isotretinoin")]
    [InlineData("13-cis", "Isotretinoin")]
    [InlineData("fever", "When to call")]
    public async Task A_word_leads_to_its_page(string words, string title)
    {
        await using var context = await site.NewContextAsync();
        var page = await Open(context, "risk-groups/high-risk/");
        await page.FillAsync("#nb-q", words);
        var first = page.Locator("[role=option] .nb-hit__title").First;
        await Assertions.Expect(first).ToContainTextAsync(title);
    }

    [Fact]
    public async Task Nothing_is_loaded_until_the_field_is_used()
    {
        await using var context = await site.NewContextAsync();
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(site.Address("about/"));
        Assert.DoesNotContain(asked, url => url.Contains("/assets/search/", StringComparison.Ordinal));
        await page.FocusAsync("#nb-q");
        await page.WaitForFunctionAsync("() => document.head.querySelector('script[src*=\"/search/en.js\"]')");
    }

    [Fact]
    public async Task A_mended_search_says_so()
    {
        await using var context = await site.NewContextAsync();
        var page = await Open(context, "about/");
        await page.FillAsync("#nb-q", "cyclofosfamide");
        await Assertions.Expect(page.Locator(".nb-search__note").First)
            .ToHaveTextAsync("Showing results for cyclophosphamide. Search for cyclofosfamide instead");
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        await using var context = await site.NewContextAsync();
        var page = await Open(context, "about/");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#nb-q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("cisplatin");
        await Assertions.Expect(page.Locator("[role=option] .nb-hit__title").First).ToHaveTextAsync("Cisplatin");
        await Assertions.Expect(page.Locator("#nb-q")).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[role=option]").First).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#nb-q")).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[role=option]").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[role=option]").First).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Cisplatin");
    }

    [Fact]
    public async Task Outlook_words_lead_to_the_door_and_are_not_shown()
    {
        await using var context = await site.NewContextAsync();
        var page = await Open(context, "search/", "#q=survival");
        await Assertions.Expect(page.Locator(".nb-results__list")).ToContainTextAsync("stays closed until you open it");
    }

    [Theory]
    [InlineData(360, "#q=fever")]
    [InlineData(1280, "#q=fever")]
    [InlineData(360, "#q=cyclofosfamide")]
    [InlineData(1280, "#q=hair%20loss")]
    [InlineData(360, "#q=xyzzyx")]
    [InlineData(360, "")]
    public async Task Nothing_moves_while_results_come(int width, string query)
    {
        await using var context = await site.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 740 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address("search/") + query);
        if (query.Length > 0) await Assertions.Expect(page.Locator(".nb-results__said")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("result|Nothing"));
        var moved = await page.EvaluateAsync<double>("""
            () => new Promise(done => new PerformanceObserver(list =>
              done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({ type: 'layout-shift', buffered: true })
              || setTimeout(() => done(0), 300))
            """);
        Assert.True(moved < 0.05, $"{moved}");
        Assert.True(await page.Locator("main *").CountAsync() < 200);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData(".*+?^${}()|[]\\")]
    [InlineData("😀 \u202E קרא \u0001")]
    public async Task Odd_words_do_no_harm(string words)
    {
        await using var context = await site.NewContextAsync();
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Dialog += (_, _) => errors.Add("a dialog");
        await page.GotoAsync(site.Address("search/") + "#q=" + Uri.EscapeDataString(words));
        await Assertions.Expect(page.Locator(".nb-results__said")).Not.ToBeEmptyAsync();
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_piece_that_does_not_load_is_said_and_tried_again()
    {
        await using var context = await site.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/assets/search/en.js", route => route.AbortAsync());
        await page.GotoAsync(BuiltSite.Web + "about/index.html");
        await page.FillAsync("#nb-q", "fever");
        await Assertions.Expect(page.Locator(".nb-search__note")).ToHaveTextAsync("Search could not load. Check your connection.");
        await page.UnrouteAsync("**/assets/search/en.js");
        await page.ClickAsync(".nb-search__again");
        await Assertions.Expect(page.Locator("[role=option]").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_strict_policy_lets_it_work()
    {
        await using var context = await site.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.RouteAsync(BuiltSite.Web + "about/index.html", async route => await route.FulfillAsync(new()
        {
            Path = Path.Combine(site.Folder, "site/about/index.html"),
            Headers = new Dictionary<string, string>
            {
                ["content-type"] = "text/html; charset=utf-8",
                ["content-security-policy"] =
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types nbsite",
            },
        }));
        await page.GotoAsync(BuiltSite.Web + "about/index.html");
        await page.FillAsync("#nb-q", "fever");
        await Assertions.Expect(page.Locator("[role=option]").First).ToBeVisibleAsync();
    }

    private async Task<IPage> Open(IBrowserContext context, string page, string query = "")
    {
        var opened = await context.NewPageAsync();
        await opened.GotoAsync(site.Address(page) + query);
        return opened;
    }
}
