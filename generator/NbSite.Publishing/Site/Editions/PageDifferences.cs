using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Model;
using NbSite.Content.PageText;
using NbSite.Model;

namespace NbSite.Publishing.Site.Editions;

/// <summary>
/// Compares two texts of one page: parts by their hashes in order, then out of order (moved), then word by word within
/// parts that took each other's place.
/// </summary>
public static class PageDifferences
{
    /// <summary>Parts with fewer words in common than this share of the longer one are told as removed and added.</summary>
    private const double Alike = 0.4;

    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    /// <param name="sources">Whether citations are compared too, as [@key].</param>
    public static PageDifference Between(PageContent before, PageContent after, bool sources = false) =>
        Between(SignedBlocks.Of(before, sources), SignedBlocks.Of(after, sources), sources);

    /// <inheritdoc cref="Between(PageContent, PageContent, bool)"/>
    public static PageDifference Between(
        ImmutableArray<SignedBlock> before, ImmutableArray<SignedBlock> after, bool sources = false)
    {
        string[] oldKeys = [.. before.Select(part => part.Hash)];
        string[] newKeys = [.. after.Select(part => part.Hash)];
        var blocks = Compare(oldKeys, newKeys);

        // What left one place and came to another: first what is the same in all, then what only stands under or in something else.
        var moved = new Dictionary<int, int>();
        Move(blocks, oldKeys, newKeys, moved);
        Move(blocks, [.. before.Select(part => part.Core)], [.. after.Select(part => part.Core)], moved);

        var parts = ImmutableArray.CreateBuilder<PartDifference>(after.Length);
        var gone = moved.Values.ToHashSet();
        var (a, b) = (0, 0);
        foreach (var block in blocks)
        {
            for (; b < block.InsertStartB; a++, b++) parts.Add(Whole(PartChange.Same, before[a], after[b], sources));
            Gap(block.DeleteStartA, block.DeleteCountA, block.InsertStartB, block.InsertCountB);
            a = block.DeleteStartA + block.DeleteCountA;
            b = block.InsertStartB + block.InsertCountB;
        }

        for (; b < after.Length; a++, b++) parts.Add(Whole(PartChange.Same, before[a], after[b], sources));
        return new PageDifference(parts.ToImmutable());

        void Gap(int oldStart, int oldCount, int newStart, int newCount)
        {
            var old = new Queue<int>(Enumerable.Range(oldStart, oldCount).Where(i => !gone.Contains(i)));
            for (var j = newStart; j < newStart + newCount; j++)
            {
                if (moved.TryGetValue(j, out var from))
                {
                    // Still here, and what it stands under or in is another thing.
                    var isHere = from >= oldStart && from < oldStart + oldCount && before[from].Hash != after[j].Hash;
                    parts.Add(Whole(isHere ? PartChange.Changed : PartChange.Moved, before[from], after[j], sources));
                    continue;
                }

                // Those passed over on the way to one that is alike were removed.
                var skip = old.Select((i, at) => (i, at)).Where(pair => AreAlike(before[pair.i], after[j], sources))
                    .Select(pair => pair.at).DefaultIfEmpty(-1).First();
                for (var s = 0; s < skip; s++) parts.Add(Whole(PartChange.Removed, before[old.Dequeue()], null, sources));
                parts.Add(skip < 0
                    ? Whole(PartChange.Added, null, after[j], sources)
                    : Changed(before[old.Dequeue()], after[j], sources));
            }

            while (old.TryDequeue(out var left)) parts.Add(Whole(PartChange.Removed, before[left], null, sources));
        }
    }

    /// <summary>Adds pairs of parts with one key. Each leaves and arrives once, also when a text stands twice.</summary>
    private static void Move(IList<DiffBlock> blocks, string[] oldKeys, string[] newKeys, Dictionary<int, int> moved)
    {
        var taken = moved.Values.ToHashSet();
        var leaving = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        foreach (var block in blocks.Reverse())
        {
            for (var i = block.DeleteStartA + block.DeleteCountA - 1; i >= block.DeleteStartA; i--)
            {
                if (taken.Contains(i)) continue;
                if (!leaving.TryGetValue(oldKeys[i], out var at)) leaving[oldKeys[i]] = at = new Stack<int>();
                at.Push(i);
            }
        }

        foreach (var block in blocks)
        {
            for (var j = block.InsertStartB; j < block.InsertStartB + block.InsertCountB; j++)
            {
                if (!moved.ContainsKey(j) && leaving.TryGetValue(newKeys[j], out var at) && at.TryPop(out var i)) moved[j] = i;
            }
        }
    }

    private static IList<DiffBlock> Compare(string[] before, string[] after) => new Differ().CreateCustomDiffs(
        string.Join('\n', before), string.Join('\n', after), ignoreWhiteSpace: false, text => text.Length == 0 ? [] : text.Split('\n')).DiffBlocks;

    private static bool AreAlike(SignedBlock before, SignedBlock after, bool sources)
    {
        if (before.SourceId != after.SourceId || before.Block?.GetType() != after.Block?.GetType()) return false;
        var old = DifferenceWords.Of(before, sources);
        var now = DifferenceWords.Of(after, sources);
        var counts = old.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shared = 0;
        foreach (var word in now)
        {
            if (!counts.TryGetValue(word, out var left) || left == 0) continue;
            counts[word] = left - 1;
            shared++;
        }

        return shared >= Alike * Math.Max(old.Length, now.Length);
    }

    private static PartDifference Whole(PartChange change, SignedBlock? before, SignedBlock? after, bool sources)
    {
        var fate = change switch
        {
            PartChange.Added => WordChange.Added,
            PartChange.Removed => WordChange.Removed,
            _ => WordChange.Same,
        };
        return Part(change, before, after, [new WordRun(fate, string.Join(' ', DifferenceWords.Of((after ?? before)!, sources)))]);
    }

    private static PartDifference Changed(SignedBlock before, SignedBlock after, bool sources)
    {
        var old = DifferenceWords.Of(before, sources);
        var now = DifferenceWords.Of(after, sources);
        var runs = ImmutableArray.CreateBuilder<WordRun>();
        var b = 0;
        foreach (var block in Compare(old, now))
        {
            Add(WordChange.Same, now.AsSpan(b, block.InsertStartB - b));
            Add(WordChange.Removed, old.AsSpan(block.DeleteStartA, block.DeleteCountA));
            Add(WordChange.Added, now.AsSpan(block.InsertStartB, block.InsertCountB));
            b = block.InsertStartB + block.InsertCountB;
        }

        Add(WordChange.Same, now.AsSpan(b));
        return Part(PartChange.Changed, before, after, runs.ToImmutable());

        void Add(WordChange change, ReadOnlySpan<string> words)
        {
            if (!words.IsEmpty) runs.Add(new WordRun(change, string.Join(' ', words)));
        }
    }

    private static PartDifference Part(
        PartChange change, SignedBlock? before, SignedBlock? after, ImmutableArray<WordRun> words) => new(change, words)
        {
            Before = before?.Hash,
            After = after?.Hash,
            SourceId = (after ?? before)?.SourceId,
            IsCareCard = before?.IsCareCard == true || after?.IsCareCard == true,
            IsHeading = (after ?? before)?.Block is HeadingBlock,
            IsOutlook = IsOutlook(before) || IsOutlook(after),
            Structure = before is null || after is null || before.Hash == after.Hash ? [] : PartStructure.Between(before, after, words),
        };

    private static bool IsOutlook(SignedBlock? part) => part is not null
        && (part.Block is DisclosureBlock { Disclosure: DisclosureKind.Prognosis } || part.Place.In.Contains("prognosis"));
}
