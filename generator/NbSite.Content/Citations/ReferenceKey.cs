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

    [GeneratedRegex("""^[A-Za-z0-9_][A-Za-z0-9_:.#$%&\-+?<>~/]*\z""")]
    private static partial Regex Form();
}
