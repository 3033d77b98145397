using System.Collections.Immutable;

namespace NbSite.Content.Translations;

/// <summary>How a block of the source stands in the translation.</summary>
public enum TranslationState
{
    /// <summary>Both are as they were when they were pinned.</summary>
    Current,

    /// <summary>The source changed since.</summary>
    Stale,

    /// <summary>The translation was edited and not pinned since; the source may have changed, too.</summary>
    Unpinned,

    /// <summary>There is no translation.</summary>
    Missing,
}

/// <summary>A block of the source with what stands for it.</summary>
/// <param name="Source">The block of the source.</param>
/// <param name="Translation">What stands for it; of blocks that do not hold, only to be told and mended by.</param>
/// <param name="State">Whether it holds.</param>
public sealed record TranslatedBlock(TextBlock Source, TextBlock? Translation, TranslationState State)
{
    /// <summary>Whether block and translation are the only ones of their kinds that could belong together.</summary>
    public bool IsCertain { get; init; } = true;
}

/// <summary>A translation laid beside its source, in the order of the source.</summary>
public sealed record TranslationMatch(ImmutableArray<TranslatedBlock> Blocks, ImmutableArray<TextBlock> Left)
{
    /// <summary>
    /// A block is current only when its pin names both hashes. All other pairs are found by their place between those and by their kind:
    /// good enough to tell an editor where to look, never to show words by.
    /// </summary>
    public static TranslationMatch Of(ImmutableArray<TextBlock> source, ImmutableArray<TextBlock> translation, TranslationPins? pins)
    {
        pins ??= new TranslationPins();
        var byHash = translation.Select((block, at) => (block.Hash, at)).ToDictionary(each => each.Hash, each => each.at, StringComparer.Ordinal);
        var bySource = pins.Blocks.ToDictionary(pin => pin.Source, StringComparer.Ordinal);
        var pinned = pins.Blocks.Select(pin => pin.Translation).ToHashSet(StringComparer.Ordinal);
        var current = new int?[source.Length];
        for (var i = 0; i < source.Length; i++)
            if (bySource.TryGetValue(source[i].Hash, out var pin) && byHash.TryGetValue(pin.Translation, out var at)) current[i] = at;
        var taken = current.OfType<int>().ToHashSet();
        var pairs = current.Select((at, i) => at is { } there ? new TranslatedBlock(source[i], translation[there], TranslationState.Current) : null).ToArray();
        var (from, begin) = (0, 0);
        foreach (var (i, at) in Rising(current).Append((source.Length, translation.Length)))
        {
            var wanted = Enumerable.Range(from, i - from).Where(each => current[each] is null).ToList();
            var free = Enumerable.Range(begin, at - begin).Where(each => !taken.Contains(each)).ToList();
            foreach (var (mine, theirs, isCertain) in Paired(wanted, free, source, translation))
            {
                taken.Add(theirs);
                var state = pinned.Contains(translation[theirs].Hash) ? TranslationState.Stale : TranslationState.Unpinned;
                pairs[mine] = new TranslatedBlock(source[mine], translation[theirs], state) { IsCertain = isCertain };
            }

            (from, begin) = (i + 1, at + 1);
        }

        return new TranslationMatch(
            [.. pairs.Select((pair, i) => pair ?? new TranslatedBlock(source[i], null, TranslationState.Missing))],
            [.. translation.Where((_, at) => !taken.Contains(at))]);
    }

    /// <summary>The most pairs that stand in the same order in both; what was moved is not among them.</summary>
    private static List<(int, int)> Rising(int?[] current)
    {
        var all = current.Select((at, i) => (i, at)).Where(each => each.at is not null).Select(each => (each.i, At: each.at!.Value)).ToList();
        // Patience: the last of each run, with what it follows.
        var (tails, before) = (new List<int>(), new int[all.Count]);
        for (var k = 0; k < all.Count; k++)
        {
            var place = tails.FindIndex(tail => all[tail].At >= all[k].At);
            before[k] = (place < 0 ? tails.Count : place) is > 0 and var run ? tails[run - 1] : -1;
            if (place < 0) tails.Add(k);
            else tails[place] = k;
        }

        var result = new List<(int, int)>();
        for (var k = tails.Count > 0 ? tails[^1] : -1; k >= 0; k = before[k]) result.Add(all[k]);
        result.Reverse();
        return result;
    }

    private static IEnumerable<(int Source, int Translation, bool IsCertain)> Paired(
        List<int> wanted, List<int> free, ImmutableArray<TextBlock> source, ImmutableArray<TextBlock> translation)
    {
        if (wanted.Select(i => source[i].Kind).SequenceEqual(free.Select(at => translation[at].Kind), StringComparer.Ordinal))
            return wanted.Zip(free, (i, at) => (i, at, true));
        var best = new int[wanted.Count + 1, free.Count + 1];
        for (var i = wanted.Count - 1; i >= 0; i--)
        {
            for (var k = free.Count - 1; k >= 0; k--)
                best[i, k] = Same(i, k) ? best[i + 1, k + 1] + 1 : Math.Max(best[i + 1, k], best[i, k + 1]);
        }

        var pairs = new List<(int, int, bool)>();
        for (var (i, k) = (0, 0); i < wanted.Count && k < free.Count;)
        {
            if (Same(i, k)) pairs.Add((wanted[i++], free[k++], false));
            else if (best[i + 1, k] >= best[i, k + 1]) i++;
            else k++;
        }

        return pairs;

        bool Same(int i, int k) => source[wanted[i]].Kind == translation[free[k]].Kind;
    }
}
