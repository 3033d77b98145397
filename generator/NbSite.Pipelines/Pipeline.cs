using System.Collections.Immutable;

namespace NbSite.Pipelines;

/// <summary>An ordered list of modules in four phases. Made by <see cref="PipelineBuilder"/>, then frozen.</summary>
public abstract class Pipeline
{
    private protected Pipeline(string name, PipelineLinks links, ImmutableArray<Step> steps)
    {
        Name = name;
        Dependencies = links.Before;
        DependencyOf = links.After;
        Steps = steps;
    }

    /// <summary>What diagnostics and records call it. Unique in a run.</summary>
    public string Name { get; }

    /// <summary>Pipelines whose Process phase is finished before this one's begins.</summary>
    public ImmutableArray<Pipeline> Dependencies { get; }

    /// <summary>Pipelines whose Process phase begins when this one's is finished, though they were made without
    /// knowing of it.</summary>
    public ImmutableArray<Pipeline> DependencyOf { get; }

    /// <summary>The modules by name, in the order they run: the story of a document.</summary>
    public IEnumerable<(Phase Phase, string Module)> Modules => Steps.SelectMany(step => step.Modules());

    internal ImmutableArray<Step> Steps { get; }

    /// <summary>Begins a pipeline.</summary>
    public static PipelineBuilder Named(string name) => new(name, new PipelineLinks([], []));
}

/// <summary>What a pipeline waits for, and what waits for it.</summary>
internal sealed record PipelineLinks(ImmutableArray<Pipeline> Before, ImmutableArray<Pipeline> After);

/// <summary>A pipeline whose Process phase makes documents of one type; also the handle to ask for them.</summary>
public sealed class Pipeline<T> : Pipeline where T : Document
{
    internal Pipeline(string name, PipelineLinks links, ImmutableArray<Step> steps)
        : base(name, links, steps)
    {
    }
}
