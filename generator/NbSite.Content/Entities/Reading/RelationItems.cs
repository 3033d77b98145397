using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>What names another fact sheet: the name, the source that says so, and what is to be known of it.</summary>
internal sealed record RelationItem(TextValue Name, ImmutableArray<CiteItem> Cites, YamlScalar? Note = null);

/// <summary>
/// Reads names of other fact sheets: <c>stage-l1</c>, <c>{stage: stage-l1, cite: key, note: in a trial}</c>, or several with
/// one source, <c>{stages: [stage-l1, stage-l2], cite: key}</c>. What the page cites for its words says nothing of them.
/// </summary>
internal static class RelationItems
{
    /// <summary>What may be written for one or several under a key.</summary>
    public static JsonObject Schema(string key, string target)
    {
        var one = SchemaOf.Map((target + "!", SchemaOf.SheetOf(target)), ("note", SchemaOf.Text), ("cite", SchemaOf.Cite));
        return key == target
            ? SchemaOf.AnyOf(SchemaOf.SheetOf(target), one)
            : SchemaOf.AnyOf(SchemaOf.SheetOf(target), one, SchemaOf.Map(
                (key + "!", SchemaOf.List(SchemaOf.SheetOf(target))), ("note", SchemaOf.Text), ("cite", SchemaOf.Cite)));
    }

    /// <summary>A list of names.</summary>
    /// <param name="node">What was written.</param>
    /// <param name="key">The key that it stands under, which may name several with one source.</param>
    /// <param name="target">The type of what is named.</param>
    /// <param name="bag">Takes the errors.</param>
    public static ImmutableArray<RelationItem> Read(YamlNode node, string key, string target, DiagnosticBag bag)
    {
        var items = ImmutableArray.CreateBuilder<RelationItem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in NodeReader.Items(node, key, bag))
        {
            foreach (var named in Entry(item, key, target, bag))
            {
                if (seen.Add(named.Name.Value)) items.Add(named);
                else bag.Add(Codes.RepeatedItem.At(named.Name.Span, Quote.Short(named.Name.Value)));
            }
        }

        return items.ToImmutable();
    }

    /// <summary>The one thing that a field names.</summary>
    public static RelationItem? One(YamlNode node, FieldDefinition field, DiagnosticBag bag) =>
        node is YamlMapping ? Entry(node, field.Target!, field.Target!, bag).FirstOrDefault()
            : NodeReader.Text(node, field.Key, bag) is { } only ? new RelationItem(only, []) : null;

    private static IEnumerable<RelationItem> Entry(YamlNode node, string key, string target, DiagnosticBag bag)
    {
        if (node is not YamlMapping mapping)
            return NodeReader.Text(node, key, bag) is { } only ? [new RelationItem(only, [])] : [];
        var map = new MapReader(mapping, $"an entry of “{key}”", bag);
        var many = key != target && map.Has(key) ? map.TextList(key) : [];
        var names = many.IsEmpty ? map.RequiredText(target) is { } one ? [one] : [] : many;
        var note = map.Markdown("note");
        var cites = map.Cites();
        map.Done();
        return names.Select(name => new RelationItem(name, cites, note)).ToList();
    }
}
