using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Content.Values;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>
/// Chooses the entry of a named value: of the region that was written, else of the passage or the page it stands
/// in, else of the build, else the default.
/// </summary>
internal sealed class ValueChoice(ResolveScope scope, ISiteIndex index, Targets targets, DiagnosticBag bag)
{
    private readonly SiteRegions _regions = index.Regions();

    public readonly record struct Chosen(FactInline Fact, ImmutableArray<CiteItem> Cites);

    /// <summary>One fact, or one for each entry when a passage holds in regions that differ; none when it is unknown.</summary>
    /// <param name="inline">What the author wrote.</param>
    /// <param name="passage">Where the words around hold; empty means everywhere.</param>
    public ImmutableArray<Chosen> Choose(ValueInline inline, ImmutableArray<string> passage)
    {
        if ((inline.Own ?? index.Get<NamedValue>(IndexKind.Value, inline.Key)) is not { } value)
        {
            if (!index.MayBeUnread(IndexKind.Value, inline.Key))
                bag.Add(Codes.UnknownValue.WithHint(inline.Span, targets.Hint(IndexKind.Value, inline.Key), inline.Key));
            return [];
        }

        if (inline.Region is { } written)
        {
            // Only an entry that speaks of the region or of everywhere may stand for it.
            if (Holding(value, written, _regions) is { } exact) return [Print(value, exact, inline, Where(exact, written), passage)];
            bag.Add(Codes.ValueNotInRegion.At(inline.Span, value.Key, written));
            return [];
        }

        return passage.IsEmpty ? Anywhere(value, inline) : InPassage(value, inline, passage);
    }

    private ImmutableArray<Chosen> Anywhere(NamedValue value, ValueInline inline)
    {
        if (scope.Region is { } chosen && Holding(value, chosen, _regions) is { } regional)
            return [Print(value, regional, inline, Where(regional, chosen), [])];
        // The words of a fact sheet say all that is written in it; a value of values.yml may be named again for each region.
        if (inline.Own is not null && value.Entries.Length > 1)
            return Joined([.. value.Entries.Select(entry => Print(value, entry, inline, entry.Regions, []))]);
        return Standard(value, inline) is { } standard ? [Print(value, standard, inline, standard.Regions, [])] : [];
    }

    private ImmutableArray<Chosen> InPassage(NamedValue value, ValueInline inline, ImmutableArray<string> passage)
    {
        var entries = passage.Select(region => (Region: region, Entry: Holding(value, region, _regions))).ToLookup(pair => pair.Entry, pair => pair.Region);
        var result = ImmutableArray.CreateBuilder<Chosen>();
        foreach (var regions in entries)
        {
            // Regions without an entry of their own get the default under its own label, never under theirs.
            if ((regions.Key ?? Standard(value, inline)) is not { } entry) continue;
            var said = regions.Key is null ? entry.Regions : [.. regions];
            if (entry.Regions.IsDefaultOrEmpty && entries.Count == 1) said = [];
            result.Add(Print(value, entry, inline, said, passage));
        }

        return result.Count < 2 ? result.ToImmutable() : Joined(result.ToImmutable());
    }

    /// <summary>What is printed the same is printed once, under the labels of all its regions; without any where one of it holds everywhere.</summary>
    private static ImmutableArray<Chosen> Joined(ImmutableArray<Chosen> all) =>
    [
        .. all.GroupBy(chosen => chosen.Fact.Text, StringComparer.Ordinal).Select(same => same.First() with
        {
            Fact = same.First().Fact with
            {
                Regions = same.Any(chosen => chosen.Fact.Regions.IsEmpty) ? [] : [.. same.SelectMany(chosen => chosen.Fact.Regions).Distinct()],
            },
            Cites = [.. same.SelectMany(chosen => chosen.Cites).DistinctBy(cite => (cite.Key, cite.Locator))],
        }),
    ];

    private Chosen Print(
        NamedValue value, ValueEntry entry, ValueInline inline, ImmutableArray<string> regions, ImmutableArray<string> passage)
    {
        if (regions.IsDefault) regions = [];
        var spoken = inline.Region ?? (regions is [var one] ? one : passage is [var within] ? within : scope.Region);
        var around = passage.IsEmpty && scope.Region is { } chosen ? [chosen] : passage;
        return new Chosen(
            new FactInline(value.Key, entry.PrintedFor(spoken, _regions), entry.Href, entry.Varies)
            {
                Span = inline.Span,
                InLanguage = entry.Language,
                Regions = regions,
                IsQuoted = inline.Region is not null,
                IsRegionSaid = !regions.IsEmpty && regions.Length == around.Length && around.All(regions.Contains),
            },
            entry.Cites.IsDefault ? [] : entry.Cites);
    }

    private static ImmutableArray<string> Where(ValueEntry entry, string region) => entry.Regions.IsDefaultOrEmpty ? [] : [region];

    private ValueEntry? Standard(NamedValue value, ValueInline inline)
    {
        if (value.Entries.FirstOrDefault(entry => entry.IsDefault) is { } standard) return standard;
        if (value.Entries is [var only]) return only;
        bag.Add(Codes.ValueWithoutDefault.At(inline.Span, value.Key));
        return null;
    }

    /// <summary>The entry that speaks of a region, else of a group it lies in, else of everywhere; null when none does.</summary>
    public static ValueEntry? Holding(NamedValue value, string region, SiteRegions regions) =>
        value.Entries.FirstOrDefault(entry => !entry.Regions.IsDefaultOrEmpty && entry.Regions.Contains(region))
        ?? value.Entries.FirstOrDefault(entry => !entry.Regions.IsDefaultOrEmpty && regions.Holds(entry.Regions, region))
        ?? value.Entries.FirstOrDefault(entry => entry.Regions.IsDefaultOrEmpty);
}
