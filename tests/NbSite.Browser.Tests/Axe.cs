using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NbSite.Browser.Tests;

/// <summary>What axe finds on a page that is open.</summary>
internal static class Axe
{
    // Of all rules only these look at colours, and colours are all that differs between light and dark.
    private static readonly AxeRunOptions Colours = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    /// <summary>By all rules, as the page is; or, when it is turned light or dark first, by those that look at colours.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage tab, ColorScheme? scheme = null)
    {
        if (scheme is not null) await tab.EmulateMediaAsync(new() { ColorScheme = scheme });
        var result = scheme is null ? await tab.RunAxe() : await tab.RunAxe(Colours);
        return [.. result.Violations.Select(violation => $"{scheme}: {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}: "
            + string.Join(" ", violation.Nodes[0].Any.Select(check => check.Message)))];
    }
}
