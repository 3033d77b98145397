using System.Text;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;
using NbSite.Testing;
using Xunit;

namespace NbSite.Host.Tests;

/// <summary>
/// What a program adds takes part in reuse: a second build equals a fresh one, file for file and report for report.
/// </summary>
public sealed class ReuseTests
{
    private static readonly DiagnosticDescriptor Told =
        new("ACT0001", Severity.Warning, "A test", "A warning of a test", "Because.", "Nothing.");

    private static readonly SiteFixture Site = SiteFixture.Of("""
        -- en/treatment.md --
        ---
        title: Treatment
        summary: What is done.
        ---
        It is treated. [@src]
        """);

    private static SiteFixture With(SiteHost host)
    {
        Assert.Empty(host.Problems);
        return Site with { Extensions = host.Extensions, Look = host.MakeTheme() };
    }

    private static int Reused(SiteResult site) => site.Result.Report.Pages.Count(page => page.IsReused);

    /// <summary>The second build, which must be what a fresh one is.</summary>
    private static SiteResult Again(SiteHost host, SiteResult before)
    {
        var (fresh, again) = (With(host).Build(), With(host).Build(before));
        Assert.Equal(fresh.Diagnostics, again.Diagnostics);
        Assert.Equal(fresh.Files.Keys, again.Files.Keys);
        foreach (var (path, bytes) in fresh.Files) Assert.True(bytes.AsSpan().SequenceEqual(again.Files[path]), path);
        return again;
    }

    private static SiteHost Stepped(PageStage stage, string words) => SiteHost.Create().AddPageStep(
        stage, Module.From<PageDocument, PageDocument>("words", (page, _) => page with
        {
            Content = page.Content with { Blocks = page.Content.Blocks.Add(BlockFactory.Paragraph(words)) },
        }));

    [Theory]
    [InlineData(PageStage.Expand)]
    [InlineData(PageStage.Resolve)]
    [InlineData(PageStage.Hash)]
    public void A_step_with_other_words_makes_pages_again(PageStage stage)
    {
        var first = With(Stepped(stage, "One.")).Build();
        Assert.Contains("<p>One.</p>", first.Text("treatment/index.html"), StringComparison.Ordinal);
        Assert.True(Reused(Again(Stepped(stage, "One."), first)) > 2);
        var second = Again(Stepped(stage, "Two."), first);
        Assert.Equal(0, Reused(second));
        Assert.Contains("<p>Two.</p>", second.Text("treatment/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_and_warnings_of_a_step_stay()
    {
        var host = SiteHost.Create().AddDiagnostic(Told)
            .AddPageStep(PageStage.Claims, Module.From<PageDocument, PageDocument>("export", (page, context) =>
        {
            context.Write(new OutputFile($"export/{page.Content.Id}.txt", Encoding.UTF8.GetBytes(page.Content.Title)));
            context.Report(Told.At(SourceSpan.File(page.Name)));
            return page;
        }));
        var first = With(host).Build();
        Assert.Equal("Treatment", first.Text("export/treatment.txt"));
        Assert.Contains("en/treatment.md:0:0: warning ACT0001: A warning of a test", first.Diagnostics);
        var second = Again(host, first);
        Assert.True(Reused(second) > 2);
        Assert.True(second.Result.FailsStrictly);
        Assert.Equal("Treatment", second.Text("export/treatment.txt"));
    }

    [Fact]
    public void What_a_feature_keeps_is_part_of_what_it_is()
    {
        static SiteHost Phoned(string number) => SiteHost.Create().AddFeature(new Phone(number));
        var first = With(Phoned("111")).Build();
        Assert.Contains("\"telephone\":\"111\"", first.Text("treatment/index.html"), StringComparison.Ordinal);
        Assert.True(Reused(Again(Phoned("111"), first)) > 2);
        var second = Again(Phoned("222"), first);
        Assert.Equal(0, Reused(second));
        Assert.Contains("\"telephone\":\"222\"", second.Text("treatment/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_made_follows_its_words_and_the_others_stay()
    {
        static SiteHost Paged(string words) => SiteHost.Create()
            .AddPage(new GeneratedPage("ours", "ours") { Blocks = _ => [BlockFactory.Paragraph(words)] })
            .AddWords("en", new Dictionary<string, string> { ["ours.title"] = "Ours", ["ours.summary"] = "Made." });
        var first = With(Paged("One.")).Build();
        var second = Again(Paged("Two."), first);
        Assert.True(Reused(second) > 2);
        Assert.Contains("<p>Two.</p>", second.Text("ours/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_and_rules_of_another_day_make_pages_again()
    {
        static SiteHost Worded(string word, string css) =>
            SiteHost.Create().AddStyles(css)
                .AddWords("en", new Dictionary<string, string> { ["footer.not-advice"] = word });
        var first = With(Worded("One.", ".a { color: red }")).Build();
        Assert.True(Reused(Again(Worded("One.", ".a { color: red }"), first)) > 2);
        var second = Again(Worded("Two.", ".a { color: red }"), first);
        Assert.Contains("Two.", second.Text("treatment/index.html"), StringComparison.Ordinal);
        Again(Worded("Two.", ".a { color: blue }"), second);
    }

    [Fact]
    public void A_file_of_a_page_that_was_not_made_again_is_not_free()
    {
        var first = With(SiteHost.Create().AddFile("humans.txt", "We.")).Build();
        Assert.Empty(first.Diagnostics);
        var second = With(SiteHost.Create().AddFile("humans.txt", "We.")
            .AddFile("Treatment/index.html", "Ours.")).Build(first);
        Assert.Equal(
            [":0:0: error NB1680: “Treatment/index.html” is written twice: by a step of the program's own, and by NbSite or another such step"],
            second.Diagnostics.Select(each => each.Replace("treatment/", "Treatment/", StringComparison.Ordinal)));
        Assert.Null(second.Record);
    }

    private sealed class Phone(string number) : Feature
    {
        public override IEnumerable<PageAddition> Additions(BuildInput input) => [new Line(number)];

        private sealed class Line(string number) : PageAddition
        {
            public override PageView ToView(PageView view, RenderedPage page) =>
                view with { StructuredData = view.StructuredData.Add($"{{\"telephone\":\"{number}\"}}") };
        }
    }
}
