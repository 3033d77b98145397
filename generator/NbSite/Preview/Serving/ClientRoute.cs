using Microsoft.AspNetCore.Http;

namespace NbSite.Preview.Serving;

/// <summary>The script and the style sheet that pages of a preview load.</summary>
internal sealed class ClientRoute : IPreviewRoute
{
    /// <summary>Below it nothing of the site can stand: no address of a page begins with an underscore.</summary>
    public const string Root = "/_nbsite/";
    public const string Script = Root + "preview.js";
    public const string Style = Root + "preview.css";

    private static readonly byte[] ScriptBytes = Read("preview.js");
    private static readonly byte[] StyleBytes = Read("preview.css");

    public async Task<bool> Answer(HttpContext request)
    {
        switch (request.Request.Path.Value)
        {
            case Script:
                await PreviewServer.Send(request, ContentTypes.Of(Script), ScriptBytes);
                return true;
            case Style:
                await PreviewServer.Send(request, ContentTypes.Of(Style), StyleBytes);
                return true;
            default:
                return false;
        }
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
