using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Import;

/// <summary>One thing of the source that did not become what it was, at its place.</summary>
/// <param name="What">The message.</param>
/// <param name="Words">Words of the source that stand on no page; empty when all do.</param>
public sealed record Finding(Diagnostic What, string Words = "");

/// <summary>Gathers what is told of an import.</summary>
/// <param name="cancellation">Ends the work; it is looked at with each page and passage.</param>
internal sealed class FindingList(CancellationToken cancellation = default)
{
    private readonly List<Finding> _all = [];
    private readonly Dictionary<string, List<string>> _words = new(StringComparer.Ordinal);

    /// <summary>Ends the work when whoever asked for it stops it.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Adds what was found.</summary>
    public void Add(Diagnostic what, string words = "")
    {
        _all.Add(new Finding(what, words));
        if (words.Length == 0) return;
        if (!_words.TryGetValue(what.Span.Path, out var known)) _words.Add(what.Span.Path, known = []);
        known.Add(words);
    }

    /// <summary>The same list once more, to be gone on with in another way.</summary>
    public FindingList Copy()
    {
        var copy = new FindingList(Cancellation);
        foreach (var each in _all) copy.Add(each.What, each.Words);
        return copy;
    }

    /// <summary>Problems in the way: nothing is written with one of them.</summary>
    public bool HasErrors => _all.Exists(each => each.What.Severity == Severity.Error);

    public ImmutableArray<Finding> ToImmutable()
    {
        var seen = new HashSet<(string, SourceSpan, string, string)>();
        return [.. _all.Where(each => seen.Add((each.What.Code, each.What.Span, each.What.Message, each.Words)))
            .OrderBy(each => each.What, Comparer<Diagnostic>.Create(Diagnostic.Compare))];
    }

    /// <summary>The words that findings of one source name.</summary>
    public IEnumerable<string> WordsOf(string source) => _words.GetValueOrDefault(source) ?? [];
}
