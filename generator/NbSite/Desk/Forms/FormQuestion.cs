using System.Text.Json.Nodes;
using NbSite.Console;
using NbSite.Content.Forms;
using NbSite.Model;

namespace NbSite.Desk.Forms;

/// <summary>The form of a fact sheet, a term, a sign, a review record or a source, with what stands in it now.</summary>
internal sealed class FormQuestion : IDeskQuestion
{
    public string Name => "form";

    public JsonObject Answer(DeskRequest request, DeskContext context)
    {
        var place = FormRequest.Place(request, context);
        if (context.Refuses(place.Path) is { } why) throw new UsageException(why);
        var bag = new DiagnosticBag();
        if (FilledForm.Of(place, context.File(place.Path)!.Bytes, FormRequest.Types(context), bag) is not { } form)
        {
            var first = bag.ToImmutable()[0];
            throw new UsageException($"{first.Span.Path}:{first.Span.Line}: {first.Message}. {first.Hint}");
        }

        var json = new FormJson(FormRequest.Words(context, place.Path), form.Type);
        var fields = json.Fields(form.Form);
        return new JsonObject
        {
            ["path"] = place.Path,
            ["at"] = new JsonArray([.. place.Way.Select(step => JsonValue.Create(step))]),
            ["title"] = Title(form, place),
            ["fields"] = fields,
            ["values"] = form.Values,
            ["was"] = form.Print,
            ["lists"] = Lists(json, context, place.Path),
        };
    }

    /// <summary>The lists that a form is filled in from.</summary>
    public static JsonObject Lists(FormJson json, DeskContext context, string path) => new(json.Lists.Select(list =>
        KeyValuePair.Create(list, (JsonNode?)DeskLists.Of(list, context.Index, FormRequest.Language(context, path)))));

    private static string Title(FilledForm form, FormPlace place) => form.Values["title"]?.ToString() is { Length: > 0 } title ? title
        : place.Way.IsEmpty ? place.Path : place.Way[^1];
}
