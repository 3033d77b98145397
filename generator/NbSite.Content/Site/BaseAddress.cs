using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>Where the site will stand, from site.yml or the command line.</summary>
public static class BaseAddress
{
    internal static Uri None { get; } = new("https://invalid.example/");

    /// <summary>The address with a slash at its end; null with an error in the bag.</summary>
    public static Uri? Read(YamlNode node, DiagnosticBag bag)
    {
        if (NodeReader.Scalar(node, "base-url", bag, "a web address") is not { } scalar) return null;
        var value = scalar.Value.Trim();
        if (!TryParse(value, out var address, out var problem))
            bag.Add(Codes.BadBaseUrl.At(scalar.Span, Quote.Short(value), problem));
        else if (address.Scheme == Uri.UriSchemeHttp)
            bag.Add(Codes.InsecureWebAddress.At(scalar.Span, Quote.Short(value)));
        return address;
    }

    /// <summary>Whether the value can be a site's address; if not, <paramref name="problem"/> says why.</summary>
    public static bool TryParse(
        string value,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? address,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? problem)
    {
        address = null;
        problem = null;
        if (WebAddress.Parse(value) is not { } parsed) problem = "it is not a whole https address";
        else if (value.AsSpan().ContainsAny('?', '#')) problem = "it must not have “?” or “#” in it";
        else if (ProblemOfPath(parsed) is { } wrong) problem = wrong;
        else address = parsed.AbsolutePath.EndsWith('/') ? parsed : new Uri(parsed.AbsoluteUri + "/");
        return address is not null;
    }

    /// <summary>Why a site cannot stand at the address's path, or null. Servers read “*” and “:” in paths as patterns.</summary>
    public static string? ProblemOfPath(Uri address)
    {
        var path = address.AbsolutePath;
        // A link that begins with “//” leads to another host.
        if (path.Contains("//", StringComparison.Ordinal)) return "it has “//” in its path";
        if (path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) return "it ends in a file; write the folder that holds the site";
        return path.Where(sign => !char.IsAsciiLetterOrDigit(sign) && sign is not ('/' or '-' or '_' or '.' or '~'))
            .Select(sign => $"its path may hold letters, digits, “-”, “_”, “.” and “~”, not “{sign}”").FirstOrDefault();
    }
}
