using System.Collections.Immutable;
using NbSite.Content.Site;
using NbSite.Model;

namespace NbSite.Publishing.Features.Hosting;

/// <summary>
/// What a server says with the site's files. No two rules give one path the same header, because hosts differ in what
/// they then do: Netlify takes the last, Cloudflare joins them.
/// </summary>
internal static class HeaderRules
{
    private const string Fresh = "public, max-age=0, must-revalidate";
    private const string ForEver = "public, max-age=31536000, immutable";

    // What is allowed is what pages do: styles, scripts and pictures of the site's own, and its search form. Data blocks
    // (JSON-LD) are not run and need no leave. Search adds scripts through the one policy.
    private const string ContentSecurity =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types nbsite";

    // Names that browsers know: of others they complain in the console.
    private static readonly string[] Features =
    [
        "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "clipboard-write", "compute-pressure",
        "cross-origin-isolated", "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope",
        "hid", "identity-credentials-get", "idle-detection", "keyboard-map", "local-fonts", "magnetometer", "microphone",
        "midi", "otp-credentials", "payment", "picture-in-picture", "publickey-credentials-create",
        "publickey-credentials-get", "screen-wake-lock", "serial", "speaker-selection", "storage-access", "sync-xhr",
        "unload", "usb", "window-management", "xr-spatial-tracking",
    ];

    private const string Assets = "assets";
    private static readonly string[] Files = ["", "index.html", "404.html", "feed.xml", "robots.txt", "sitemap.xml"];

    /// <param name="baseUrl">Where the site will stand; ends with a slash.</param>
    /// <param name="mayBeFound">Whether search engines may list the site.</param>
    /// <param name="addresses">The addresses of all pages, which tell the folders that hold pages.</param>
    /// <param name="files">Those that are published as they are: they keep their names, so they are asked for again each time.</param>
    /// <param name="hasManifest">Whether pages lead a telephone to a manifest.</param>
    /// <param name="hasFonts">Whether the site has fonts of its own.</param>
    /// <param name="outside">What pages may load from elsewhere.</param>
    public static IEnumerable<HeaderRule> Of(
        Uri baseUrl, bool mayBeFound, IEnumerable<string> addresses, IReadOnlyCollection<SiteFile> files, bool hasManifest = false,
        bool hasFonts = false, ImmutableArray<OutsideService> outside = default)
    {
        var root = baseUrl.AbsolutePath;
        HeaderRule Rule(string path, params ReadOnlySpan<(string, string)> headers) => new(root + path, [.. headers]);
        var fresh = ("Cache-Control", Fresh);
        var forEver = ("Cache-Control", ForEver);

        var security = OutsidePolicy.Widen(
            Security(plays: files.Any(file => file.Kind is "audio" or "video"), hasManifest, hasFonts), outside.IsDefault ? [] : outside);
        yield return new HeaderRule(root + "*", OfAll(baseUrl.Scheme == Uri.UriSchemeHttps, mayBeFound, security));
        yield return Rule("api/*", ("Access-Control-Allow-Origin", "*"), fresh);
        foreach (var file in Files) yield return Rule(file, fresh);
        var folders = addresses.Concat(files.Select(file => file.Address).Where(address => address.LastIndexOf('/') > 0))
            .Select(address => address.Split('/')[1]).Where(folder => folder.Length > 0 && !Files.Contains(folder))
            .Append("v").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToLookup(Assets.StartsWith);
        // Before those of assets, because for Netlify “/a/*” also fits “/assets/…”.
        foreach (var folder in folders[true]) yield return Rule(folder + "/*", fresh);
        yield return Rule(Assets + "/:file", forEver);
        yield return Rule(Assets + "/pack/:file", forEver);
        yield return Rule(Assets + "/search/:language/:file", forEver);
        yield return Rule(Assets + "/search/:file", fresh);

        // Last, because Cloudflare reads 100 rules and does by itself what these ask for.
        foreach (var folder in folders[false]) yield return Rule(folder + "/*", fresh);
        foreach (var file in files)
        {
            var isInFolder = file.Address.LastIndexOf('/') > 0;
            ImmutableArray<(string, string)> own = [.. isInFolder ? [] : new[] { fresh }, .. Told(file) is { } type ? [("Content-Type", type)] : Array.Empty<(string, string)>()];
            if (!own.IsEmpty) yield return new HeaderRule(root + file.Address[1..], own);
        }
    }

    /// <summary>The kind of a file that many servers do not know, or know without saying that it is UTF-8; null for all others.</summary>
    private static string? Told(SiteFile file) => file.MediaType switch
    {
        var type when type.StartsWith("text/", StringComparison.Ordinal) => type + "; charset=utf-8",
        "application/x-subrip" or "application/epub+zip" or "application/manifest+json" or "audio/mp4" => file.MediaType,
        _ => null,
    };

    // Only what the site needs is allowed.
    private static string Security(bool plays, bool hasManifest, bool hasFonts)
    {
        var policy = ContentSecurity;
        if (plays) policy = policy.Replace("img-src 'self';", "img-src 'self'; media-src 'self';", StringComparison.Ordinal);
        if (hasFonts) policy = policy.Replace("img-src 'self';", "img-src 'self'; font-src 'self';", StringComparison.Ordinal);
        if (hasManifest) policy = policy.Replace("form-action", "manifest-src 'self'; form-action", StringComparison.Ordinal);
        return policy;
    }

    private static ImmutableArray<(string, string)> OfAll(bool secure, bool mayBeFound, string security)
    {
        var headers = ImmutableArray.CreateBuilder<(string, string)>();
        headers.Add(("Content-Security-Policy", security));
        // Over plain HTTP browsers take no notice of these two, and say so in the console.
        if (secure)
        {
            headers.Add(("Strict-Transport-Security", "max-age=31536000"));
            headers.Add(("Cross-Origin-Opener-Policy", "same-origin"));
        }

        headers.Add(("Cross-Origin-Resource-Policy", "same-origin"));
        headers.Add(("X-Content-Type-Options", "nosniff"));
        headers.Add(("Referrer-Policy", "no-referrer"));
        headers.Add(("Permissions-Policy", string.Join(", ", Features.Select(feature => feature + "=()"))));
        if (!mayBeFound) headers.Add(("X-Robots-Tag", "noindex"));
        return headers.ToImmutable();
    }
}
