using Microsoft.Playwright;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>What a browser shows while somebody writes and <c>nbsite serve</c> runs.</summary>
public sealed class PreviewTests(BuiltSite site) : IAsyncLifetime
{
    private RunningPreview _preview = null!;

    public async ValueTask InitializeAsync() => _preview = await RunningPreview.Of("diabetes-au");

    public ValueTask DisposeAsync() => _preview.DisposeAsync();

    [Fact]
    public async Task A_save_changes_the_words_and_nothing_else_of_the_page()
    {
        // What scrolls is there at once.
        await using var context = await site.NewEmptyContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(_preview.Site + "low-glucose/");
        await page.Locator(".nb-ends [data-nb-print]").WaitForAsync(new() { State = WaitForSelectorState.Visible });
        await page.EvaluateAsync("window.here = true; document.querySelector('.nb-ends').scrollIntoView()");
        await page.FocusAsync(".nb-ends [data-nb-print]");
        var place = await Place();
        Append("en/low-glucose.md", "\n::: practical\nSome words that were not there before.\n:::\n");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Some words that were not there before.");
        Assert.True(await page.EvaluateAsync<bool>("window.here === true"));
        await Assertions.Expect(page.Locator(".nb-ends [data-nb-print]")).ToBeFocusedAsync();
        // What stood in sight stays there, whatever came in above it.
        Assert.InRange(await Place() - place, -2, 2);

        Task<double> Place() => page.EvaluateAsync<double>("document.querySelector('.nb-ends').getBoundingClientRect().top");
    }

    [Fact]
    public async Task Neighbours_that_change_together_are_both_put_in_place()
    {
        await using var context = await site.NewEmptyContextAsync();
        var page = await context.NewPageAsync();
        Append("en/low-glucose.md", "\n::: practical\nAsk the [team](when-to-call) first.\n:::\n");
        await page.GotoAsync(_preview.Site + "low-glucose/");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ask the team first.");
        await page.EvaluateAsync("window.here = true");
        var path = _preview.Full("en/low-glucose.md");
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            path, text.Replace("Ask the [team](when-to-call) first", "See the [list](glossary) then", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("See the list then.");
        Assert.True(await page.EvaluateAsync<bool>("window.here === true"));
    }

    [Fact]
    public async Task A_slip_stands_over_the_last_good_page_and_goes_when_it_is_mended()
    {
        await using var context = await site.NewEmptyContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(_preview.Site + "low-glucose/");
        var path = _preview.Full("en/low-glucose.md");
        var good = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Append("en/low-glucose.md", "\n::: practical\n[Nowhere](no-such-page)\n:::\n");
        await Assertions.Expect(page.Locator(".nbp-errors")).ToContainTextAsync("NB0701");
        await Assertions.Expect(page.Locator(".nbp-errors mark")).ToHaveTextAsync("no-such-page");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await File.WriteAllTextAsync(path, good, TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Locator(".nbp-errors")).ToHaveCountAsync(0);
    }

    private void Append(string path, string text) => File.AppendAllText(_preview.Full(path), text);
}
