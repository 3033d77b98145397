using System.Text.Json.Nodes;
using NbSite.Content.Entities;
using NbSite.Content.Schemas;
using NbSite.Preview;

namespace NbSite.Desk.Forms;

/// <summary>What can be put into the words of a page: sources, terms, signs and pages, each with the Markdown that names it. “{}” stands for chosen words.</summary>
internal sealed class PicksQuestion : IDeskQuestion
{
    public string Name => "picks";

    public JsonObject Answer(DeskRequest request, DeskContext context)
    {
        var found = context.State.Site.Find(request.Text("page") is ['/', ..] and var address ? address : "/");
        var path = found.Sort == ServedSite.Sort.Here ? context.State.Made.Marks.GetValueOrDefault(found.Path)?.Path : null;
        var language = FormRequest.Language(context, path ?? "");
        var terms = context.Index.Entities.Where(entity => entity.Definition.Role == EntityRole.Term && entity.Path.StartsWith(language + "/", StringComparison.Ordinal))
            .OrderBy(entity => entity.Name, StringComparer.Ordinal).Select(entity => (entity.Name, entity.Keys.Title, $"[{{}}](term:{entity.Name})"));
        return new JsonObject
        {
            ["lists"] = new JsonArray(
                List("references", "Cite a source", Names(context, KnownNames.References, language, "[@{0}]")),
                List("terms", "Link a term", terms),
                List("signs", "Show cards of a sign", Names(context, KnownNames.Signs, language, "\n\n{{{{signs {0}}}}}")),
                List("pages", "Link a page of facts", Names(context, KnownNames.Pages, language, "[{{}}]({0})"))),
        };
    }

    private static IEnumerable<(string Value, string Label, string Text)> Names(DeskContext context, string list, string language, string form) =>
        DeskLists.Of(list, context.Index, language).Select(each => (each!["value"]!.ToString(), each["label"]!.ToString()))
            .Select(each => (each.Item1, each.Item2, string.Format(System.Globalization.CultureInfo.InvariantCulture, form, each.Item1)));

    private static JsonNode List(string name, string label, IEnumerable<(string Value, string Label, string Text)> names) => new JsonObject
    {
        ["name"] = name,
        ["label"] = label,
        ["names"] = new JsonArray([.. names.Select(each => new JsonObject { ["value"] = each.Value, ["label"] = each.Label, ["text"] = each.Text })]),
    };
}
