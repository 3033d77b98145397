using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;

namespace NbSite.Content.Entities.Shapes;

/// <summary>Parts of JSON Schemas that several shapes use.</summary>
internal static class SchemaOf
{
    /// <summary>One piece of text; YAML takes “24” for a number.</summary>
    public static JsonObject Text => new() { ["type"] = new JsonArray("string", "number") };

    public static JsonObject Number => new() { ["type"] = "number", ["minimum"] = 0 };

    public static JsonObject Flag => new() { ["type"] = "boolean" };

    public static JsonObject Name => new() { ["type"] = "string" };

    public static JsonObject Cite => AnyOf(Text, List(Text));

    public static JsonObject Kind => OneOf(CommonKeysReader.Kinds.Select(kind => kind.Name));

    public static JsonObject Regions => List(Name);

    /// <summary>A fact sheet of a type, by its id or the last part of it.</summary>
    public static JsonObject SheetOf(string type) => new()
    {
        ["type"] = "string",
        ["pattern"] = "^[a-z0-9][a-z0-9/-]*$",
        ["description"] = $"The name of a {type}",
    };

    public static JsonObject OneOf(IEnumerable<string> choices) =>
        new() { ["enum"] = Array(choices) };

    public static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item, ["minItems"] = 1 };

    public static JsonObject AnyOf(params JsonObject[] some) => new() { ["anyOf"] = new JsonArray([.. some]) };

    /// <summary>A mapping with these keys and no others; the key of one that must be there ends in “!”.</summary>
    public static JsonObject Map(params (string Key, JsonObject Value)[] entries) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(
            entries.Select(entry => KeyValuePair.Create(entry.Key.TrimEnd('!'), (JsonNode?)entry.Value))),
        ["required"] = Array(entries.Where(entry => entry.Key.EndsWith('!')).Select(entry => entry.Key[..^1])),
        ["additionalProperties"] = false,
    };

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
