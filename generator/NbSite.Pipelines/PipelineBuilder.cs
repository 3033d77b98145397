using System.Collections.Immutable;
using NbSite.Pipelines.Incremental;

namespace NbSite.Pipelines;

/// <summary>The beginning of a pipeline: what it depends on and where its documents come from.</summary>
public sealed class PipelineBuilder
{
    private readonly string _name;
    private readonly PipelineLinks _links;

    internal PipelineBuilder(string name, PipelineLinks links)
    {
        _name = name;
        _links = links;
    }

    /// <summary>Pipelines whose documents are needed: their Process phase is finished before this one's
    /// begins.</summary>
    public PipelineBuilder DependsOn(params ReadOnlySpan<Pipeline> pipelines) =>
        new(_name, _links with { Before = _links.Before.AddRange(pipelines) });

    /// <summary>
    /// Comes before pipelines that were made without knowing of it: their Process phase begins when this one's is
    /// finished, and they see
    /// its documents by type.
    /// </summary>
    public PipelineBuilder DependencyOf(params ReadOnlySpan<Pipeline> pipelines) =>
        new(_name, _links with { After = _links.After.AddRange(pipelines) });

    /// <summary>Reads documents in during the Input phase.</summary>
    public ProcessBuilder<TOut> Input<TOut>(SourceModule<TOut> source) where TOut : Document =>
        new(_name, _links, [new SourceStep<TOut>(Phase.Input, source)]);

    /// <summary>Makes documents from those of the pipelines depended on, during the Process phase.</summary>
    public ProcessBuilder<TOut> FromDependencies<TOut>(SourceModule<TOut> source) where TOut : Document =>
        new(_name, _links, [new SourceStep<TOut>(Phase.Process, source)]);
}

/// <summary>The Process phase; the type of document is followed from module to module by the compiler.</summary>
public sealed class ProcessBuilder<T> where T : Document
{
    private readonly string _name;
    private readonly PipelineLinks _links;
    private readonly ImmutableArray<Step> _steps;

    internal ProcessBuilder(string name, PipelineLinks links, ImmutableArray<Step> steps)
    {
        _name = name;
        _links = links;
        _steps = steps;
    }

    internal ImmutableArray<Step> Steps => _steps;

    /// <summary>Further work while reading, such as decoding.</summary>
    public ProcessBuilder<TOut> ThenInput<TOut>(Module<T, TOut> module) where TOut : Document
    {
        if (_steps[^1].Phase != Phase.Input)
            throw new PipelineException($"“{_name}”: “{module.Name}” is an Input module after the Process phase began.");
        return new(_name, _links, _steps.Add(new ModuleStep<T, TOut>(Phase.Input, module)));
    }

    /// <summary>Works on each document on its own.</summary>
    public ProcessBuilder<TOut> Process<TOut>(Module<T, TOut> module) where TOut : Document =>
        new(_name, _links, _steps.Add(new ModuleStep<T, TOut>(Phase.Process, module)));

    /// <summary>Works on each document with a list of modules that keep its type, in order.</summary>
    public ProcessBuilder<T> Process(IEnumerable<Module<T, T>> modules) =>
        new(_name, _links,
            _steps.AddRange(modules.Select(module => (Step)new ModuleStep<T, T>(Phase.Process, module))));

    /// <summary>A module that must see all documents already while processing. Rare: it holds the others up.</summary>
    public ProcessBuilder<TOut> Aggregate<TOut>(AggregateModule<T, TOut> module) where TOut : Document =>
        new(_name, _links, _steps.Add(new AggregateStep<T, TOut>(Phase.Process, module)));

    /// <summary>A run of modules that is passed over for documents for which nothing has changed that their work depended on.</summary>
    public ProcessBuilder<TOut> Incremental<TOut>(
        IncrementalSection<T, TOut> section, Func<ProcessBuilder<T>, ProcessBuilder<TOut>> modules) where TOut : Document
    {
        var inner = modules(new ProcessBuilder<T>(_name, _links, []));
        return new(_name, _links, _steps.Add(new IncrementalStep<T, TOut>(section, inner.Steps)));
    }

    /// <summary>Looks at each document where it has come to, and changes nothing.</summary>
    public ProcessBuilder<T> Analyze(Analyzer<T> analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        if (analyzer.Follows != Phase.Process)
            throw new PipelineException($"“{_name}”: “{analyzer.Name}” follows {analyzer.Follows}. Add it after Then().");
        return new(_name, _links, _steps.Add(new AnalyzerStep<T>(Phase.Process, analyzer)));
    }

    /// <inheritdoc cref="FinishBuilder{TResult, T}.InsertBefore{TIn}"/>
    public ProcessBuilder<T> InsertBefore<TIn>(string name, Module<TIn, TIn> module) where TIn : Document =>
        new(_name, _links, Insertion.Of(_name, _steps, name, isAfter: false, module));

    /// <inheritdoc cref="FinishBuilder{TResult, T}.InsertAfter{TIn}"/>
    public ProcessBuilder<T> InsertAfter<TIn>(string name, Module<TIn, TIn> module) where TIn : Document =>
        new(_name, _links, Insertion.Of(_name, _steps, name, isAfter: true, module));

    /// <summary>The documents as others may see them; later phases follow.</summary>
    public FinishBuilder<T, T> Then() => new(_name, _links, _steps);

    /// <summary>Works on all documents together once all documents of the Process phase are there; other pipelines do not see what comes of it.</summary>
    /// <exception cref="PipelineException">The phase comes before one that the pipeline has come to.</exception>
    public FinishBuilder<T, TOut> PostProcess<TOut>(AggregateModule<T, TOut> module) where TOut : Document =>
        Then().PostProcess(module);

    /// <summary>Works on each document once all documents of the Process phase are there; other pipelines do not see what comes of it.</summary>
    /// <exception cref="PipelineException">The phase comes before one that the pipeline has come to.</exception>
    public FinishBuilder<T, TOut> PostProcess<TOut>(Module<T, TOut> module) where TOut : Document =>
        Then().PostProcess(module);

    /// <summary>Hands over what each document says; the last phase.</summary>
    /// <exception cref="PipelineException">The phase comes before one that the pipeline has come to.</exception>
    public FinishBuilder<T, TOut> Output<TOut>(Module<T, TOut> module) where TOut : Document => Then().Output(module);

    /// <summary>Hands over what all documents together say; the last phase.</summary>
    /// <exception cref="PipelineException">The phase comes before one that the pipeline has come to.</exception>
    public FinishBuilder<T, TOut> Output<TOut>(AggregateModule<T, TOut> module) where TOut : Document =>
        Then().Output(module);

    /// <summary>The pipeline, frozen.</summary>
    public Pipeline<T> Build() => Then().Build();
}

/// <summary>The PostProcess and Output phases. <typeparamref name="TResult"/> is what other pipelines see.</summary>
public sealed class FinishBuilder<TResult, T> where TResult : Document where T : Document
{
    private readonly string _name;
    private readonly PipelineLinks _links;
    private readonly ImmutableArray<Step> _steps;

    internal FinishBuilder(string name, PipelineLinks links, ImmutableArray<Step> steps)
    {
        _name = name;
        _links = links;
        _steps = steps;
    }

    /// <summary>Works on all documents together once all documents of the Process phase are there; other pipelines do not see what comes of it.</summary>
    /// <exception cref="PipelineException">The phase comes before one that the pipeline has come to.</exception>
    public FinishBuilder<TResult, TOut> PostProcess<TOut>(AggregateModule<T, TOut> module) where TOut : Document =>
        Add<TOut>(new AggregateStep<T, TOut>(Phase.PostProcess, module), module);

    /// <summary>Works on each document once all documents of the Process phase are there; other pipelines do not see what comes of it.</summary>
    /// <exception cref="PipelineException">The phase comes before one that the pipeline has come to.</exception>
    public FinishBuilder<TResult, TOut> PostProcess<TOut>(Module<T, TOut> module) where TOut : Document =>
        Add<TOut>(new ModuleStep<T, TOut>(Phase.PostProcess, module), module);

    /// <summary>Hands over what each document says; the last phase.</summary>
    /// <exception cref="PipelineException">The phase comes before one that the pipeline has come to.</exception>
    public FinishBuilder<TResult, TOut> Output<TOut>(Module<T, TOut> module) where TOut : Document =>
        Add<TOut>(new ModuleStep<T, TOut>(Phase.Output, module), module);

    /// <summary>Hands over what all documents together say; the last phase.</summary>
    /// <exception cref="PipelineException">The phase comes before one that the pipeline has come to.</exception>
    public FinishBuilder<TResult, TOut> Output<TOut>(AggregateModule<T, TOut> module) where TOut : Document =>
        Add<TOut>(new AggregateStep<T, TOut>(Phase.Output, module), module);

    /// <summary>Looks at each document after the phase that the analyzer follows, and changes nothing.</summary>
    public FinishBuilder<TResult, T> Analyze(Analyzer<T> analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        return Add<T>(new AnalyzerStep<T>(Later(analyzer.Follows), analyzer), analyzer);
    }

    /// <summary>
    /// Looks at all documents after the phase that the analyzer follows, and changes nothing. Between PostProcess
    /// and Output it holds
    /// every document until it has seen them all.
    /// </summary>
    public FinishBuilder<TResult, T> Analyze(AggregateAnalyzer<T> analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        return Add<T>(new AggregateAnalyzerStep<T>(Later(analyzer.Follows), analyzer), analyzer);
    }

    /// <summary>
    /// Adds a module just before one that is there, by that one's name, also within an incremental section. Throws
    /// <see cref="PipelineException"/> when there is none of that name or more than one, or when documents are of
    /// another type there.
    /// </summary>
    public FinishBuilder<TResult, T> InsertBefore<TIn>(string name, Module<TIn, TIn> module) where TIn : Document =>
        new(_name, _links, Insertion.Of(_name, _steps, name, isAfter: false, module));

    /// <summary>The same just after the module.</summary>
    public FinishBuilder<TResult, T> InsertAfter<TIn>(string name, Module<TIn, TIn> module) where TIn : Document =>
        new(_name, _links, Insertion.Of(_name, _steps, name, isAfter: true, module));

    /// <summary>The pipeline, which does not change any more.</summary>
    public Pipeline<TResult> Build() => new(_name, _links, _steps);

    private FinishBuilder<TResult, TOut> Add<TOut>(Step step, IModule module) where TOut : Document
    {
        if (_steps[^1].Place > step.Place)
        {
            var (phase, last) = (step.Modules().Last().Phase, _steps[^1].Modules().Last());
            var what = step.IsAnalyzer ? $"follows {phase} and comes" : $"is a {phase} module";
            throw new PipelineException(_steps[^1].IsAnalyzer
                ? $"“{_name}”: “{module.Name}” {what} after “{last.Module}”, which follows {last.Phase}."
                : $"“{_name}”: “{module.Name}” {what} after the {last.Phase} phase began.");
        }

        return new(_name, _links, _steps.Add(step));
    }

    // What is not one document's own chain comes when all pipelines have been processed.
    private static Phase Later(Phase follows) => follows < Phase.PostProcess ? Phase.PostProcess : follows;
}
