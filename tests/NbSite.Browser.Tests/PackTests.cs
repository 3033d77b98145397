using Microsoft.Playwright;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>The page on which a nurse puts leaflets together, on a phone and on paper.</summary>
public sealed class PackTests(BuiltSite site)
{
    [Theory]
    [InlineData(360, 780)]
    [InlineData(320, 480)]
    [InlineData(1280, 900)]
    public async Task Making_it_leads_to_its_first_sheet(int width, int height)
    {
        await using var context = await site.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        var tab = await Make(context, "Cisplatin", outlook: false);
        var paper = tab.Locator(".nb-pack__document");
        await Assertions.Expect(paper).ToBeFocusedAsync();
        var top = await paper.EvaluateAsync<double>("sheet => sheet.getBoundingClientRect().top");
        Assert.InRange(top, -2, height / 4.0);
        await Assertions.Expect(tab.Locator("#pack-given")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(360, 780)]
    [InlineData(1280, 900)]
    [InlineData(320, 300)]
    public async Task Nothing_that_has_the_focus_is_hidden_behind_the_bar(int width, int height)
    {
        await using var context = await site.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(site.Address("pack/"));
        await tab.FocusAsync("#nb-pack-find");
        for (var stop = 0; stop < 60; stop++)
        {
            await tab.Keyboard.PressAsync("Tab");
            var hidden = await tab.EvaluateAsync<string?>("""
                () => {
                  const bar = document.querySelector('.nb-pack__act'), one = document.activeElement;
                  if (bar.contains(one) || one === document.body) return null;
                  const box = one.getBoundingClientRect(), over = bar.getBoundingClientRect();
                  return box.bottom > over.top + 1 && box.top < over.bottom - 1 ? one.outerHTML : null;
                }
                """);
            Assert.Null(hidden);
        }
    }

    [Fact]
    public async Task Outlook_is_left_out_unless_it_is_ticked()
    {
        await using var context = await site.NewContextAsync();
        var closed = await Make(context, "High risk", outlook: false);
        await Assertions.Expect(closed.Locator(".nb-pack__pages .nb-details--prognosis")).ToHaveCountAsync(0);
        await Assertions.Expect(closed.Locator(".nb-pack__pages .nb-outlook-closed").First).ToContainTextAsync(BuiltSite.Web + "risk-groups/high-risk/");
        Assert.Equal(0, await LostLinks(closed));
        await closed.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(closed.Locator(".nb-pack__pages .nb-outlook-closed").First).ToBeVisibleAsync();

        var open = await Make(context, "High risk", outlook: true);
        await Assertions.Expect(open.Locator(".nb-pack__pages .nb-details--prognosis > .nb-details__body").First).ToBeVisibleAsync();
        await Assertions.Expect(open.Locator(".nb-pack__pages .nb-outlook-closed").First).ToBeHiddenAsync();
        await open.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(open.Locator(".nb-pack__pages .nb-details--prognosis > summary").First).ToBeVisibleAsync();
    }

    private static Task<int> LostLinks(IPage tab) => tab.EvaluateAsync<int>("""
        () => [...document.querySelectorAll('.nb-pack__pages a[href^="#"]')].filter(link => !document.getElementById(link.getAttribute('href').slice(1))).length
        """);

    private async Task<IPage> Make(IBrowserContext context, string leaflet, bool outlook)
    {
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(site.Address("pack/"));
        await tab.GetByLabel(leaflet, new() { Exact = true }).CheckAsync();
        if (outlook) await tab.GetByLabel("Print the parts about outlook").CheckAsync();
        await tab.ClickAsync("[data-nb-make]");
        await Assertions.Expect(tab.Locator(".nb-pack__document")).ToBeVisibleAsync();
        return tab;
    }
}
