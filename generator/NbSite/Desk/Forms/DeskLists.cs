using System.Text.Json.Nodes;
using NbSite.Content.Schemas;
using NbSite.Publishing.Site.Index;

namespace NbSite.Desk.Forms;

/// <summary>The names that a site has, each with words by which people know it, to be picked from.</summary>
internal static class DeskLists
{
    /// <summary>One list; null for one that is not known.</summary>
    /// <param name="name">As <see cref="KnownNames"/> calls it.</param>
    /// <param name="index">What the last good build knew.</param>
    /// <param name="language">The language of the words.</param>
    public static JsonArray Of(string name, IndexDocument index, string language)
    {
        var names = name switch
        {
            KnownNames.References => index.References.Select(item => (item.Id, item.Text("title") ?? "")),
            KnownNames.Signs => index.Signs.Set.Signs.Select(sign => (sign.Id, SignWords(index, sign.Id, language))),
            KnownNames.Tags => index.Config.Tags.Select(tag => (tag.Id, "")),
            KnownNames.Regions => index.Config.Regions.Codes.Select(code => (code, "")),
            KnownNames.Pages => index.Entities.Where(entity => entity.Definition.HasPage && IsIn(entity.Path, language)).Select(entity => (entity.Id, entity.Keys.Title)),
            _ when name.StartsWith("sheets-", StringComparison.Ordinal) => index.Entities
                .Where(entity => KnownNames.SheetsOf(entity.Definition.Name) == name && IsIn(entity.Path, language)).Select(entity => (entity.Name, entity.Keys.Title)),
            _ => [],
        };
        return new JsonArray([.. names.DistinctBy(each => each.Item1).OrderBy(each => each.Item1, StringComparer.Ordinal)
            .Select(each => new JsonObject { ["value"] = each.Item1, ["label"] = each.Item2 })]);
    }

    private static string SignWords(IndexDocument index, string id, string language) =>
        (index.Signs.WordsOf(language) ?? index.Signs.Words.FirstOrDefault())?.Signs.GetValueOrDefault(id) is { } text ? text.Say.Value : "";

    private static bool IsIn(string path, string language) => path.StartsWith(language + "/", StringComparison.Ordinal);
}
