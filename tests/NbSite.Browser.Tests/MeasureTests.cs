using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>Where words begin and what stands behind them, on a phone, on every page of the site that ships.</summary>
public sealed class MeasureTests(BuiltSite site)
{
    private const int MostOfHeader = 112;
    private const int LatestWord = 560;
    private const double MostBehind = 0.25;

    // Tools and lists are used, not read: their first words are the field, the letters or the entries.
    private static readonly string[] Lists =
    [
        "search/", "a-to-z/", "glossary/", "references/", "differences/", "reviews/", "changes/", "pack/", "older-copy/", "fridge-sheet/", "editions/", "v/history/",
    ];

    [Fact]
    public async Task On_every_page_the_header_is_low_words_begin_early_and_little_stands_behind_them()
    {
        var pages = All();
        var content = pages.Where(page => !Lists.Any(list => page.StartsWith(list, StringComparison.Ordinal))).ToList();
        // Every page of every type, and not a few of them.
        Assert.InRange(content.Count, 130, pages.Count);
        Assert.InRange(pages.Count, 330, int.MaxValue);
        await using var context = await site.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 780 } });
        await BuiltSite.EachAsync(context, pages, async (tab, page) =>
        {
            await tab.GotoAsync(site.Address(page));
            var found = await MeasureAsync(tab);
            var wrong = new List<string>();
            // The page of search has its field in the header.
            if (found.Header > (page == "search/" ? MostOfHeader + 52 : MostOfHeader)) wrong.Add($"the header ends at {found.Header}");
            if (found.Width > 360) wrong.Add($"it is {found.Width} wide");
            if (content.Contains(page) && found.Word > LatestWord) wrong.Add($"the first word of the content is at {found.Word}");
            if (content.Contains(page) && found.Behind > MostBehind) wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{found.Behind:P1} stands behind the words"));
            Assert.True(wrong.Count == 0, string.Join(", ", wrong));
        });
    }

    [Fact]
    public async Task What_is_late_or_long_is_seen()
    {
        await using var context = await site.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 780 } });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(site.Address("side-effects/hair-loss/"));
        var before = await MeasureAsync(tab);
        await tab.EvaluateAsync("""
            document.querySelector('.nb-header__inner').style.minHeight = '200px';
            document.querySelector('.nb-review').style.minHeight = '3000px';
            """);
        var after = await MeasureAsync(tab);
        Assert.InRange(before.Header, 50, MostOfHeader);
        Assert.InRange(before.Word, 200, LatestWord);
        Assert.InRange(before.Behind, 0.05, MostBehind);
        Assert.InRange(after.Header, 200, 300);
        Assert.InRange(after.Word, LatestWord, 1000);
        Assert.InRange(after.Behind, 0.5, 1);
    }

    /// <summary>Pages that are read at their own address: none that leads on, and no text of old, which stands as it was.</summary>
    private List<string> All()
    {
        var folder = Path.Combine(site.Folder, "site");
        return
        [
            .. Directory.EnumerateFiles(folder, "index.html", SearchOption.AllDirectories)
                .Where(path => !File.ReadAllText(path).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
                .Select(path => Path.GetRelativePath(folder, path)[..^"index.html".Length].Replace('\\', '/'))
                .Where(page => !page.StartsWith("v/", StringComparison.Ordinal) || page.StartsWith("v/history/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    // Behind the words: about this page, words, sources and the foot of the site, without what only a demonstration says.
    private static async Task<Found> MeasureAsync(IPage tab) => new(await tab.EvaluateAsync<double[]>("""
        () => {
          const box = element => element.getBoundingClientRect(), all = document.documentElement.scrollHeight;
          const words = document.createTreeWalker(document.querySelector('.nb-content'), NodeFilter.SHOW_TEXT);
          let first = 0;
          while (!first && words.nextNode()) {
            const word = words.currentNode, parent = word.parentElement;
            if (!word.data.trim() || parent.closest('h2, h3, summary, .nb-unseen, .nb-status')) continue;
            const range = document.createRange();
            range.selectNodeContents(word);
            first = [...range.getClientRects()].find(line => line.height > 0)?.top ?? 0;
          }
          const from = document.querySelector('.nb-review, .nb-terms, .nb-references, body > footer');
          const demonstration = document.querySelector('.nb-footer__demonstration');
          const behind = all - box(from).top - (demonstration ? box(demonstration).height : 0);
          return [box(document.querySelector('.nb-header')).bottom, first, behind / all, document.documentElement.scrollWidth];
        }
        """));

    private sealed record Found(double Header, double Word, double Behind, double Width)
    {
        public Found(double[] all)
            : this(Math.Round(all[0]), Math.Round(all[1]), all[2], all[3])
        {
        }
    }
}
