using System.Text;
using Microsoft.Playwright;
using NbSite.Testing;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>A site with a past, opened from a folder.</summary>
public sealed class PastTests(BuiltSite site, PastTests.PastSite past) : IClassFixture<PastTests.PastSite>
{
    private static string Code(string edition, string page = "surgery") => FiveEditions.Published.Code(edition, page);

    public static TheoryData<string> Pages =>
    [
        "editions/", "editions/2026.02/", "v/history/en/surgery/", $"v/{Code("2026.02")}/", $"v/{Code("2026.03")}/",
        $"v/{Code("2026.01", "call")}/", "older-copy/", "surgery/", "changes/", "reviews/", "scans/",
        Newer + "editions/", Newer + "v/history/en/surgery/", Newer + $"v/{Code("2026.05")}/", Newer + "older-copy/", Newer + "reviews/",
    ];

    /// <summary>The folder of the site in which words are not yet in an edition.</summary>
    private const string Newer = "newer/";

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_in_any_width_and_light(string page)
    {
        foreach (var width in new[] { 320, 1280 })
        {
            var tab = await Open(page, new() { ColorScheme = ColorScheme.Light, ViewportSize = new() { Width = width, Height = 900 } });
            Assert.Empty(await Axe.FindInLightAndDarkAsync(tab));
            Assert.True(await tab.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, "The page scrolls sideways.");
            await tab.Context.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Without_script_a_page_reads_and_leads_on(string page)
    {
        var tab = await Open(page, new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 640 } });
        await Assertions.Expect(tab.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(tab.GetByRole(AriaRole.Link, new() { Name = "When to call" }).First).ToBeVisibleAsync();
        // A reader sees all that the page says; what needs a script is not offered.
        Assert.Equal(0, await tab.Locator("main button:visible, main input:visible").CountAsync());
        var box = await tab.Locator("body").BoundingBoxAsync();
        Assert.True(box!.Width <= 320, $"The page is {box.Width} pixels wide.");
        await tab.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_old_or_withdrawn_is_told_in_order(string page)
    {
        var tab = await Open(page, new() { ViewportSize = new() { Width = 360, Height = 780 } });
        Assert.Equal("", string.Join('\n', HeardTests.Problems(await HeardTree.OfAsync(tab))));
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task A_code_is_found_however_it_is_typed_and_nothing_is_kept()
    {
        var tab = await Open("older-copy/", new());
        var code = Code("2026.01");
        var typed = code.ToUpperInvariant().Replace('0', 'O').Replace('1', 'l');
        await tab.GetByLabel("Version code").FillAsync(" " + typed[..4] + "-" + typed[4..]);
        await tab.GetByRole(AriaRole.Button, new() { Name = "Look it up" }).ClickAsync();
        await Assertions.Expect(tab.Locator("#nb-copy-said")).ToContainTextAsync("The page says something else since 10 February 2026.");
        await tab.GetByLabel("Version code").FillAsync("zzzzzzzz");
        await tab.GetByLabel("Version code").PressAsync("Enter");
        await Assertions.Expect(tab.Locator("#nb-copy-said")).ToContainTextAsync("We do not know this code.");
        await tab.GetByLabel("Version code").FillAsync("abc");
        await tab.GetByLabel("Version code").PressAsync("Enter");
        await Assertions.Expect(tab.Locator("#nb-copy-said")).ToContainTextAsync("A version code has eight letters and digits.");
        Assert.Equal(0, await tab.EvaluateAsync<int>("(() => { try { return localStorage.length + document.cookie.length } catch (e) { return 0 } })()"));
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_every_code_stands_in_the_list()
    {
        var tab = await Open("older-copy/", new() { JavaScriptEnabled = false });
        await Assertions.Expect(tab.Locator("[data-nb-copy]")).ToBeHiddenAsync();
        await Assertions.Expect(tab.Locator("#code-" + Code("2026.03"))).ToContainTextAsync("Recalled");
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task An_old_place_is_seen_by_those_who_come_by_an_old_link()
    {
        var tab = await Open("surgery/", new());
        await Assertions.Expect(tab.Locator("#after")).ToBeHiddenAsync();
        await tab.GotoAsync(past.Address("surgery/") + "#after");
        await Assertions.Expect(tab.Locator("#after")).ToBeVisibleAsync();
        await tab.Context.CloseAsync();
    }

    private async Task<IPage> Open(string page, BrowserNewContextOptions options)
    {
        var context = await site.NewEmptyContextAsync(options);
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(past.Address(page));
        return tab;
    }

    /// <summary>The site with five editions in a folder.</summary>
    public sealed class PastSite : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("nbsite-past-").FullName;

        public PastSite()
        {
            Write("", FiveEditions.Five);
            Write(Newer, FiveEditions.Five
                .With("site.yml", Text("site.yml").Replace("publication: public", "publication: preview", StringComparison.Ordinal))
                .With("en/surgery.md", Text("en/surgery.md").Replace("five hours", "six hours", StringComparison.Ordinal)));

            static string Text(string path) => Encoding.UTF8.GetString(FiveEditions.Five.Files[path]);
        }

        private void Write(string folder, SiteFixture fixture)
        {
            foreach (var (path, bytes) in FiveEditions.With(fixture).Build().Files)
            {
                var file = Path.Combine(_folder, folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
            }
        }

        public string Address(string page) => new Uri(Path.Combine(_folder, page + "index.html")).AbsoluteUri;

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
