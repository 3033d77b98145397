using System.Text.Json.Nodes;
using NbSite.Content.Citations.Pasting;
using NbSite.Content.Forms;
using NbSite.Desk.Forms;

namespace NbSite.Desk.Pasting;

/// <summary>
/// Reads a pasted DOI, PMID, BibTeX, RIS, PubMed or CSL text: the sources in it, each as a form that is filled in as far as the text says,
/// with what is missing, what is left out, and which sources of the site may be the same. Nothing is looked up.
/// </summary>
internal sealed class PasteQuestion : IDeskQuestion
{
    public string Name => "paste-references";

    public JsonObject Answer(DeskRequest request, DeskContext context)
    {
        var text = request.Text("text");
        var read = text.Trim().Length == 0 ? new PastedSources(PastedForm.Unknown, [], []) : PasteReader.Read(text, context.Index.References);
        var json = new FormJson(null, null);
        var fields = json.Fields(ReferenceForm.Of());
        return new JsonObject
        {
            ["form"] = read.Form.ToString().ToLowerInvariant(),
            ["fields"] = fields,
            ["lists"] = FormQuestion.Lists(json, context, ReferenceForm.Path),
            ["sources"] = new JsonArray([.. read.Sources.Select(Source)]),
            ["problems"] = new JsonArray([.. read.Problems.Select(each => new JsonObject
            {
                ["message"] = each.Message, ["hint"] = each.Hint, ["code"] = each.Code, ["line"] = each.Span.Line, ["column"] = each.Span.Column,
            })]),
        };
    }

    private static JsonObject Source(PastedSource source) => new()
    {
        ["values"] = FormValues.Shown(ReferenceForm.Of(), source.Entry),
        ["line"] = source.Span.Line,
        ["missing"] = new JsonArray([.. source.Missing.Select(each => JsonValue.Create(each))]),
        ["left"] = new JsonArray([.. source.LeftOut.Select(each => new JsonObject { ["field"] = each.Field, ["words"] = each.Words })]),
        ["same"] = new JsonArray([.. source.Same.Select(each => new JsonObject { ["key"] = each.Key, ["by"] = each.Variable, ["sure"] = each.IsSure })]),
    };
}
