using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>Facts, sources and pictures are changed with forms, by keyboard, and each mistake is told at its field.</summary>
public sealed class DeskFormTests(BuiltSite site) : IAsyncLifetime
{
    private const string Medicine = "en/medicines/insulin.yml";
    private const string Words = "en/low-glucose.md";
    private RunningPreview _preview = null!;

    public async ValueTask InitializeAsync() => _preview = await RunningPreview.Of("diabetes-au");

    public ValueTask DisposeAsync() => _preview.DisposeAsync();

    [Fact]
    public async Task A_medicines_field_is_refused_at_its_place_mended_and_saved()
    {
        await using var context = await site.NewEmptyContextAsync();
        var page = await Open(context, "medicines/insulin/");
        var was = await Text(Medicine);
        await Press(page, "Change facts");
        var panel = page.GetByRole(AriaRole.Dialog, new() { Name = "Change Insulin" });
        var summary = panel.GetByLabel("Summary", new() { Exact = false }).First;
        await Assertions.Expect(summary).ToHaveValueAsync("What the body lacks in type 1 diabetes.");
        await summary.FillAsync("What the body **lacks**.");
        await Assertions.Expect(summary).ToHaveAttributeAsync("aria-invalid", "true");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Save" }).PressAsync("Enter");
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(panel.Locator(".nbp-field__error:visible")).ToHaveCountAsync(1);
        Assert.Empty(await Axe.FindInLightAndDarkAsync(page));
        Assert.Equal(was, await Text(Medicine));
        await summary.FillAsync("What the body lacks.");
        await Assertions.Expect(panel.GetByRole(AriaRole.Status)).ToHaveTextAsync("It can be saved.");
        await panel.GetByText("Show the difference").ClickAsync();
        await Assertions.Expect(panel.Locator("ins")).ToContainTextAsync("summary: What the body lacks.");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Save" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("What the body lacks.");
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        Assert.Equal(was.Replace("What the body lacks in type 1 diabetes.", "What the body lacks.", StringComparison.Ordinal), await Text(Medicine));
    }

    [Fact]
    public async Task A_source_comes_from_bibtex_and_is_cited()
    {
        await using var context = await site.NewEmptyContextAsync();
        var page = await Open(context, "low-glucose/");
        await Press(page, "Add a source");
        var panel = page.GetByRole(AriaRole.Dialog, new() { Name = "Add a source" });
        await panel.GetByLabel("Paste a DOI").FillAsync("@article{x y, author = {Smith, Anna}, title = {A {Title}}, journal = {Example}, year = 2020, doi = {10.5555/abc}}");
        await Assertions.Expect(panel.GetByRole(AriaRole.Status)).ToHaveTextAsync("It can be saved.");
        await Assertions.Expect(panel.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^Id\\b") })).ToHaveValueAsync("smith2020");
        Assert.Empty(await Axe.FindInLightAndDarkAsync(page));
        await panel.GetByRole(AriaRole.Button, new() { Name = "Save" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".nbp-desk__said")).ToContainTextAsync("[@smith2020]");
        Assert.EndsWith("    issued: 2020\n    DOI: 10.5555/abc\n", await Text("references.yml"), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Edit this page" }).ClickAsync();
        await page.Locator("main p.nbp-block", new() { HasText = "Early signs are" }).ClickAsync();
        var area = page.GetByLabel("Words of this paragraph");
        await page.GetByLabel("Cite a source").FillAsync("smith2020");
        await page.GetByLabel("Cite a source").PressAsync("Enter");
        await Assertions.Expect(area).ToBeFocusedAsync();
        await Assertions.Expect(area).ToHaveValueAsync("Early signs are sweating, trembling, dizziness and hunger. [@da-hypo][@smith2020]");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Smith A");
        Assert.Contains("[@da-hypo][@smith2020]", await Text(Words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_chosen_asks_for_words_and_stands_on_the_page()
    {
        await using var context = await site.NewEmptyContextAsync();
        var page = await Open(context, "low-glucose/");
        await Press(page, "Add a picture");
        var panel = page.GetByRole(AriaRole.Dialog, new() { Name = "Add a picture" });
        await panel.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "IMG_1.png", MimeType = "image/png", Buffer = Dot });
        var alt = panel.GetByLabel("What the picture shows", new() { Exact = false });
        await Assertions.Expect(alt).ToHaveAttributeAsync("aria-invalid", "true");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Save" }).PressAsync("Enter");
        await Assertions.Expect(alt).ToBeFocusedAsync();
        Assert.Empty(await Axe.FindInLightAndDarkAsync(page));
        await alt.FillAsync("A red dot");
        await Assertions.Expect(panel.GetByRole(AriaRole.Status)).ToHaveTextAsync("It can be saved.");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Save" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByAltText("A red dot")).ToBeVisibleAsync();
        Assert.Contains("![A red dot](images/a-red-dot.png)", await Text(Words), StringComparison.Ordinal);
        Assert.Equal(Dot, await File.ReadAllBytesAsync(_preview.Full("en/images/a-red-dot.png"), TestContext.Current.CancellationToken));
    }

    /// <summary>A picture of one dot.</summary>
    private static readonly byte[] Dot = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private async Task<IPage> Open(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(_preview.Printed.Replace("/#", $"/{path}#", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit this page" }).WaitForAsync();
        return page;
    }

    private static async Task Press(IPage page, string button)
    {
        await page.Locator(".nbp-desk__more > summary").PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).PressAsync("Enter");
    }

    private Task<string> Text(string path) => File.ReadAllTextAsync(_preview.Full(path), TestContext.Current.CancellationToken);
}
