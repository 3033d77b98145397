using NbSite.Pipelines.Tests.Incremental;
using Xunit;

namespace NbSite.Pipelines.Tests;

/// <summary>PostProcess and Output of a document are one chain; pipelines and modules can be put between others.</summary>
public sealed class ChainTests
{
    private sealed record Drawn(string Id, byte[] Html) : Document
    {
        public override string Name => Id;
    }

    private static SourceModule<Page> Pages(int count) =>
        Module.Source("pages", _ => Enumerable.Range(0, count).Select(i => new Page($"p{i}", "words")));

    private static Module<Page, Page> Same(string name) => Module.From<Page, Page>(name, (page, _) => page);

    private static Module<Page, Page> Noted(string name, List<string> order) => Module.From<Page, Page>(name, (page, _) =>
    {
        lock (order) order.Add($"{name} {page.Id}");
        return page;
    });

    [Fact]
    public void A_document_is_handed_over_before_the_next_is_finished()
    {
        var order = new List<string>();
        var pipeline = Pipeline.Named("p").Input(Pages(3))
            .PostProcess(Noted("render", order)).Output(Noted("write", order)).Build();

        new Engine(pipeline).Run(new Sink(), parallelism: 1, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["render p0", "write p0", "render p1", "write p1", "render p2", "write p2"], order);
    }

    [Fact]
    public void Only_a_module_that_needs_all_of_them_holds_them()
    {
        var order = new List<string>();
        var pipeline = Pipeline.Named("p").Input(Pages(2)).PostProcess(Noted("render", order))
            .PostProcess(Module.Aggregate<Page, Page>("all", (all, _) => all)).Output(Noted("write", order)).Build();

        new Engine(pipeline).Run(new Sink(), parallelism: 1, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["render p0", "render p1", "write p0", "write p1"], order);
    }

    [Fact]
    public void What_was_drawn_is_let_go_once_it_is_written()
    {
        const int Size = 1_000_000;
        const int Count = 200;
        long most = 0;
        var pipeline = Pipeline.Named("p").Input(Pages(Count))
            .PostProcess(Module.From<Page, Drawn>("render", (page, _) => new Drawn(page.Id, new byte[Size])))
            .Output(Module.From<Drawn, Page>("write", (drawn, context) =>
            {
                context.Write(new OutputFile(drawn.Id, drawn.Html.AsMemory(0, 1)));
                if (drawn.Id.EndsWith('9')) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
                return new Page(drawn.Id, "");
            })).Build();

        new Engine(pipeline).Run(new TextSink(), parallelism: 1, cancellation: TestContext.Current.CancellationToken);

        Assert.InRange(most, 1, Size * (Count / 2));
    }

    [Fact]
    public void In_PostProcess_every_document_of_every_pipeline_can_be_seen_also_in_a_sparing_run()
    {
        var first = Pipeline.Named("first").Input(Pages(2)).Output(Same("write")).Build();
        var last = Pipeline.Named("last").Input(Pages(3)).Output(Same("write")).Build();
        var seen = new List<string>();
        Module<Page, Page> See(Pipeline<Page> other) => Module.From<Page, Page>("see", (page, context) =>
        {
            lock (seen) seen.Add($"{context.OutputsOf(other).Count} {context.OutputsOf<Page>().Count}");
            return page;
        });
        var middle = Pipeline.Named("middle").Input(Pages(1)).PostProcess(See(first)).Output(See(last)).Build();

        foreach (var lowMemory in new[] { false, true })
        {
            seen.Clear();
            var run = new Engine(first, middle, last).Run(new Sink(), lowMemory: lowMemory, cancellation: TestContext.Current.CancellationToken);
            Assert.Empty(run.Diagnostics);
            Assert.Equal(["2 6", "3 6"], seen);
        }
    }

    [Fact]
    public void A_pipeline_can_come_before_one_that_does_not_know_of_it()
    {
        var count = 0;
        var site = Pipeline.Named("site").FromDependencies(Module.Source<Page>("count", context =>
        {
            count = context.OutputsOf<Page>().Count;
            return [];
        })).Build();
        var own = Pipeline.Named("own").DependencyOf(site).Input(Pages(4)).Build();

        var engine = new Engine(site, own);
        var result = engine.Run(new Sink(), cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["own", "site"], engine.Pipelines.Select(pipeline => pipeline.Name));
        Assert.Equal(4, count);
    }

    [Fact]
    public void What_is_not_waited_for_is_not_seen_by_type()
    {
        var count = -1;
        var other = Pipeline.Named("other").Input(Pages(4)).Build();
        var site = Pipeline.Named("site").FromDependencies(Module.Source<Page>("count", context =>
        {
            count = context.OutputsOf<Page>().Count;
            return [];
        })).Build();

        new Engine(other, site).Run(new Sink(), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(0, count);
    }

    [Fact]
    public void Pipelines_that_wait_for_each_other_are_refused()
    {
        var first = Pipeline.Named("first").Input(Pages(1)).Build();
        var second = Pipeline.Named("second").DependsOn(first).Input(Pages(1)).Build();
        var third = Pipeline.Named("third").DependsOn(second).DependencyOf(first).Input(Pages(1)).Build();

        var circle = Assert.Throws<PipelineException>(() => new Engine(first, second, third));
        Assert.Equal("Pipelines wait for each other: “first” for “third” for “second” for “first”.", circle.Message);
        var missing = Assert.Throws<PipelineException>(() => new Engine(Pipeline.Named("own").DependencyOf(first).Input(Pages(1)).Build()));
        Assert.Equal("“own” is a dependency of “first”, which is not part of the run.", missing.Message);
    }

    [Fact]
    public void A_module_can_be_put_before_or_after_one_that_is_named()
    {
        var begun = Pipeline.Named("p").Input(Pages(1)).Process(Same("one")).Process(Same("two"))
            .InsertBefore("two", Same("before two")).InsertAfter("one", Same("after one")).InsertAfter("pages", Same("first"));
        var pipeline = begun.Output(Same("write")).InsertBefore("write", Same("before write")).Build();

        Assert.Equal(
            [
                (Phase.Input, "pages"), (Phase.Input, "first"), (Phase.Process, "one"), (Phase.Process, "after one"),
                (Phase.Process, "before two"), (Phase.Process, "two"), (Phase.Output, "before write"), (Phase.Output, "write"),
            ],
            pipeline.Modules);
    }

    [Fact]
    public void A_module_can_be_put_into_an_incremental_section_and_is_part_of_what_is_compared()
    {
        Page[] pages = [new("a", "one"), new("b", "two")];
        var first = Run(pages, "!", null);
        var again = Run(pages, "!", first);
        var other = Run(pages, "?!", again);

        Assert.Equal((0, 2, 0), (first.Kept, again.Kept, other.Kept));
        Assert.Equal("one!", again.Files["a"]);
        Assert.Equal("one?!", other.Files["a"]);

        static (IReadOnlyDictionary<string, string> Files, int Kept, Pipelines.Incremental.RunRecord Record) Run(
            Page[] pages, string mark, (IReadOnlyDictionary<string, string> Files, int Kept, Pipelines.Incremental.RunRecord Record)? before)
        {
            var sink = new Sink();
            var pipeline = Pipeline.Named("p").Input(Module.Source("pages", _ => pages))
                .Incremental(new PageSection(), page => page.Process(Runs.Print))
                .InsertBefore("print", Mark(mark)).Build();
            var earlier = before is { } run
                ? Pipelines.Incremental.EarlierRun.From(run.Record, paths => sink.Keep(paths, run.Files)) : null;
            var result = new Engine(pipeline).Run(sink, earlier: earlier, records: true, cancellation: TestContext.Current.CancellationToken);
            return (sink.Files, sink.Kept, result.Record!);
        }
    }

    // A function of its own: what a lambda captures is part of what its module is.
    private static Module<Page, Page> Mark(string mark) =>
        Module.From<Page, Page>("mark", (page, _) => page with { Words = page.Words + mark });

    [Fact]
    public void A_module_that_does_not_fit_where_it_is_put_is_refused()
    {
        var begun = Pipeline.Named("p").Input(Pages(1)).Process(Runs.Print);

        Assert.Equal("“p” has no module “prnt”. It has “pages”, “print”.",
            Assert.Throws<PipelineException>(() => begun.InsertBefore("prnt", Same("x"))).Message);
        Assert.Equal("“p”: “x” takes documents of the type Page; after “print” they are Facts.",
            Assert.Throws<PipelineException>(() => begun.InsertAfter("print", Same("x"))).Message);
        Assert.Equal("“p”: there is nothing before “pages”, where documents begin.",
            Assert.Throws<PipelineException>(() => begun.InsertBefore("pages", Same("x"))).Message);
        var twice = Pipeline.Named("p").Input(Pages(1)).Process(Same("one")).Process(Same("one"));
        Assert.Equal("“p” has 2 modules “one”: which is meant cannot be told.",
            Assert.Throws<PipelineException>(() => twice.InsertAfter("one", Same("x"))).Message);
    }

    private sealed class TextSink : IOutputSink
    {
        public void Add(OutputFile file)
        {
            // Only the memory is looked at.
        }
    }
}
