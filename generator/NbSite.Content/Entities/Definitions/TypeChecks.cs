using System.Collections.Immutable;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Definitions;

/// <summary>What must go together in one type, so that no page lacks what the program reads in it.</summary>
internal static class TypeChecks
{
    // More than this stands between readers and what the page says.
    private const int MostKeyFacts = 6;

    /// <summary>The keys of short fields that stand together at the head of the page; others are told.</summary>
    public static ImmutableArray<string> KeyFacts(
        ImmutableArray<TextValue> names, ImmutableArray<FieldDefinition> fields, DiagnosticBag bag)
    {
        if (names.Length > MostKeyFacts)
            bag.Add(Codes.TypeTooMany.At(names[MostKeyFacts].Span, names.Length, "key-facts", MostKeyFacts));
        foreach (var name in names)
        {
            if (fields.FirstOrDefault(field => field.Key == name.Value) is { } field && IsLine(field.Shape)) continue;
            var hint = Suggestions.Hint(name.Value, fields.Where(each => IsLine(each.Shape) && each.Key != name.Value).Select(each => each.Key));
            bag.Add(Codes.TypeKeyFact.WithHint(name.Span, hint, Quote.Short(name.Value)));
        }

        return [.. names.Select(name => name.Value)];
    }

    private static bool IsLine(Shape shape) => shape.IsShort || shape == Shape.Value || shape == Shape.Website;

    /// <summary>Looks at a type that was read; what is wrong is told where its file says it.</summary>
    public static void Check(EntityType type, MapReader map)
    {
        foreach (var role in TypeNames.FieldRoles)
        {
            var fields = type.Fields.Where(field => field.Role == role.Role).ToList();
            foreach (var other in fields.Skip(1))
                map.Bag.Add(Codes.TypeRoleTwice.At(other.Span, fields[0].Key, role.Name));
        }

        if (type.MayHaveSigns && !type.HasPage) Needs("signs", "pages, on which they are told");
        if (!type.KeyFacts.IsEmpty && !type.HasPage) Needs("key-facts", "pages, at whose head they stand");
        if (type.IsSheet && type.Field(Shape.Picks) is null) Needs("one-sheet", "a field of shape picks");
        if (type.Role is EntityRole.Plan && !Has(FieldRole.Given)) Needs("role", "a field with the role given");
        if (type.Role is EntityRole.Term && (type.HasPage || !Has(FieldRole.Main)))
            Needs("role", "“pages: false” and a field with the role main");
        if (type.Role is not EntityRole.Plan)
        {
            var ofPlans = type.Fields.Where(field => field.Shape == Shape.Without || field.Role == FieldRole.Given);
            foreach (var field in ofPlans)
                map.Bag.Add(Codes.TypeNeeds.At(field.Span, field.Key, "“role: plan” of its type"));
        }

        if (type.Field(Shape.Needs) is { } needs && type.Field(Shape.RuleSets) is null)
            map.Bag.Add(Codes.TypeNeeds.At(needs.Span, needs.Key, "a field of shape rules"));

        // Two of these would be read as one.
        foreach (var shape in new[] { Shape.RuleSets, Shape.Needs, Shape.Without, Shape.Picks })
            foreach (var field in type.Fields.Where(field => field.Shape == shape).Skip(1))
                map.Bag.Add(Codes.TypeShapeTwice.At(field.Span, type.Field(shape)!.Key, TypeNames.Of(shape)));

        bool Has(FieldRole role) => type.Fields.Any(field => field.Role == role);

        void Needs(string key, string what) => map.Bag.Add(Codes.TypeNeeds.At(map.KeySpan(key), key, what));
    }
}
