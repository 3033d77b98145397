using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using NbSite.Model;
using NbSite.Pipelines.Incremental;

namespace NbSite.Pipelines;

/// <summary>What a run has to say: every diagnostic, sorted, and the faults of modules themselves.</summary>
public sealed record RunResult(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Exception> Faults)
{
    /// <summary>What the next run can use again; null when nothing was to be remembered, or when there are errors.</summary>
    public RunRecord? Record { get; init; }

    internal FrozenDictionary<Pipeline, object> Outputs { get; init; } = FrozenDictionary<Pipeline, object>.Empty;

    /// <summary>The documents of a pipeline that was to be kept.</summary>
    public IReadOnlyList<T> OutputsOf<T>(Pipeline<T> pipeline) where T : Document => Outputs.TryGetValue(pipeline, out var documents)
        ? (IReadOnlyList<T>)documents
        : throw new PipelineException($"The documents of “{pipeline.Name}” were not kept.");

    /// <summary>The same with what was found as bad as a site says that it is. What has an error then is nothing to
    /// build on.</summary>
    public RunResult At(DiagnosticLevels levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        var leveled = this with { Diagnostics = levels.Of(Diagnostics) };
        return leveled.HasErrors ? leveled with { Record = null } : leveled;
    }

    /// <summary>Whether there is an error among them.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>
/// Runs pipelines: Input of all, then Process in the order of dependencies, then PostProcess and Output of all.
/// Those two are one chain for
/// each document: it is handed over before the next is finished, unless a module needs all of them at once.
/// The same input gives the same documents, files and diagnostics whatever the number of threads.
/// </summary>
public sealed class Engine
{
    private readonly PipelineOrder _order;
    private readonly ImmutableArray<Pipeline> _ordered;

    /// <summary>
    /// Throws <see cref="PipelineException"/> when two pipelines have one name, a dependency is missing, or
    /// pipelines wait for each other.
    /// </summary>
    public Engine(params IEnumerable<Pipeline> pipelines)
    {
        _order = PipelineOrder.Of([.. pipelines]);
        _ordered = _order.Pipelines;
    }

    /// <summary>The pipelines in the order in which their Process phases run.</summary>
    public ImmutableArray<Pipeline> Pipelines => _ordered;

    /// <summary>
    /// Runs everything. <paramref name="parallelism"/> is the number of threads, 0 for one a core. Throws
    /// <see cref="OperationCanceledException"/> when cancelled and <see cref="PipelineException"/> on misuse.
    /// With <paramref name="lowMemory"/> pipelines finish one after the other, those on which no others depend first, and what one
    /// leaves is tidied up before the next: it takes longer and less memory. With <paramref name="earlier"/>
    /// incremental sections pass over what holds since that run; with <paramref name="records"/> they leave a record for the next.
    /// The documents of the pipelines to <paramref name="keep"/> are in the result. <paramref name="between"/> is called before each piece of work,
    /// from all threads, and may wait: so a run makes room for what is more urgent.
    /// </summary>
    public RunResult Run(
        IOutputSink sink, int parallelism = 0, bool lowMemory = false,
        EarlierRun? earlier = null, bool records = false, IReadOnlyList<Pipeline>? keep = null, Action? between = null,
        CancellationToken cancellation = default)
    {
        var reuse = records || earlier is not null ? new Reuse(earlier) : null;
        var state = new RunState(_order, sink, parallelism > 0 ? parallelism : Environment.ProcessorCount, reuse, between, cancellation);
        var documents = new IReadOnlyList<Document>[_ordered.Length];
        Array.Fill(documents, []);
        foreach (var phase in new[] { Phase.Input, Phase.Process, Phase.PostProcess })
        {

            // Only in Process does one pipeline build on the documents of another.
            if (phase == Phase.Process)
                for (var i = 0; i < _ordered.Length; i++) RunPhase(i);
            else if (lowMemory)
                for (var i = _ordered.Length - 1; i >= 0; i--) RunPhase(i);
            else
                AllAtOnce(state, RunPhase);

            void RunPhase(int i)
            {
                cancellation.ThrowIfCancellationRequested();
                var pipeline = _ordered[i];
                var isLast = phase == Phase.PostProcess;
                var steps = pipeline.Steps.Where(step => isLast ? step.Phase >= phase : step.Phase == phase).ToImmutableArray();
                if (lowMemory && isLast && !steps.IsEmpty) CollectGarbage();
                var made = StepRunner.Run(steps, documents[i], state, pipeline, phase);
                // What Output leaves nobody asks for.
                documents[i] = isLast ? [] : made;
                if (phase == Phase.Process) state.Results[pipeline] = Typed(pipeline, made);
            }
        }

        var result = new RunResult(
            SameFailures.Fold(state.Diagnostics.Distinct().Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))), [.. state.Faults])
        {
            Outputs = (keep ?? []).ToFrozenDictionary(pipeline => pipeline, pipeline => state.Results[pipeline]),
        };
        return records && !result.HasErrors ? result with { Record = reuse!.Record() } : result;
    }

    // The collector waits until much more is left over: memory it has once taken counts as used.
    private static void CollectGarbage()
    {
        const long Much = 64 << 20;
        if (GC.GetTotalMemory(forceFullCollection: false) > Much)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private void AllAtOnce(RunState state, Action<int> work)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = state.Parallelism, CancellationToken = state.Cancellation };
        try
        {
            Parallel.For(0, _ordered.Length, options, work);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
        }
    }

    private static Array Typed(Pipeline pipeline, IReadOnlyList<Document> documents)
    {
        var list = Array.CreateInstance(pipeline.GetType().GetGenericArguments()[0], documents.Count);
        for (var i = 0; i < documents.Count; i++) list.SetValue(documents[i], i);
        return list;
    }
}
