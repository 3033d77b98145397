using System.Collections.Concurrent;
using NbSite.Model;
using Xunit;

namespace NbSite.Pipelines.Tests;

public sealed class EngineTests
{
    private sealed record Word(string Text) : Document
    {
        public override string Name => Text;
    }

    private sealed record Length(string Text, int Value) : Document
    {
        public override string Name => Text;
    }

    private sealed class Sink : IOutputSink
    {
        public List<string> Paths { get; } = [];

        public void Add(OutputFile file)
        {
            lock (Paths) Paths.Add(file.Path);
        }
    }

    private static SourceModule<Word> Words(params string[] words) =>
        Module.Source("words", _ => words.Select(word => new Word(word)));

    private static Module<Word, Length> Measure => Module.From<Word, Length>("measure", (word, _) => new Length(word.Text, word.Text.Length));

    [Fact]
    public void Results_keep_the_order_of_the_input_on_any_number_of_threads()
    {
        var words = Enumerable.Range(0, 500).Select(i => new string('x', i % 17) + i).ToArray();
        foreach (var threads in new[] { 1, 2, 8 })
        {
            var seen = new List<string>();
            var pipeline = Pipeline.Named("p").Input(Words(words)).Process(Measure)
                .PostProcess(Module.Aggregate<Length, Length>("see", (all, _) =>
                {
                    seen.AddRange(all.Select(length => length.Text));
                    return all;
                })).Build();
            new Engine(pipeline).Run(new Sink(), threads, cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(words, seen);
        }
    }

    [Fact]
    public void A_pipeline_sees_what_those_it_depends_on_have_made()
    {
        var first = Pipeline.Named("first").Input(Words("a", "bb")).Process(Measure).Build();
        var total = 0;
        var second = Pipeline.Named("second").DependsOn(first)
            .FromDependencies(Module.Source<Word>("sum", context =>
            {
                total = context.OutputsOf(first).Sum(length => length.Value);
                return [];
            })).Build();
        var engine = new Engine(second, first);
        engine.Run(new Sink(), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(3, total);
        Assert.Equal(["first", "second"], engine.Pipelines.Select(pipeline => pipeline.Name));
    }

    [Fact]
    public void Asking_a_pipeline_that_is_not_depended_on_is_refused()
    {
        var first = Pipeline.Named("first").Input(Words("a")).Build();
        var second = Pipeline.Named("second").FromDependencies(Module.Source<Word>("peek", context => context.OutputsOf(first))).Build();
        var exception = Assert.Throws<PipelineException>(() =>
            new Engine(first, second).Run(new Sink(), cancellation: TestContext.Current.CancellationToken));
        Assert.Equal("“second” asks for the documents of “first” but does not depend on it. Add DependsOn.", exception.Message);
    }

    [Fact]
    public void A_missing_dependency_and_two_equal_names_are_refused()
    {
        var first = Pipeline.Named("first").Input(Words("a")).Build();
        var second = Pipeline.Named("second").DependsOn(first).FromDependencies(Words("b")).Build();
        Assert.Equal("“second” depends on “first”, which is not part of the run.",
            Assert.Throws<PipelineException>(() => new Engine(second)).Message);
        Assert.Equal("There are two pipelines named “first”.",
            Assert.Throws<PipelineException>(() => new Engine(first, Pipeline.Named("first").Input(Words("c")).Build())).Message);
    }

    [Fact]
    public void Phases_run_in_order_across_pipelines()
    {
        var story = new ConcurrentQueue<string>();
        Pipeline<Word> Make(string name) => Pipeline.Named(name)
            .Input(Module.Source<Word>("in", _ =>
            {
                story.Enqueue(name + " input");
                return [new Word(name)];
            }))
            .Aggregate(Module.Aggregate<Word, Word>("process", (all, _) => Note(all, "process")))
            .PostProcess(Module.Aggregate<Word, Word>("post", (all, _) => Note(all, "post")))
            .Output(Module.Aggregate<Word, Word>("out", (all, _) => Note(all, "output")))
            .Build();
        IReadOnlyList<Word> Note(IReadOnlyList<Word> all, string what)
        {
            story.Enqueue(all[0].Text + " " + what);
            return all;
        }

        var a = Make("a");
        new Engine(a, Make("b")).Run(new Sink(), cancellation: TestContext.Current.CancellationToken);

        // Input and Process end in all pipelines before the next begins. What follows is one chain in each pipeline; pipelines are
        // free to run at once, but in Process, which goes in the order of the dependencies.
        var told = story.ToArray();
        Assert.Equal(8, told.Length);
        Assert.Equal(["a input", "b input"], told[..2].Order(StringComparer.Ordinal));
        Assert.Equal(["a process", "b process"], told[2..4]);
        foreach (var name in new[] { "a", "b" })
            Assert.Equal([name + " post", name + " output"], told[4..].Where(each => each.StartsWith(name, StringComparison.Ordinal)));
        Assert.Equal("in, process, post, out", string.Join(", ", a.Modules.Select(step => step.Module)));
    }

    [Fact]
    public void A_pipeline_knows_what_was_reported_of_those_it_depends_on()
    {
        var first = Pipeline.Named("first").Input(Words("b.md", "a.md")).Process(Module.From<Word, Word>("report", (word, context) =>
        {
            context.Report(Codes.EmptyYaml.At(SourceSpan.File(word.Text)));
            return word;
        })).Build();
        var other = Pipeline.Named("other").Input(Words("c")).Build();
        var told = new List<string>();
        Pipeline<Word> Second(Pipeline asked) => Pipeline.Named("second").DependsOn(first)
            .FromDependencies(Module.Source<Word>("ask", context =>
            {
                told.AddRange(context.DiagnosticsOf(asked).Select(diagnostic => diagnostic.Span.Path));
                return [];
            })).Build();
        new Engine(first, Second(first)).Run(new Sink(), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["a.md", "b.md"], told);
        Assert.Throws<PipelineException>(
            () => new Engine(first, other, Second(other)).Run(new Sink(), cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_phase_out_of_order_is_refused_when_the_pipeline_is_made()
    {
        var finish = Pipeline.Named("p").Input(Words("a"))
            .Output(Module.From<Word, Word>("write", (word, _) => word));
        var exception = Assert.Throws<PipelineException>(() => finish.PostProcess(Module.From<Word, Word>("late", (word, _) => word)));
        Assert.Equal("“p”: “late” is a PostProcess module after the Output phase began.", exception.Message);
    }

    [Fact]
    public void Diagnostics_come_back_sorted_and_a_module_that_fails_becomes_one()
    {
        var pipeline = Pipeline.Named("p").Input(Words("b.md", "a.md", "c.md"))
            .Process(Module.From<Word, Word>("fail", (word, context) =>
            {
                if (word.Text == "b.md") throw new InvalidOperationException("broken");
                context.Report(Codes.ModuleFailed.At(SourceSpan.File(word.Text), word.Text, "said " + word.Text[0]));
                return word;
            })).Build();
        var result = new Engine(pipeline).Run(new Sink(), cancellation: TestContext.Current.CancellationToken);
        Assert.True(result.HasErrors);
        Assert.Equal(["a.md", "b.md", "c.md"], result.Diagnostics.Select(diagnostic => diagnostic.Span.Path));
        Assert.Equal("NbSite failed while working on “b.md” (InvalidOperationException: broken)", result.Diagnostics[1].Message);
        Assert.Single(result.Faults);
    }

    [Fact]
    public void Cancelling_stops_the_run()
    {
        using var cancel = new CancellationTokenSource();
        var pipeline = Pipeline.Named("p").Input(Words("a", "b"))
            .Process(Module.From<Word, Word>("cancel", (word, _) =>
            {
                cancel.Cancel();
                return word;
            }))
            .Process(Measure).Build();
        Assert.ThrowsAny<OperationCanceledException>(() => new Engine(pipeline).Run(new Sink(), cancellation: cancel.Token));
    }

    [Fact]
    public void A_module_may_make_none_or_several_documents_and_hand_over_files()
    {
        var sink = new Sink();
        var pipeline = Pipeline.Named("p").Input(Words("a", "skip", "b"))
            .Process(Module.Many<Word, Word>("twice", (word, _) => word.Text == "skip" ? [] : [word, word with { Text = word.Text + "2" }]))
            .Output(Module.From<Word, Word>("write", (word, context) =>
            {
                context.Write(new OutputFile(word.Text, ReadOnlyMemory<byte>.Empty));
                return word;
            })).Build();
        new Engine(pipeline).Run(sink, 1, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["a", "a2", "b", "b2"], sink.Paths);
    }

    [Fact]
    public void A_sparing_run_gives_the_same_files_and_problems_one_pipeline_after_the_other()
    {
        (List<string> Files, List<string> Problems) Run(bool lowMemory)
        {
            var order = new List<string>();
            Module<Length, Length> Write(string name) => Module.From<Length, Length>("write " + name, (length, context) =>
            {
                lock (order) order.Add(name);
                context.Write(new OutputFile($"{name}/{length.Text}", default));
                if (length.Value > 2) context.Report(Codes.ModuleFailed.At(SourceSpan.File(length.Text), length.Text, name));
                return length;
            });
            var first = Pipeline.Named("first").Input(Words("a", "bbb")).Process(Measure).Output(Write("first")).Build();
            var second = Pipeline.Named("second").DependsOn(first)
                .FromDependencies(Module.Source<Length>("take", context => context.OutputsOf(first)))
                .Output(Write("second"))
                .Output(Module.Aggregate<Length, Length>("again", (all, context) => [.. all, .. context.OutputsOf(first)]))
                .Build();
            var sink = new Sink();
            var result = new Engine(first, second).Run(sink, lowMemory: lowMemory, cancellation: TestContext.Current.CancellationToken);
            Assert.Empty(result.Faults);
            if (lowMemory) Assert.Equal(["second", "second", "first", "first"], order);
            return ([.. sink.Paths.Order(StringComparer.Ordinal)], [.. result.Diagnostics.Select(diagnostic => diagnostic.ToString())]);
        }

        Assert.Equivalent(Run(lowMemory: false), Run(lowMemory: true), strict: true);
        Assert.Equal(Run(lowMemory: false).Files, Run(lowMemory: true).Files);
    }
}
