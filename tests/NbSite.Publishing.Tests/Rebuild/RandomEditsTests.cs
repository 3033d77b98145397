using System.Text;
using System.Text.Json;
using NbSite.Publishing.Site;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Rebuild;

/// <summary>
/// Whatever changes between two builds into one output, the second is what a build into an empty folder is: file for file and
/// report for report.
/// </summary>
public sealed class RandomEditsTests
{
    private const int Steps = 24;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_build_after_any_change_is_a_fresh_build(int seed)
    {
        var edits = new RandomEdits(seed);
        var site = RandomEdits.Site;
        var last = site;
        var output = site.Build();
        Assert.DoesNotContain(output.Diagnostics, each => each.Contains(": error ", StringComparison.Ordinal));
        var story = new List<string> { "seed " + seed };
        var kept = 0;
        for (var step = 0; step < Steps; step++)
        {
            (var what, site) = edits.Next(site, last);
            story.Add(what);
            var again = site.Build(output);
            var fresh = site.Build();
            Same(fresh, again, string.Join(", ", story));
            kept += again.Result.Report.Pages.Count(page => page.IsReused);
            // What has errors is not published, and the output stays as it was.
            if (again.Result.HasErrors) site = last;
            else (output, last) = (again, site);
        }

        Assert.True(kept > Steps, $"{kept} pages of {Steps} builds were used again");
    }

    /// <summary>As a preview builds: with what was read before, and with pages made before all others.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void A_build_that_remembers_what_it_read_is_a_fresh_build_and_so_are_the_pages_that_it_makes_first(int seed)
    {
        var edits = new RandomEdits(seed);
        var memory = new ReadMemory();
        var site = RandomEdits.Site;
        var last = site;
        var output = (site with { ReadMemory = memory }).Build();
        var story = new List<string> { "seed " + seed };
        var made = 0;
        for (var step = 0; step < Steps; step++)
        {
            (var what, site) = edits.Next(site, last);
            story.Add(what);
            var places = output.Files.Keys.Where(path => path.EndsWith("index.html", StringComparison.Ordinal)).ToList();
            WarmPages? first = null;
            var again = (site with { ReadMemory = memory, Indexed = warm => first = warm.Make(places, TestContext.Current.CancellationToken) }).Build(output);
            var fresh = site.Build();
            Same(fresh, again, string.Join(", ", story));
            if (again.Result.HasErrors)
            {
                site = last;
                continue;
            }

            (output, last) = (again, site);
            foreach (var file in first?.Files ?? [])
            {
                made++;
                Assert.True(fresh.Files.TryGetValue(file.Path, out var bytes) && bytes.AsSpan().SequenceEqual(file.Bytes.Span), $"{string.Join(", ", story)}: {file.Path}");
            }
        }

        Assert.True(made > Steps, $"{made} pages were made first");
    }

    [Fact]
    public void Pages_that_somebody_looks_at_show_what_changed_elsewhere_before_all_are_made()
    {
        var site = RandomEdits.Site;
        var text = Encoding.UTF8.GetString(site.Files["references.yml"]);
        var changed = site.With("references.yml", text.Replace("title: A source", "title: A renamed source", StringComparison.Ordinal));
        WarmPages? first = null;
        var built = (changed with { Indexed = warm => first = warm.Make(["p/index.html", "no/such/index.html", "a-to-z/index.html"], TestContext.Current.CancellationToken) }).Build(site.Build());
        var page = Assert.Single(first!.Files, file => file.Path == "p/index.html");
        Assert.Contains("A renamed source", Encoding.UTF8.GetString(page.Bytes.Span), StringComparison.Ordinal);
        Assert.Equal(built.Files["p/index.html"], page.Bytes.ToArray());
    }

    [Fact]
    public void With_an_error_in_what_is_read_no_page_is_made_first()
    {
        var isTold = false;
        var built = (RandomEdits.Site with { Indexed = _ => isTold = true }).With("references.yml", "references: [{id: x}]\n").Build();
        Assert.True(built.Result.HasErrors);
        Assert.False(isTold);
    }

    private static void Same(SiteResult fresh, SiteResult again, string story)
    {
        Assert.True(fresh.Result.HasErrors == again.Result.HasErrors, story);
        Assert.True(Told(fresh) == Told(again), $"{story}\n{Told(fresh)}\n---\n{Told(again)}");
        if (fresh.Result.HasErrors) return;
        Assert.True(Report(fresh) == Report(again), $"{story}\n{Report(fresh)}\n---\n{Report(again)}");
        Assert.Equal(fresh.Files.Keys.Order(StringComparer.Ordinal), again.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in fresh.Files)
        {
            if (bytes.AsSpan().SequenceEqual(again.Files[path])) continue;
            Assert.Fail($"{story}\n{path}\n{Difference(Encoding.UTF8.GetString(bytes), again.Text(path))}");
        }
    }

    private static string Difference(string fresh, string again)
    {
        var at = fresh.Zip(again).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"fresh: {Around(fresh, at)}\nagain: {Around(again, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 120)];

    private static string Told(SiteResult site) =>
        string.Join('\n', site.Result.Diagnostics.Select(each => $"{each.Span} {each.Severity} {each.Code} {each.Message} {each.Hint}"));

    private static string Report(SiteResult site) =>
        JsonSerializer.Serialize(site.Result.Report.Pages.Select(page => page with { IsReused = false }));
}
