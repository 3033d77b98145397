using System.Buffers;
using System.Text.RegularExpressions;
using NbSite.Content.Redirects;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.Hosting;

/// <summary>Says in nginx's words what <c>_redirects</c> says: for each place of nginx, what it answers.</summary>
internal static partial class NginxRedirects
{
    private static readonly SearchValues<char> OfNginx = SearchValues.Create(" $\"\\;{}\r\n");

    /// <summary>In the order in which nginx is to look: single addresses, then patterns as they were written.</summary>
    /// <exception cref="FormatException">A line holds what no address of NbSite's can.</exception>
    public static OrderedDictionary<string, List<string>> Of(string redirects)
    {
        var places = new OrderedDictionary<string, List<string>>(StringComparer.Ordinal);
        var gone = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        // What asks for more of the query is looked at before what asks for less.
        foreach (var line in RedirectsFile.Read(redirects).OrderBy(line => line.IsPattern).ThenByDescending(line => line.Query.Length))
        {
            var place = Place(line.From);
            if (!places.TryGetValue(place, out var answer)) places.Add(place, answer = []);
            // The page that says that its words are gone stands at the address itself, or is that of what is not found.
            // nginx reads “$” in the address of a file as a name; such a one has nginx's own page. A place with a name is asked for no
            // other place, so that no wider pattern leads the page itself on.
            if (line.Status == 410 && Decoded(line.To) is var page && !page.Contains('$', StringComparison.Ordinal))
            {
                if (!gone.TryGetValue(page, out var name)) gone.Add(page, name = $"@nbsite_gone_{gone.Count}");
                var error = $"error_page 410 {name};";
                if (!answer.Contains(error)) answer.Add(error);
            }

            // Hosts and old servers differ in capitals; no two old addresses may differ by them alone. What leads to its own address in other letters
            // would lead there for ever.
            if (!line.IsPattern && Decoded(line.From) is var exact && exact.Any(char.IsAsciiLetter)
                && !string.Equals(exact, Decoded(line.To), StringComparison.OrdinalIgnoreCase))
                places.TryAdd($"~ {NginxConf.InQuotes($"(?i)^{Regex.Escape(exact)}$")}", answer);

            var act = line.Status == 410 ? "return 410;"
                : line.IsPattern
                ? $"rewrite {Pattern(line.From)} {Target(line.To, Names(line.From))} {(line.Status == 301 ? "permanent" : "redirect")};"
                : $"return {line.Status} {Target(line.To)};";
            if (line.Query.IsEmpty) answer.Add(act);
            else answer.AddRange(Asked(line, act));
        }

        foreach (var (page, name) in gone) places.Add(name, [$"try_files {NginxConf.InQuotes(page)} =410;"]);
        return places;
    }

    /// <summary>Whether an answer does not depend on the query.</summary>
    public static bool Always(List<string> answer) =>
        answer.Any(line => line.StartsWith("return ", StringComparison.Ordinal)
        || line.StartsWith("rewrite ", StringComparison.Ordinal));

    /// <summary>nginx's “if” knows no “and”: what is asked is put together first.</summary>
    private static IEnumerable<string> Asked(RedirectLine line, string act)
    {
        if (line.Query is [var (only, one)]) return [$"if ($arg_{Name(only)} = {Value(one)}) {{ {act} }}"];
        return
        [
            $"set $nbsite_asked \"{string.Join('&', line.Query.Select(each => "$arg_" + Name(each.Name)))}\";",
            $"if ($nbsite_asked = {Value(string.Join('&', line.Query.Select(each => each.Value)))}) {{ {act} }}",
        ];
    }

    private static string Place(string from) => Names(from).Count > 0 ? "~ " + Pattern(from) : "= "
        + NginxConf.InQuotes(Decoded(from));

    // nginx compares addresses without percent signs, and “rewrite” leaves “\” as it is, which browsers read as “/”. What no line may hold is not in the list: it was refused when it
    // was read.
    private static string Pattern(string from)
    {
        var parts = from.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part =>
            part == "*" ? @"(?:/([^/\\][^\\]*)?)?" : part.StartsWith(':') ? @"/([^/\\]+)" : "/" + Regex.Escape(Decoded(part)));
        return NginxConf.InQuotes("(?i)^" + string.Concat(parts) + (from.EndsWith('*') ? "$" : "/?$"));
    }

    /// <summary>“rewrite” writes what a name stood for with percent signs again, so that no line of an answer can be
    /// broken by it.</summary>
    private static string Target(string to, List<string>? names = null)
    {
        if (to.AsSpan().ContainsAny(OfNginx)) throw new FormatException($"“{to}” holds a sign that nginx would read as its own");
        var filled = names is null ? to : Placeholder().Replace(to, match =>
            names.IndexOf(match.Groups[1].Value) is >= 0 and var at ? "$"
                + (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : match.Value);
        return $"\"{filled}\"";
    }

    private static List<string> Names(string from) =>
        [.. from.Split('/').Where(part => part == "*" || part.StartsWith(':')).Select(part => part == "*" ? "splat"
            : part[1..])];

    private static string Name(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        ? name : throw new FormatException($"“{name}” is no parameter that nginx knows");

    private static string Value(string value) => value.AsSpan().ContainsAny(OfNginx)
        ? throw new FormatException($"“{value}” holds a sign that nginx would read as its own") : $"\"{value}\"";

    private static string Decoded(string path) =>
        AddressText.Decode(path) is { } text && !text.Any(char.IsControl) ? text
            : throw new FormatException($"“{path}” is no address");

    [GeneratedRegex(":([A-Za-z][A-Za-z0-9]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
