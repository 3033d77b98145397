using System.Collections.Immutable;

namespace NbSite.Pipelines.Incremental;

/// <summary>
/// A run of modules that is passed over for a document when everything that its work depended on in the run before is the
/// same: then its files are kept, its reports told again and its results read.
/// </summary>
internal sealed class IncrementalStep<TIn, TOut> : Step, IDocumentStep, ISectionStep where TIn : Document where TOut : Document
{
    private readonly IncrementalSection<TIn, TOut> _section;
    private readonly ImmutableArray<Step> _inner;
    private readonly ImmutableArray<object> _parts;

    public IncrementalStep(IncrementalSection<TIn, TOut> section, ImmutableArray<Step> inner) : base(Phase.Process)
    {
        if (inner.Any(step => step is not IDocumentStep || step.Module is null))
            throw new PipelineException("An incremental section takes only modules that work on one document.");
        _section = section;
        _inner = inner;
        _parts = [section, .. inner.Select(step => step.Module!)];
    }

    public override IModule? Module => null;

    public ImmutableArray<Step> Inner => _inner;

    public Step With(ImmutableArray<Step> inner) => new IncrementalStep<TIn, TOut>(_section, inner);

    public IEnumerable<Document> Run(Document document, IModuleContext context)
    {
        if (context is not ModuleContext { Reuse: { } reuse } || reuse.ModulesOf(this, _parts) is not { } modules)
            return StepRunner.Chain(_inner, document, context);
        var source = (TIn)document;
        if (_section.HashOf(source) is not { } hash) return StepRunner.Chain(_inner, document, context);
        var key = _section.KeyOf(source);
        if (reuse.Earlier(_section.Name, key) is { } earlier && Again(earlier, source, hash, modules, reuse, context) is { } known)
            return known;

        // What breaks on the way is not remembered: the next run tries again.
        var recording = new RecordingContext(context, reuse);
        var results = StepRunner.Chain(_inner, document, recording).Cast<TOut>().ToList();
        if (!recording.IsUntold)
        {
            reuse.Remember(new WorkRecord
            {
                Section = _section.Name,
                Key = key,
                SourceHash = hash,
                Modules = modules,
                LookUps = recording.LookUps,
                Files = recording.Files,
                Reports = recording.Reports,
                Results = [.. results.Select(_section.Write)],
            });
        }

        return results;
    }

    public override IEnumerable<(Phase, string)> Modules() => _inner.SelectMany(step => step.Modules());

    private List<TOut>? Again(
        WorkRecord work, TIn document, string hash, string modules, Reuse reuse, IModuleContext context)
    {
        if (!reuse.Holds(work, hash, modules, name => _section.Source(name, document, context))) return null;
        if (Read(work, document) is not { } results || !reuse.Keep(work.Files)) return null;
        foreach (var report in work.Reports) context.Report(report);
        reuse.Remember(work);
        return results;
    }

    private List<TOut>? Read(WorkRecord work, TIn document)
    {
        var results = new List<TOut>(work.Results.Length);
        foreach (var written in work.Results)
        {
            try
            {
                if (_section.Read(document, written) is not { } result) return null;
                results.Add(result);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                return null;
            }
        }

        return results;
    }
}
