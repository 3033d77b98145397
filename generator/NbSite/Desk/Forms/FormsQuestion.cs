using System.Text.Json.Nodes;
using NbSite.Content.Packs;
using NbSite.Content.Reviews;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Desk.Forms;

/// <summary>
/// All that has a form: fact sheets, terms, signs and their words, sources, review records. Where a page is made of one fact sheet alone,
/// that is its own (<c>own</c>).
/// </summary>
internal sealed class FormsQuestion : IDeskQuestion
{
    public string Name => "forms";

    public JsonObject Answer(DeskRequest request, DeskContext context)
    {
        var forms = Sheets(context).Concat(References(context)).Concat(Signs(context)).Concat(Records(context))
            .Where(each => context.Refuses(each.Path) is null && context.File(each.Path) is not null)
            .GroupBy(each => each.Title, StringComparer.Ordinal)
            // Two of the same name are told apart by their files.
            .SelectMany(same => same.Count() == 1 ? same : same.Select(each => each with { Title = $"{each.Title} ({each.Path}{(each.Id is null ? "" : ", " + each.Id)})" }))
            .OrderBy(each => each.Title, StringComparer.Ordinal).ToList();
        var path = request.Text("path");
        return new JsonObject
        {
            ["own"] = forms.Any(each => each.Path == path && each.Id is null) ? path : null,
            ["forms"] = new JsonArray([.. forms.Select(each => new JsonObject
            {
                ["title"] = each.Title, ["path"] = each.Path, ["at"] = new JsonArray([.. each.At.Select(step => JsonValue.Create(step))]),
            })]),
        };
    }

    private static IEnumerable<Place> Sheets(DeskContext context) =>
        from file in context.Index.Entities.GroupBy(entity => entity.Path, StringComparer.Ordinal)
        let isList = FormRequest.IsList(context, file.Key)
        from entity in file
        let title = $"{entity.Type}: {entity.Keys.Title}"
        select isList ? new Place(title, file.Key, entity.Name, ["items", "#" + entity.Name]) : new Place(title, file.Key, null, []);

    // Exports of other programs are changed where they came from.
    private static IEnumerable<Place> References(DeskContext context) => context.Index.References
        .Where(item => item.Span.Path == Pasting.ReferenceForm.Path)
        .Select(item => new Place($"source: {item.Id}", Pasting.ReferenceForm.Path, item.Id, ["references", "#" + item.Id]));

    private static IEnumerable<Place> Signs(DeskContext context) => context.Index.Signs.Set.Signs
        .SelectMany(sign => context.Index.Signs.Words.Where(words => words.Signs.ContainsKey(sign.Id))
            .Select(words => new Place($"words of a sign ({words.Language}): {sign.Id}", SiteSigns.PathOf(words.Language), sign.Id, ["signs", sign.Id]))
            .Prepend(new Place($"sign: {sign.Id}", "signs.yml", sign.Id, ["signs", sign.Id])));

    private static IEnumerable<Place> Records(DeskContext context) => context.Files
        .Where(file => file.Path.EndsWith(ReviewFiles.Ending, StringComparison.Ordinal) && PackPaths.Split(file.Path).Pack is null)
        .Select(file => new Place($"review record: {file.Path}", file.Path, null, []));

    /// <summary>Something that has a form.</summary>
    private sealed record Place(string Title, string Path, string? Id, string[] At);
}
