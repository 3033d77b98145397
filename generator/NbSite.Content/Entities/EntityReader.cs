using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>Reads entity files: one entity, or many small ones under <c>items:</c>.</summary>
public static class EntityReader
{
    /// <summary>
    /// The entities of a file, checked against their type; all problems are in the bag.
    /// </summary>
    /// <param name="root">The file's one value.</param>
    /// <param name="path">Relative to the content folder.</param>
    /// <param name="stem">The path in the language folder without its ending; the default id.</param>
    /// <param name="types">Every type that there is.</param>
    /// <param name="bag">Takes the errors.</param>
    public static ImmutableArray<Entity> Read(
        YamlNode root, string path, string stem, EntityTypes types, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(types);
        var reading = new FieldReading(types, bag);
        if (MapReader.Open(root, "an entity file", bag) is not { } map) return [];
        if (map.RequiredText("type") is not { } typeName) return [];
        if (types.Find(typeName.Value) is not { } type)
        {
            bag.Add(types.Unknown(typeName.Value, typeName.Span));
            return [];
        }

        if (!map.Has("items")) return One(map, type, path, IdOf(stem), reading) is { } entity ? [entity] : [];
        var (owner, every, requires, span) = CommonKeysReader.Review(map);
        var shared = Shared(map, type, reading);
        var review = map.Mapping["review"];
        var items = map.RequiredMaps("items", $"an entry of type “{type.Name}”");
        map.Done();
        var entities = ImmutableArray.CreateBuilder<Entity>();
        foreach (var item in items)
        {
            if (item.RequiredText("id") is { } id && Names.ProblemOfSlug(id.Value) is null)
            {
                if (One(item, type, path, IdOf(stem) + "/" + id.Value, reading, shared, review) is { } one)
                    entities.Add(one.Keys.Owner is null && one.Keys.EveryMonths is null && one.Keys.Requires is null
                        ? one with { Keys = one.Keys with { Owner = owner, EveryMonths = every, Requires = requires, ReviewSpan = span } }
                        : one);
            }
            else
            {
                One(item, type, path, IdOf(stem) + "/item", reading, shared);
            }
        }

        return entities.ToImmutable();
    }

    /// <summary>What may stand in a file of a type: one fact sheet, or many under <c>items</c>.</summary>
    /// <param name="type">The type.</param>
    /// <param name="types">Every type that there is.</param>
    internal static JsonObject Schema(EntityType type, EntityTypes types)
    {
        var named = new JsonObject { ["const"] = type.Name };
        var shared = type.Fields.Where(field => field.IsShared).Select(field => (field.Key, field.Shape.Schema(field, types)));
        return SchemaOf.Has(
            "items",
            SchemaOf.Map(
            [
                ("type!", named), ("review", CommonKeysReader.ReviewSchema), .. shared,
                ("items!", SchemaOf.List(SchemaOf.Map([("id!", SchemaOf.Name), .. Keys(type, types).Where(each => each.Key != "id")]))),
            ]),
            SchemaOf.Map([("type!", named.DeepClone().AsObject()), .. Keys(type, types)]));
    }

    private static IEnumerable<(string Key, JsonObject Value)> Keys(EntityType type, EntityTypes types) =>
    [
        .. CommonKeysReader.Schema(type.HasPage).Select(each => each.Key == "regions" && type.NeedsRegions ? ("regions!", each.Value) : each),
        .. type.MayHaveSigns ? SignKeys.Schema : [],
        ("cite", SchemaOf.Cite), ("sections", PartReader.Schema),
        .. type.Fields.Select(field => (field.Required ? field.Key + "!" : field.Key, field.Shape.Schema(field, types))),
    ];

    private static string IdOf(string stem) => stem.EndsWith("/index", StringComparison.Ordinal) ? stem[..^6] : stem;

    private static Entity? One(
        MapReader map, EntityType type, string path, string defaultId, FieldReading reading,
        IReadOnlyDictionary<string, (YamlNode Node, FieldValue Value)>? shared = null, YamlNode? review = null)
    {
        var bag = reading.Bag;
        var keys = CommonKeysReader.Read(map, needsSummary: type.HasPage, defaultId);
        var id = shared is not null ? defaultId : keys.Id ?? defaultId;
        if (type.MayHaveSigns) keys = keys with { Signs = SignKeys.Read(map) };
        foreach (var old in new[] { "card", "call-if" })
        {
            if (type.Field(old) is null && map.Node(old) is not null) bag.Add(Codes.CardField.At(map.KeySpan(old), old));
        }

        var cites = map.Cites();
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if ((field.Required ? map.RequiredNode(field.Key) : map.Node(field.Key)) is { } node)
                values[field.Key] = field.Shape.Read(node, field, reading);
            else if (shared is not null && shared.TryGetValue(field.Key, out var above))
                values[field.Key] = above.Value;
        }

        var fields = new FieldValues(values);
        foreach (var shape in type.Fields.Select(field => field.Shape).Distinct()) shape.CheckTogether(fields, bag);
        var sections = map.Node("sections") is { } written ? PartReader.Sections(written, "sections", bag) : [];
        if (type.NeedsRegions && !map.Has("regions"))
            bag.Add(Codes.MissingKey.At(map.Span, "regions", $"{map.What} in {path}"));
        map.Done();
        return new Entity
        {
            Id = id,
            Definition = type,
            Keys = keys with { Kind = keys.Kind ?? type.DefaultKind },
            Fields = fields,
            Sections = sections,
            Relations =
            [
                .. type.Fields.Select(fields.Of).OfType<FieldValue>().SelectMany(value => value.Relations(id, type)),
            ],
            Cites = cites,
            Path = path,
            Span = map.Span,
            // Who answers for all entries of a file, and who must sign them, is written once above them.
            Fingerprint = Fingerprint(
                type, [map.Mapping, .. shared?.Values.Select(above => above.Node) ?? [], .. new[] { review }.OfType<YamlNode>()]),
        };
    }

    /// <summary>What a file says once for all its entries.</summary>
    private static Dictionary<string, (YamlNode Node, FieldValue Value)> Shared(
        MapReader map, EntityType type, FieldReading reading)
    {
        var shared = new Dictionary<string, (YamlNode, FieldValue)>(StringComparer.Ordinal);
        foreach (var field in type.Fields.Where(field => field.IsShared))
            if (map.Node(field.Key) is { } node) shared[field.Key] = (node, field.Shape.Read(node, field, reading));
        return shared;
    }

    /// <summary>The hash of all that is written in the entity, with places, because messages name them, and of its type.</summary>
    private static string Fingerprint(EntityType type, IEnumerable<YamlNode> written)
    {
        var text = new StringBuilder(type.Fingerprint());
        foreach (var node in written) Append(node);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));

        void Append(YamlNode node)
        {
            text.Append(node.Span.Line).Append(':').Append(node.Span.Column).Append(' ');
            switch (node)
            {
                case YamlScalar scalar: text.Append(scalar.Value).Append('\0'); break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items) Append(item);
                    break;
                case YamlMapping inner:
                    foreach (var entry in inner.Entries)
                    {
                        Append(entry.Key);
                        Append(entry.Value);
                    }

                    break;
            }
        }
    }
}
