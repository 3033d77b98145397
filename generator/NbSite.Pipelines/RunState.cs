using System.Collections.Concurrent;
using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines.Incremental;

namespace NbSite.Pipelines;

/// <summary>What one run of the engine shares between its modules.</summary>
internal sealed class RunState(
    PipelineOrder order, IOutputSink sink, int parallelism, Reuse? reuse, Action? between, CancellationToken cancellation)
{
    private readonly ConcurrentQueue<(Pipeline Pipeline, Phase Phase, Diagnostic Diagnostic)> _diagnostics = new();
    private readonly ConcurrentQueue<Exception> _faults = new();

    /// <summary>All of them, in the order of their Process phases.</summary>
    public ImmutableArray<Pipeline> Pipelines => order.Pipelines;

    public IOutputSink Sink { get; } = sink;

    public int Parallelism { get; } = parallelism;

    /// <summary>What incremental sections share; null when nothing is remembered.</summary>
    public Reuse? Reuse { get; } = reuse;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Lets what is more urgent go first.</summary>
    public void Between() => between?.Invoke();

    /// <summary>What each pipeline's Process phase made, as a list of its own document type.</summary>
    public ConcurrentDictionary<Pipeline, object> Results { get; } = new();

    public IEnumerable<Diagnostic> Diagnostics => _diagnostics.Select(entry => entry.Diagnostic);

    public IEnumerable<Exception> Faults => _faults;

    /// <summary>Whether a pipeline is processed after another because one of the two said so.</summary>
    public bool Waits(Pipeline pipeline, Pipeline other) => order.Of(pipeline).Contains(other);

    public void Keep(ModuleContext context)
    {
        foreach (var diagnostic in context.Bag.ToImmutable()) _diagnostics.Enqueue((context.Pipeline, context.Phase, diagnostic));
    }

    /// <summary>What a pipeline had to say until its documents were made, in an order that does not depend on threads.</summary>
    public ImmutableArray<Diagnostic> DiagnosticsOf(Pipeline pipeline) =>
    [
        .. _diagnostics.Where(entry => entry.Pipeline == pipeline && entry.Phase <= Phase.Process)
            .Select(entry => entry.Diagnostic).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)),
    ];

    public void Fault(Exception exception) => _faults.Enqueue(exception);
}
