using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>Every type of page, opened from a folder: first without script, then by axe, then with script.</summary>
public sealed class PageTests(BuiltSite site)
{
    private async Task<IPage> Open(string page, BrowserNewContextOptions options)
    {
        var context = await site.NewContextAsync(options);
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(site.Address(page));
        return tab;
    }

    [Fact]
    public async Task Without_script_a_page_reads_and_leads_on_and_fits_a_small_phone()
    {
        await using var context = await site.NewContextAsync(
            new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 640 } });
        await BuiltSite.EachAsync(context, BuiltSite.PageTypes, async (tab, page) =>
        {
            await tab.GotoAsync(site.Address(page));
            await Assertions.Expect(tab.Locator("h1")).ToBeVisibleAsync();
            await Assertions.Expect(tab.GetByRole(AriaRole.Link, new() { Name = "When to call" }).First).ToBeVisibleAsync();
            await Assertions.Expect(tab.Locator("[data-nb-due]")).ToHaveCountAsync(await tab.Locator("[data-nb-due][hidden]").CountAsync());
            var box = await tab.Locator("body").BoundingBoxAsync();
            Assert.True(box!.Width <= 320, $"The page is {box.Width} pixels wide.");
        });
    }

    [Theory]
    [MemberData(nameof(BuiltSite.Types), MemberType = typeof(BuiltSite))]
    public async Task Axe_finds_nothing_in_light_and_dark_at_320_pixels(string page)
    {
        var tab = await Open(page, new() { ViewportSize = new() { Width = 320, Height = 900 } });
        var width = await tab.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 320, $"The page scrolls sideways: {width} pixels.");
        await Axe.ShortenAsync(tab);
        Assert.Empty(await Axe.FindInLightAndDarkAsync(tab));
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task The_console_stays_empty_and_nothing_is_asked_of_a_network()
    {
        await using var context = await site.NewContextAsync();
        await BuiltSite.EachAsync(context, BuiltSite.PageTypes, async (tab, page) =>
        {
            var said = new ConcurrentQueue<string>();
            tab.Console += (_, message) => said.Enqueue(message.Text);
            tab.PageError += (_, error) => said.Enqueue(error);
            tab.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(page == "404.html" ? BuiltSite.Web : "file:", StringComparison.Ordinal)) said.Enqueue(request.Url);
            };
            tab.RequestFailed += (_, request) => said.Enqueue("failed " + request.Url);
            await tab.GotoAsync(site.Address(page));
            Assert.Empty(said);
            Assert.Equal(0, await tab.EvaluateAsync<int>("(() => { try { return localStorage.length + document.cookie.length } catch (e) { return 0 } })()"));
        });
    }

    [Fact]
    public async Task A_wide_table_loses_no_column_on_paper()
    {
        // A4 within the margins that print.css asks for.
        var tab = await Open("risk-groups/high-risk/", new() { ViewportSize = new() { Width = 673, Height = 900 } });
        await tab.EmulateMediaAsync(new() { Media = Media.Print });
        var over = await tab.EvaluateAsync<double>("""
            () => {
              const words = ['Medicine', 'Chemotherapy', 'Neutropenia', 'Immunotherapy', 'Thrombocytopenia', 'Dexamethasone', 'Radiotherapy', 'Temozolomide'];
              const row = cell => '<tr>' + words.map(word => `<${cell}>${word}</${cell}>`).join('') + '</tr>';
              const content = document.querySelector('.nb-content');
              content.innerHTML = `<div class="nb-table"><table><thead>${row('th')}</thead><tbody>${row('td')}</tbody></table></div>`;
              return content.querySelector('table').getBoundingClientRect().right - content.getBoundingClientRect().right;
            }
            """);
        Assert.True(over <= 0.5, $"The table is {over} pixels too wide for its sheet.");
        await tab.Context.CloseAsync();
    }
}
