using NbSite.Model;
using NbSite.Pipelines.Incremental;
using NbSite.Pipelines.Tests.Incremental;
using Xunit;

namespace NbSite.Pipelines.Tests;

public sealed class AnalyzerTests
{
    private static readonly DiagnosticDescriptor Short =
        new("TT0002", Severity.Warning, "Short words", "“{0}” is short", "Because.", "Add to it.");

    private sealed class TellShort(int least) : Analyzer<Page>
    {
        public override void Analyze(Page document, IAnalyzerContext context)
        {
            if (document.Words == "broken") throw new InvalidOperationException("It broke.");
            if (document.Words.Length < least) context.Report(Short.At(new SourceSpan(document.Id, 1, 1, 1), document.Words));
        }
    }

    private sealed class TellAll(Phase follows, List<string> order) : AggregateAnalyzer<Page>
    {
        public override Phase Follows => follows;

        public override void Analyze(IReadOnlyList<Page> documents, IAnalyzerContext context)
        {
            order.Add($"after {follows}: {string.Join(' ', documents.Select(page => page.Id))}");
            if (documents.Any(page => page.Words == "broken")) throw new InvalidOperationException("It broke.");
        }
    }

    private static SourceModule<Page> Pages(params string[] words) =>
        Module.Source("pages", _ => words.Select((word, i) => new Page($"p{i}", word)));

    [Fact]
    public void An_analyzer_tells_and_the_document_goes_on_as_it_came()
    {
        var pipeline = Pipeline.Named("p").Input(Pages("a", "long enough")).Analyze(new TellShort(3)).Build();

        var result = new Engine(pipeline).Run(new Sink(), keep: [pipeline], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["“a” is short"], result.Diagnostics.Select(each => each.Message));
        Assert.Equal([new Page("p0", "a"), new Page("p1", "long enough")], result.OutputsOf(pipeline));
        Assert.Equal([(Phase.Input, "pages"), (Phase.Process, "TellShort")], pipeline.Modules);
    }

    [Fact]
    public void Analyzers_stand_after_the_phase_that_they_follow()
    {
        var order = new List<string>();
        var pipeline = Pipeline.Named("p").Input(Pages("a", "b"))
            .Process(Module.From<Page, Page>("one", (page, _) => page))
            .Then()
            .Analyze(new TellAll(Phase.Process, order))
            .PostProcess(Module.Aggregate<Page, Page>("more", (all, _) => [.. all, new Page("made", "c")]))
            .Analyze(new TellAll(Phase.PostProcess, order))
            .Output(Module.Many<Page, Page>("out", (page, _) => page.Id == "p0" ? [] : [page]))
            .Analyze(new TellAll(Phase.Output, order))
            .Build();

        new Engine(pipeline).Run(new Sink(), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["after Process: p0 p1", "after PostProcess: p0 p1 made", "after Output: p1 made"], order);
    }

    [Fact]
    public void An_analyzer_after_a_later_phase_began_is_refused()
    {
        var begun = Pipeline.Named("p").Input(Pages("a")).PostProcess(Module.From<Page, Page>("post", (page, _) => page));

        var late = Assert.Throws<PipelineException>(() => begun.Analyze(new TellAll(Phase.Process, [])));
        Assert.Equal("“p”: “TellAll” follows Process and comes after the PostProcess phase began.", late.Message);
        var early = Assert.Throws<PipelineException>(() => begun.Analyze(new TellAll(Phase.PostProcess, []))
            .PostProcess(Module.From<Page, Page>("again", (page, _) => page)));
        Assert.Equal("“p”: “again” is a PostProcess module after “TellAll”, which follows PostProcess.", early.Message);
    }

    [Fact]
    public void What_is_put_before_an_analyzer_is_what_it_looks_at()
    {
        var order = new List<string>();
        var pipeline = Pipeline.Named("p").Input(Pages("a")).Then().Analyze(new TellAll(Phase.Process, order))
            .InsertBefore("TellAll", Module.From<Page, Page>("named", (page, _) => page with { Id = "other" })).Build();

        var result = new Engine(pipeline).Run(new Sink(), keep: [pipeline], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["after Process: other"], order);
        Assert.Equal("other", Assert.Single(result.OutputsOf(pipeline)).Id);
    }

    [Fact]
    public void An_analyzer_of_all_documents_that_breaks_takes_none_of_them_away()
    {
        var pipeline = Pipeline.Named("p").Input(Pages("broken", "b")).Then().Analyze(new TellAll(Phase.Process, []))
            .Output(Module.From<Page, Page>("out", (page, context) =>
            {
                context.Write(new OutputFile(page.Id, default));
                return page;
            })).Build();
        var sink = new Sink();

        var result = new Engine(pipeline).Run(sink, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(Codes.ModuleFailed.Code, Assert.Single(result.Diagnostics).Code);
        Assert.Equal(["p0", "p1"], sink.Files.Keys.Order());
    }

    [Fact]
    public void Later_modules_of_a_document_know_whether_it_has_errors()
    {
        var error = new DiagnosticDescriptor("TT0003", Severity.Error, "Bad", "Bad", "Because.", "Mend.");
        var seen = new List<bool>();
        var check = Module.From<Page, Page>("check", (page, context) =>
        {
            if (page.Id == "p1") context.Report(error.At(SourceSpan.File(page.Id)));
            return page;
        });
        var pipeline = Pipeline.Named("p").Input(Pages("a", "b", "c")).Process(check).Process(Module.From<Page, Page>("see", (page, context) =>
        {
            seen.Add(context.HasErrors);
            return page;
        })).Build();

        new Engine(pipeline).Run(new Sink(), parallelism: 1, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([false, true, false], seen);
    }

    [Fact]
    public void What_an_analyzer_tells_is_told_again_when_its_document_is_passed_over()
    {
        Page[] pages = [new("a", "x"), new("b", "long enough")];
        var first = Of(pages, 3);
        var second = Of(pages, 3, first);

        Runs.Same(first, second);
        Assert.Equal(2, second.Kept);
        Assert.Single(first.Reports, report => report.Contains("“x” is short", StringComparison.Ordinal));
        // Another measure is another analyzer.
        var stricter = Of(pages, 20, first);
        Runs.Same(Of(pages, 20), stricter);
        Assert.Equal(0, stricter.Kept);
    }

    [Fact]
    public void A_level_that_changes_is_told_at_once_though_nothing_is_made_again()
    {
        var levels = DiagnosticLevels.None with { ByCode = DiagnosticLevels.None.ByCode.Add("TT0002", Severity.Error) };
        var pipeline = Pipeline.Named("p").Input(Pages("a")).Incremental(new PageSection(), page => page.Analyze(new TellShort(3)).Process(Runs.Print))
            .Build();
        var sink = new Sink();
        var first = new Engine(pipeline).Run(sink, records: true, cancellation: TestContext.Current.CancellationToken);
        var again = new Sink();
        var second = new Engine(pipeline).Run(
            again, earlier: EarlierRun.From(first.Record!, paths => again.Keep(paths, sink.Files)), records: true,
            cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(1, again.Kept);
        Assert.Equal(Severity.Warning, Assert.Single(second.Diagnostics).Severity);
        Assert.NotNull(second.Record);
        var raised = second.At(levels);
        Assert.Equal(Severity.Error, Assert.Single(raised.Diagnostics).Severity);
        Assert.Null(raised.Record);
        Assert.Empty(second.At(new DiagnosticLevels { ByCode = levels.ByCode.SetItem("TT0002", null) }).Diagnostics);
    }

    private static Made Of(Page[] pages, int least, Made? before = null) =>
        Runs.Of(pages, before, Module.From(new TellShort(least)));
}
