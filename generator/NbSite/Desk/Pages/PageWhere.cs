using System.Text.Json.Nodes;

namespace NbSite.Desk.Pages;

/// <summary>The address of the page of a file (<c>path</c>), once it has been made; null until then.</summary>
internal sealed class PageWhere : IDeskQuestion
{
    private const string Index = "index.html";

    public string Name => "where";

    public JsonObject Answer(DeskRequest request, DeskContext context)
    {
        var path = request.Text("path");
        var place = path.Length == 0 ? null : context.State.Marks.FirstOrDefault(page => page.Value.Path == path).Key;
        return new JsonObject
        {
            ["address"] = place is null ? null : "/" + (place.EndsWith("/" + Index, StringComparison.Ordinal) || place == Index ? place[..^Index.Length] : place),
        };
    }
}
