using System.Text.RegularExpressions;
using NbSite.Publishing.Features.Hosting;

namespace NbSite.Testing;

/// <summary>What a host that reads <c>_headers</c> answers with.</summary>
internal static class HostedHeaders
{
    /// <summary>As Netlify does: of two rules that give a header, the last counts; “/x/*” also fits “/xy”.</summary>
    public static IReadOnlyDictionary<string, string> Netlify(IEnumerable<HeaderRule> rules, string path) =>
        Of(rules, path, part => part.StartsWith(':') ? "[^/]+" : part == "*" ? "?(.*)" : Regex.Escape(part), "/?",
            (_, later) => later);

    /// <summary>As Cloudflare Pages does: what two rules give is joined by a comma.</summary>
    public static IReadOnlyDictionary<string, string> Cloudflare(IEnumerable<HeaderRule> rules, string path) =>
        Of(rules, path, part => part.StartsWith(':') ? "[^/]+" : part == "*" ? ".*" : Regex.Escape(part), "",
            (earlier, later) => $"{earlier}, {later}");

    private static Dictionary<string, string> Of(
        IEnumerable<HeaderRule> rules, string path, Func<string, string> pattern, string end, Func<string, string, string> join)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in rules.Where(rule => Regex.IsMatch(path, $"^{string.Join('/', rule.Path.Split('/').Select(pattern))}{end}$")))
            foreach (var (name, value) in rule.Headers)
                headers[name] = headers.TryGetValue(name, out var before) ? join(before, value) : value;
        return headers;
    }
}
