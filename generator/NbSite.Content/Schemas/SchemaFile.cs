using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace NbSite.Content.Schemas;

/// <summary>A JSON Schema for files of a site.</summary>
/// <param name="Name">Of its own file.</param>
/// <param name="Globs">Which files it is for, from the content folder; “!” begins those that are left out.</param>
/// <param name="Schema">What may stand in them.</param>
internal sealed record SchemaFile(string Name, ImmutableArray<string> Globs, JsonObject Schema)
{
    /// <summary>The draft that editors' programs know best.</summary>
    public const string Draft = "http://json-schema.org/draft-07/schema#";

    internal static SchemaFile Of(string name, string title, JsonObject schema, params ImmutableArray<string> globs) => new(
        name + ".schema.json", globs, new JsonObject([new("$schema", Draft), new("title", title), .. Parts(schema)]));

    // A node belongs to one tree; it is taken out of its own first.
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Parts(JsonObject schema)
    {
        var parts = schema.ToList();
        schema.Clear();
        return parts;
    }
}
