using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace NbSite.Preview.Serving;

/// <summary>
/// Tells a page, for as long as it is open, what it is now: the hash of its file, what is wrong, whether a build runs. As
/// server-sent events: a browser connects again by itself, and the first thing that it is told is the state of that moment.
/// </summary>
internal sealed class NewsRoute(PreviewHub hub) : IPreviewRoute
{
    public const string Address = ClientRoute.Root + "news";

    // So that a connection of a tab that is gone is noticed.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    public async Task<bool> Answer(HttpContext request)
    {
        if (request.Request.Path.Value != Address) return false;
        // As the browser has it, which escapes of one address in its own way.
        var page = Uri.UnescapeDataString(request.Request.Query["page"].ToString());
        request.Response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(request.Request.Method)) return true;
        var told = ReadOnlyMemory<byte>.Empty;
        var address = page.StartsWith('/') ? page : "/" + page;
        using var tab = hub.Shows(ServedSite.PathOf(address));
        while (!request.RequestAborted.IsCancellationRequested)
        {
            var state = hub.Current;
            var news = Of(state, address);
            // What concerns other pages only is no news here.
            if (!news.Span.SequenceEqual(told.Span))
            {
                told = news;
                await Write(request, [.. "data: "u8, .. news.Span, .. "\n\n"u8]);
            }

            try
            {
                await hub.After(state.Number).WaitAsync(Beat, request.RequestAborted);
            }
            catch (TimeoutException)
            {
                await Write(request, ": \n\n"u8.ToArray());
            }
        }

        return true;
    }

    private static async Task Write(HttpContext request, byte[] news)
    {
        await request.Response.Body.WriteAsync(news, request.RequestAborted);
        await request.Response.Body.FlushAsync(request.RequestAborted);
    }

    /// <summary>One line of JSON.</summary>
    internal static ReadOnlyMemory<byte> Of(PreviewState state, string address)
    {
        var found = state.Site.Find(address);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("page", found is { Sort: ServedSite.Sort.Here, File: { } file } ? file.Hash
            : found.Sort == ServedSite.Sort.Folder ? "folder" : "missing");
        json.WriteBoolean("ready", state.Site.Files.Count > 0);
        json.WriteBoolean("building", state.IsBuilding);
        json.WriteNumber("more", state.MoreErrors);
        json.WriteStartArray("errors");
        foreach (var error in state.Errors) Write(json, error);
        json.WriteEndArray();
        if (state.Marks.TryGetValue(found.Path, out var marks))
        {
            json.WriteString("source", marks.Source);
            json.WriteString("editor", marks.Editor);
            json.WriteStartArray("marks");
            foreach (var word in marks.Words) json.WriteStringValue(word);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, PreviewProblem error)
    {
        json.WriteStartObject();
        json.WriteString("code", error.Code);
        json.WriteString("place", error.Place);
        json.WriteString("message", error.Message);
        json.WriteString("hint", error.Hint);
        json.WriteString("editor", error.Editor);
        if (error.Excerpt is { } excerpt)
        {
            json.WriteStartObject("excerpt");
            json.WriteNumber("line", excerpt.Line);
            json.WriteString("before", excerpt.Before);
            json.WriteString("at", excerpt.At);
            json.WriteString("after", excerpt.After);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
