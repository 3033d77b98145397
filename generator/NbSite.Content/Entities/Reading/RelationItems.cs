using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>One entry of a list of names: what is named, and the source that says so.</summary>
internal sealed record RelationItem(TextValue Name, ImmutableArray<CiteItem> Cites);

/// <summary>
/// Reads lists of names: <c>stage-l1</c>, <c>{stage: stage-l1, cite: key}</c>, or several with one source,
/// <c>{stages: [stage-l1, stage-l2], cite: key}</c>. What the page cites for its words says nothing of the list.
/// </summary>
internal static class RelationItems
{
    public static ImmutableArray<RelationItem> Read(YamlNode node, FieldDefinition field, DiagnosticBag bag)
    {
        var items = ImmutableArray.CreateBuilder<RelationItem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in NodeReader.Items(node, field.Key, bag))
        {
            foreach (var named in Entry(item, field, bag))
            {
                if (seen.Add(named.Name.Value)) items.Add(named);
                else bag.Add(Codes.RepeatedItem.At(named.Name.Span, Quote.Short(named.Name.Value)));
            }
        }

        return items.ToImmutable();
    }

    private static IEnumerable<RelationItem> Entry(YamlNode node, FieldDefinition field, DiagnosticBag bag)
    {
        if (node is not YamlMapping mapping)
            return NodeReader.Text(node, field.Key, bag) is { } only ? [new RelationItem(only, [])] : [];
        var map = new MapReader(mapping, $"an entry of “{field.Key}”", bag);
        var many = field.Key != field.Target && map.Has(field.Key) ? map.TextList(field.Key) : [];
        var names = many.IsEmpty ? map.RequiredText(field.Target!) is { } one ? [one] : [] : many;
        var cites = map.Cites();
        map.Done();
        return names.Select(name => new RelationItem(name, cites));
    }
}
