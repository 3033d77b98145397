using System.Globalization;
using System.Text.RegularExpressions;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Markdown;

/// <summary>What a link's address is.</summary>
public enum TargetKind
{
    /// <summary>A page id, a relative path, <c>#anchor</c> or <c>term:</c>, to be looked up.</summary>
    Internal,

    /// <summary>An address out of the site that is allowed.</summary>
    External,

    /// <summary>Refused; diagnosed.</summary>
    Refused,
}

/// <summary>
/// Sorts addresses, after Markdown has undone escapes and entities: what a browser would see is what is judged.
/// </summary>
public static partial class LinkTarget
{
    /// <summary>The kind of an address; problems are added at <paramref name="span"/>.</summary>
    public static TargetKind Classify(string address, SourceSpan span, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(bag);
        foreach (var c in address)
        {
            var hidden = char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
            if (!hidden && !char.IsWhiteSpace(c) && c is not ('\\' or '<' or '>' or '"')) continue;
            // A script address in disguise is named as what it is.
            var bare = string.Concat(address.Where(each => !char.IsControl(each) && !char.IsWhiteSpace(each)));
            if (Scheme().Match(bare) is { Success: true } disguised && !IsAllowed(disguised.Groups[1].Value))
                bag.Add(Codes.ForbiddenAddress.At(span, disguised.Groups[1].Value.ToLowerInvariant() + ":"));
            else
                bag.Add(Codes.MalformedAddress.At(span, Quote.Short(address), hidden ? "it has a hidden character in it"
                    : char.IsWhiteSpace(c) ? "it has a space in it" : $"it has a “{c}” in it"));
            return TargetKind.Refused;
        }

        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            bag.Add(Codes.ForbiddenAddress.At(span, "//"));
            return TargetKind.Refused;
        }

        if (address.StartsWith('/'))
        {
            if (FileAddress.Is(address.Split('#')[0])) return TargetKind.Internal;
            var bare = address.Split('?', '#')[0];
            bag.Add(Codes.SiteAddress.WithHint(
                span, FileAddress.Is(bare) ? $"The address of a file has no query: write “{bare}”." : null, Quote.Short(address)));
            return TargetKind.Refused;
        }

        if (Scheme().Match(address) is not { Success: true } match) return TargetKind.Internal;
        var scheme = match.Groups[1].Value.ToLowerInvariant();
        switch (scheme)
        {
            case "term" or "sign":
                return TargetKind.Internal;
            case "https" or "http":
                if (!WellFormed(address, out var reason))
                {
                    bag.Add(Codes.MalformedAddress.At(span, Quote.Short(address), reason));
                    return TargetKind.Refused;
                }

                if (LookalikeHost.Plain(new Uri(address).Host) is { } plain) bag.Add(Codes.LookalikeHost.At(span, Quote.Short(address), plain));
                if (scheme == "http") bag.Add(Codes.InsecureAddress.At(span, Quote.Short(address)));
                return TargetKind.External;
            case "mailto":
                if (Mail().IsMatch(address))
                {
                    var fields = address.IndexOf('?', StringComparison.Ordinal);
                    if (fields >= 0) bag.Add(Codes.MailWithFields.At(span, Quote.Short(address), Quote.Short(address.AsSpan()[(fields + 1)..])));
                    return TargetKind.External;
                }

                bag.Add(Codes.MalformedAddress.At(span, Quote.Short(address), "it is not an e-mail address"));
                return TargetKind.Refused;
            case "tel":
                if (Phone().IsMatch(address)) return TargetKind.External;
                bag.Add(Codes.MalformedAddress.At(span, Quote.Short(address), "it is not a phone number"));
                return TargetKind.Refused;
            default:
                bag.Add(Codes.ForbiddenAddress.At(span, scheme + ":"));
                return TargetKind.Refused;
        }
    }

    /// <summary>A file beside the page whose name has a space in it, which an address must not have.</summary>
    internal static bool IsFileName(string path) => path.Contains(' ', StringComparison.Ordinal) && path[0] != '/'
        && !path.AsSpan().ContainsAny("\\<>\":") && path.All(c => c == ' ' || (!char.IsWhiteSpace(c) && !char.IsControl(c)
            && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format));

    private static bool IsAllowed(string scheme) =>
        scheme.ToLowerInvariant() is "https" or "http" or "mailto" or "tel" or "term" or "sign";

    private static bool WellFormed(string address, out string reason)
    {
        reason = "";
        // Browsers also accept https:host and https:/host; people who read the address do not see where it leads.
        if (!address.AsSpan(address.IndexOf(':') + 1).StartsWith("//", StringComparison.Ordinal)
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Host.Length == 0)
        {
            reason = "it has no host name";
            return false;
        }

        if (uri.UserInfo.Length > 0)
        {
            reason = "it has a user name before “@”, which hides where it leads";
            return false;
        }

        return true;
    }

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]*):", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^mailto:[^@\s,?&]+@[^@\s,?&]+\.[^@\s,?&]+(\?[^\s]*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^tel:\+?[0-9][0-9().-]{1,30}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Phone();
}
