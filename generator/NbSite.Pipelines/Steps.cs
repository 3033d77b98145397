namespace NbSite.Pipelines;

/// <summary>A module in its place, with the types folded away so that the engine can run any of them.</summary>
internal abstract class Step(Phase phase)
{
    public Phase Phase { get; } = phase;

    /// <summary>The module in this place; null when it is a section of several.</summary>
    public abstract IModule? Module { get; }

    public abstract IEnumerable<(Phase Phase, string Module)> Story();
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

    public override IEnumerable<(Phase, string)> Story() => [(Phase, module.Name)];
}

internal sealed class ModuleStep<TIn, TOut>(Phase phase, Module<TIn, TOut> module) : Step(phase), IDocumentStep
    where TIn : Document where TOut : Document
{
    public override IModule Module => module;

    public IEnumerable<Document> Run(Document document, IModuleContext context) =>
        module.Execute((TIn)document, context);

    public override IEnumerable<(Phase, string)> Story() => [(Phase, module.Name)];
}

internal sealed class AggregateStep<TIn, TOut>(Phase phase, AggregateModule<TIn, TOut> module)
    : Step(phase), IAggregateStep where TIn : Document where TOut : Document
{
    public override IModule Module => module;

    public IReadOnlyList<Document> Run(IReadOnlyList<Document> documents, IModuleContext context) =>
        [.. module.Execute([.. documents.Cast<TIn>()], context)];

    public override IEnumerable<(Phase, string)> Story() => [(Phase, module.Name)];
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
