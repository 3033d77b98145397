using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Definitions;

/// <summary>Reads a file of a type, <c>types/device.yml</c>.</summary>
internal static class TypeReader
{
    private enum Signs
    {
        None,
        May,
        Must,
    }

    private static readonly ImmutableArray<(string Name, Signs Value)> SignNames =
        [("none", Signs.None), ("may", Signs.May), ("must", Signs.Must)];

    /// <summary>The type; null when the file is none or no type can have its name. What is wrong is in the bag.</summary>
    /// <param name="root">The file's one value.</param>
    /// <param name="path">Its path.</param>
    /// <param name="name">Its name without the ending: the type's.</param>
    /// <param name="language">The language of texts that say none.</param>
    /// <param name="substances">Those of the site.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static TypeFile? Read(
        YamlNode root, string path, string name, string language, Substances substances, DiagnosticBag bag)
    {
        if (TypeNames.ProblemOfType(name) is { } wrong)
        {
            bag.Add(Codes.TypeName.At(SourceSpan.File(path), Quote.Short(name), wrong));
            return null;
        }

        if (MapReader.Open(root, path, bag) is not { } map) return null;
        var words = new TypeWordReader(language, bag);
        words.Read(map.RequiredNode("name"), "name", $"entity.{name}");
        words.Read(map.RequiredNode("plural"), "plural", $"entity.{name}.plural");
        var told = Told(map, name, words);
        var signs = map.Choice("signs", SignNames) ?? Signs.None;
        var type = new EntityType(name, [])
        {
            Role = map.Choice("role", TypeNames.Roles) ?? EntityRole.None,
            HasPage = map.Flag("pages") ?? true,
            DefaultKind = map.Choice("kind", CommonKeysReader.Kinds) ?? ContentKind.Clinical,
            MayHaveSigns = signs is not Signs.None,
            NeedsSigns = signs is Signs.Must,
            NeedsRegions = map.Flag("regions") ?? false,
            MayBeStep = map.Flag("step") ?? false,
            IsSheet = map.Flag("one-sheet") ?? false,
            SchemaType = Schema(map),
            Folder = Folder(map),
            Span = map.Span,
        };
        var (before, after) = (map.Text("before"), map.Text("after"));
        if (before is not null && after is not null)
            bag.Add(Codes.TypeOrderCycle.At(after.Span, name, $"{after.Value} → {name} → {before.Value}"));
        var figures = TypeFigures.Read(map);
        var keyFacts = map.TextList("key-facts");
        var (fields, links) = TypeFieldReader.Read(map, type, words, substances);
        type = type with
        {
            Fields = TypeFigures.Placed(fields, figures, bag),
            Figures = [.. figures.Select(figure => figure.Kind)],
            KeyFacts = TypeChecks.KeyFacts(keyFacts, fields, bag),
        };
        type = type with { Chapters = TypeChapterReader.Read(map, type, words) };
        map.Done();
        TypeChecks.Check(type, map);
        return new TypeFile
        {
            Type = type,
            Words = words.Words,
            Anchor = before ?? after,
            IsBefore = before is not null,
            Links = links,
            Told = told,
        };
    }

    /// <summary>What may stand in the file.</summary>
    public static JsonObject FileSchema
    {
        get
        {
            static JsonObject Figure() => SchemaOf.OneOf(TypeNames.Figures.Select(figure => figure.Name));
            return SchemaOf.Map(
                ("name!", TypeWordReader.Schema), ("plural!", TypeWordReader.Schema),
                ("told", SchemaOf.AnyOf(SchemaOf.Text, SchemaOf.MapOf(TypeWordReader.Schema))),
                ("signs", SchemaOf.OneOf(SignNames.Select(each => each.Name))),
                ("role", SchemaOf.OneOf(TypeNames.Roles.Select(role => role.Name))), ("pages", SchemaOf.Flag),
                ("kind", SchemaOf.Kind),
                ("regions", SchemaOf.Flag), ("step", SchemaOf.Flag), ("one-sheet", SchemaOf.Flag),
                ("schema", SchemaOf.OneOf(SchemaTypes.All)),
                ("folder", SchemaOf.Text), ("before", SchemaOf.Text), ("after", SchemaOf.Text),
                ("figure", SchemaOf.AnyOf(Figure(), SchemaOf.List(Figure()))),
                ("key-facts", SchemaOf.List(SchemaOf.Text)),
                ("fields!", TypeFieldReader.Schema), ("chapters", TypeChapterReader.Schema));
        }
    }

    /// <summary>
    /// The headings above its sheets on the pages of those that they name: one for all, or some by the type of those.
    /// Without any it is the plural.
    /// </summary>
    private static ImmutableArray<TextValue> Told(MapReader map, string name, TypeWordReader words)
    {
        var general = $"incoming.{name}";
        var node = map.Node("told");
        if (node is not YamlMapping { Entries.IsEmpty: false } told)
        {
            words.Read(node, "told", general);
            if (node is null) words.Repeat($"entity.{name}.plural", general);
            return [];
        }

        if (told["any"] is null) words.Repeat($"entity.{name}.plural", general);
        words.ReadAll(told, "told", target => target == "any" ? general : $"incoming.{target}.{name}");
        return
        [
            .. told.Entries.Select(entry => entry.Key).Where(key => key.Value != "any")
                .Select(key => new TextValue(key.Value, key.Span)),
        ];
    }

    private static string? Schema(MapReader map)
    {
        if (map.Text("schema") is not { } schema) return null;
        if (SchemaTypes.All.Contains(schema.Value)) return schema.Value;
        map.Bag.Add(Codes.BadChoice.WithHint(
            schema.Span, Suggestions.Hint(schema.Value, SchemaTypes.All, $"Write one of the types of schema.org: {string.Join(", ", SchemaTypes.All)}."),
            "schema", Quote.Short(schema.Value)));
        return null;
    }

    private static string? Folder(MapReader map)
    {
        if (map.Text("folder") is not { } folder) return null;
        if (Names.ProblemOfId(folder.Value) is not { } problem) return folder.Value;
        map.Bag.Add(Codes.BadId.At(folder.Span, Quote.Short(folder.Value), problem));
        return null;
    }
}
