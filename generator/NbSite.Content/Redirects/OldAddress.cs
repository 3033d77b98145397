using System.Collections.Immutable;

namespace NbSite.Content.Redirects;

/// <summary>
/// An address that people may still have: a folder (/old/), a file (/about.html), one with a query (/x/?id=3), or a
/// pattern of many (/blog/:year/:name/, /e/*).
/// </summary>
public sealed record OldAddress
{
    /// <summary>The last part of a pattern, which stands for all that follows.</summary>
    public const string Rest = "*";

    // What every disk can hold as one name.
    private const int MostBytes = 240;

    /// <summary>An address that is known to be right.</summary>
    /// <param name="path">Without percent signs.</param>
    /// <param name="query">Parameters.</param>
    public OldAddress(string path, ImmutableArray<(string Name, string Value)> query)
    {
        Path = path;
        Query = query;
        Parts = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        IsPattern = Parts.Any(part => IsOpen(part));
    }

    /// <summary>Without percent signs, beginning with “/”.</summary>
    public string Path { get; }

    /// <summary>The parameters after “?”, in the order in which they are written.</summary>
    public ImmutableArray<(string Name, string Value)> Query { get; }

    /// <summary>Whether it stands for many addresses.</summary>
    public bool IsPattern { get; }

    /// <summary>One address and no query: a place at which a page or file can be.</summary>
    public bool IsPlace => !IsPattern && Query.IsEmpty;

    /// <summary>The parts between “/”.</summary>
    public ImmutableArray<string> Parts { get; }

    /// <summary>The names of what a pattern leaves open; “splat” for the rest.</summary>
    public IEnumerable<string> Names =>
        Parts.Where(part => IsOpen(part)).Select(part => part == Rest ? "splat" : part[1..]);

    /// <summary>As an author would write it.</summary>
    public string Written => Query.IsEmpty ? Path
        : $"{Path}?{string.Join('&', Query.Select(each => $"{each.Name}={Readable(each.Value)}"))}";

    /// <summary>The path as servers are told it: placeholders stay, all else has percent signs.</summary>
    public string ForServers => IsPattern
        ? "/" + string.Join('/', Parts.Select(part => IsOpen(part) ? part
        : AddressText.Encode(part)))
            + (Path.EndsWith('/') ? "/" : "")
        : AddressText.Encode(Path);

    /// <summary>
    /// The address of the site that is the same place: /old, /old/ and /old/index.html are all /old/; a file is itself.
    /// Two old addresses with one place and one query are one.
    /// </summary>
    public string Place
    {
        get
        {
            var path = Path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? Path[..^"index.html".Length]
                : Path;
            return path.EndsWith('/') || IsFile ? path : path + "/";
        }
    }

    /// <summary>What tells it from all others.</summary>
    public string Key => Query.IsEmpty
        ? Place
        : $"{Place}?{string.Join('&', Query.Order().Select(each => $"{each.Name}={each.Value}"))}";

    /// <summary>The address at which a small page can stand that leads on, for hosts without rules; null when none
    /// can.</summary>
    public string? SmallPage =>
        !IsPlace || Parts.Any(part => System.Text.Encoding.UTF8.GetByteCount(part) > MostBytes) ? null
        : !IsFile || Place.EndsWith('/') ? Place
        : Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || Path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) ? Path
        : null;

    // Only what would be read as something else has percent signs.
    private static string Readable(string value) => value.AsSpan().ContainsAny("&%#+") ? Uri.EscapeDataString(value)
        : value;

    private bool IsFile => !Path.EndsWith('/') && Parts is [.., var last]
        && last.LastIndexOf('.') is > 0 and var dot && last.Length - dot is >= 2 and <= 6
        && last.AsSpan(dot + 1).ContainsAnyExceptInRange('0', '9')
        && last[(dot + 1)..].All(char.IsAsciiLetterOrDigit);

    /// <summary>Whether a part of a pattern stands for others.</summary>
    public static bool IsOpen(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part == Rest || part.StartsWith(':');
    }

    /// <summary>Whether every address of another is one of this one too. Neither may have a query.</summary>
    public bool Covers(OldAddress other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Fits(other.Parts.AsSpan());
    }

    /// <summary>What this pattern leads an address to that fits it.</summary>
    /// <param name="target">As servers are told it, with placeholders.</param>
    /// <param name="address">One that fits.</param>
    public string Fill(string target, OldAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return RedirectTarget.Placeholder().Replace(target, match =>
        {
            var name = match.Groups[1].Value;
            var at = Parts.IndexOf(name == "splat" ? Rest : ":" + name);
            return at < 0 ? match.Value
                : AddressText.Encode(name == "splat" ? string.Join('/', address.Parts[at..])
                + (address.Path.EndsWith('/') && address.Parts.Length > at ? "/" : "") : address.Parts[at]);
        });
    }

    /// <summary>Whether a path, given by its parts, is one of this pattern's; so is another pattern, when all of its addresses are.</summary>
    public bool Fits(ReadOnlySpan<string> parts)
    {
        for (var i = 0; i < Parts.Length; i++)
        {
            if (Parts[i] == Rest) return true;
            if (i >= parts.Length || parts[i] == Rest) return false;
            if (!Parts[i].StartsWith(':')
                && !string.Equals(Parts[i], parts[i], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return Parts.Length == parts.Length;
    }
}
