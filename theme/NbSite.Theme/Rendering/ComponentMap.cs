using System.Collections.Frozen;
using NbSite.Theme.Components;

namespace NbSite.Theme.Rendering;

/// <summary>Which component renders which part of a page.</summary>
public sealed class ComponentMap
{
    private static readonly Type[] Defaults =
    [
        typeof(Document), typeof(SiteHeader), typeof(SiteFooter), typeof(Breadcrumbs), typeof(ContentsList),
        typeof(ReviewLine), typeof(ReviewPanel), typeof(ReferenceList), typeof(TermList), typeof(InSection), typeof(Neighbours), typeof(PageTags), typeof(SideMenu),
        typeof(CareCard), typeof(CallNumbers), typeof(Pathway), typeof(CycleTimeline), typeof(Disclosure), typeof(Questions), typeof(VisitSheet), typeof(DataTable),
        typeof(ComparisonTable), typeof(FigureTable), typeof(EffectGrid), typeof(EffectMatrix), typeof(LinkList),
        typeof(Definitions), typeof(Group), typeof(Tasks), typeof(PageEnd), typeof(Dock), typeof(SearchForm), typeof(SearchResults),
        typeof(Difference), typeof(OlderCopy), typeof(PastBanner), typeof(MovedParts), typeof(StartHere), typeof(Pack), typeof(FridgeSheet),
        typeof(CopyBanner), typeof(CopyNote), typeof(Leaflet), typeof(LeafletPage), typeof(BookletCover),
    ];

    private readonly FrozenDictionary<string, Type> _parts;

    /// <summary>The theme's own parts, with some replaced.</summary>
    /// <param name="replacements">Components by the names of the parts that they stand for; null for none.</param>
    /// <exception cref="ArgumentException">One of them does not fit; every reason is told.</exception>
    public ComponentMap(IReadOnlyDictionary<string, Type>? replacements)
    {
        BlockParts.RequireAll();
        if (replacements is null)
        {
            _parts = Parts;
            return;
        }

        var problems = PartChecks.Problems(replacements).ToList();
        if (problems.Count > 0) throw new ArgumentException(string.Join('\n', problems), nameof(replacements));
        _parts = Parts.ToDictionary(part => part.Key, part => replacements.GetValueOrDefault(part.Key, part.Value), StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The theme's own parts, by name.</summary>
    internal static FrozenDictionary<string, Type> Parts { get; } = Defaults.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The component that renders a part; the name is that of the default component.</summary>
    public Type this[string part] => _parts[part];

    internal IEnumerable<Type> Types => _parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => part.Value);
}
