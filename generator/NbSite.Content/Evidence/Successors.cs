using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Model;

namespace NbSite.Content.Evidence;

/// <summary>Which source took the place of which, by <c>superseded-by</c>.</summary>
public static class Successors
{
    /// <summary>The newest source in the place of one; null where none took it, or where that cannot be told.</summary>
    public static CslItem? Newest(CslItem item, IReadOnlyDictionary<string, CslItem> byKey)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(byKey);
        var seen = new HashSet<string>(StringComparer.Ordinal) { item.Id };
        var newest = item;
        while (newest.SupersededBy is { } next)
        {
            if (!byKey.TryGetValue(next.Value, out var found) || !seen.Add(found.Id)) return null;
            newest = found;
        }

        return ReferenceEquals(newest, item) ? null : newest;
    }

    /// <summary>Tells of keys that no source has, and of sources that replace each other; of a circle once.</summary>
    public static void Check(ImmutableArray<CslItem> items, IReadOnlyDictionary<string, CslItem> byKey,
        DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(byKey);
        ArgumentNullException.ThrowIfNull(bag);
        var judged = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.SupersededBy is { } next && !byKey.ContainsKey(next.Value))
                bag.Add(Codes.UnknownSuccessor.WithHint(next.Span, Suggestions.Hint(next.Value, byKey.Keys), item.Id,
                    next.Value));
            var way = new List<CslItem>();
            for (var at = item; at is not null && judged.Add(at.Id); at = After(at, byKey)) way.Add(at);
            // The way leads into itself where its end leads to one of it.
            if (way.Count == 0 || After(way[^1], byKey) is not { } again
                || way.FindIndex(each => each.Id == again.Id) is not (>= 0 and var from)) continue;
            var circle = way[from..];
            bag.Add(Codes.SuccessorCircle.At(
                circle[^1].SupersededBy!.Span, again.Id,
                string.Join(" → ", circle.Append(again).Take(6).Select(each => each.Id))));
        }
    }

    private static CslItem? After(CslItem item, IReadOnlyDictionary<string, CslItem> byKey) =>
        item.SupersededBy is { } next ? byKey.GetValueOrDefault(next.Value) : null;
}
