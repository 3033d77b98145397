using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Definitions;

/// <summary>Reads the fields of a type, in the order in which they stand on its pages.</summary>
internal static class TypeFieldReader
{
    /// <summary>More than any sheet has; every one is asked for its words on every page.</summary>
    private const int MostFields = 60;

    private const int MostNames = 60;

    private static readonly string[] Amounts = ["units", "substance", "first", "limits"];

    private static readonly ImmutableArray<(string Name, int At)> ShapeNames =
        [.. TypeNames.Shapes.Select((each, at) => (each.Name, at))];

    /// <summary>The fields that could be read, and the types that they name.</summary>
    public static (ImmutableArray<FieldDefinition> Fields, ImmutableArray<TypeLink> Links) Read(
        MapReader file, EntityType type, TypeWordReader words, Substances substances)
    {
        var fields = ImmutableArray.CreateBuilder<FieldDefinition>();
        var links = ImmutableArray.CreateBuilder<TypeLink>();
        var maps = file.RequiredMaps("fields", "a field");
        if (maps.Length > MostFields)
            file.Bag.Add(Codes.TypeTooMany.At(maps[MostFields].Span, maps.Length, "fields", MostFields));
        foreach (var map in maps.Take(MostFields))
        {
            var key = Key(map, fields);
            var (field, of) = One(map, type, key ?? "", words, substances);
            map.Done();
            if (key is null || field is null) continue;
            var (title, choice) = ($"field.{type.Name}.{key}", $"choice.{type.Name}.{key}.");
            fields.Add(field with
            {
                Words = [.. words.Words.Where(word => word.Key == title || word.Key.StartsWith(choice, StringComparison.Ordinal))],
            });
            if (of is not null) links.Add(new TypeLink(field, of));
        }

        return (fields.ToImmutable(), links.ToImmutable());
    }

    /// <summary>
    /// What may stand under <c>fields</c>. Which keys go with which shape is told when the file is read.
    /// </summary>
    public static JsonObject Schema => SchemaOf.List(SchemaOf.Map(
    [
        ("key!", SchemaOf.Text), ("shape!", SchemaOf.OneOf(ShapeNames.Select(each => each.Name))),
        ("title", TypeWordReader.Schema),
        ("of", SchemaOf.Text), ("required", SchemaOf.Flag),
        ("role", SchemaOf.OneOf(TypeNames.FieldRoles.Select(role => role.Name))),
        ("told-there", SchemaOf.Flag), ("prognosis", SchemaOf.Flag), ("shared", SchemaOf.Flag),
        ("figure", SchemaOf.OneOf(TypeNames.Figures.Select(figure => figure.Name))),
        ("choices", SchemaOf.MapOf(TypeWordReader.Schema)), ("columns", SchemaOf.MapOf(TypeWordReader.Schema)),
        .. QuantityReader.Schema(""), ("limits", ValueLimitsReader.AmountsSchema),
    ]));

    private static string? Key(MapReader map, IEnumerable<FieldDefinition> before)
    {
        if (map.RequiredText("key") is not { } key) return null;
        if (TypeNames.ProblemOfField(key.Value) is { } problem)
        {
            map.Bag.Add(Codes.TypeFieldKey.At(key.Span, Quote.Short(key.Value), problem));
            return null;
        }

        if (before.FirstOrDefault(field => field.Key == key.Value) is not { } other) return key.Value;
        map.Bag.Add(Codes.TypeFieldTwice.At(key.Span, key.Value, other.Span.Line));
        return null;
    }

    private static (FieldDefinition? Field, TextValue? Of) One(
        MapReader map, EntityType type, string key, TypeWordReader words, Substances substances)
    {
        var bag = map.Bag;
        var shape = Shaped(map);
        words.Read(map.Node("title"), "title", $"field.{type.Name}.{key}");
        var of = map.Text("of");
        var field = new FieldDefinition(key, shape ?? Shape.Text)
        {
            Required = map.Flag("required") ?? false,
            Target = of?.Value,
            Role = map.Choice("role", TypeNames.FieldRoles) ?? FieldRole.None,
            TellsBack = map.Flag("told-there") ?? true,
            IsPrognosis = map.Flag("prognosis") ?? false,
            IsShared = map.Flag("shared") ?? false,
            Figure = map.Choice("figure", TypeNames.Figures),
            Span = map.Mapping["key"]?.Span ?? map.Span,
        };
        field = field with
        {
            Choices = Listed(
                map, "choices", shape == Shape.Choice, shape, words, choice => ChoiceShape.Keys(type, field, choice)[0]),
            Columns = Listed(
                map, "columns", shape == Shape.Table, shape, words, column => TableShape.Word(type, field, column)),
        };
        if (shape is null)
        {
            foreach (var more in Amounts) map.Node(more);
            return (null, null);
        }

        var name = TypeNames.Of(shape);
        field = shape == Shape.Quantity ? Amount(field, map, substances) : NoAmount(field, map, name);
        TypeFigures.Check(field, map);
        if (shape.NeedsTarget && !map.Has("of")) bag.Add(Codes.TypeFieldNeeds.At(map.Span, name, "of"));
        if (!shape.NeedsTarget && of is not null) bag.Add(Codes.TypeFieldMayNot.At(map.KeySpan("of"), "of", name));
        if (field.IsPrognosis && shape != Shape.Statements)
            bag.Add(Codes.TypeFieldMayNot.At(map.KeySpan("prognosis"), "prognosis", name));
        if (!field.TellsBack && !shape.NeedsTarget)
            bag.Add(Codes.TypeFieldMayNot.At(map.KeySpan("told-there"), "told-there", name));
        if (field.Role != FieldRole.None && shape != TypeNames.ShapeOf(field.Role))
        {
            var role = TypeNames.FieldRoles.First(each => each.Role == field.Role).Name;
            bag.Add(Codes.TypeRoleShape.At(map.KeySpan("role"), role, TypeNames.Of(TypeNames.ShapeOf(field.Role))));
        }

        return (field, shape.NeedsTarget ? of : null);
    }

    /// <summary>Units, and limits in one of them.</summary>
    private static FieldDefinition Amount(FieldDefinition field, MapReader map, Substances substances)
    {
        var rules = QuantityReader.Rules(map, substances);
        var limits = map.Node("limits");
        return rules is null ? field : field with
        {
            Quantity = rules,
            Limits = limits is null ? null : ValueLimitsReader.Amounts(limits, rules.Units.Select(each => each.Unit.Code), map.Bag, "limits"),
        };
    }

    private static FieldDefinition NoAmount(FieldDefinition field, MapReader map, string shape)
    {
        foreach (var key in Amounts.Where(map.Has))
        {
            map.Node(key);
            map.Bag.Add(Codes.TypeFieldMayNot.At(map.KeySpan(key), key, shape));
        }

        return field;
    }

    private static Shape? Shaped(MapReader map) =>
        map.RequiredNode("shape") is { } node
            && NodeReader.Choice(node, "shape", ShapeNames, map.Bag) is { } at
            ? TypeNames.Shapes[at].Shape
            : null;

    /// <summary>Names with a word for each, of a shape that has them.</summary>
    private static ImmutableArray<string> Listed(
        MapReader map, string key, bool isNeeded, Shape? shape, TypeWordReader words, Func<string, string> wordOf)
    {
        var bag = map.Bag;
        if (map.Node(key) is not { } node)
        {
            if (isNeeded) bag.Add(Codes.TypeFieldNeeds.At(map.Span, TypeNames.Of(shape!), key));
            return [];
        }

        if (!isNeeded)
        {
            if (shape is not null) bag.Add(Codes.TypeFieldMayNot.At(map.KeySpan(key), key, TypeNames.Of(shape)));
            return [];
        }

        if (NodeReader.Mapping(node, key, bag) is not { } named) return [];
        var entries = named.Entries;
        if (entries.Length > MostNames)
            bag.Add(Codes.TypeTooMany.At(entries[MostNames].Key.Span, entries.Length, key, MostNames));
        foreach (var (name, _) in entries)
        {
            var isTaken = key == "columns" && TableShape.Reserved.Contains(name.Value);
            var problem = Names.ProblemOfSlug(name.Value) ?? (isTaken ? "every row may have it besides" : null);
            if (problem is not null) bag.Add(Codes.TypeFieldKey.At(name.Span, Quote.Short(name.Value), problem));
        }

        words.ReadAll(named, key, wordOf);
        return [.. entries.Select(entry => entry.Key.Value)];
    }
}
