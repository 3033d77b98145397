using System.Collections.Immutable;

namespace NbSite.Pipelines;

/// <summary>A module in its place, with the types folded away so that the engine can run any of them.</summary>
internal abstract class Step(Phase phase)
{
    public Phase Phase { get; } = phase;

    /// <summary>Where it may stand: modules by their phase, analyzers after those of the phase that they
    /// follow.</summary>
    public virtual int Place => (int)Phase * 2;

    /// <summary>Whether it only looks at documents.</summary>
    public virtual bool IsAnalyzer => false;

    /// <summary>The module in this place; null when it is a section of several.</summary>
    public abstract IModule? Module { get; }

    public abstract IEnumerable<(Phase Phase, string Module)> Modules();
}

internal sealed class SourceStep<TOut>(Phase phase, SourceModule<TOut> module) : Step(phase), ISourceStep
    where TOut : Document
{
    public override IModule Module => module;

    public IReadOnlyList<Document> Run(IModuleContext context)
    {
        var documents = new List<Document>();
        foreach (var document in module.Read(context))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            documents.Add(document);
        }

        return documents;
    }

    public override IEnumerable<(Phase, string)> Modules() => [(Phase, module.Name)];
}

internal sealed class ModuleStep<TIn, TOut>(Phase phase, Module<TIn, TOut> module) : Step(phase), IDocumentStep
    where TIn : Document where TOut : Document
{
    public override IModule Module => module;

    public IEnumerable<Document> Run(Document document, IModuleContext context) =>
        module.Execute((TIn)document, context);

    public override IEnumerable<(Phase, string)> Modules() => [(Phase, module.Name)];
}

internal sealed class AggregateStep<TIn, TOut>(Phase phase, AggregateModule<TIn, TOut> module)
    : Step(phase), IAggregateStep where TIn : Document where TOut : Document
{
    public override IModule Module => module;

    public IReadOnlyList<Document> Run(IReadOnlyList<Document> documents, IModuleContext context) =>
        [.. module.Execute([.. documents.Cast<TIn>()], context)];

    public override IEnumerable<(Phase, string)> Modules() => [(Phase, module.Name)];
}

internal sealed class AnalyzerStep<T>(Phase phase, Analyzer<T> analyzer) : Step(phase), IDocumentStep where T : Document
{
    public override int Place => Phase == Phase.Process ? base.Place : ((int)analyzer.Follows * 2) + 1;

    public override bool IsAnalyzer => true;

    public override IModule Module => analyzer;

    public IEnumerable<Document> Run(Document document, IModuleContext context)
    {
        analyzer.Analyze((T)document, context);
        return [document];
    }

    public override IEnumerable<(Phase, string)> Modules() => [(analyzer.Follows, analyzer.Name)];
}

internal sealed class AggregateAnalyzerStep<T>(Phase phase, AggregateAnalyzer<T> analyzer) : Step(phase), IAnalyzerStep
    where T : Document
{
    public override int Place => ((int)analyzer.Follows * 2) + 1;

    public override bool IsAnalyzer => true;

    public override IModule Module => analyzer;

    public void Run(IReadOnlyList<Document> documents, IAnalyzerContext context) =>
        analyzer.Analyze([.. documents.Cast<T>()], context);

    public override IEnumerable<(Phase, string)> Modules() => [(analyzer.Follows, analyzer.Name)];
}

internal interface ISourceStep
{
    IReadOnlyList<Document> Run(IModuleContext context);
}

internal interface IDocumentStep
{
    IEnumerable<Document> Run(Document document, IModuleContext context);
}

internal interface IAggregateStep
{
    IReadOnlyList<Document> Run(IReadOnlyList<Document> documents, IModuleContext context);
}

internal interface IAnalyzerStep
{
    void Run(IReadOnlyList<Document> documents, IAnalyzerContext context);
}

/// <summary>Several steps that are taken as one.</summary>
internal interface ISectionStep
{
    ImmutableArray<Step> Inner { get; }

    Step With(ImmutableArray<Step> inner);
}
