using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NbSite.Browser.Tests;

/// <summary>What axe finds on a page that is open.</summary>
internal static class Axe
{
    // All that axe tells by colours. The other rules find the same in light and dark, and take nine tenths of the time.
    private static readonly AxeRunOptions Colours = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    /// <summary>By all rules as the page is; then, turned dark, by those that look at colours.</summary>
    public static async Task<IReadOnlyList<string>> FindInLightAndDarkAsync(IPage tab)
    {
        await tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var light = await FindAsync(tab);
        await tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        return [.. light, .. Told("dark", await tab.RunAxe(Colours))];
    }

    /// <summary>By all rules, as the page is.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage tab) => [.. Told("", await tab.RunAxe())];

    private static IEnumerable<string> Told(string scheme, AxeResult result) => result.Violations.Select(violation =>
        $"{scheme}: {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}: "
        + string.Join(" ", violation.Nodes[0].Any.Select(check => check.Message)));
}
