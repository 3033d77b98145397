using System.Text.RegularExpressions;

namespace NbSite.Publishing.Building;

/// <summary>Patterns that name several pages or files.</summary>
public static class Glob
{
    /// <summary>
    /// Whether a name with slashes fits: <c>*</c> stands for anything within a part, <c>**</c> for anything, <c>?</c> for one
    /// character.
    /// </summary>
    public static bool Fits(string glob, string name) => Regex.IsMatch(name, Pattern(glob), RegexOptions.NonBacktracking);

    private static string Pattern(string glob) => "^" + Regex.Escape(glob).Replace("\\*\\*", ".*", StringComparison.Ordinal)
        .Replace("\\*", "[^/]*", StringComparison.Ordinal).Replace("\\?", "[^/]", StringComparison.Ordinal) + "\\z";
}
