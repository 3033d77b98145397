using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>Reads pathways: what is done step by step, and what each step uses.</summary>
internal static class PathwayReader
{
    public static JsonObject Schema(EntityTypes types) => SchemaOf.List(SchemaOf.Map(
        ("title!", SchemaOf.Text), ("id", SchemaOf.Name), ("regions", SchemaOf.Regions), ("cite", SchemaOf.Cite),
        ("intro", StatementsShape.Written), ("steps!", SchemaOf.List(SchemaOf.Map(
        [
            ("title!", SchemaOf.Text), ("id", SchemaOf.Name), ("duration", SchemaOf.Text), ("length", SchemaOf.Text),
            ("text!", StatementsShape.Written), ("cite", SchemaOf.Cite), ("regions", SchemaOf.Regions),
            .. types.All.Where(type => type.MayBeStep)
                .Select(type => (KeyOf(type), SchemaOf.List(RelationItems.Schema(KeyOf(type), type.Name)))),
        ])))));

    public static ImmutableArray<PathwayItem> Read(YamlNode node, string name, FieldReading reading)
    {
        var bag = reading.Bag;
        var pathways = ImmutableArray.CreateBuilder<PathwayItem>();
        foreach (var item in NodeReader.Items(node, name, bag))
        {
            if (MapReader.Open(item, "a pathway", bag) is not { } map) continue;
            var title = map.RequiredText("title");
            var id = PartReader.PartId(map, title);
            var regions = map.Regions();
            var cites = map.Cites();
            var intro = map.Node("intro") is { } text ? StatementReader.Read(text, "intro", bag) : [];
            var steps = Steps(map.RequiredItems("steps"), reading);
            map.Done();
            title ??= PartReader.Untitled(map);
            if (pathways.Any(other => other.Id == id)) bag.Add(Codes.DuplicatePartId.At(PartReader.IdSpan(map, title), id));
            else pathways.Add(new PathwayItem(id, title, regions, cites, intro, steps, map.Span));
        }

        return pathways.ToImmutable();
    }

    private static ImmutableArray<StepItem> Steps(ImmutableArray<YamlNode> nodes, FieldReading reading)
    {
        var bag = reading.Bag;
        var steps = ImmutableArray.CreateBuilder<StepItem>();
        foreach (var node in nodes)
        {
            if (MapReader.Open(node, "a step of a pathway", bag) is not { } map) continue;
            var title = map.RequiredText("title");
            var id = PartReader.PartId(map, title);
            var duration = map.Text("duration")?.Value;
            var length = map.Node("length") is { } drawn && LengthReader.Length(drawn, "length", bag) is { } time
                ? new LengthItem(time, drawn.Span)
                : null;
            if (length is not null && !map.Has("duration"))
            {
                bag.Add(Codes.LengthWithoutWords.At(map.KeySpan("length")));
                length = null;
            }

            var text = map.RequiredNode("text") is { } words ? StatementReader.Read(words, "text", bag) : [];
            var cites = map.Cites();
            var regions = map.Regions();
            var uses = ImmutableArray.CreateBuilder<(string, RelationItem)>();
            foreach (var type in reading.Types.All.Where(type => type.MayBeStep))
            {
                var key = KeyOf(type);
                if (map.Node(key) is { } named)
                    uses.AddRange(RelationItems.Read(named, key, type.Name, bag).Select(item => (type.Name, item)));
            }

            map.Done();
            title ??= PartReader.Untitled(map);
            if (steps.Any(other => other.Id == id)) bag.Add(Codes.DuplicatePartId.At(PartReader.IdSpan(map, title), id));
            else steps.Add(new StepItem(id, title, duration, text, cites, uses.ToImmutable(), regions, map.Span) { Length = length });
        }

        return steps.ToImmutable();
    }

    /// <summary>The key under which a step names fact sheets of a type.</summary>
    private static string KeyOf(EntityType type) => type.Name + "s";
}
