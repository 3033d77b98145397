using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NbSite.Console;
using NbSite.Preview.Serving;

namespace NbSite.Desk;

/// <summary>
/// The requests of the desk, which the guard let through: <c>{"name": …, "fields": {…}, "seen": …}</c> to <c>ask</c>, <c>check</c>,
/// <c>apply</c> or <c>undo</c>.
/// </summary>
internal sealed class DeskRoute(EditingDesk desk) : IPreviewRoute
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32 };

    public async Task<bool> Answer(HttpContext request)
    {
        if (!HttpMethods.IsPost(request.Request.Method) || !DeskGuard.IsDesk(request.Request.Path)) return false;
        // Only from here on is a body read at all.
        if (request.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = DeskGuard.LargestBody;
        var answer = await Answer(request.Request, request.RequestAborted);
        request.Response.StatusCode = answer.Status;
        request.Response.Headers.CacheControl = "no-store";
        await PreviewServer.Send(request, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes<JsonNode>(answer.Body));
        return true;
    }

    private async Task<DeskAnswer> Answer(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, Strict, cancellation);
            if (body.RootElement.ValueKind != JsonValueKind.Object) return DeskAnswer.Refused(StatusCodes.Status400BadRequest, "The desk reads an object of JSON.");
            var whole = new DeskRequest(body.RootElement);
            var fields = new DeskRequest(whole.Find("fields") ?? JsonElement.Parse("{}"));
            if (fields.Fields.ValueKind != JsonValueKind.Object) return DeskAnswer.Refused(StatusCodes.Status400BadRequest, "“fields” is an object of JSON.");
            var (name, seen) = (whole.Text("name"), whole.Text("seen"));
            // Away from the thread that reads requests: a check is work.
            return await Task.Run(
                () => request.Path.Value![DeskGuard.Root.Length..] switch
                {
                    "ask" => desk.Ask(name, fields, cancellation),
                    "check" => desk.Check(name, fields, cancellation),
                    "apply" => desk.Apply(name, fields, seen, cancellation),
                    "undo" => desk.Undo(seen),
                    _ => DeskAnswer.Refused(StatusCodes.Status404NotFound, "The desk has no such request."),
                },
                cancellation);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException { InnerException: System.Text.DecoderFallbackException })
        {
            return DeskAnswer.Refused(StatusCodes.Status400BadRequest, "The request is no JSON.");
        }
        catch (BadHttpRequestException exception)
        {
            return DeskAnswer.Refused(exception.StatusCode, "The request is too large, or was cut off.");
        }
        catch (UsageException exception)
        {
            return DeskAnswer.Refused(StatusCodes.Status400BadRequest, exception.Message);
        }
        catch (MachineException exception)
        {
            return DeskAnswer.Refused(StatusCodes.Status409Conflict, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && !cancellation.IsCancellationRequested)
        {
            return DeskAnswer.Refused(StatusCodes.Status409Conflict, $"The machine refused: {exception.Message}");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return DeskAnswer.Refused(StatusCodes.Status500InternalServerError, $"NbSite itself failed ({exception.GetType().Name}). Nothing was saved.");
        }
    }
}
