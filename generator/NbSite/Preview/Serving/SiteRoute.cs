using System.Text;
using Microsoft.AspNetCore.Http;

namespace NbSite.Preview.Serving;

/// <summary>The site's files. Into pages goes one line that loads the preview's own script; the files themselves have none.</summary>
/// <param name="hub">What is shown.</param>
/// <param name="isEdited">Whether pages load what edits them, too.</param>
internal sealed class SiteRoute(PreviewHub hub, bool isEdited = false) : IPreviewRoute
{
    private static readonly string Desk = string.Concat(ClientRoute.Desk.Select(path =>
        path.EndsWith(".css", StringComparison.Ordinal) ? $"<link rel=\"stylesheet\" href=\"{path}\">" : $"<script src=\"{path}\" defer></script>"));

    private static readonly byte[] Head = "<head>"u8.ToArray();

    public async Task<bool> Answer(HttpContext request)
    {
        var state = hub.Current;
        if (request.Request.Path.Value is not { Length: > 0 } address) return false;
        var found = state.Site.Find(address);
        if (found.Sort == ServedSite.Sort.Folder)
        {
            // Relative, so that it leads nowhere else whatever stands in the address.
            request.Response.StatusCode = StatusCodes.Status302Found;
            request.Response.Headers.Location = "/" + Uri.EscapeDataString(found.Path).Replace("%2F", "/", StringComparison.Ordinal);
            await PreviewServer.Send(request, "text/plain; charset=utf-8");
            return true;
        }

        var isMissing = found.Sort == ServedSite.Sort.Missing;
        if (found.File is not { } file)
        {
            // No page at all yet: this one waits for the first.
            if (!isMissing || (state.Site.Files.Count > 0 && !state.IsBuilding && state.Errors.IsEmpty)) return false;
            request.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await PreviewServer.Send(request, ContentTypes.Html, WithScript(WaitingPage(), "", "waiting", isEdited));
            return true;
        }

        if (isMissing) request.Response.StatusCode = StatusCodes.Status404NotFound;
        var type = ContentTypes.Of(found.Path);
        var tag = $"\"{file.Hash}\"";
        request.Response.Headers.ETag = tag;
        if (!isMissing && request.Request.Headers.IfNoneMatch == tag)
        {
            request.Response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        if (type == ContentTypes.Html) await PreviewServer.Send(request, type, WithScript(file.Bytes, isMissing ? "" : found.Path, file.Hash, isEdited));
        else await PreviewServer.Send(request, type, file.Bytes);
        return true;
    }

    /// <summary>The page in pieces, with the line at the start of its head: the preview's script sees the page before the page's own ones do.</summary>
    /// <param name="page">The finished page.</param>
    /// <param name="path">The path of its file; empty for a page that stands in for a missing one.</param>
    /// <param name="hash">Names its bytes.</param>
    /// <param name="isEdited">Whether it loads what edits it, too.</param>
    internal static ReadOnlyMemory<byte>[] WithScript(ReadOnlyMemory<byte> page, string path, string hash, bool isEdited = false)
    {
        var at = page.Span.IndexOf(Head) is var head and >= 0 ? head + Head.Length : 0;
        var line = $"""
            <link rel="stylesheet" href="{ClientRoute.Style}"><script src="{ClientRoute.Script}" data-page="{hash}" data-frame="{PageFrame.Of(page.Span)}" data-missing="{(path.Length == 0 ? "yes" : "no")}" defer></script>
            """ + (isEdited ? Desk : "");
        return [page[..at], Encoding.UTF8.GetBytes(line), page[at..]];
    }

    private static byte[] WaitingPage() => """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark"><title>Preview</title></head>
        <body class="nbp-waiting"><main><h1>Preview</h1><p>The site is being made. It will stand here by itself.</p></main></body></html>
        """u8.ToArray();
}
