using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NbSite.Content.PageText;
using NbSite.Model;

namespace NbSite.Export.Json;

/// <summary>The JSON Schema of a page that was exported as JSON.</summary>
public static class ExportSchema
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The schema as text, with a line end at its end.</summary>
    public static string Text()
    {
        var properties = new JsonObject
        {
            ["schema"] = Const(JsonExporter.Schema, "Raised when the meaning of a key changes."),
            ["content"] = Const(PageContent.Schema, "The schema of “page”, which is that of the records of editions."),
            ["id"] = Type("string", "Shared by all languages of the page."),
            ["language"] = Type("string", "BCP 47."),
            ["address"] = Type("string", "On the site, such as /treatments/surgery/."),
            ["url"] = Type("string", "On the web."),
            ["title"] = Type("string", "The title of the page."),
            ["type"] = Type("string", "“page”, or a type of fact sheet."),
            ["kind"] = OneOf("clinical", "practical", "about"),
            ["hash"] = OrNull("string", "SHA-256 of the text."),
            ["code"] = OrNull("string", "Names the text: eight letters and digits."),
            ["status"] = OneOf("draft", "source-checked", "clinically-reviewed", "withdrawn"),
            ["lastChecked"] = OrNull("string", "The day that readers are told, as ISO 8601 writes it."),
            ["changedSinceCheck"] = Type("boolean", "Something on the page is newer than its check."),
            ["changedParts"] = OrNull("integer", "How many parts are; null when that is not known."),
            ["due"] = OrNull("string", "The day on which the page is to be looked at again."),
            ["state"] = OneOf("current", "due-soon", "overdue", "undated", "withdrawn"),
            ["changed"] = OrNull("string", "The day of the newest change on record."),
            ["owner"] = OrNull("string", "Who looks after the page."),
            ["withheld"] = Type("boolean", "“page” says why its words are not shown; hash and code name those words."),
            ["region"] = Type("string", "The region whose way stands in the text; without it all do."),
            ["about"] = Strings("Who looked and when, as readers are told."),
            ["page"] = new JsonObject { ["$ref"] = "#/$defs/" + PageSchema.Page },
            ["anchors"] = Strings("The places on the page that can be led to."),
            ["references"] = new JsonObject { ["type"] = "array", ["items"] = Reference() },
        };
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A page exported by NbSite",
            ["type"] = "object",
            ["required"] = new JsonArray([.. properties.Select(each => each.Key).Where(key => key != "region").Select(key => JsonValue.Create(key))]),
            ["properties"] = properties,
            ["additionalProperties"] = false,
            ["$defs"] = PageSchema.Definitions(),
        };
        return schema.ToJsonString(Options) + "\n";
    }

    private static JsonObject Reference() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("key", "number", "text", "title"),
        ["properties"] = new JsonObject
        {
            ["key"] = Type("string", "As citations name it."),
            ["number"] = Type("integer", "As the page numbers it."),
            ["text"] = Type("string", "As it is printed."),
            ["title"] = Type("string", "A short label."),
            ["url"] = Type("string", "Where it stands on the web."),
            ["issued"] = Type("string", "The day, month or year in which it was published."),
            ["note"] = Type("string", "Words for readers, such as that it was read as a copy."),
            ["retracted"] = Type("boolean", "Its publisher withdrew it."),
        },
        ["additionalProperties"] = false,
    };

    private static JsonObject Const(int value, string about) => new() { ["const"] = value, ["description"] = about };

    private static JsonObject Type(string type, string about) => new() { ["type"] = type, ["description"] = about };

    private static JsonObject OrNull(string type, string about) => new() { ["type"] = new JsonArray(type, "null"), ["description"] = about };

    private static JsonObject Strings(string about) =>
        new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" }, ["description"] = about };

    private static JsonObject OneOf(params string[] names) => new() { ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };
}
