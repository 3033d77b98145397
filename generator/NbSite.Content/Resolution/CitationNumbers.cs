using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>Numbers a page's sources in order of first use and counts their uses.</summary>
internal sealed class CitationNumbers(ISiteIndex index, Targets targets, DiagnosticBag bag)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<CitedReference> _cited = [];

    /// <summary>
    /// The citation with numbers; unknown sources are diagnosed and left out. It stays even when none is left, so that its
    /// sentence is not said to have no source as well.
    /// </summary>
    public CiteInline Number(CiteInline cite)
    {
        var items = ImmutableArray.CreateBuilder<CiteItem>(cite.Items.Length);
        foreach (var item in cite.Items)
        {
            // It was written in a way that cannot be read, which was reported.
            if (item.Key.Length == 0) continue;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, item.Key, out var known);
            if (!known) number = index.Get<FormattedReference>(IndexKind.Reference, item.Key) is null ? -1 : Add(item);
            if (number < 0)
            {
                if (!index.MayBeUnread(IndexKind.Reference, item.Key))
                    bag.Add(Codes.UnknownReference.WithHint(item.Span, targets.Hint(IndexKind.Reference, item.Key), item.Key));
                continue;
            }

            var cited = _cited[number - 1];
            _cited[number - 1] = cited with { Uses = cited.Uses + 1 };
            items.Add(item with { Number = number, Occurrence = cited.Uses + 1 });
        }

        return cite with { Items = items.DrainToImmutable() };
    }

    public ImmutableArray<CitedReference> ToImmutable() => [.. _cited];

    private int Add(CiteItem item)
    {
        _cited.Add(new CitedReference(item.Key, 0, item.Span));
        return _cited.Count;
    }
}
