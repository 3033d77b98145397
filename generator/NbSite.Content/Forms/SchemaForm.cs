using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Schemas;

namespace NbSite.Content.Forms;

/// <summary>
/// Makes the fields of a form of the JSON Schema that a reader gives for its file, so that no second description of the files has to be kept.
/// </summary>
internal static class SchemaForm
{
    private const string Ref = KnownNames.File + "#/definitions/";
    private const int Deepest = 12;

    /// <summary>The field that a schema describes.</summary>
    /// <param name="key">The key it stands under.</param>
    /// <param name="schema">What its reader takes.</param>
    /// <param name="isRequired">Whether it must be there.</param>
    public static FormField Of(string key, JsonNode? schema, bool isRequired = false) => Of(key, schema, Deepest) with { IsRequired = isRequired };

    private static FormField Of(string key, JsonNode? node, int depth)
    {
        if (node is not JsonObject schema || depth == 0) return new FormField(key, FormKind.Other);
        var field = schema["anyOf"] is JsonArray some ? Either(key, some, depth)
            : schema["$ref"]?.GetValue<string>() is { } name && name.StartsWith(Ref, StringComparison.Ordinal)
                ? new FormField(key, FormKind.Name) { Names = name[Ref.Length..] }
            : schema["enum"] is JsonArray choices ? new FormField(key, FormKind.Choice) { Choices = Words(choices) }
            : schema["const"] is JsonValue only ? new FormField(key, FormKind.Choice) { Choices = [only.ToString()] }
            : schema["if"] is not null && schema["then"] is JsonObject && schema["else"] is JsonObject ? Cases(key, schema, depth)
            : Typed(key, schema, depth);
        return schema["description"]?.GetValue<string>() is { } help ? field with { Help = help } : field;
    }

    private static FormField Typed(string key, JsonObject schema, int depth)
    {
        var types = schema["type"] switch { JsonArray several => Words(several), JsonValue one => [one.ToString()], _ => [] };
        if (types is ["array"]) return new FormField(key, FormKind.List) { Item = Of("", schema["items"], depth - 1) };
        if (types is ["boolean"]) return new FormField(key, FormKind.Flag);
        if (types is ["number"]) return new FormField(key, FormKind.Number);
        if (types is ["integer"])
        {
            var range = (schema["minimum"]?.GetValue<int>() ?? 0, schema["maximum"]?.GetValue<int>() ?? int.MaxValue);
            return new FormField(key, FormKind.Number) { Range = range };
        }

        if (types is ["object"] && schema["properties"] is JsonObject keys) return Group(key, keys, schema["required"] as JsonArray, depth);
        if (types is ["object"] && schema["additionalProperties"] is JsonObject value) return new FormField(key, FormKind.Map) { Item = Of("", value, depth - 1) };
        // A date may be written as a list of numbers too; nobody types that.
        if (!types.Contains("string") || types.Contains("object")) return new FormField(key, FormKind.Other);
        return schema["pattern"]?.GetValue<string>() == DayForm ? new FormField(key, FormKind.Date) : new FormField(key, FormKind.Text);
    }

    private static readonly string DayForm = Yaml.SchemaOf.Date["pattern"]!.GetValue<string>();

    private static FormField Group(string key, JsonObject keys, JsonArray? required, int depth)
    {
        var must = required is null ? [] : Words(required);
        var fields = keys.Select(each => Of(each.Key, each.Value, depth - 1) with { IsRequired = must.Contains(each.Key) }).ToImmutableArray();
        return fields.All(field => field.Kind is FormKind.Other) ? new FormField(key, FormKind.Other) : new FormField(key, FormKind.Group) { Fields = fields };
    }

    /// <summary>Several ways to write the same: the widest is shown, and the briefest that says it is written.</summary>
    private static FormField Either(string key, JsonArray some, int depth)
    {
        var ways = some.Select(each => Of(key, each, depth - 1)).Where(each => each.Kind is not FormKind.Other).ToList();
        if (ways.Count == 0) return new FormField(key, FormKind.Other);
        if (ways.Find(way => way.Kind is FormKind.List) is { Item: { } item } list)
        {
            return list with
            {
                MayBeOne = ways.Exists(way => way != list && (way.Kind == item.Kind || (item.Kind is FormKind.Group && way.Kind is FormKind.Text or FormKind.Name))),
            };
        }

        if (ways.FindAll(way => way.Kind is FormKind.Group) is not [var first, ..] groups) return ways[0];
        var brief = ways.Find(way => way.Kind is FormKind.Text or FormKind.Name);
        var group = groups.Count == 1 ? first : Joined(key, groups);
        return brief is null ? group : group with { Brief = first.Fields.FirstOrDefault(field => field.IsRequired && field.Kind == brief.Kind)?.Key };
    }

    /// <summary>Keys that depend on each other: all of them are offered, and the reader says which go together.</summary>
    private static FormField Cases(string key, JsonObject schema, int depth)
    {
        var cases = ((string[])["then", "else"]).Select(each => Of(key, schema[each], depth)).Where(each => each.Kind is FormKind.Group).ToList();
        return cases.Count == 0 ? new FormField(key, FormKind.Other) : Joined(key, cases);
    }

    /// <summary>One group for several ways to write it: what all of them ask for must be filled in.</summary>
    private static FormField Joined(string key, List<FormField> groups) => new(key, FormKind.Group)
    {
        Fields = [.. groups.SelectMany(each => each.Fields).GroupBy(field => field.Key, StringComparer.Ordinal).Select(same =>
            same.First() with { IsRequired = same.Count() == groups.Count && same.All(field => field.IsRequired) })],
    };

    private static ImmutableArray<string> Words(JsonArray array) => [.. array.Select(each => each?.ToString() ?? "")];
}
