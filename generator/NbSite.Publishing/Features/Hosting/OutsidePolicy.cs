using System.Collections.Immutable;
using NbSite.Content.Site;

namespace NbSite.Publishing.Features.Hosting;

/// <summary>
/// Widens the policy by what site.yml names, and by nothing else: a script's or style sheet's own address without its
/// query, which policies cannot hold, and the sites of fonts, pictures and connections. Trusted Types stay as they are.
/// </summary>
internal static class OutsidePolicy
{
    public static string Widen(string policy, ImmutableArray<OutsideService> services)
    {
        policy = Add(policy, "script-src", services.SelectMany(each => each.Scripts).Select(File));
        policy = Add(policy, "style-src", services.SelectMany(each => each.Styles).Select(File));
        policy = Add(policy, "img-src", services.SelectMany(each => each.Pictures).Select(Origin));
        policy = Add(policy, "font-src", services.SelectMany(each => each.Fonts).Select(Origin));
        return Add(policy, "connect-src", services.SelectMany(each => each.Connections).Select(Origin));
    }

    private static string Add(string policy, string directive, IEnumerable<string> sources)
    {
        var added = string.Join(' ', sources.Distinct(StringComparer.Ordinal));
        if (added.Length == 0) return policy;
        var parts = policy.Split("; ").ToList();
        var at = parts.FindIndex(part => part.StartsWith(directive + " ", StringComparison.Ordinal));
        // What the policy does not name yet, “default-src 'none'” bars.
        if (at >= 0) parts[at] += " " + added;
        else parts.Insert(parts.FindIndex(part => part.StartsWith("form-action", StringComparison.Ordinal)),
            $"{directive} {added}");
        return string.Join("; ", parts);
    }

    private static string File(Uri address) =>
        address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private static string Origin(Uri address) =>
        address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
