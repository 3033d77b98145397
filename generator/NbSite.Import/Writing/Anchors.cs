using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Import.Tree;

namespace NbSite.Import.Writing;

/// <summary>Gives the headings of a page anchors that mean one place each, and tells what the old ones are now.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, string> _now = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The page's blocks with the anchors that must be written.</summary>
    public ImmutableArray<ImportedBlock> Blocks { get; }

    public Anchors(ImmutableArray<ImportedBlock> blocks)
    {
        var titles = Titles(blocks).Select(words => HeadingIds.SlugOf(InlineWriter.Clean(PlainWords.Of(words)))).ToList();
        var twice = titles.GroupBy(each => each, StringComparer.Ordinal).Where(group => group.Count() > 1 || group.Key == AnchorName.None).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var taken = new FreeNames(titles);
        var above = new string?[8];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var result = ImmutableArray.CreateBuilder<ImportedBlock>(blocks.Length);
        foreach (var block in blocks)
        {
            if (block is not ImportedHeading heading)
            {
                result.Add(block);
                continue;
            }

            var words = InlineWriter.Clean(PlainWords.Of(heading.Words));
            var own = HeadingIds.SlugOf(words);
            string? written = null;
            // Of several with the same words all but the first need a name.
            if (twice.Contains(own) && (own == AnchorName.None || !seen.Add(own)))
            {
                var parent = above[..Math.Clamp(heading.Level, 1, 7)].LastOrDefault(each => each is not null);
                var start = own == AnchorName.None ? "part" : parent is not null && parent != own ? $"{parent}-{own}" : own;
                if (start.Length > 70 || HeadingIds.ReservedStart(start) is not null || !AnchorName.IsWellFormed(start)) start = "part-" + Slug.From(words);
                written = taken.First(start);
            }
            else if (heading.Anchor is { } old && old != own && Old(old) is { } kept && taken.Take(kept))
            {
                // Addresses with this anchor may be kept by people, or stand on other sites.
                written = kept;
            }

            above[Math.Clamp(heading.Level, 1, 7)] = own;
            Array.Clear(above, Math.Clamp(heading.Level, 1, 6) + 1, 7 - Math.Clamp(heading.Level, 1, 6));
            var now = written ?? own;
            if (heading.Anchor is { } named) _now.TryAdd(named, now);
            _now.TryAdd(now, now);
            _now.TryAdd(own, now);
            result.Add(heading with { Anchor = written });
        }

        Blocks = result.ToImmutable();
    }

    /// <summary>What an anchor of the old page is now; null when it led to no heading.</summary>
    public string? Now(string old) => _now.GetValueOrDefault(old) ?? _now.GetValueOrDefault(Uri.UnescapeDataString(old)) ?? _now.GetValueOrDefault(AnchorName.From(old));

    // Anchors that other programs make of words are those that NbSite makes, but for a few signs.
    private static string? Old(string anchor) =>
        AnchorName.IsWellFormed(anchor) && HeadingIds.ReservedStart(anchor) is null && !anchor.Contains("--", StringComparison.Ordinal) && anchor[^1] != '-' ? anchor : null;

    private static IEnumerable<ImmutableArray<ImportedInline>> Titles(IEnumerable<ImportedBlock> blocks) => blocks.SelectMany(block => block switch
    {
        ImportedHeading heading => [heading.Words],
        ImportedBox box => box.Title.IsEmpty ? Titles(box.Children) : Titles(box.Children).Prepend(box.Title),
        _ => Enumerable.Empty<ImmutableArray<ImportedInline>>(),
    });
}
