using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>Whatever a site's own style sheet and brand set: what looks the same on every site does, and phones hold it.</summary>
public sealed class BrandStyleTests(BuiltSite first) : IDisposable
{
    // All that is allowed, as far as it goes.
    private const string Farthest = """
        :root { --nb-font: monospace }
        @media (min-width: 1px) { :root { --nb-font: serif } }
        .nb-header { background: var(--nb-accent-pale); border: 4px double var(--nb-brand-700); padding: 16px }
        .nb-header__inner { padding: 16px; border: 4px solid }
        .nb-brand, .nb-menu__button, .nb-menu__link, .nb-nav__link { font-family: monospace; font-size: 28px; letter-spacing: 4px; padding: 16px; margin: 16px; border: 4px solid; text-transform: uppercase }
        .nb-title { font-size: 48px; line-height: 2.5; letter-spacing: 4px; padding: 64px 32px; margin: 64px 32px; border: 16px solid var(--nb-accent); text-wrap: balance; hyphens: none; font-family: serif }
        .nb-summary, .nb-label, .nb-contents, .nb-neighbours, .nb-breadcrumbs, .nb-charity { font-size: 3rem; font-style: italic; font-variant: small-caps; text-align: right; word-spacing: 4px; border: 16px solid var(--nb-brand-300); padding: 16px }
        .nb-footer, .nb-footer a, .nb-contents a, .nb-menu li, .nb-nav li { color: var(--nb-accent); background: var(--nb-accent-pale); font-size: 20px; line-height: 2 }

        """;

    // All that looks the same, and all in it; sizes follow from the screen and from what is beside it.
    private const string Looks = """
        () => [...document.querySelectorAll('.nb-card, .nb-ring, .nb-call, .nb-band, .nb-status, .nb-review, .nb-dock, .nb-changed, .nb-draft')]
            .flatMap(root => [root, ...root.querySelectorAll('*')]).map(element => {
                const style = getComputedStyle(element);
                return element.className + ': ' + [...style].filter(name => !/^--|^(width|height|(inline|block)-size|perspective-origin|transform-origin|inset.*|top|right|bottom|left)$/.test(name))
                    .map(name => name + '=' + style.getPropertyValue(name)).join(';');
            })
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("nbsite-style-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Care_cards_and_marks_of_review_look_as_without_it()
    {
        var site = Path.Combine(_root, "site");
        Assert.Equal(0, NbSiteApp.Run(["new", "site", site]));
        var file = Path.Combine(site, "content/site.yml");
        var whole = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var brand = whole.IndexOf("\nbrand:", StringComparison.Ordinal);
        Assert.True(brand > 0);
        await File.WriteAllTextAsync(file, whole[..(brand + 1)] + Rest(whole, brand + 1), TestContext.Current.CancellationToken);
        var plain = Build(site, "plain");
        await File.WriteAllTextAsync(file, whole.Replace("\nbrand:\n", "\nbrand:\n  shape: round\n", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(site, "content/brand/site.css"), Farthest, TestContext.Current.CancellationToken);
        var own = Build(site, "own");
        await using var context = await first.NewEmptyContextAsync(new() { ViewportSize = new() { Width = 360, Height = 800 } });
        var pages = Directory.GetFiles(Path.Combine(plain, "medicines"), "index.html", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(plain, "when-to-call"), "index.html"))
            .Select(path => Path.GetRelativePath(plain, path)).ToList();
        Assert.True(pages.Count >= 2);
        await BuiltSite.EachAsync(context, pages, async (tab, page) =>
        {
            await tab.GotoAsync(new Uri(Path.Combine(plain, page)).AbsoluteUri);
            var before = await tab.EvaluateAsync<string[]>(Looks);
            Assert.NotEmpty(before);
            await tab.GotoAsync(new Uri(Path.Combine(own, page)).AbsoluteUri);
            Assert.Equal(before, await tab.EvaluateAsync<string[]>(Looks));
            Assert.Equal("serif", await tab.EvaluateAsync<string>("getComputedStyle(document.querySelector('main p:not(.nb-card *)')).fontFamily"));
            Assert.Equal(360, await tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        });
    }

    // What stands behind the block of the brand.
    private static string Rest(string text, int brand)
    {
        var lines = text[brand..].Split('\n');
        return string.Join('\n', lines.Skip(1).SkipWhile(line => line.Length == 0 || line[0] is ' ' or '#'));
    }

    private string Build(string site, string name)
    {
        var folder = Path.Combine(_root, name);
        Assert.Equal(0, NbSiteApp.Run(["build", "--content", Path.Combine(site, "content"), "--output", folder, "--drafts", "--today", "2026-12-01"]));
        return folder;
    }
}
