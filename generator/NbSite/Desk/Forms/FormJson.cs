using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using NbSite.Content.Forms;
using NbSite.Model;

namespace NbSite.Desk.Forms;

/// <summary>A form as the desk's pages draw it: each field with the words above it.</summary>
/// <param name="words">The words of the interface in the language of the page.</param>
/// <param name="type">The type of fact sheet; null for another kind of file.</param>
internal sealed class FormJson(UiWords? words, string? type)
{
    // Names that are no words but those of what they are.
    private static readonly string[] Names = ["DOI", "PMID", "PMCID", "URL", "ISBN", "ISSN"];

    private readonly SortedSet<string> _lists = new(StringComparer.Ordinal);

    /// <summary>The lists of names that its fields are picked from.</summary>
    public IReadOnlyCollection<string> Lists => _lists;

    /// <summary>The fields of a group.</summary>
    public JsonArray Fields(FormField group) => new([.. group.Fields.Where(field => field.Kind != FormKind.Other).Select(field => Field(field, isTop: true))]);

    private JsonObject Field(FormField field, bool isTop)
    {
        var json = new JsonObject
        {
            ["key"] = field.Key,
            ["label"] = Label(field.Key, isTop),
            ["kind"] = field.Kind.ToString().ToLowerInvariant(),
        };
        if (field.IsRequired) json["required"] = true;
        if (field.Help is { } help) json["help"] = help;
        if (field.Names is { } names && _lists.Add(names) | true) json["list"] = names;
        if (field.Range is var (least, most)) (json["least"], json["most"]) = (least, most);
        if (field.Kind is FormKind.Choice) json["choices"] = new JsonArray([.. field.Choices.Select(choice => Choice(field, choice, isTop))]);
        if (field.Item is { } item) json["item"] = Field(item with { Key = field.Key }, isTop: false);
        if (field.Kind is FormKind.Group)
        {
            json["fields"] = new JsonArray([.. field.Fields.Where(each => each.Kind != FormKind.Other).Select(each => Field(each, isTop: false))]);
            if (field.Brief is { } brief) json["brief"] = brief;
        }

        return json;
    }

    private string Label(string key, bool isTop) =>
        isTop && type is not null && Word($"field.{type}.{key}", $"field.{key}") is { } said ? said : Plain(key);

    private JsonObject Choice(FormField field, string choice, bool isTop) => new()
    {
        ["value"] = choice,
        ["label"] = isTop && type is not null && Word($"choice.{type}.{field.Key}.{choice}", $"choice.{field.Key}.{choice}") is { } said ? $"{choice}: {said}" : choice,
    };

    private string? Word(params ImmutableArray<string> keys) => words is null ? null : keys.Where(words.Has).Select(key => words[key]).FirstOrDefault();

    /// <summary>“publisher-place” as “Publisher place”.</summary>
    private static string Plain(string key) => key.Length == 0 || Names.Contains(key) ? key
        : string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(key[0])}{key[1..].Replace('-', ' ').Replace('_', ' ')}");
}
