using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Schemas;

namespace NbSite.Content.Yaml;

/// <summary>
/// Parts of JSON Schemas, one for each way in which <see cref="MapReader"/> and <see cref="NodeReader"/> read a
/// value. Each reader
/// says with them what it takes, beside the code that takes it.
/// </summary>
internal static class SchemaOf
{
    private static readonly string[] Scalars = ["string", "number", "boolean"];

    /// <summary>One piece of text; YAML takes “24” for a number, and “true” for a truth.</summary>
    public static JsonObject Text => new() { ["type"] = Array(Scalars), ["minLength"] = 1 };

    public static JsonObject Number => new() { ["type"] = "number", ["minimum"] = 0 };

    public static JsonObject Flag => new() { ["type"] = "boolean" };

    /// <summary>A name that is made in the same file.</summary>
    public static JsonObject Name => new() { ["type"] = Array(["string", "number"]), ["minLength"] = 1 };

    public static JsonObject Date => new() { ["type"] = "string", ["pattern"] = @"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$" };

    public static JsonObject Cite => AnyOf(Known(KnownNames.References), List(Known(KnownNames.References)));

    public static JsonObject Kind => OneOf(CommonKeysReader.Kinds.Select(kind => kind.Name));

    public static JsonObject Regions => List(Known(KnownNames.Regions));

    public static JsonObject Page => Known(KnownNames.Pages);

    /// <summary>One text, or one for each language.</summary>
    public static JsonObject Texts => AnyOf(Text, MapOf(Text));

    /// <summary>What programs write where they have nothing.</summary>
    public static JsonObject Empty => new()
    {
        ["type"] = Array(["null", "string", "array", "object"]),
        ["maxLength"] = 0,
        ["maxItems"] = 0,
        ["maxProperties"] = 0,
    };

    /// <summary>One text, or a list of them.</summary>
    public static JsonObject Some => AnyOf(Text, List(Text));

    /// <summary>A web address that begins with its scheme.</summary>
    public static JsonObject Address => new() { ["type"] = "string", ["pattern"] = @"^\s*[Hh][Tt][Tt][Pp][Ss]?://" };

    /// <summary>One text of a form that a regular expression says.</summary>
    public static JsonObject Form(string form) => new() { ["type"] = "string", ["pattern"] = $@"^\s*{form}\s*$" };

    public static JsonObject Whole(int least, int most) => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };

    /// <summary>A fact sheet of a type, by its id or the last part of it.</summary>
    public static JsonObject SheetOf(string type) => Known(KnownNames.SheetsOf(type));

    /// <summary>
    /// One of the names that the site has now; another may be on its way, so only its form is held to.
    /// </summary>
    public static JsonObject Known(string set) => new() { ["$ref"] = $"{KnownNames.File}#/definitions/{set}" };

    public static JsonObject OneOf(IEnumerable<string> choices) =>
        new() { ["enum"] = Array(choices) };

    public static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item, ["minItems"] = 1 };

    /// <summary>A list that may have nothing in it.</summary>
    public static JsonObject Any(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    public static JsonObject AnyOf(params JsonObject[] some) => new() { ["anyOf"] = new JsonArray([.. some]) };

    /// <summary>A mapping with these keys and no others; the key of one that must be there ends in “!”.</summary>
    public static JsonObject Map(params IEnumerable<(string Key, JsonObject Value)> entries)
    {
        var all = entries.ToList();
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(
                all.Select(entry => KeyValuePair.Create(entry.Key.TrimEnd('!'), (JsonNode?)entry.Value))),
            ["required"] = Array(all.Where(entry => entry.Key.EndsWith('!')).Select(entry => entry.Key[..^1])),
            ["additionalProperties"] = false,
            ["minProperties"] = 1,
        };
    }

    /// <summary>A mapping whose keys are names of the site's own.</summary>
    public static JsonObject MapOf(JsonObject value) =>
        new() { ["type"] = "object", ["additionalProperties"] = value, ["minProperties"] = 1 };

    /// <summary>A mapping of which one key says what else may stand in it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cases">What may stand in the mapping for each value of the key, which it says too.</param>
    public static JsonObject By(string key, IEnumerable<(string Value, JsonObject Schema)> cases)
    {
        var all = cases.ToList();
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [key] = OneOf(all.Select(each => each.Value)) },
            ["required"] = Array([key]),
            ["allOf"] = new JsonArray([.. all.Select(each => If(key, new JsonObject { ["const"] = each.Value }, each.Schema))]),
        };
    }

    /// <summary>What may stand in a mapping that has a key, and in one that has not.</summary>
    public static JsonObject Has(string key, JsonObject then, JsonObject otherwise) => new()
    {
        ["if"] = new JsonObject { ["type"] = "object", ["required"] = Array([key]) },
        ["then"] = then,
        ["else"] = otherwise,
    };

    /// <summary>With words that an editor shows beside it.</summary>
    public static JsonObject Told(JsonObject schema, string words)
    {
        schema["description"] = words;
        return schema;
    }

    private static JsonObject If(string key, JsonObject value, JsonObject then) => new()
    {
        ["if"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [key] = value },
            ["required"] = Array([key]),
        },
        ["then"] = then,
    };

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
