using NbSite.Model;
using NbSite.Pipelines.Incremental;

namespace NbSite.Pipelines;

/// <summary>What an analyzer may do: ask and tell. It can neither change documents nor hand over files.</summary>
public interface IAnalyzerContext
{
    /// <summary>Stops the work.</summary>
    CancellationToken Cancellation { get; }

    /// <summary>Tells an author of a problem. Errors do not stop other documents.</summary>
    void Report(Diagnostic diagnostic);

    /// <summary>
    /// The answer of a source, which an incremental section records: the work is done again when the answer is
    /// another. What
    /// a module there learns in any other way than from its document, its own fields and this makes its work one
    /// that is always done again.
    /// </summary>
    T LookUp<T>(AnswerSource<T> source, string key);

    /// <summary>Says that what the source answers to the key was used, for sources that are asked in a way of their
    /// own.</summary>
    void LookedUp(AnswerSource source, string key);

    /// <summary>
    /// The documents that another pipeline's Process phase made, in order. In Process only pipelines depended on may
    /// be asked. Throws <see cref="PipelineException"/> otherwise.
    /// </summary>
    IReadOnlyList<T> OutputsOf<T>(Pipeline<T> pipeline) where T : Document;

    /// <summary>
    /// The documents of a type, whichever pipeline made them: in Process of the pipelines depended on, later of all.
    /// So a pipeline can see
    /// what one that was added as its dependency has made.
    /// </summary>
    IReadOnlyList<T> OutputsOf<T>() where T : Document;

    /// <summary>
    /// What another pipeline's Input and Process phases reported, sorted: who builds on its documents can tell that
    /// some
    /// are missing. Only pipelines depended on may be asked in Process.
    /// </summary>
    IReadOnlyList<Diagnostic> DiagnosticsOf(Pipeline pipeline);
}
