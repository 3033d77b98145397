using Microsoft.Playwright;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>What readers do: follow links, use the keyboard, come late, print.</summary>
public sealed class HabitTests(BuiltSite site)
{
    private async Task<IPage> Open(string page, BrowserNewContextOptions? options = null)
    {
        var context = await site.NewContextAsync(options);
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(site.Address(page));
        return tab;
    }

    [Fact]
    public async Task A_parent_goes_from_home_to_the_side_effects_of_a_medicine_without_script()
    {
        var tab = await Open("", new() { JavaScriptEnabled = false });
        await tab.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Medicines" }).ClickAsync();
        await tab.GetByRole(AriaRole.Link, new() { Name = "Isotretinoin", Exact = true }).First.ClickAsync();
        await Assertions.Expect(tab.Locator("h1")).ToHaveTextAsync("Isotretinoin");
        await tab.Locator(".nb-contents").GetByRole(AriaRole.Link, new() { Name = "Side effects", Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Locator("#side-effects")).ToBeInViewportAsync();
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_small_phone_the_first_screen_shows_whom_to_call_below_a_low_header()
    {
        var tab = await Open("when-to-call/", new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var card = await tab.Locator(".nb-card--emergency").BoundingBoxAsync();
        Assert.True(card!.Y <= 640, $"The emergency card starts at {card.Y}.");
        var title = await tab.Locator("h1").BoundingBoxAsync();
        Assert.True(title!.Y <= 250, $"The title starts at {title.Y}.");
        var menu = await tab.Locator(".nb-menu__button").BoundingBoxAsync();
        Assert.True(menu!.Height >= 44, $"The menu is {menu.Height} high.");
        var header = await tab.Locator(".nb-header").BoundingBoxAsync();
        Assert.True(header!.Y + header.Height <= 112, $"The header is {header.Height} high.");
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData(360, false)]
    [InlineData(360, true)]
    [InlineData(1280, true)]
    public async Task The_menu_leads_to_every_part_and_closes_by_Escape(int width, bool script)
    {
        var tab = await Open("medicines/isotretinoin/", new() { JavaScriptEnabled = script, ViewportSize = new() { Width = width, Height = 740 } });
        var button = tab.Locator(".nb-menu__button");
        await button.FocusAsync();
        await tab.Keyboard.PressAsync("Enter");
        var menu = tab.GetByRole(AriaRole.Navigation, new() { Name = "All parts of the site" });
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await Assertions.Expect(menu.GetByRole(AriaRole.Link, new() { Name = "Medicines", Exact = true })).ToHaveAttributeAsync("aria-current", "true");
        Assert.Empty((await menu.GetByRole(AriaRole.Link).EvaluateAllAsync<double[]>("links => links.map(link => link.getBoundingClientRect().height).filter(height => height < 44)")));
        if (script)
        {
            await tab.Keyboard.PressAsync("Escape");
            await Assertions.Expect(menu).ToBeHiddenAsync();
            await Assertions.Expect(button).ToBeFocusedAsync();
            await button.ClickAsync();
        }

        await menu.GetByRole(AriaRole.Link, new() { Name = "Help and support" }).ClickAsync();
        await Assertions.Expect(tab.Locator("h1")).ToHaveTextAsync("Help and support");
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Home_shows_where_to_go_on_the_first_screen_of_a_phone(bool script)
    {
        var tab = await Open("", new() { JavaScriptEnabled = script, ViewportSize = new() { Width = 360, Height = 780 } });
        var fever = await tab.GetByText("Fever, or worried now?").First.BoundingBoxAsync();
        Assert.True(fever!.Y <= 320, $"The line on fever is at {fever.Y}.");
        var card = await tab.Locator(".nb-tasks li").First.BoundingBoxAsync();
        var last = await tab.Locator(".nb-tasks li").Last.BoundingBoxAsync();
        Assert.True(last!.Y + last.Height <= 780, $"The last card ends at {last.Y + last.Height}.");
        await tab.Mouse.ClickAsync((float)(card!.X + card.Width - 8), (float)(card.Y + 20));
        await Assertions.Expect(tab.Locator("h1")).ToHaveTextAsync("The first days");
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task On_a_phone_the_glass_leads_into_the_field_which_closes_behind_the_reader(bool script)
    {
        var tab = await Open("medicines/isotretinoin/", new() { JavaScriptEnabled = script, ViewportSize = new() { Width = 360, Height = 780 } });
        await tab.Locator(".nb-find").ClickAsync();
        await Assertions.Expect(tab.Locator("#nb-q")).ToBeFocusedAsync();
        await Assertions.Expect(tab.Locator(".nb-header__search")).ToHaveCSSAsync("clip-path", "none");
        await tab.Locator("h1").ClickAsync();
        await Assertions.Expect(tab.Locator(".nb-header__search")).Not.ToHaveCSSAsync("clip-path", "none");
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task The_bar_of_a_long_page_leads_to_when_to_call_and_covers_nothing_that_has_the_focus()
    {
        var tab = await Open("risk-groups/high-risk/", new() { ViewportSize = new() { Width = 360, Height = 780 } });
        await tab.EvaluateAsync("window.scrollTo(0, 3000)");
        var bar = tab.Locator(".nb-dock");
        await Assertions.Expect(bar).ToBeInViewportAsync();
        for (var i = 0; i < 40; i++)
        {
            await tab.Keyboard.PressAsync("Tab");
            // The browser scrolls in one of the next frames.
            Assert.True(await tab.EvaluateAsync<bool>("""
                async () => {
                  const isFree = () => {
                    const at = document.activeElement.getBoundingClientRect(), bar = document.querySelector('.nb-dock').getBoundingClientRect();
                    return document.activeElement.closest('.nb-dock') !== null || bar.top >= innerHeight || at.top < bar.top || at.top >= bar.bottom;
                  };
                  for (let frame = 0; frame < 30 && !isFree(); frame++) await new Promise(requestAnimationFrame);
                  return isFree();
                }
                """), $"Stop {i + 1} lies below the bar.");
        }

        await bar.GetByRole(AriaRole.Link, new() { Name = "On this page" }).ClickAsync();
        await Assertions.Expect(tab.Locator("#nb-contents")).ToBeInViewportAsync();
        await bar.GetByRole(AriaRole.Link, new() { Name = "When to call" }).ClickAsync();
        await Assertions.Expect(tab.Locator("h1")).ToHaveTextAsync("When to call");
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task A_link_to_a_door_opens_it()
    {
        var tab = await Open("recurrence/");
        var disclosure = tab.Locator("details.nb-details--prognosis").First;
        await tab.EvaluateAsync("id => { location.hash = id; }", await disclosure.GetAttributeAsync("id"));
        await Assertions.Expect(disclosure.Locator(".nb-details__body")).ToBeVisibleAsync();
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task A_citation_leads_to_its_source_and_back()
    {
        var tab = await Open("medicines/isotretinoin/", new() { JavaScriptEnabled = false });
        await tab.Locator("#cite-1-1").ClickAsync();
        await Assertions.Expect(tab.Locator("#ref-1")).ToBeInViewportAsync();
        await tab.Locator(".nb-inplace:has(:target) .nb-inplace__close").ClickAsync();
        await tab.Locator("#ref-1 a[href='#cite-1-1']").ClickAsync();
        await Assertions.Expect(tab.Locator("#cite-1-1")).ToBeInViewportAsync();
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task A_glossary_word_is_reached_by_keyboard_without_script()
    {
        var tab = await Open("risk-groups/high-risk/", new() { JavaScriptEnabled = false });
        var word = tab.Locator(".nb-term").First;
        var target = await word.GetAttributeAsync("href");
        await word.FocusAsync();
        await tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Locator($"[id='{target![1..]}']")).ToBeInViewportAsync();
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_words()
    {
        var tab = await Open("risk-groups/");
        await tab.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tab.Locator(".nb-skip")).ToBeFocusedAsync();
        await Assertions.Expect(tab.Locator(".nb-skip")).ToBeInViewportAsync();
        await tab.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#nb-main", tab.Url, StringComparison.Ordinal);
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData("2026-12-01", false)]
    [InlineData("2027-11-21", false)]
    [InlineData("2027-11-23", true)]
    public async Task A_passed_date_shows_a_banner_by_the_readers_own_clock(string day, bool shown)
    {
        var context = await site.NewContextAsync();
        var tab = await context.NewPageAsync();
        await tab.Clock.SetFixedTimeAsync(DateTime.Parse(day + "T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await tab.GotoAsync(site.Address("risk-groups/high-risk/"));
        var banner = tab.Locator("[data-nb-due]");
        if (shown) await Assertions.Expect(banner).ToBeVisibleAsync();
        else await Assertions.Expect(banner).ToBeHiddenAsync();
        await context.CloseAsync();
    }

    [Fact]
    public async Task The_outlook_is_closed_until_it_is_opened_and_paper_keeps_to_that()
    {
        // Without script, and with it: what a browser does before it prints must not open this part.
        foreach (var script in new[] { false, true })
        {
            var tab = await Open("recurrence/", new() { JavaScriptEnabled = script });
            var disclosure = tab.Locator("details.nb-details--prognosis").First;
            var body = disclosure.Locator(".nb-details__body");
            var line = tab.Locator("details.nb-details--prognosis + .nb-outlook-closed").First;
            await Assertions.Expect(body).ToBeHiddenAsync();
            await Assertions.Expect(line).ToBeHiddenAsync();
            await Print(tab, script);
            await Assertions.Expect(disclosure).ToBeHiddenAsync();
            await Assertions.Expect(line).ToContainTextAsync("is not printed here");
            await Assertions.Expect(line).ToContainTextAsync(BuiltSite.Web + "recurrence/");
            await tab.EmulateMediaAsync(new() { Media = Media.Screen });
            await disclosure.Locator("summary").ClickAsync();
            await Assertions.Expect(body).ToBeVisibleAsync();
            await Print(tab, script);
            await Assertions.Expect(disclosure.Locator("summary")).ToBeVisibleAsync();
            await Assertions.Expect(disclosure.Locator(".nb-details__body > :not(.nb-details__note)").First).ToBeVisibleAsync();
            await Assertions.Expect(line).ToBeHiddenAsync();
            await Assertions.Expect(tab.Locator(".nb-nav")).ToBeHiddenAsync();
            await Assertions.Expect(tab.Locator(".nb-review__rely")).ToBeVisibleAsync();
            await tab.Context.CloseAsync();
        }
    }

    private static async Task Print(IPage tab, bool script)
    {
        if (script) await tab.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        await tab.EmulateMediaAsync(new() { Media = Media.Print });
    }

    [Theory]
    [InlineData(320, 200)]
    [InlineData(360, 200)]
    [InlineData(390, 175)]
    public async Task A_temperature_in_a_card_is_never_cut_off(int width, int size)
    {
        var tab = await Open("when-to-call/", new() { ViewportSize = new() { Width = width, Height = 740 } });
        await tab.EvaluateAsync($"document.documentElement.style.fontSize = '{size}%'");
        var lost = await tab.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.nb-card .nb-fact')].filter(value => {
              const card = value.closest('.nb-card').getBoundingClientRect();
              const text = document.createRange();
              text.selectNodeContents(value);
              return [...text.getClientRects()].some(box => box.width > 0
                && (box.left < Math.max(0, card.left) || box.right > Math.min(card.right, document.documentElement.clientWidth) + 0.5));
            }).map(value => value.textContent)
            """);
        Assert.True(await tab.Locator(".nb-card .nb-fact", new() { HasText = "°C" }).CountAsync() > 0);
        Assert.Empty(lost);
        await tab.Context.CloseAsync();
    }
}
