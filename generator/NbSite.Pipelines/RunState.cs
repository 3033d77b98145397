using System.Collections.Concurrent;
using NbSite.Model;

namespace NbSite.Pipelines;

/// <summary>What one run of the engine shares between its modules.</summary>
internal sealed class RunState(IOutputSink sink, int parallelism, CancellationToken cancellation)
{
    private readonly ConcurrentQueue<Diagnostic> _diagnostics = new();
    private readonly ConcurrentQueue<Exception> _faults = new();

    public IOutputSink Sink { get; } = sink;

    public int Parallelism { get; } = parallelism;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>What each pipeline's Process phase made, as a list of its own document type.</summary>
    public ConcurrentDictionary<Pipeline, object> Results { get; } = new();

    public IEnumerable<Diagnostic> Diagnostics => _diagnostics;

    public IEnumerable<Exception> Faults => _faults;

    public void Keep(ModuleContext context)
    {
        foreach (var diagnostic in context.Bag.ToImmutable()) _diagnostics.Enqueue(diagnostic);
    }

    public void Fault(Exception exception) => _faults.Enqueue(exception);
}
