using System.Collections.Immutable;

namespace NbSite.Pipelines.Incremental;

/// <summary>What a run leaves for the next: the work of every incremental section, in order of section and document.</summary>
/// <param name="Works">The work that can be done without another time.</param>
public sealed record RunRecord(ImmutableArray<WorkRecord> Works);

/// <summary>The run before this one, as far as it can be used again. Both functions are asked from several threads at once.</summary>
/// <param name="Find">The work on a document, by section and key; null for none.</param>
/// <param name="Keep">
/// Hands over files as that run wrote them: all of them, or, when one is missing or was changed since, none and false.
/// </param>
public sealed record EarlierRun(Func<string, string, WorkRecord?> Find, Func<IReadOnlyList<string>, bool> Keep)
{
    /// <summary>A run that is remembered in memory.</summary>
    public static EarlierRun From(RunRecord record, Func<IReadOnlyList<string>, bool> keep)
    {
        ArgumentNullException.ThrowIfNull(record);
        var works = record.Works.ToDictionary(work => (work.Section, work.Key));
        return new EarlierRun((section, key) => works.GetValueOrDefault((section, key)), keep);
    }
}
