using System.Text.RegularExpressions;

namespace NbSite.Content.Citations;

/// <summary>Keys by which sources are cited. An address, as Zotero exports it, is cited by its last part.</summary>
public static partial class ReferenceKey
{
    /// <summary>The key of an id.</summary>
    public static string Of(string id)
    {
        if (!id.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !id.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return id;
        var parts = id.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var last = parts.Length > 2 ? parts[^1] : id;
        return IsGood(last) ? last : id;
    }

    /// <summary>Whether text can cite it: <c>[@key]</c>.</summary>
    public static bool IsGood(string key) => Form().IsMatch(key);

    /// <summary>Family name, year and first long word of the title, smith2013treatment; null when they say too little.</summary>
    internal static string? Made(string? family, string? date, string? title)
    {
        var key = Ascii(family ?? "") + (date is { Length: >= 4 } && date[..4].All(char.IsAsciiDigit) ? date[..4] : "")
            + (title ?? "").Split(' ', '-', ':').Select(Ascii).FirstOrDefault(word => word.Length > 3);
        return key.Length > 4 ? key : null;
    }

    /// <summary>What could stand for a key that cannot be cited, as a hint.</summary>
    internal static string? Offer(string key)
    {
        var last = key.Split('/', StringSplitOptions.RemoveEmptyEntries) is [.., var end] && key.Contains("://", StringComparison.Ordinal) ? end : key;
        var words = Others().Replace(last, "-").Trim('-');
        return words.Length > 0 && IsGood(words) && words != key ? $"“{words}” can be one." : null;
    }

    private static string Ascii(string text) => new([.. text.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);

    [GeneratedRegex("""[^A-Za-z0-9_:.\-]+""")]
    private static partial Regex Others();

    [GeneratedRegex("""^[A-Za-z0-9_][A-Za-z0-9_:.#$%&\-+?<>~/]*\z""")]
    private static partial Regex Form();
}
