using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Pipelines.Incremental;

/// <summary>
/// The context of one document's way through an incremental section: passes everything on, and remembers it.
/// </summary>
internal sealed class RecordingContext(IModuleContext outer, Reuse reuse) : IModuleContext
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Source, string Key), LookUp> _asked = [];
    private readonly List<string> _files = [];
    private readonly List<Diagnostic> _reports = [];

    public CancellationToken Cancellation => outer.Cancellation;

    public bool HasErrors => outer.HasErrors;

    /// <summary>Whether something was asked for of which nobody can tell later whether it is the same.</summary>
    public bool IsUntold { get; private set; }

    public ImmutableArray<LookUp> LookUps =>
    [
        .. _asked.Values.OrderBy(asked => asked.Source, StringComparer.Ordinal).ThenBy(asked => asked.Key, StringComparer.Ordinal),
    ];

    public ImmutableArray<string> Files => [.. _files.Order(StringComparer.Ordinal)];

    public ImmutableArray<Diagnostic> Reports => [.. _reports];

    public T LookUp<T>(AnswerSource<T> source, string key)
    {
        LookedUp(source, key);
        return source.Find(key);
    }

    public void LookedUp(AnswerSource source, string key)
    {
        lock (_gate)
        {
            if (!_asked.ContainsKey((source.Name, key))) _asked[(source.Name, key)] = reuse.Answer(source, key);
        }
    }

    public void Report(Diagnostic diagnostic)
    {
        lock (_gate) _reports.Add(diagnostic);
        outer.Report(diagnostic);
    }

    public void Write(OutputFile file)
    {
        lock (_gate) _files.Add(file.Path);
        outer.Write(file);
    }

    public IReadOnlyList<T> OutputsOf<T>(Pipeline<T> pipeline) where T : Document
    {
        IsUntold = true;
        return outer.OutputsOf(pipeline);
    }

    public IReadOnlyList<T> OutputsOf<T>() where T : Document
    {
        IsUntold = true;
        return outer.OutputsOf<T>();
    }

    public IReadOnlyList<Diagnostic> DiagnosticsOf(Pipeline pipeline)
    {
        IsUntold = true;
        return outer.DiagnosticsOf(pipeline);
    }
}
