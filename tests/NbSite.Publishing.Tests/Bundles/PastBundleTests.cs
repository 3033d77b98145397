using AngleSharp.Html.Parser;
using NbSite.Publishing.Features.Bundles;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Bundles;

/// <summary>Past page versions in an offline copy, when they were asked for.</summary>
public sealed class PastBundleTests
{
    private static readonly string Old = FiveEditions.Published.Code("2026.01", "surgery");

    [Fact]
    public void The_past_is_left_out_unless_it_was_asked_for()
    {
        var copy = Build(new());
        Assert.Empty(copy.Diagnostics);
        Assert.DoesNotContain(copy.Files.Keys, path => path.StartsWith("v/", StringComparison.Ordinal)
            || path.StartsWith("editions/", StringComparison.Ordinal) || path.StartsWith("older-copy/", StringComparison.Ordinal));
    }

    [Fact]
    public void Histories_past_texts_and_editions_are_there_when_asked_for_and_every_link_opens_from_a_folder()
    {
        var copy = Build(new() { Past = true });
        Assert.Empty(copy.Diagnostics);
        foreach (var path in new[] { $"v/{Old}/index.html", "v/history/en/surgery/index.html", "v/history/en/aspirin/index.html", "editions/2026.02/index.html", "older-copy/index.html" })
            Assert.Contains(path, copy.Files.Keys);
        Assert.All(Kept(copy, true), path => Assert.Null(BundleNames.Problem(path)));
        Assert.Empty(Broken(copy, true));
        Assert.Contains("What this page said before", copy.Text("surgery/index.html"), StringComparison.Ordinal);
        Assert.Contains("Get a new copy by", copy.Text($"v/{Old}/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_past_of_a_page_that_was_not_chosen_is_on_the_web()
    {
        var copy = Build(new() { Past = true, Pages = "surgery" });
        Assert.Contains($"v/{Old}/index.html", copy.Files.Keys);
        Assert.DoesNotContain("v/history/en/scans/index.html", copy.Files.Keys);
        Assert.DoesNotContain("v/history/en/aspirin/index.html", copy.Files.Keys);
        Assert.Empty(Broken(copy, true));
        Assert.Contains("href=\"https://example.org/v/history/en/scans/", copy.Text("older-copy/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_whose_path_is_too_long_for_a_copy_is_told()
    {
        var id = new string('a', 40) + "/" + new string('b', 40);
        SiteFixture Site(string text) => SiteFixture.Of($"-- en/{id}.md --\n---\ntitle: Long\nsummary: S.\n---\n{text} [@src]\n");
        var editions = new EditionMaker().Publish("2026.01", "2026-11-20", "First.", Site("Old words."));
        var copy = (Site("New words.") with
        {
            Editions = editions.Store(),
            Output = new OfflineCopy { Past = true },
        }).Build();
        Assert.Equal(
            [$"en/{id}.md:2:8: error NB1130: In an offline copy this would be “v/history/en/{id}/index.html”: it has 105 characters, and at most 100 are allowed"],
            copy.Diagnostics);
    }

    private static SiteResult Build(OfflineCopy bundle)
    {
        var site = FiveEditions.Today;
        return (site with { Output = bundle }).Build();
    }

    private static IEnumerable<string> Kept(SiteResult copy, bool past) => copy.Files.Keys.Where(path => !BundlePlan.IsOfTheWeb("/" + path, past));

    private static IEnumerable<string> Broken(SiteResult copy, bool past)
    {
        var kept = Kept(copy, past).ToHashSet(StringComparer.Ordinal);
        foreach (var path in kept.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new HtmlParser().ParseDocument(copy.Text(path));
            foreach (var href in page.QuerySelectorAll("a[href], link[href], img[src]").Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")!))
            {
                var to = new Uri(new Uri("file:///" + path), href);
                if (to.Scheme == "file" && !kept.Contains(to.AbsolutePath[1..])) yield return $"{path}: {href}";
            }
        }
    }
}
