using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace NbSite.Browser.Tests;

/// <summary>What axe finds on a page that is open. It is put into the page once, and writes out nothing but what it finds wrong.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // All that axe tells by colours. The other rules find the same in light and dark, and take nine tenths of the time.
    private static readonly string[] Colours = ["color-contrast", "link-in-text-block"];

    /// <summary>By all rules as the page is; then, turned dark, by those that look at colours.</summary>
    public static async Task<IReadOnlyList<string>> FindInLightAndDarkAsync(IPage tab)
    {
        await tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var light = await FindAsync(tab);
        await tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        return [.. light, .. await RunAsync(tab, "dark", Colours)];
    }

    /// <summary>By all rules, as the page is.</summary>
    public static Task<IReadOnlyList<string>> FindAsync(IPage tab) => RunAsync(tab, "");

    /// <summary>
    /// Takes out of lists and tables of more than 24 entries all but the first twelve and the last two. The time of axe grows with
    /// the page, and of the hundredth entry of one kind it tells what it tells of the first.
    /// </summary>
    public static Task ShortenAsync(IPage tab) => tab.EvaluateAsync("""
        () => {
          for (const list of document.querySelectorAll('main *')) {
            const entries = [...list.children];
            if (entries.length > 24 && new Set(entries.map(entry => entry.tagName)).size <= 2) entries.slice(12, -2).forEach(entry => entry.remove());
          }
        }
        """);

    private static async Task<IReadOnlyList<string>> RunAsync(IPage tab, string scheme, string[]? rules = null)
    {
        if (!await tab.EvaluateAsync<bool>("typeof axe === 'object'")) await tab.EvaluateAsync(Script);
        // Of passes and of what does not apply axe would write each part of the page out, in half of its time.
        return await tab.EvaluateAsync<string[]>("""
            async ([scheme, rules]) => {
              const only = rules ? { runOnly: { type: 'rule', values: rules } } : {};
              const { violations, passes } = await axe.run(document, { resultTypes: ['violations'], ...only });
              if (passes.length + violations.length === 0) return ['axe ran no rule'];
              return violations.map(({ id, help, nodes: [node] }) =>
                `${scheme}: ${id}: ${help}: ${node.html}: ${node.any.map(check => check.message).join(' ')}`);
            }
            """, new object?[] { scheme, rules });
    }
}
