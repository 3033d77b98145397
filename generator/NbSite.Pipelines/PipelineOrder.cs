using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NbSite.Pipelines;

/// <summary>Which pipeline is processed after which.</summary>
internal sealed class PipelineOrder
{
    private readonly FrozenDictionary<Pipeline, ImmutableArray<Pipeline>> _before;

    private PipelineOrder(ImmutableArray<Pipeline> pipelines, FrozenDictionary<Pipeline, ImmutableArray<Pipeline>> before) =>
        (Pipelines, _before) = (pipelines, before);

    /// <summary>In the order in which their Process phases run.</summary>
    public ImmutableArray<Pipeline> Pipelines { get; }

    /// <summary>Throws <see cref="PipelineException"/> when they cannot be put in order.</summary>
    public static PipelineOrder Of(ImmutableArray<Pipeline> all)
    {
        var twice = all.GroupBy(pipeline => pipeline.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new PipelineException($"There are two pipelines named “{twice.Key}”.");
        foreach (var pipeline in all)
        {
            if (pipeline.Dependencies.FirstOrDefault(other => !all.Contains(other)) is { } missing)
            {
                throw new PipelineException(
                    $"“{pipeline.Name}” depends on “{missing.Name}”, which is not part of the run.");
            }

            if (pipeline.DependencyOf.FirstOrDefault(other => !all.Contains(other)) is { } waiting)
            {
                throw new PipelineException(
                    $"“{pipeline.Name}” is a dependency of “{waiting.Name}”, which is not part of the run.");
            }
        }

        var before = all.ToFrozenDictionary(pipeline => pipeline, pipeline => pipeline.Dependencies
            .Concat(all.Where(other => other.DependencyOf.Contains(pipeline))).Distinct().ToImmutableArray());
        return new PipelineOrder(Sorted(all, before), before);
    }

    /// <summary>Pipelines whose documents one may ask for while it is processed.</summary>
    public ImmutableArray<Pipeline> Of(Pipeline pipeline) => _before[pipeline];

    private static ImmutableArray<Pipeline> Sorted(
        ImmutableArray<Pipeline> pipelines, FrozenDictionary<Pipeline, ImmutableArray<Pipeline>> before)
    {
        var ordered = ImmutableArray.CreateBuilder<Pipeline>(pipelines.Length);
        var way = new List<Pipeline>();
        foreach (var pipeline in pipelines) Visit(pipeline);
        return ordered.ToImmutable();

        void Visit(Pipeline pipeline)
        {
            if (ordered.Contains(pipeline)) return;
            if (way.IndexOf(pipeline) is >= 0 and var from)
            {
                var circle = way[from..].Append(pipeline).Select(each => $"“{each.Name}”");
                throw new PipelineException($"Pipelines wait for each other: {string.Join(" for ", circle)}.");
            }

            way.Add(pipeline);
            foreach (var dependency in before[pipeline]) Visit(dependency);
            way.RemoveAt(way.Count - 1);
            ordered.Add(pipeline);
        }
    }
}
