namespace NbSite.Preview.Serving;

/// <summary>What kind of file a path names, as browsers must be told, since they may not guess.</summary>
internal static class ContentTypes
{
    public const string Html = "text/html; charset=utf-8";

    public static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" => Html,
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".json" or ".webmanifest" => "application/json; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".gif" => "image/gif",
        ".ico" => "image/x-icon",
        ".xml" => "application/xml; charset=utf-8",
        ".txt" or "" => "text/plain; charset=utf-8",
        ".md" or ".csv" => "text/plain; charset=utf-8",
        ".pdf" => "application/pdf",
        ".woff2" => "font/woff2",
        ".woff" => "font/woff",
        ".mp4" => "video/mp4",
        ".webm" => "video/webm",
        ".mp3" => "audio/mpeg",
        _ => "application/octet-stream",
    };
}
