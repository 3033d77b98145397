using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using NbSite.Content.Entities;
using NbSite.Content.Languages;
using NbSite.Content.Schemas;

namespace NbSite.Content.Tests.Schemas;

/// <summary>The schemas of a site, as programs that know JSON Schema take them.</summary>
internal sealed class SchemaSet
{
    private const string Place = "https://nbsite.invalid/";
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.Flag };

    private readonly BuildOptions _options = new() { SchemaRegistry = new SchemaRegistry() };
    private int _parts;
    private readonly Dictionary<string, (SchemaFile File, JsonSchema Schema)> _all = new(StringComparer.Ordinal);

    public SchemaSet(EntityTypes types, KnownNames? names = null)
    {
        Types = types;
        var catalogue = new WordCatalogue(ImmutableSortedDictionary<string, string>.Empty.Add("page.skip", "Skip"));
        var files = SiteSchemas.All(types, catalogue).Add(new SchemaFile(KnownNames.File, [], (names ?? KnownNames.None).Schema(types)));
        // What is referred to is built first.
        foreach (var file in files.OrderBy(file => file.Name == KnownNames.File ? 0 : file.Name.StartsWith("fact-sheet-", StringComparison.Ordinal) ? 1 : 2))
        {
            var text = file.Schema.ToJsonString();
            Texts[file.Name] = JsonNode.Parse(text)!.AsObject();
            var place = new Uri(Place + file.Name);
            var schema = JsonSchema.FromText(text, _options, place);
            if (_options.SchemaRegistry.Get(place) is null) _options.SchemaRegistry.Register(place, schema);
            _all.Add(file.Name, (file, schema));
        }
    }

    public EntityTypes Types { get; }

    public Dictionary<string, JsonObject> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The schemas that are for a file, by their names.</summary>
    public IReadOnlyList<string> For(string path) =>
    [
        .. _all.Where(each => Fits(each.Value.File.Globs, path)).Select(each => each.Key),
    ];

    public bool Allows(string name, JsonNode? value)
    {
        using var json = JsonDocument.Parse(value?.ToJsonString() ?? "null");
        return _all[name].Schema.Evaluate(json.RootElement, Options).IsValid;
    }

    /// <summary>Whether a part of a schema allows a value.</summary>
    public bool Judge(JsonObject part, JsonNode? value)
    {
        var schema = JsonSchema.FromText(part.ToJsonString(), _options, new Uri($"{Place}part-{Interlocked.Increment(ref _parts)}"));
        using var json = JsonDocument.Parse(value?.ToJsonString() ?? "null");
        return schema.Evaluate(json.RootElement, Options).IsValid;
    }

    /// <summary>What a mapping may hold by a schema: keys at a place, or null where any may stand.</summary>
    /// <param name="name">The schema.</param>
    /// <param name="path">Keys, and “*” for the items of lists.</param>
    public IReadOnlySet<string>? KeysAt(string name, IEnumerable<string> path)
    {
        IEnumerable<(string File, JsonObject Schema)> at = All((name, Texts[name]));
        foreach (var step in path) at = at.SelectMany(schema => Step(schema, step)).SelectMany(All);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, schema) in at)
        {
            if (schema["additionalProperties"] is JsonObject) return null;
            if (schema["properties"] is JsonObject properties) keys.UnionWith(properties.Select(each => each.Key));
        }

        return keys;
    }

    private static IEnumerable<(string, JsonObject)> Step((string File, JsonObject Schema) at, string step)
    {
        if (step == "*") return at.Schema["items"] is JsonObject items ? [(at.File, items)] : [];
        if (at.Schema["properties"]?[step] is JsonObject own) return [(at.File, own)];
        return at.Schema["additionalProperties"] is JsonObject any ? [(at.File, any)] : [];
    }

    private IEnumerable<(string, JsonObject)> All((string File, JsonObject Schema) at)
    {
        yield return at;
        var inner = new[] { "anyOf", "allOf" }.SelectMany(key => at.Schema[key] as JsonArray ?? []).OfType<JsonObject>()
            .Concat(new[] { "then", "else" }.Select(key => at.Schema[key]).OfType<JsonObject>()).Select(part => (at.File, part));
        if (at.Schema["$ref"]?.GetValue<string>() is { } reference && reference.Split('#') is var parts)
        {
            var target = Texts[parts[0]];
            if (parts is [_, var pointer]) target = target["definitions"]![pointer["/definitions/".Length..]]!.AsObject();
            inner = inner.Append((parts[0], target));
        }

        foreach (var part in inner.SelectMany(All)) yield return part;
    }

    /// <summary>As the extension for YAML reads them: “!” leaves out.</summary>
    private static bool Fits(ImmutableArray<string> globs, string path) =>
        globs.Where(glob => !glob.StartsWith('!')).Any(glob => Matches(glob, path))
        && !globs.Where(glob => glob.StartsWith('!')).Any(glob => Matches(glob[1..], path));

    private static bool Matches(string glob, string path)
    {
        var pattern = Regex.Escape(glob).Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        return Regex.IsMatch(path, $"^{pattern}$");
    }
}
