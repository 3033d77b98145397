using NbSite.Model;
using NbSite.Pipelines.Incremental;

namespace NbSite.Pipelines;

/// <summary>The context of one piece of work: one document's chain, or one aggregate.</summary>
internal sealed class ModuleContext(RunState state, Pipeline pipeline, Phase phase) : IModuleContext
{
    public DiagnosticBag Bag { get; } = new();

    public CancellationToken Cancellation => state.Cancellation;

    public bool HasErrors => Bag.HasErrors;

    public void Report(Diagnostic diagnostic) => Bag.Add(diagnostic);

    public void Write(OutputFile file) => state.Sink.Add(file);

    public Pipeline Pipeline => pipeline;

    public Phase Phase => phase;

    /// <summary>What this run shares with those before and after it; null when nothing is remembered.</summary>
    public Reuse? Reuse => state.Reuse;

    public T LookUp<T>(AnswerSource<T> source, string key) => source.Find(key);

    public void LookedUp(AnswerSource source, string key)
    {
        // Only an incremental section has to know.
    }

    public IReadOnlyList<Diagnostic> DiagnosticsOf(Pipeline other)
    {
        MustDependOn(other);
        return state.DiagnosticsOf(other);
    }

    public IReadOnlyList<T> OutputsOf<T>(Pipeline<T> other) where T : Document
    {
        MustDependOn(other);
        return state.Results.TryGetValue(other, out var documents)
            ? (IReadOnlyList<T>)documents
            : throw new PipelineException($"“{other.Name}” is not part of this run.");
    }

    public IReadOnlyList<T> OutputsOf<T>() where T : Document =>
    [
        .. state.Pipelines.Where(other => phase > Phase.Process || state.Waits(pipeline, other))
            .SelectMany(other => state.Results.TryGetValue(other, out var documents) ? ((IReadOnlyList<Document>)documents).OfType<T>() : []),
    ];

    private void MustDependOn(Pipeline other)
    {
        if (phase <= Phase.Process && !state.Waits(pipeline, other))
        {
            throw new PipelineException(
                $"“{pipeline.Name}” asks for the documents of “{other.Name}” but does not depend on it. Add DependsOn.");
        }
    }
}
