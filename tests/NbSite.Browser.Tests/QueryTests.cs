using System.Net;
using Microsoft.Playwright;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>What people search for stays on their device.</summary>
public sealed class QueryTests(BuiltSite site)
{
    [Theory]
    [InlineData("", true)]
    [InlineData("about/", true)]
    [InlineData("a-to-z/", true)]
    [InlineData("search/", true)]
    [InlineData("404.html", true)]
    [InlineData("about/", false)]
    [InlineData("search/", false)]
    [InlineData("404.html", false)]
    public async Task A_server_hears_nothing_of_it(string from, bool script)
    {
        await using var context = await site.NewContextAsync(new() { JavaScriptEnabled = script });
        // As a web server answers for a folder.
        foreach (var folder in new[] { "search/", "a-to-z/" })
        {
            await context.RouteAsync(url => new Uri(url) is { Host: "neuroblastoma.example" } to && to.AbsolutePath == "/" + folder, route =>
                route.FulfillAsync(new() { Path = Path.Combine(site.Folder, "site", folder, "index.html") }));
        }

        var tab = await context.NewPageAsync();
        var heard = new List<string>();
        context.Request += (_, request) => heard.Add(request.Url + " " + request.PostData + " " + string.Join(' ', request.Headers.Values));
        await tab.GotoAsync(BuiltSite.Web + (from == "404.html" ? "no/such/page/" : from + "index.html"));
        await tab.FillAsync("#nb-q", "plughole");
        await tab.Keyboard.PressAsync("Enter");
        // The address is looked at until it is the one: waiting for a change of page can miss one that was quick.
        await Assertions.Expect(tab).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(script ? "/search/(index.html)?#q=plughole$" : @"/a-to-z/(index.html)?\??$"));
        if (script) await Assertions.Expect(tab.Locator(".nb-results__said")).Not.ToBeEmptyAsync();
        else await Assertions.Expect(tab.Locator("h1")).ToHaveTextAsync("A to Z");
        Assert.NotEmpty(heard);
        Assert.DoesNotContain(heard, request => request.Split(' ')[0].Split('#')[0].Contains("plughole", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(heard, request => request.Split(' ', 2)[1].Contains("plughole", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_presses_Enter_before_the_reader_is_here_is_answered_all_the_same()
    {
        await using var context = await site.NewContextAsync();
        var there = new TaskCompletionSource();
        await context.RouteAsync(url => new Uri(url) is { Host: "neuroblastoma.example", AbsolutePath: "/search/" }, route =>
            route.FulfillAsync(new() { Path = Path.Combine(site.Folder, "site", "search", "index.html") }));
        await context.RouteAsync(new System.Text.RegularExpressions.Regex(@"/assets/search\.[0-9a-f]+\.js$"), async route =>
        {
            await there.Task;
            await route.FallbackAsync();
        });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(BuiltSite.Web + "about/index.html");
        await tab.FillAsync("#nb-q", "hearing");
        await tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/search/(index.html)?#q=hearing$"));
        there.SetResult();
        await Assertions.Expect(tab.Locator(".nb-results__list a").First).ToHaveTextAsync("Hearing loss");
    }

    [Fact]
    public async Task Back_and_forward_go_through_the_queries()
    {
        await using var context = await site.NewContextAsync();
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(site.Address("search/"));
        foreach (var words in new[] { "hearing", "cisplatin" })
        {
            await tab.FillAsync("#nb-q", words);
            await tab.Keyboard.PressAsync("Enter");
            await Assertions.Expect(tab.Locator(".nb-results__list a").First).ToHaveTextAsync(words == "hearing" ? "Hearing loss" : "Cisplatin");
            await Assertions.Expect(tab.Locator(".nb-search__list")).ToBeHiddenAsync();
        }

        await tab.GoBackAsync();
        await Assertions.Expect(tab.Locator(".nb-results__list a").First).ToHaveTextAsync("Hearing loss");
        await Assertions.Expect(tab.Locator("#nb-q")).ToHaveValueAsync("hearing");
        await tab.GoForwardAsync();
        await Assertions.Expect(tab.Locator(".nb-results__list a").First).ToHaveTextAsync("Cisplatin");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_address_of_old_still_works_and_is_put_right(bool online)
    {
        await using var context = await site.NewContextAsync();
        var tab = await context.NewPageAsync();
        await tab.GotoAsync((online ? BuiltSite.Web + "search/index.html" : site.Address("search/")) + "?q=hearing+loss&exact=1");
        await Assertions.Expect(tab.Locator(".nb-results__list a").First).ToHaveTextAsync("Hearing loss");
        Assert.EndsWith("search/index.html#q=hearing+loss&exact=1", tab.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_carries_the_query_on()
    {
        await using var context = await site.NewContextAsync();
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(site.Address("search/") + "#q=" + WebUtility.UrlEncode("hearingg"));
        await Assertions.Expect(tab.Locator(".nb-results__list a").First).ToBeVisibleAsync();
        var links = await tab.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a')].map(link => link.href)");
        Assert.DoesNotContain(links, link => link.Split('#')[0].Contains("hearingg", StringComparison.Ordinal) || link.Contains("?q=", StringComparison.Ordinal));
        await tab.FillAsync("#nb-q", "hearingg");
        await Assertions.Expect(tab.Locator("[role=option]").First).ToBeVisibleAsync();
        var options = await tab.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-nb-href]')].map(one => one.getAttribute('data-nb-href'))");
        Assert.DoesNotContain(options, link => link.Contains("hearingg", StringComparison.Ordinal));
    }
}
