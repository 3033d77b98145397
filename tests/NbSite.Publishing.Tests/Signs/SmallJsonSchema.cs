using System.Text.Json;
using System.Text.RegularExpressions;

namespace NbSite.Publishing.Tests.Signs;

/// <summary>Checks JSON against the part of JSON Schema that the schemas in docs/schemas use; any other keyword throws.</summary>
internal static class SmallJsonSchema
{
    private static readonly string[] Said = ["$schema", "$defs", "title", "description"];

    public static IReadOnlyList<string> Problems(JsonElement schema, JsonElement value) => [.. Check(schema, schema, value, "$")];

    /// <summary>A schema of docs/schemas.</summary>
    public static JsonDocument Read(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        return JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "docs", "schemas", name)));
    }

    private static IEnumerable<string> Check(JsonElement root, JsonElement schema, JsonElement value, string at)
    {
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Said.Contains(keyword.Name)))
        {
            var problems = keyword.Name switch
            {
                "$ref" => Check(root, root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), value, at),
                "type" => Types(keyword.Value).Any(type => IsOf(type, value)) ? [] : [$"{at} is no {keyword.Value}"],
                "const" => JsonElement.DeepEquals(keyword.Value, value) ? [] : [$"{at} is not {keyword.Value}"],
                "enum" => keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)) ? [] : [$"{at} is none of {keyword.Value}"],
                "pattern" or "minItems" or "required" or "items" or "properties" or "additionalProperties" when !Speaks(keyword.Name, value) => [],
                "anyOf" => keyword.Value.EnumerateArray().Any(one => !Check(root, one, value, at).Any()) ? [] : [$"{at} is none of several"],
                "minItems" => value.GetArrayLength() >= keyword.Value.GetInt32() ? [] : [$"{at} has too few"],
                "pattern" => Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!) ? [] : [$"{at} is not like {keyword.Value}"],
                "required" => keyword.Value.EnumerateArray().Where(key => !value.TryGetProperty(key.GetString()!, out _))
                    .Select(key => $"{at} lacks {key}"),
                "items" => value.EnumerateArray().SelectMany((item, i) => Check(root, keyword.Value, item, $"{at}[{i}]")),
                "properties" => value.EnumerateObject().Where(own => keyword.Value.TryGetProperty(own.Name, out _))
                    .SelectMany(own => Check(root, keyword.Value.GetProperty(own.Name), own.Value, $"{at}.{own.Name}")),
                "additionalProperties" => value.EnumerateObject()
                    .Where(own => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(own.Name, out _))
                    .SelectMany(own => keyword.Value.ValueKind == JsonValueKind.False
                        ? [$"{at} has {own.Name}"]
                        : Check(root, keyword.Value, own.Value, $"{at}.{own.Name}")),
                _ => throw new NotSupportedException($"The keyword {keyword.Name} is not checked."),
            };
            foreach (var problem in problems) yield return problem;
        }
    }

    /// <summary>Whether a keyword says anything of a value of that kind.</summary>
    private static bool Speaks(string keyword, JsonElement value) => value.ValueKind == keyword switch
    {
        "pattern" => JsonValueKind.String,
        "minItems" or "items" => JsonValueKind.Array,
        _ => JsonValueKind.Object,
    };

    private static IEnumerable<string> Types(JsonElement types) =>
        types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(type => type.GetString()!) : [types.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "number" => value.ValueKind == JsonValueKind.Number,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => throw new NotSupportedException($"The type {type} is not checked."),
    };
}
