using System.Collections.Concurrent;
using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Pipelines.Incremental;

/// <summary>One run's side of reuse: what the run before it left, and what this one leaves.</summary>
internal sealed class Reuse(EarlierRun? earlier)
{
    private readonly ConcurrentDictionary<(string Source, string Key), LookUp> _answers = new();
    private readonly ConcurrentDictionary<(string Section, string Key), WorkRecord?> _works = new();
    private readonly ConcurrentDictionary<Step, (ImmutableArray<object> Parts, string? Identity)> _sections = new();
    private readonly CodeIdentity _code = new();

    /// <summary>
    /// Which modules a section runs, and what writes down its results; null when it cannot be told, and then nothing of it is reused.
    /// </summary>
    public string? ModulesOf(Step section, ImmutableArray<object> parts) =>
        _sections.GetOrAdd(section, (_, parts) => (parts, Identity(parts)), parts).Identity;

    public WorkRecord? Earlier(string section, string key) => earlier?.Find(section, key);

    public bool Keep(ImmutableArray<string> files) => files.IsEmpty || earlier!.Keep(files);

    /// <summary>What a source answers in this run.</summary>
    public LookUp Answer(AnswerSource source, string key) => _answers.GetOrAdd(
        (source.Name, key), (_, source) => new LookUp(source.Name, key, source.HashOf(key)), source);

    /// <summary>The same by the source's name; null when there is no such source any more.</summary>
    public LookUp? Answer(string source, string key, Func<string, AnswerSource?> sources) =>
        _answers.TryGetValue((source, key), out var known) ? known
        : sources(source) is { } found ? Answer(found, key)
        : null;

    /// <summary>Two documents of one name are not told apart: neither is remembered.</summary>
    public void Remember(WorkRecord work) => _works.AddOrUpdate((work.Section, work.Key), work, (_, _) => null);

    /// <summary>A section whose modules are not what they were when the run began keeps a state: nothing of it is remembered.</summary>
    public RunRecord Record()
    {
        var steady = _sections.Values.Where(section => Identity(section.Parts) == section.Identity)
            .Select(section => section.Identity).ToHashSet(StringComparer.Ordinal);
        return new RunRecord(
        [
            .. _works.Values.OfType<WorkRecord>().Where(work => steady.Contains(work.Modules))
                .OrderBy(work => work.Section, StringComparer.Ordinal).ThenBy(work => work.Key, StringComparer.Ordinal),
        ]);
    }

    /// <summary>Whether what was recorded holds today: the document, the modules, every answer, and no error among the reports.</summary>
    public bool Holds(WorkRecord work, string hash, string modules, Func<string, AnswerSource?> sources) =>
        work.SourceHash == hash && work.Modules == modules
        && work.LookUps.All(asked => Answer(asked.Source, asked.Key, sources)?.Hash == asked.Hash)
        && work.Reports.All(report => report.Severity != Severity.Error);

    private string? Identity(ImmutableArray<object> parts)
    {
        var state = new StateIdentity(_code);
        var each = parts.Select(state.Of).ToList();
        return each.Contains(null) ? null : AnswerSource.Hash(string.Join('\n', each));
    }
}
