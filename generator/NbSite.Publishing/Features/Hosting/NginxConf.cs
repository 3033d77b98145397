using System.Text;
using System.Text.RegularExpressions;

namespace NbSite.Publishing.Features.Hosting;

/// <summary>Says in nginx's words what <c>_headers</c> and <c>_redirects</c> say, so that each rule is written once.</summary>
public static class NginxConf
{
    /// <summary>Locations to include in a server block. The first rule of the headers must be the one for every path.</summary>
    /// <param name="headers">The text of <c>_headers</c>.</param>
    /// <param name="redirects">The text of <c>_redirects</c>.</param>
    /// <param name="languages">The folders at the site's top that have a “not found” page of their own.</param>
    /// <exception cref="FormatException">The headers begin with another rule, speak of another site, or hold a sign that nginx would read as its own.</exception>
    public static string Make(string headers, string redirects, IReadOnlySet<string> languages)
    {
        if (HeadersFile.Read(headers) is not [{ Path: [.. var root, '*'] } all, .. var others])
            throw new FormatException("the first rule of _headers is not the one for every path");
        var text = new StringBuilder("# Made by “nbsite nginx” from _headers and _redirects. Include it in a server block.\n");
        var old = NginxRedirects.Of(redirects);
        Location(text, Quote(root), Common(root, all.Headers));
        foreach (var rule in others)
        {
            if (!rule.Path.StartsWith(root, StringComparison.Ordinal))
                throw new FormatException($"the rule for “{rule.Path}” is not for a path of the site, which stands at “{root}”");
            var folder = rule.Path[root.Length..].Split('/')[0];
            var place = Place(rule.Path);
            // An old address with a query may be that of a file of today; nginx takes each place once.
            var asked = old.Remove(place, out var answers) ? answers : [];
            Location(text, place, [.. Common(languages.Contains(folder) ? $"{root}{folder}/" : root, [.. all.Headers, .. Above(rule, others), .. rule.Headers]), .. asked]);
        }

        foreach (var file in (string[])["_headers", "_redirects"])
            Location(text, "= " + Quote(root + file), [.. Common(root, all.Headers), "return 404;"]);
        // What always answers needs no page for what is not found.
        var plain = Common(root, all.Headers).Where(common => !common.StartsWith("error_page", StringComparison.Ordinal)).ToList();
        foreach (var (place, answer) in old) Location(text, place, [.. NginxRedirects.Always(answer) ? plain : Common(root, all.Headers), .. answer]);
        return text.ToString();
    }

    // One place of nginx answers for a path, and takes nothing from others that fit.
    private static IEnumerable<(string Name, string Value)> Above(HeaderRule rule, IEnumerable<HeaderRule> others) =>
        rule.Path.AsSpan().ContainsAny('*', ':') ? [] : others
            .Where(other => other.Path.EndsWith("/*", StringComparison.Ordinal) && rule.Path.StartsWith(other.Path[..^1], StringComparison.Ordinal))
            .SelectMany(other => other.Headers);

    private static IEnumerable<string> Common(string root, IEnumerable<(string Name, string Value)> headers) =>
    [
        .. headers.SelectMany(Header),
        // A folder that holds no page, such as /assets/, is as little there.
        $"error_page 403 404 =404 {Quote(root + "404.html")};",
        "absolute_redirect off;",
    ];

    // nginx says the kind of a file itself, and would say it twice.
    private static IEnumerable<string> Header((string Name, string Value) header) => header.Name == "Content-Type"
        ? ["types { }", $"default_type {Quote(header.Value)};"]
        : [$"add_header {header.Name} {Quote(header.Value)} always;"];

    private static string Place(string path) =>
        path.Contains(':', StringComparison.Ordinal)
            ? $"~ {Quote("^" + string.Join('/', path.Split('/').Select(part => part.StartsWith(':') ? "[^/]+" : Regex.Escape(part))) + "$")}"
            : path.EndsWith('*') ? Quote(path[..^1]) : "= " + Quote(path);

    private static void Location(StringBuilder text, string place, IEnumerable<string> lines)
    {
        text.Append("location ").Append(place).Append(" {\n");
        foreach (var line in lines) text.Append("    ").Append(line).Append('\n');
        text.Append("}\n");
    }

    // A dollar begins a variable, except at the end of a pattern.
    internal static string Quote(string value) => value.AsSpan(0, Math.Max(0, value.Length - 1)).ContainsAny('$', '\n', '\r')
        ? throw new FormatException($"“{value}” holds a sign that nginx would read as its own")
        : InQuotes(value);

    /// <summary>In quotes, where a dollar may stand: names of places know no variables.</summary>
    internal static string InQuotes(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
