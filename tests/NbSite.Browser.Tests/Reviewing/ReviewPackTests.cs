using Microsoft.Playwright;
using Xunit;

namespace NbSite.Browser.Tests.Reviewing;

/// <summary>A reviewer opens a pack from a folder and answers it by keyboard; what is saved can be opened again and imported.</summary>
public sealed class ReviewPackTests(BuiltSite site) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nbsite-review-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The sample site of <c>nbsite new site</c>, with a pack of two pages.</summary>
    private string Pack()
    {
        Assert.Equal(0, NbSiteApp.Run(["new", "site", Path.Combine(_folder, "site")]));
        Assert.Equal(0, NbSiteApp.Run(
        [
            "review", "pack", "when-to-call", "about", "--role", "oncologist", "--content", Content, "--out", Path.Combine(_folder, "pack"),
        ]));
        return Assert.Single(Directory.GetFiles(Path.Combine(_folder, "pack")));
    }

    private string Content => Path.Combine(_folder, "site", "content");

    [Fact]
    public async Task A_pack_is_answered_by_keyboard_saved_opened_again_and_imported()
    {
        var pack = Pack();
        await using var context = await site.NewEmptyContextAsync(new() { AcceptDownloads = true });
        var tab = await context.NewPageAsync();
        var asked = new List<string>();
        tab.Request += (_, request) => asked.Add(request.Url);
        tab.Console += (_, message) => asked.Add(message.Text);
        await tab.GotoAsync(new Uri(pack).AbsoluteUri);
        Assert.Equal([new Uri(pack).AbsoluteUri], asked);
        var count = await tab.Locator(".unit[data-key]").CountAsync();
        await tab.Keyboard.PressAsync("j");
        await Assertions.Expect(tab.Locator("#u1")).ToBeFocusedAsync();
        await tab.Keyboard.PressAsync("a");
        await Assertions.Expect(tab.Locator("#u1 [data-do=accept]")).ToHaveAttributeAsync("aria-pressed", "true");
        await tab.Keyboard.PressAsync("j");
        await tab.Keyboard.PressAsync("c");
        // In the words, letters are letters.
        await tab.Keyboard.TypeAsync("a jar <script>alert(1)</script> of \"c\"");
        await tab.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Locator("#u2")).ToBeFocusedAsync();
        await Assertions.Expect(tab.Locator("#progress")).ToHaveTextAsync($"2 of {count}");

        var download = await tab.RunAndWaitForDownloadAsync(() => tab.ClickAsync("#save"));
        var answers = Path.Combine(_folder, "answers.json");
        await download.SaveAsAsync(answers);
        Assert.Equal("review-1-of-1-pages-answers.json", download.SuggestedFilename);

        var again = await context.NewPageAsync();
        await again.GotoAsync(new Uri(pack).AbsoluteUri);
        await again.SetInputFilesAsync("#open", answers);
        await Assertions.Expect(again.Locator("#told")).ToHaveTextAsync($"Opened 2 answers. 2 of {count} decided.");
        Assert.Equal("a jar <script>alert(1)</script> of \"c\"", await again.Locator("#u2 textarea").InputValueAsync());
        await Assertions.Expect(again.Locator("#u1")).ToHaveAttributeAsync("data-decision", "accept");
        await Assertions.Expect(again.Locator("#u3")).ToBeFocusedAsync();

        Assert.Equal(0, NbSiteApp.Run(["review", "import", answers, "--content", Content]));
        Assert.Contains(Directory.EnumerateFiles(Content, "*.review.yml", SearchOption.AllDirectories), file =>
            File.ReadAllText(file).Contains("role: oncologist", StringComparison.Ordinal));
        Assert.Contains("a jar <script>", File.ReadAllText(Assert.Single(Directory.GetFiles(Content, "*.comments.yml", SearchOption.AllDirectories))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_here_and_not_saved_is_asked_about_and_not_written_over()
    {
        var pack = Pack();
        await using var context = await site.NewEmptyContextAsync(new() { AcceptDownloads = true });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(new Uri(pack).AbsoluteUri);
        Task<bool> LeavesFreely() => tab.EvaluateAsync<bool>("window.dispatchEvent(new Event('beforeunload', { cancelable: true }))");
        Assert.True(await LeavesFreely());
        await tab.FillAsync("#name", "Dr Old");
        Assert.False(await LeavesFreely());
        await tab.ClickAsync("#u1 [data-do=accept]");
        await tab.ClickAsync("#u2 [data-do=accept]");
        var download = await tab.RunAndWaitForDownloadAsync(() => tab.ClickAsync("#save"));
        var answers = Path.Combine(_folder, "older.json");
        await download.SaveAsAsync(answers);
        Assert.True(await LeavesFreely());

        await tab.FillAsync("#name", "Dr New");
        await tab.ClickAsync("#u2 [data-do=refuse]");
        await tab.FillAsync("#u2 textarea", "Wrong.");
        await tab.SetInputFilesAsync("#open", answers);
        await Assertions.Expect(tab.Locator("#told")).ToContainTextAsync("Opened 1 answers. 1 that you changed here stay as they are.");
        await Assertions.Expect(tab.Locator("#u2")).ToHaveAttributeAsync("data-decision", "refuse");
        Assert.Equal(("Wrong.", "Dr New"), (await tab.Locator("#u2 textarea").InputValueAsync(), await tab.Locator("#name").InputValueAsync()));
        Assert.False(await LeavesFreely());
    }

    [Fact]
    public async Task It_has_no_barriers_that_axe_finds_and_fits_a_phone()
    {
        var pack = Pack();
        await using var context = await site.NewEmptyContextAsync(new() { BypassCSP = true, ViewportSize = new() { Width = 360, Height = 780 } });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(new Uri(pack).AbsoluteUri);
        await tab.Locator("#u1 [data-do=refuse]").ClickAsync();
        Assert.Empty(await Axe.FindInLightAndDarkAsync(tab));
        Assert.False(await tab.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        Assert.Equal(0, await tab.EvaluateAsync<int>("[...document.querySelectorAll('button')].filter(button => button.offsetHeight > 0 && button.offsetHeight < 44).length"));
    }

    [Fact]
    public async Task Without_scripts_it_can_be_read_and_answered_on_paper()
    {
        var pack = Pack();
        await using var context = await site.NewEmptyContextAsync(new() { JavaScriptEnabled = false });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(new Uri(pack).AbsoluteUri);
        await Assertions.Expect(tab.Locator("#u1 .words")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Locator("#u1 .paper")).ToHaveTextAsync("☐ Accept ☐ Comment ☐ Refuse");
        await Assertions.Expect(tab.Locator("#u1 .decide")).ToBeHiddenAsync();
    }
}
