using Microsoft.Playwright;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>A person without a terminal changes words where they stand, and takes that back.</summary>
public sealed class DeskTests(BuiltSite site) : IAsyncLifetime
{
    private const string Page = "en/low-glucose.md";
    private RunningPreview _preview = null!;

    public async ValueTask InitializeAsync() => _preview = await RunningPreview.Of("diabetes-au");

    public ValueTask DisposeAsync() => _preview.DisposeAsync();

    [Fact]
    public async Task Without_scripts_the_page_is_what_it_was()
    {
        await using var context = await site.NewEmptyContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(_preview.Site + "low-glucose/");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("When glucose is low");
        await Assertions.Expect(page.Locator(".nbp-desk")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_sentence_is_changed_by_keyboard_seen_and_undone()
    {
        await using var context = await site.NewEmptyContextAsync();
        var page = await Open(context);
        var was = await File.ReadAllTextAsync(_preview.Full(Page), TestContext.Current.CancellationToken);
        var block = page.Locator("main p.nbp-block", new() { HasText = "Early signs are" });
        await block.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var words = page.GetByLabel("Words of this paragraph");
        await Assertions.Expect(words).ToBeFocusedAsync();
        await Assertions.Expect(words).ToHaveValueAsync("Early signs are sweating, trembling, dizziness and hunger. [@da-hypo]");
        await words.FillAsync("Early signs are sweating, dizziness and hunger. [@da-hypo]");
        await Assertions.Expect(page.Locator(".nbp-edit del")).ToContainTextAsync("trembling");
        Assert.Empty(await Axe.FindInLightAndDarkAsync(page));
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".nbp-edit")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("sweating, dizziness and hunger");
        await Assertions.Expect(page.Locator(".nbp-desk__said")).ToContainTextAsync("Saved: Change a paragraph");
        Assert.Equal(was.Replace("sweating, trembling, dizziness", "sweating, dizziness", StringComparison.Ordinal), await Text());
        await Assertions.Expect(page.Locator("main p.nbp-block", new() { HasText = "Early signs are" })).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".nbp-desk__box ins")).ToContainTextAsync("trembling");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo it" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("sweating, trembling, dizziness");
        Assert.Equal(was, await Text());
    }

    [Fact]
    public async Task A_mistake_is_told_as_it_is_typed_and_nothing_is_saved()
    {
        await using var context = await site.NewEmptyContextAsync();
        var page = await Open(context);
        var was = await Text();
        await page.Locator("main p.nbp-block", new() { HasText = "Early signs are" }).ClickAsync();
        var words = page.GetByLabel("Words of this paragraph");
        await words.FillAsync("Early signs are sweating. [@no-such-source]");
        await Assertions.Expect(page.Locator(".nbp-edit [role=status] .nbp-desk__error")).ToContainTextAsync("Line 1:");
        await Assertions.Expect(words).ToHaveAttributeAsync("aria-invalid", "true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(words).ToBeFocusedAsync();
        Assert.Equal(was, await Text());
        // One key throws no words away: it asks first.
        var leaves = false;
        page.Dialog += async (_, asked) => await (leaves ? asked.AcceptAsync() : asked.DismissAsync());
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(words).ToHaveValueAsync("Early signs are sweating. [@no-such-source]");
        leaves = true;
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".nbp-edit")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("main p.nbp-block", new() { HasText = "Early signs are" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_kept_and_told()
    {
        await using var context = await site.NewEmptyContextAsync();
        var page = await Open(context);
        await page.Locator("main p.nbp-block", new() { HasText = "Early signs are" }).ClickAsync();
        var others = (await Text()).Replace("more movement than usual", "more sport than usual", StringComparison.Ordinal);
        await File.WriteAllTextAsync(_preview.Full(Page), others, TestContext.Current.CancellationToken);
        var words = page.GetByLabel("Words of this paragraph");
        await words.FillAsync("Early signs are hunger. [@da-hypo]");
        await Assertions.Expect(page.Locator(".nbp-edit")).ToContainTextAsync("was changed by somebody else since you began");
        await page.Keyboard.PressAsync("Control+Enter");
        // What was typed is there still, and so is what the other wrote.
        await Assertions.Expect(words).ToHaveValueAsync("Early signs are hunger. [@da-hypo]");
        Assert.Equal(others, await Text());
        page.Dialog += async (_, asked) => await asked.AcceptAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("more sport than usual");
    }

    [Fact]
    public async Task The_title_is_changed_and_the_key_does_not_stay_in_the_address()
    {
        await using var context = await site.NewEmptyContextAsync();
        var page = await Open(context);
        Assert.DoesNotContain("#", page.Url, StringComparison.Ordinal);
        await page.Locator("h1").ClickAsync();
        await page.GetByLabel("Title of the page").FillAsync("When glucose is too low");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("When glucose is too low");
        Assert.Contains("title: When glucose is too low\n", await Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_bar_is_one_line_and_nothing_is_wrong_with_it(int width)
    {
        await using var context = await site.NewEmptyContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var page = await Open(context);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('.nbp-desk').getBoundingClientRect().height"), 44, 70);
        Assert.Empty(await Axe.FindInLightAndDarkAsync(page));
    }

    [Fact]
    public async Task A_page_is_made_and_opens_and_its_state_is_told()
    {
        await using var context = await site.NewEmptyContextAsync();
        var page = await Open(context);
        await page.GetByText("More", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "New page" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Title")).ToBeFocusedAsync();
        await page.GetByLabel("Title").FillAsync("Low glucose");
        await page.GetByLabel("Summary").FillAsync("What helps.");
        await Assertions.Expect(page.Locator(".nbp-desk__field .nbp-desk__error").First).ToContainTextAsync("There is such a page already");
        await page.GetByLabel("Title").FillAsync("On a journey");
        await page.GetByLabel("What it says").SelectOptionAsync("practical");
        await Assertions.Expect(page.GetByText("What will be written")).ToBeVisibleAsync();
        Assert.Empty(await Axe.FindInLightAndDarkAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the page" }).ClickAsync();
        await page.WaitForURLAsync("**/on-a-journey/");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("On a journey");
        await page.GetByText("More", new() { Exact = true }).ClickAsync();
        await page.GetByText("State of this page").ClickAsync();
        await Assertions.Expect(page.Locator(".nbp-desk__facts")).ToContainTextAsync("draft: readers do not see it");
        Assert.Empty(await Axe.FindInLightAndDarkAsync(page));
    }

    private async Task<IPage> Open(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(_preview.Printed.Replace("/#", "/low-glucose/#", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit this page" }).ClickAsync();
        await page.Locator(".nbp-block").First.WaitForAsync();
        return page;
    }

    private Task<string> Text() => File.ReadAllTextAsync(_preview.Full(Page), TestContext.Current.CancellationToken);
}
