using System.Collections.Immutable;
using NbSite.Pipelines.Incremental;

namespace NbSite.Pipelines;

/// <summary>The beginning of a pipeline: what it depends on and where its documents come from.</summary>
public sealed class PipelineBuilder
{
    private readonly string _name;
    private readonly ImmutableArray<Pipeline> _dependencies;

    internal PipelineBuilder(string name, ImmutableArray<Pipeline> dependencies)
    {
        _name = name;
        _dependencies = dependencies;
    }

    public PipelineBuilder DependsOn(params ReadOnlySpan<Pipeline> pipelines) =>
        new(_name, _dependencies.AddRange(pipelines));

    /// <summary>Reads documents in during the Input phase.</summary>
    public ProcessBuilder<TOut> Input<TOut>(SourceModule<TOut> source) where TOut : Document =>
        new(_name, _dependencies, [new SourceStep<TOut>(Phase.Input, source)]);

    /// <summary>Makes documents from those of the pipelines depended on, during the Process phase.</summary>
    public ProcessBuilder<TOut> Derive<TOut>(SourceModule<TOut> source) where TOut : Document =>
        new(_name, _dependencies, [new SourceStep<TOut>(Phase.Process, source)]);
}

/// <summary>The Process phase; the type of document is followed from module to module by the compiler.</summary>
public sealed class ProcessBuilder<T> where T : Document
{
    private readonly string _name;
    private readonly ImmutableArray<Pipeline> _dependencies;
    private readonly ImmutableArray<Step> _steps;

    internal ProcessBuilder(string name, ImmutableArray<Pipeline> dependencies, ImmutableArray<Step> steps)
    {
        _name = name;
        _dependencies = dependencies;
        _steps = steps;
    }

    internal ImmutableArray<Step> Steps => _steps;

    /// <summary>Further work while reading, such as decoding.</summary>
    public ProcessBuilder<TOut> ThenInput<TOut>(Module<T, TOut> module) where TOut : Document
    {
        if (_steps[^1].Phase != Phase.Input)
            throw new PipelineException($"“{_name}”: “{module.Name}” is an Input module after the Process phase began.");
        return new(_name, _dependencies, _steps.Add(new ModuleStep<T, TOut>(Phase.Input, module)));
    }

    /// <summary>Works on each document on its own.</summary>
    public ProcessBuilder<TOut> Process<TOut>(Module<T, TOut> module) where TOut : Document =>
        new(_name, _dependencies, _steps.Add(new ModuleStep<T, TOut>(Phase.Process, module)));

    /// <summary>Works on each document with a list of modules that keep its type, in order.</summary>
    public ProcessBuilder<T> Process(IEnumerable<Module<T, T>> modules) =>
        new(_name, _dependencies,
            _steps.AddRange(modules.Select(module => (Step)new ModuleStep<T, T>(Phase.Process, module))));

    /// <summary>A module that must see all documents already while processing. Rare: it holds the others up.</summary>
    public ProcessBuilder<TOut> Gather<TOut>(AggregateModule<T, TOut> module) where TOut : Document =>
        new(_name, _dependencies, _steps.Add(new AggregateStep<T, TOut>(Phase.Process, module)));

    /// <summary>A run of modules that is passed over for documents for which nothing has changed that their work depended on.</summary>
    public ProcessBuilder<TOut> Incremental<TOut>(
        IncrementalSection<T, TOut> section, Func<ProcessBuilder<T>, ProcessBuilder<TOut>> modules) where TOut : Document
    {
        var inner = modules(new ProcessBuilder<T>(_name, _dependencies, []));
        return new(_name, _dependencies, _steps.Add(new IncrementalStep<T, TOut>(section, inner.Steps)));
    }

    /// <summary>The documents as others may see them; later phases follow.</summary>
    public FinishBuilder<T, T> Then() => new(_name, _dependencies, _steps);

    public FinishBuilder<T, TOut> PostProcess<TOut>(AggregateModule<T, TOut> module) where TOut : Document =>
        Then().PostProcess(module);

    public FinishBuilder<T, TOut> PostProcess<TOut>(Module<T, TOut> module) where TOut : Document =>
        Then().PostProcess(module);

    public FinishBuilder<T, TOut> Output<TOut>(Module<T, TOut> module) where TOut : Document => Then().Output(module);

    public FinishBuilder<T, TOut> Output<TOut>(AggregateModule<T, TOut> module) where TOut : Document =>
        Then().Output(module);

    public Pipeline<T> Build() => Then().Build();
}

/// <summary>The PostProcess and Output phases. <typeparamref name="TResult"/> is what other pipelines see.</summary>
public sealed class FinishBuilder<TResult, T> where TResult : Document where T : Document
{
    private readonly string _name;
    private readonly ImmutableArray<Pipeline> _dependencies;
    private readonly ImmutableArray<Step> _steps;

    internal FinishBuilder(string name, ImmutableArray<Pipeline> dependencies, ImmutableArray<Step> steps)
    {
        _name = name;
        _dependencies = dependencies;
        _steps = steps;
    }

    public FinishBuilder<TResult, TOut> PostProcess<TOut>(AggregateModule<T, TOut> module) where TOut : Document =>
        Add<TOut>(new AggregateStep<T, TOut>(Phase.PostProcess, module), module);

    public FinishBuilder<TResult, TOut> PostProcess<TOut>(Module<T, TOut> module) where TOut : Document =>
        Add<TOut>(new ModuleStep<T, TOut>(Phase.PostProcess, module), module);

    public FinishBuilder<TResult, TOut> Output<TOut>(Module<T, TOut> module) where TOut : Document =>
        Add<TOut>(new ModuleStep<T, TOut>(Phase.Output, module), module);

    public FinishBuilder<TResult, TOut> Output<TOut>(AggregateModule<T, TOut> module) where TOut : Document =>
        Add<TOut>(new AggregateStep<T, TOut>(Phase.Output, module), module);

    public Pipeline<TResult> Build() => new(_name, _dependencies, _steps);

    private FinishBuilder<TResult, TOut> Add<TOut>(Step step, IModule module) where TOut : Document
    {
        if (_steps[^1].Phase > step.Phase)
        {
            throw new PipelineException(
                $"“{_name}”: “{module.Name}” is a {step.Phase} module after the {_steps[^1].Phase} phase began.");
        }

        return new(_name, _dependencies, _steps.Add(step));
    }
}
