using System.Text.Json.Nodes;
using NbSite.Preview;

namespace NbSite.Desk.Pages;

/// <summary>
/// What can be edited of the page at an address (<c>page</c>): its file with its hash, title and summary, and its blocks with their Markdown.
/// </summary>
internal sealed class PageQuestion : IDeskQuestion
{
    public string Name => "page";

    public JsonObject Answer(DeskRequest request, DeskContext context)
    {
        var address = request.Text("page");
        var found = context.State.Site.Find(address.StartsWith('/') ? address : "/" + address);
        var marks = found.Sort == ServedSite.Sort.Here ? context.State.Made.Marks.GetValueOrDefault(found.Path) : null;
        if (marks is not { Path.Length: > 0 }) return new JsonObject { ["path"] = null, ["why"] = "NbSite makes this page from others." };
        var answer = new JsonObject { ["path"] = marks.Path, ["source"] = marks.Source, ["editor"] = marks.Editor };
        if (context.Refuses(marks.Path) is { } refused) answer["why"] = refused;
        else if (!marks.Path.EndsWith(".md", StringComparison.Ordinal)) answer["why"] = "This page is made from facts, which stand in a file of their own.";
        else Add(answer, PageText.Of(marks.Path, context));
        return answer;
    }

    private static void Add(JsonObject answer, PageText page)
    {
        answer["hash"] = page.Hash;
        answer["head"] = new JsonArray([.. ((string[])["title", "summary"]).Select(key =>
            (JsonNode)new JsonObject { ["key"] = key, ["text"] = EditHead.Of(page, key) })]);
        answer["blocks"] = new JsonArray([.. page.Blocks.Where(block => page.Lines.Has(block.First, block.Last)).Select(block => (JsonNode)new JsonObject
        {
            ["kind"] = block.Kind,
            ["first"] = block.First,
            ["last"] = block.Last,
            ["words"] = new JsonArray([.. block.Words.Select(words => (JsonNode)words)]),
            ["text"] = page.Lines.Text(block.First, block.Last),
        })]);
    }
}
