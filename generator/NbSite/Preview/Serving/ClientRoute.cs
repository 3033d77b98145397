using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace NbSite.Preview.Serving;

/// <summary>The scripts and the style sheets that pages of a preview load.</summary>
internal sealed class ClientRoute : IPreviewRoute
{
    /// <summary>Below it nothing of the site can stand: no address of a page begins with an underscore.</summary>
    public const string Root = "/_nbsite/";
    public const string Script = Root + "preview.js";
    public const string Style = Root + "preview.css";

    /// <summary>What pages of a preview in which something may be edited load too, in this order.</summary>
    public static readonly ImmutableArray<string> Desk =
    [
        Root + "desk.css", Root + "desk-forms.css", Root + "desk.js", Root + "desk-match.js", Root + "desk-edit.js", Root + "desk-state.js",
        Root + "desk-form.js", Root + "desk-bar.js", Root + "desk-fields.js", Root + "desk-panel.js", Root + "desk-references.js",
        Root + "desk-pictures.js", Root + "desk-more.js",
    ];

    private static readonly FrozenDictionary<string, byte[]> Files =
        Desk.Add(Script).Add(Style).ToFrozenDictionary(path => path, path => Read(path[Root.Length..]), StringComparer.Ordinal);

    public async Task<bool> Answer(HttpContext request)
    {
        if (request.Request.Path.Value is not { } path || !Files.TryGetValue(path, out var bytes)) return false;
        await PreviewServer.Send(request, ContentTypes.Of(path), bytes);
        return true;
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(ClientRoute).Assembly.GetManifestResourceStream("NbSite.Preview.Client." + name)
            ?? throw new InvalidOperationException($"The program lacks {name}.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
