using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Content.Values;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>Chooses the entry of a named value: the region that was written, else the build's, else the default.</summary>
internal sealed class ValueChoice(ResolveScope scope, ISiteIndex index, Targets targets, DiagnosticBag bag)
{
    public readonly record struct Chosen(FactInline Fact, ImmutableArray<CiteItem> Cites);

    public Chosen? Choose(ValueInline inline)
    {
        if (index.Get<NamedValue>(IndexKind.Value, inline.Key) is not { } value)
        {
            if (!index.MayBeUnread(IndexKind.Value, inline.Key))
                bag.Add(Codes.UnknownValue.WithHint(inline.Span, targets.Hint(IndexKind.Value, inline.Key), inline.Key));
            return null;
        }

        if (Entry(value, inline) is not { } entry) return null;
        var region = entry.Regions.IsDefaultOrEmpty ? null
            : inline.Region ?? (scope.Region is { } chosen && entry.Regions.Contains(chosen) ? chosen : string.Join(", ", entry.Regions));
        var fact = new FactInline(value.Key, entry.Printed, entry.Href, entry.Varies) { Span = inline.Span, Region = region };
        return new Chosen(fact, entry.Cites.IsDefault ? [] : entry.Cites);
    }

    private ValueEntry? Entry(NamedValue value, ValueInline inline)
    {
        if (inline.Region is { } written)
        {
            // Only an entry that speaks of the region or of everywhere may stand for it.
            if (Holding(value, written) is { } exact) return exact;
            bag.Add(Codes.ValueNotInRegion.At(inline.Span, value.Key, written));
            return null;
        }

        if (scope.Region is { } chosen && Holding(value, chosen) is { } regional) return regional;
        if (value.Entries.FirstOrDefault(entry => entry.IsDefault) is { } standard) return standard;
        if (value.Entries is [var only]) return only;
        bag.Add(Codes.ValueWithoutDefault.At(inline.Span, value.Key));
        return null;
    }

    private static ValueEntry? Holding(NamedValue value, string region) =>
        value.Entries.FirstOrDefault(entry => !entry.Regions.IsDefaultOrEmpty && entry.Regions.Contains(region))
        ?? value.Entries.FirstOrDefault(entry => entry.Regions.IsDefaultOrEmpty);
}
