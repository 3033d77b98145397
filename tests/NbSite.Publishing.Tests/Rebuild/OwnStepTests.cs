using System.Text;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Rebuild;

/// <summary>A charity's own step takes part in reuse: what it changed, wrote and reported stays as long as it is the same step.</summary>
public sealed class OwnStepTests
{
    private static readonly DiagnosticDescriptor Told = new("TT0001", Severity.Warning, "A test", "A warning of a test", "Because.", "Nothing.");

    private static SiteFixture With(Module<PageDocument, PageDocument> module) =>
        SiteFixture.Of(SmallSites.Medicine) with { Extensions = SiteExtensions.None.WithPage(module) };

    private static Module<PageDocument, PageDocument> Helpline(string number) => Module.From<PageDocument, PageDocument>("helpline", (page, context) => page with
    {
        Content = page.Content with { Blocks = page.Content.Blocks.Add(new ParagraphBlock([new TextInline("Our helpline: " + number)]) { Origin = Origin.Generated }) },
    });

    private static int Reused(SiteResult site) => site.Result.Report.Pages.Count(page => page.IsReused);

    private static void Same(SiteResult fresh, SiteResult again)
    {
        Assert.Equal(fresh.Diagnostics, again.Diagnostics);
        Assert.Equal(fresh.Files.Keys.Order(StringComparer.Ordinal), again.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in fresh.Files) Assert.Equal(bytes, again.Files[path]);
    }

    [Fact]
    public void A_step_with_another_constant_is_another_step()
    {
        var first = With(Helpline("111")).Build();
        var same = With(Helpline("111")).Build(first);
        Assert.True(Reused(same) > 5);
        Same(first, same);
        var second = With(Helpline("222")).Build(first);
        Assert.Equal(0, Reused(second));
        Assert.Contains("Our helpline: 222", second.Text("index.html"), StringComparison.Ordinal);
        Same(With(Helpline("222")).Build(), second);
    }

    [Fact]
    public void Files_that_a_step_writes_are_kept()
    {
        var site = With(Module.From<PageDocument, PageDocument>("export", (page, context) =>
        {
            context.Write(new OutputFile($"export/{page.Content.Id}.txt", Encoding.UTF8.GetBytes(page.Content.Title)));
            return page;
        }));
        var first = site.Build();
        Assert.Equal("Rash", first.Text("export/effects/rash.txt"));
        var second = site.Build(first);
        Assert.True(Reused(second) > 5);
        Same(first, second);
        // One of them is gone: its page is made again.
        var files = first.Files.Where(file => file.Key != "export/effects/rash.txt").ToDictionary(StringComparer.Ordinal);
        var third = site.Build(first with { Files = files });
        Assert.Equal(Reused(second) - 1, Reused(third));
        Same(first, third);
    }

    [Fact]
    public void Warnings_of_a_step_are_told_each_time_and_stop_a_strict_build()
    {
        var site = With(Module.From<PageDocument, PageDocument>("warn", (page, context) =>
        {
            context.Report(Told.At(page.Content.Span));
            return page;
        }));
        var first = site.Build();
        Assert.Contains(first.Diagnostics, each => each.Contains("TT0001", StringComparison.Ordinal));
        var second = site.Build(first);
        Assert.True(Reused(second) > 5);
        Assert.True(second.Result.FailsStrictly);
        Assert.Equal<object>(first.Result.Diagnostics, second.Result.Diagnostics);
        Same(first, second);
    }

    [Fact]
    public void A_step_that_asks_the_index_is_run_again_when_the_answer_changes()
    {
        var site = With(Module.From<PageDocument, PageDocument>("ask", (page, context) => page with
        {
            Content = page.Content with { Title = page.Content.Title + " of " + page.Index.Get<PageHeader>(IndexKind.Page, "about")!.LastChecked },
        }));
        var first = site.Build();
        var changed = site.With("en/about.review.yml", SiteFixture.Review.Replace("- on: 2026-11-20\n    role", "- on: 2026-11-19\n    role", StringComparison.Ordinal));
        var second = changed.Build(first);
        Assert.Equal(0, Reused(second));
        Same(changed.Build(), second);
    }
}
