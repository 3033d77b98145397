using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NbSite.Desk;

/// <summary>
/// Lets only pages of this preview write, and of them only those of a person who has the address that the terminal printed. Comes after the
/// guard of all requests.
/// </summary>
/// <param name="token">The secret of this run; null where nothing may be edited.</param>
internal sealed class DeskGuard(string? token)
{
    /// <summary>Where requests of the desk go.</summary>
    public const string Root = "/_nbsite/desk/";

    /// <summary>The header that holds the secret. No form, link or picture of another site can send one.</summary>
    public const string Header = "X-NbSite-Desk";

    /// <summary>A picture of ten megabytes, as JSON holds it.</summary>
    public const long LargestBody = 16 * 1024 * 1024;

    private readonly byte[]? _token = token is null ? null : Encoding.ASCII.GetBytes(token);

    /// <summary>Nobody can guess it.</summary>
    public static string NewToken() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Whether an address is one of the desk.</summary>
    public static bool IsDesk(PathString path) => path.Value is { } address && address.StartsWith(Root, StringComparison.Ordinal);

    /// <summary>Whether a request is one that this guard judges: it writes, to an address of the desk, which is open.</summary>
    public bool Judges(HttpRequest request) => _token is not null && HttpMethods.IsPost(request.Method) && IsDesk(request.Path);

    /// <summary>Why it is refused, and with which status; null when it is not.</summary>
    public (int Status, string Why)? Refuse(HttpRequest request)
    {
        var headers = request.Headers;
        // Exactly the origin that was asked: a browser names it with each request that writes, and no script can name another.
        if (headers.Origin is not [{ } origin] || !string.Equals(origin, "http://" + headers.Host, StringComparison.OrdinalIgnoreCase))
            return (StatusCodes.Status403Forbidden, "Only pages of this preview may edit.");
        if (headers["Sec-Fetch-Site"] is { Count: > 0 } site && site is not ["same-origin"])
            return (StatusCodes.Status403Forbidden, "Only pages of this preview may edit.");
        if (headers[Header] is not [{ } sent] || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), _token))
            return (StatusCodes.Status403Forbidden, "To edit, open the address that the terminal printed: it holds the key.");
        if (headers.ContentEncoding.Count > 0 || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            return (StatusCodes.Status415UnsupportedMediaType, "The desk reads JSON in UTF-8.");
        if (request.ContentLength is not { } length) return (StatusCodes.Status411LengthRequired, "Say how long the request is.");
        return length > LargestBody ? (StatusCodes.Status413PayloadTooLarge, "That is more than the desk takes at once: 16 MiB.") : null;
    }
}
