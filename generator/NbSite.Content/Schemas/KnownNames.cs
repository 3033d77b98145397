using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities;

namespace NbSite.Content.Schemas;

/// <summary>
/// The names that a site has now, by kind: what an editor's program offers while one is typed. They stand in one file
/// of their own, which
/// alone must be written again when a name is new.
/// </summary>
/// <param name="Sets">The names by the kinds below; a kind that is missing has none.</param>
internal sealed record KnownNames(ImmutableSortedDictionary<string, ImmutableArray<string>> Sets)
{
    /// <summary>The file that holds them, beside the schemas.</summary>
    public const string File = "names.schema.json";

    /// <summary>Ids of pages and fact sheets that have one.</summary>
    public const string Pages = "pages";

    /// <summary>Pages, and places on them: <c>page#anchor</c>.</summary>
    public const string Places = "places";

    /// <summary>Citation keys.</summary>
    public const string References = "references";

    /// <summary>Ids of signs.</summary>
    public const string Signs = "signs";

    /// <summary>Keys of values.</summary>
    public const string Values = "values";

    /// <summary>Tags that site.yml declares.</summary>
    public const string Tags = "tags";

    /// <summary>Countries and groups that site.yml declares.</summary>
    public const string Regions = "regions";

    // What is no name of its kind, whatever the site holds. Pages written as a number are possible.
    private const string Id = "^\\s*[a-z0-9][a-z0-9/-]*\\s*$";

    /// <summary>Places more than this make an editor slow, and are left out.</summary>
    public const int MostPlaces = 20_000;

    /// <summary>A site of which nothing is known.</summary>
    public static KnownNames None { get; } = new(ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>The names of fact sheets of a type, by id and by the last part of it.</summary>
    public static string SheetsOf(string type) => "sheets-" + type;

    /// <summary>
    /// The file. A name that is not among the known ones is no error here: who writes a page and then its source has
    /// them in another
    /// order than the file. What names nothing, the build tells.
    /// </summary>
    /// <param name="types">Every type of fact sheet.</param>
    public JsonObject Schema(EntityTypes types)
    {
        ArgumentNullException.ThrowIfNull(types);
        var sets = new JsonObject
        {
            [Pages] = Set(Pages, Id),
            [Places] = Set(Places, null),
            [References] = Set(References, null),
            [Signs] = Set(Signs, null),
            [Values] = Set(Values, null),
            [Tags] = Set(Tags, null),
            [Regions] = Set(Regions, null),
        };
        foreach (var type in types.All) sets[SheetsOf(type.Name)] = Set(SheetsOf(type.Name), Id);
        return new JsonObject
        {
            ["$schema"] = SchemaFile.Draft,
            ["title"] = "The names of this site",
            ["definitions"] = sets,
        };
    }

    private JsonObject Set(string kind, string? form)
    {
        var free = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean"), ["minLength"] = 1 };
        if (form is not null) free["pattern"] = form;
        if (Sets.GetValueOrDefault(kind) is not { IsDefaultOrEmpty: false } names) return free;
        return new JsonObject
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) }, free),
        };
    }
}
