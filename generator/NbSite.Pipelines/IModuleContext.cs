using NbSite.Model;

namespace NbSite.Pipelines;

/// <summary>What a module may do besides returning documents. Made anew for every piece of work.</summary>
public interface IModuleContext
{
    CancellationToken Cancellation { get; }

    /// <summary>Tells an author of a problem. Errors do not stop other documents.</summary>
    void Report(Diagnostic diagnostic);

    /// <summary>Hands over a finished file.</summary>
    void Write(OutputFile file);

    /// <summary>
    /// The documents that another pipeline's Process phase made, in order. In Process only pipelines depended on may
    /// be asked. Throws <see cref="PipelineException"/> otherwise.
    /// </summary>
    IReadOnlyList<T> OutputsOf<T>(Pipeline<T> pipeline) where T : Document;

    /// <summary>
    /// What another pipeline's Input and Process phases reported, sorted: who builds on its documents can tell that some
    /// are missing. Only pipelines depended on may be asked in Process.
    /// </summary>
    IReadOnlyList<Diagnostic> DiagnosticsOf(Pipeline pipeline);
}
