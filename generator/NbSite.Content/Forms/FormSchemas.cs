using System.Text.Json.Nodes;
using NbSite.Content.Citations;
using NbSite.Content.Entities;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Content.Yaml;
using NbSite.Content.Yaml.Editing;

namespace NbSite.Content.Forms;

/// <summary>Chooses the schema of what a form is about; each is the one that its reader keeps for editors' programs.</summary>
internal static class FormSchemas
{
    /// <summary>What a form never changes: what a thing is, and the name that others call it by (nbsite mv changes that everywhere).</summary>
    private static readonly string[] Fixed = ["type", "id"];

    /// <summary>The form of a place; null when no form can be made of it.</summary>
    /// <param name="place">What it is about.</param>
    /// <param name="file">What its file says.</param>
    /// <param name="types">Every type of fact sheet.</param>
    public static FormField? Of(FormPlace place, YamlValue file, EntityTypes types)
    {
        var path = place.Path;
        var way = place.Way.AsSpan();
        if (path == "references.yml") return IsItem(way, "references") || way.Length == 1 ? Without(Named(CslItemReader.Schema), "id") : null;
        if (path.EndsWith(ReviewFiles.Ending, StringComparison.Ordinal)) return way.IsEmpty ? Named(ReviewRecordReader.Schema) : null;
        if (path == "signs.yml") return way is ["signs", _] ? Named(SchemaOf.Map(SignReader.Schema)) : null;
        if (path.EndsWith("/signs.yml", StringComparison.Ordinal)) return way is ["signs", _] ? Named(SchemaOf.Map(SignWordsReader.SignSchema)) : null;
        if (file is not YamlValue.Map map || map["type"] is not YamlValue.Text name || types.Find(name.Words) is not { } type) return null;
        var schema = EntityReader.Schema(type, types);
        var found = way.IsEmpty && map["items"] is null ? schema["else"]
            : IsItem(way, "items") && map["items"] is not null ? schema["then"]?["properties"]?["items"]?["items"]
            : null;
        if (found is null) return null;
        return Without(SchemaForm.Of("", found), Fixed);
    }

    /// <summary>The type of fact sheet that a file holds; null when it holds none.</summary>
    public static EntityType? TypeOf(YamlValue file, EntityTypes types) =>
        (file as YamlValue.Map)?["type"] is YamlValue.Text name ? types.Find(name.Words) : null;

    private static FormField Without(FormField form, params string[] keys) => form with { Fields = form.Fields.RemoveAll(field => keys.Contains(field.Key)) };

    private static FormField Named(JsonObject schema) => SchemaForm.Of("", schema);

    private static bool IsItem(ReadOnlySpan<string> way, string list) => way.Length == 2 && way[0] == list;
}
