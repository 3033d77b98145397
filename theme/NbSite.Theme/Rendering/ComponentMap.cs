using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;
using NbSite.Theme.Components;

namespace NbSite.Theme.Rendering;

/// <summary>Which component draws which part of a page.</summary>
public sealed class ComponentMap
{
    private static readonly Type[] Defaults =
    [
        typeof(Document), typeof(SiteHeader), typeof(SiteFooter), typeof(Breadcrumbs), typeof(ContentsList),
        typeof(ReviewLine), typeof(ReviewPanel), typeof(ReferenceList), typeof(TermList), typeof(InSection), typeof(Neighbours), typeof(PageTags), typeof(SideMenu),
        typeof(CareCard), typeof(CallNumbers), typeof(Pathway), typeof(CycleTimeline), typeof(Disclosure), typeof(Questions), typeof(VisitSheet), typeof(DataTable),
        typeof(ComparisonTable), typeof(EffectGrid), typeof(EffectMatrix), typeof(LinkList),
        typeof(Definitions), typeof(Group), typeof(Tasks), typeof(PageEnd), typeof(Dock), typeof(SearchForm), typeof(SearchResults),
        typeof(Difference), typeof(OlderCopy), typeof(PastBanner), typeof(MovedParts), typeof(StartHere), typeof(Pack), typeof(FridgeSheet),
        typeof(CopyBanner), typeof(CopyNote), typeof(Leaflet), typeof(LeafletPage), typeof(BookletCover),
    ];

    private readonly FrozenDictionary<string, Type> _parts;

    public ComponentMap(IReadOnlyDictionary<string, Type>? replacements)
    {
        BlockParts.RequireAll();
        var parts = Defaults.ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (var (name, type) in replacements ?? FrozenDictionary<string, Type>.Empty)
        {
            if (!parts.ContainsKey(name))
            {
                throw new ArgumentException(
                    $"The theme has no part named “{name}”. It has: {string.Join(", ", parts.Keys.Order())}.",
                    nameof(replacements));
            }

            if (!typeof(IComponent).IsAssignableFrom(type))
                throw new ArgumentException($"“{type}” is not a Razor component.", nameof(replacements));
            parts[name] = type;
        }

        _parts = parts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The component that draws a part; the name is that of the default component.</summary>
    public Type this[string part] => _parts[part];

    internal IEnumerable<Type> Types => _parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => part.Value);
}
