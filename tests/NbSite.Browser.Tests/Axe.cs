using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NbSite.Browser.Tests;

/// <summary>What axe finds on a page that is open.</summary>
internal static class Axe
{
    /// <summary>By all rules; as the page is, or turned light or dark first.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage tab, ColorScheme? scheme = null)
    {
        if (scheme is not null) await tab.EmulateMediaAsync(new() { ColorScheme = scheme });
        var result = await tab.RunAxe();
        return [.. result.Violations.Select(violation => $"{scheme}: {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}: "
            + string.Join(" ", violation.Nodes[0].Any.Select(check => check.Message)))];
    }
}
