using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>What is drawn to scale in time, as a browser draws it.</summary>
public sealed class DrawingTests(BuiltSite site)
{
    [Theory]
    [InlineData("risk-groups/high-risk/", ".nb-pathway__diagram", 320)]
    [InlineData("risk-groups/intermediate-risk/", ".nb-pathway__diagram", 1280)]
    [InlineData("regimens/rapid-cojec/", ".nb-cycles__drawing", 320)]
    [InlineData("regimens/modified-n7/", ".nb-cycles__drawing", 1280)]
    public async Task No_word_of_a_drawing_runs_out_of_it_and_axe_finds_nothing(string page, string drawing, int width)
    {
        var context = await site.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(site.Address(page));
        Assert.True(await tab.Locator(drawing).CountAsync() > 0);
        var outside = await tab.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main svg text')].filter(text => {
              const box = text.getBBox(), view = text.ownerSVGElement.viewBox.baseVal;
              return box.x < 0 || box.y < 0 || box.x + box.width > view.width || box.y + box.height > view.height;
            }).map(text => text.textContent)
            """);
        Assert.Empty(outside);
        Assert.Empty(await Axe.FindInLightAndDarkAsync(tab));
        await context.CloseAsync();
    }
}
