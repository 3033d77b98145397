using System.Collections.Immutable;

namespace NbSite.Pipelines.Incremental;

/// <summary>
/// An incremental section within a module: for work that comes out of what a module sees of all documents, such as the rendering of a page
/// that it made. Nothing of the work may ask for the documents of other pipelines.
/// </summary>
/// <param name="section">Tells the documents apart.</param>
/// <param name="module">The work, which is passed over for a document of which everything is as it was.</param>
public sealed class IncrementalWork<TIn, TOut>(IncrementalSection<TIn, TOut> section, Module<TIn, TOut> module)
    where TIn : Document where TOut : Document
{
    private readonly IncrementalStep<TIn, TOut> _step =
        new(section, [new ModuleStep<TIn, TOut>(Phase.Process, module)]);

    /// <summary>What the work on a document comes to: now, or in the run before.</summary>
    public ImmutableArray<TOut> Run(TIn document, IModuleContext context) => [.. _step.Run(document, context).Cast<TOut>()];
}
