using System.Buffers;
using System.Collections.Immutable;
using NbSite.Content.FrontMatter;

namespace NbSite.Content.Redirects;

/// <summary>Reads an old address, and says in a few words what is wrong with it.</summary>
public static class OldAddressReader
{
    private const int Longest = 400;
    private const int LongestPart = 200;
    private const int MostParameters = 8;
    private const int MostPlaceholders = 8;
    private static readonly SearchValues<char> NotInPart = SearchValues.Create("/\\?#%*:");

    /// <summary>The address; null when something is wrong with it.</summary>
    /// <param name="text">As it is written, without “#” and what follows.</param>
    /// <param name="patterns">Whether it may stand for many.</param>
    /// <param name="problem">What is wrong.</param>
    public static OldAddress? Read(string text, bool patterns, out string? problem)
    {
        problem = ProblemOfStart(text);
        if (problem is not null) return null;
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        var written = mark < 0 ? text : text[..mark];
        ImmutableArray<(string, string)> query = [];
        if (mark >= 0 && (problem = Query(text[(mark + 1)..], out query)) is not null) return null;
        if (written == "/" && mark < 0)
        {
            problem = "“/” is the home page";
            return null;
        }

        var parts = new List<string>();
        if (written.Length > 1)
        {
            var inner = written.EndsWith('/') ? written[1..^1] : written[1..];
            foreach (var part in inner.Split('/'))
            {
                problem = Part(part, patterns, out var read);
                if (problem is not null) return null;
                parts.Add(read!);
            }
        }

        problem = ProblemOfPattern(parts, hasQuery: !query.IsEmpty);
        if (problem is not null) return null;
        var path = parts.Count == 0 ? "/" : "/" + string.Join('/', parts) + (written.EndsWith('/') ? "/" : "");
        return new OldAddress(path, query);
    }

    private static string? ProblemOfStart(string text) =>
        text.StartsWith("//", StringComparison.Ordinal) ? "“//” begins the address of another site"
        : !text.StartsWith('/') && text.Contains(':', StringComparison.Ordinal)
        ? "it must be a path of this site, without “https:” or a drive letter"
        : text.Contains('\\', StringComparison.Ordinal) ? "it must use “/”, not “\\”"
        : !text.StartsWith('/') ? "it must begin with “/”"
        : text.Length > Longest ? $"it has more than {Longest} characters"
        : null;

    private static string? Part(string written, bool patterns, out string? part)
    {
        part = null;
        if (written.Length == 0) return "there is nothing between two “/”";
        if (OldAddress.IsOpen(written))
        {
            if (!patterns) return "“*” and “:name” can stand in redirects.yml only";
            if (written != OldAddress.Rest
                && !IsName(written.AsSpan(1))) return $"“{written}” is no placeholder: after “:” stand letters and digits, a letter first";
            part = written;
            return null;
        }

        if (written.Contains('*', StringComparison.Ordinal)) return "“*” must be the whole last part, as in /old/*";
        if (written.Contains(':',
            StringComparison.Ordinal)) return "“:” begins a placeholder, which must be a whole part, as in /blog/:year/";
        var decoded = AddressText.Decode(written);
        if (decoded is null) return "after “%” must stand the two digits of a sign in UTF-8, such as %C3%BC";
        if (decoded is "." or "..") return "“.” and “..” lead to other folders";
        if (decoded.Length > LongestPart) return $"one of its parts has more than {LongestPart} characters";
        if (decoded.AsSpan().IndexOfAny(NotInPart)
            is >= 0 and var at) return $"“{decoded[at]}” cannot be a part of a name";
        if (AddressText.Foreign(decoded) is { } foreign) return foreign;
        if (decoded[0] == ' ' || decoded[^1] == ' ') return "one of its parts begins or ends with a space";
        if (decoded[^1] == '.') return "a folder name cannot end with “.”";
        part = decoded;
        return Names.DeviceOf(decoded);
    }

    private static string? ProblemOfPattern(List<string> parts, bool hasQuery)
    {
        var open = parts.Where(OldAddress.IsOpen).ToList();
        if (open.Count == 0) return null;
        if (hasQuery) return "“?” cannot stand with “*” or “:name”";
        if (parts.IndexOf(OldAddress.Rest) is >= 0 and var rest
            && rest < parts.Count - 1) return "“*” must be the whole last part, as in /old/*";
        if (OldAddress.IsOpen(parts[0])) return "its first part must be a name of its own, as in /blog/:year/; else it would cover this site's pages";
        if (open.Count > MostPlaceholders) return $"it leaves more than {MostPlaceholders} parts open";
        var names = open.Select(name => name == OldAddress.Rest ? ":splat" : name).ToList();
        // Hosts put values in by searching for the name.
        foreach (var name in names)
            if (names.Count(other => other.StartsWith(name, StringComparison.Ordinal)) > 1
                || (name == ":splat" && !parts.Contains(OldAddress.Rest)))
                return $"“{name}” is the beginning of another placeholder, or one itself; use other names";
        return null;
    }

    private static string? Query(string text, out ImmutableArray<(string, string)> query)
    {
        var all = ImmutableArray.CreateBuilder<(string Name, string Value)>();
        query = [];
        foreach (var pair in text.Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) return "after “?” stand parameters such as id=3, joined by “&”";
            var name = pair[..equals];
            if (!name.All(c => char.IsAsciiLetterOrDigit(c)
                || c == '_')) return $"the parameter “{name}” may have letters, digits and “_” only";
            if (AddressText.Decode(pair[(equals + 1)..].Replace('+', ' ')) is not { Length: > 0 } value)
                return $"the parameter “{name}” has no value that can be read";
            if (AddressText.Foreign(value) is { } foreign) return $"of the parameter “{name}” {foreign}";
            if (all.Any(other => string.Equals(other.Name, name,
                StringComparison.OrdinalIgnoreCase))) return $"the parameter “{name}” stands twice";
            all.Add((name, value));
        }

        if (all.Count > MostParameters) return $"it has more than {MostParameters} parameters";
        query = all.ToImmutable();
        return null;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > 30 || !char.IsAsciiLetter(name[0])) return false;
        foreach (var character in name)
            if (!char.IsAsciiLetterOrDigit(character)) return false;
        return true;
    }
}
