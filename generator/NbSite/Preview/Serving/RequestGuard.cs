using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NbSite.Desk;

namespace NbSite.Preview.Serving;

/// <summary>
/// Refuses what no tab of this preview asks. Pages of other sites can make a browser send requests to this machine; what was not
/// published yet must not get to them.
/// </summary>
/// <param name="port">The port that is listened on.</param>
/// <param name="desk">Judges what would be written.</param>
internal sealed class RequestGuard(int port, DeskGuard desk)
{
    private readonly string[] _hosts = port == 80
        ? ["127.0.0.1:80", "localhost:80", "127.0.0.1", "localhost"]
        : [$"127.0.0.1:{port}", $"localhost:{port}"];

    /// <summary>Why a request is refused, and with which status; null when it is not.</summary>
    public (int Status, string Why)? Refuse(HttpRequest request)
    {
        // A name of somebody else's that leads to this machine (DNS rebinding) makes a page of theirs one of “ours”.
        if (request.Headers.Host is not [{ } host] || !IsOurs(host))
            return (StatusCodes.Status421MisdirectedRequest, "This preview answers to 127.0.0.1 and localhost only.");
        if (!request.Headers.Origin.All(origin => origin is not null && origin.StartsWith("http://", StringComparison.Ordinal) && IsOurs(origin[7..])))
            return (StatusCodes.Status403Forbidden, "Another site asked for this. A preview answers its own pages only.");
        // A link that somebody follows is let through: it shows the page to nobody else.
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && !IsNear(site) && request.Headers["Sec-Fetch-Mode"] != "navigate")
            return (StatusCodes.Status403Forbidden, "Another site asked for this. A preview answers its own pages only.");
        if (desk.Judges(request)) return desk.Refuse(request);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return (StatusCodes.Status405MethodNotAllowed, "A preview is only looked at: GET and HEAD.");
        return null;
    }

    private static bool IsNear(StringValues site) => site.All(one => one is "same-origin" or "none");

    private bool IsOurs(string host) => _hosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
