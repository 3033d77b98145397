using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;

namespace NbSite.Publishing.Features.Clinics;

/// <summary>
/// What a step may do when a page is read a second time: ask. What it reports and writes it has told and handed over when the page
/// was read first.
/// </summary>
internal sealed class AskingContext(IModuleContext context) : IModuleContext
{
    public CancellationToken Cancellation => context.Cancellation;

    public bool HasErrors => context.HasErrors;

    public void Report(Diagnostic diagnostic)
    {
    }

    public void Write(OutputFile file)
    {
    }

    public T LookUp<T>(AnswerSource<T> source, string key) => context.LookUp(source, key);

    public void LookedUp(AnswerSource source, string key) => context.LookedUp(source, key);

    public IReadOnlyList<T> OutputsOf<T>(Pipeline<T> pipeline) where T : Document => context.OutputsOf(pipeline);

    public IReadOnlyList<T> OutputsOf<T>() where T : Document => context.OutputsOf<T>();

    public IReadOnlyList<Diagnostic> DiagnosticsOf(Pipeline pipeline) => context.DiagnosticsOf(pipeline);
}
