using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NbSite.Content.Entities.Reading;
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
    /// <param name="bag">Takes the errors.</param>
    public static ImmutableArray<Entity> Read(YamlNode root, string path, string stem, DiagnosticBag bag)
    {
        if (MapReader.Open(root, "an entity file", bag) is not { } map) return [];
        if (map.RequiredText("type") is not { } typeName) return [];
        if (EntityTypes.Find(typeName.Value) is not { } type)
        {
            bag.Add(Codes.UnknownEntityType.WithHint(typeName.Span, EntityTypes.Hint(typeName.Value), typeName.Value));
            return [];
        }

        if (!map.Has("items")) return One(map, type, path, IdOf(stem), bag) is { } entity ? [entity] : [];
        var (owner, every, requires, span) = CommonKeysReader.Review(map);
        var shared = Shared(map, type, bag);
        var items = map.RequiredMaps("items", $"an entry of type “{type.Name}”");
        map.Done();
        var entities = ImmutableArray.CreateBuilder<Entity>();
        foreach (var item in items)
        {
            if (item.RequiredText("id") is { } id && Names.ProblemOfSlug(id.Value) is null)
            {
                if (One(item, type, path, IdOf(stem) + "/" + id.Value, bag, shared) is { } one)
                    entities.Add(one.Keys.Owner is null && one.Keys.EveryMonths is null && one.Keys.Requires is null
                        ? one with { Keys = one.Keys with { Owner = owner, EveryMonths = every, Requires = requires, ReviewSpan = span } }
                        : one);
            }
            else
            {
                One(item, type, path, IdOf(stem) + "/item", bag, shared);
            }
        }

        return entities.ToImmutable();
    }

    private static string IdOf(string stem) => stem.EndsWith("/index", StringComparison.Ordinal) ? stem[..^6] : stem;

    private static Entity? One(
        MapReader map, EntityType type, string path, string defaultId, DiagnosticBag bag, IReadOnlyDictionary<string, YamlNode>? shared = null)
    {
        var keys = CommonKeysReader.Read(map, needsSummary: type.HasPage, defaultId);
        var id = shared is not null ? defaultId : keys.Id ?? defaultId;
        if (type.MayHaveSigns) keys = keys with { Signs = SignKeys.Read(map) };
        foreach (var old in new[] { "card", "call-if" })
        {
            if (type.Field(old) is null && map.Node(old) is not null) bag.Add(Codes.CardField.At(map.KeySpan(old), old));
        }

        var cites = map.Cites();
        var fields = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        var relations = ImmutableArray.CreateBuilder<Relation>();
        foreach (var field in type.Fields)
        {
            var node = field.Required ? map.RequiredNode(field.Key) : map.Node(field.Key);
            if (node is not null) Check(node, field, bag);
            node ??= shared?.GetValueOrDefault(field.Key);
            if (node is null) continue;
            fields[field.Key] = node;
            relations.AddRange(RelationReader.Of(id, type, field, node));
        }

        RuleReader.Check(fields, bag);
        if (map.Node("sections") is { } sections)
        {
            PartReader.Sections(sections, "sections", bag);
            fields["sections"] = sections;
        }

        if (type.Name == "organisation" && !map.Has("regions")) bag.Add(Codes.MissingKey.At(map.Span, "regions", $"{map.What} in {path}"));
        map.Done();
        return new Entity
        {
            Id = id,
            Type = type.Name,
            Keys = keys with { Kind = keys.Kind ?? type.DefaultKind },
            Fields = fields.ToFrozenDictionary(StringComparer.Ordinal),
            Relations = relations.ToImmutable(),
            Cites = cites,
            Path = path,
            Span = map.Span,
            HasPage = type.HasPage,
            Fingerprint = Fingerprint(shared is null ? [map.Mapping] : [map.Mapping, .. shared.Values]),
        };
    }

    /// <summary>What a file says once for all its entries.</summary>
    private static Dictionary<string, YamlNode> Shared(MapReader map, EntityType type, DiagnosticBag bag)
    {
        var shared = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var field in type.Fields.Where(field => field.IsShared))
        {
            if (map.Node(field.Key) is not { } node) continue;
            Check(node, field, bag);
            shared[field.Key] = node;
        }

        return shared;
    }

    /// <summary>Reports what is wrong with a field's shape.</summary>
    private static void Check(YamlNode node, FieldDefinition field, DiagnosticBag bag)
    {
        switch (field.Shape)
        {
            case FieldShape.Statements: StatementReader.Read(node, field.Key, bag); break;
            case FieldShape.Entity: RelationItems.One(node, field, bag); break;
            case FieldShape.Text or FieldShape.Value: NodeReader.Text(node, field.Key, bag); break;
            case FieldShape.Page: PageIds.Read(node, field.Key, bag); break;
            case FieldShape.Entities: RelationItems.Read(node, field, bag); break;
            case FieldShape.Effects: PartReader.Effects(node, field.Key, bag); break;
            case FieldShape.Pathways: PartReader.Pathways(node, field.Key, bag); break;
            case FieldShape.Cycles: CyclesReader.Read(node, bag); break;
            case FieldShape.Brands: PartReader.Brands(node, field.Key, bag); break;
            case FieldShape.Thresholds: RuleReader.Thresholds(node, field.Key, bag); break;
            case FieldShape.RuleSets: RuleReader.Sets(node, field.Key, bag); break;
            case FieldShape.Needs: RuleReader.Needs(node, field.Key, bag); break;
            case FieldShape.Without: PartReader.Without(node, field.Key, bag); break;
            case FieldShape.Questions: QuestionReader.Groups(node, field.Key, bag); break;
            case FieldShape.Picks: QuestionReader.Picks(node, field.Key, bag); break;
            case FieldShape.Website: WebAddress.Read(node, field.Key, bag); break;
            case FieldShape.Choice:
                NodeReader.Choice(node, field.Key, [.. field.Choices.Select((choice, i) => (choice, i))], bag);
                break;
        }
    }

    /// <summary>The hash of all that is written in the entity, with places, because diagnostics name them.</summary>
    private static string Fingerprint(IEnumerable<YamlNode> written)
    {
        var text = new StringBuilder();
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
