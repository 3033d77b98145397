using System.Text.RegularExpressions;

namespace NbSite.Content.Citations;

/// <summary>Numbers in references: ordinals and page ranges.</summary>
internal static partial class Numerals
{
    /// <summary>CSL's is-numeric: numbers, perhaps with letters before or after, joined by - , or &amp;.</summary>
    public static bool IsNumeric(string text) => text.Length > 0 && Numeric().IsMatch(text);

    /// <summary>2 becomes 2nd; texts with other letters stay.</summary>
    public static string Ordinal(string text) => Digits().Replace(text, match =>
    {
        var number = match.Value;
        var lastTwo = number.Length >= 2 ? number[^2..] : "";
        var ending = lastTwo is "11" or "12" or "13" ? "th" : number[^1] switch
        {
            '1' => "st",
            '2' => "nd",
            '3' => "rd",
            _ => "th",
        };
        return number + ending;
    });

    /// <summary>1313-1323 becomes 1313–23: as few digits as tell the end (CSL's “minimal”).</summary>
    public static string MinimalRange(string pages) => Range().Replace(pages, match =>
    {
        var (prefix, first, prefix2, last) =
            (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value);
        if (prefix != prefix2 && prefix2.Length > 0) return $"{prefix}{first}–{prefix2}{last}";
        if (last.Length < first.Length) last = first[..(first.Length - last.Length)] + last;
        if (first.Length != last.Length) return $"{prefix}{first}–{prefix}{last}";
        var same = 0;
        while (same < last.Length - 1 && first[same] == last[same]) same++;
        return $"{prefix}{first}–{last[same..]}";
    });

    [GeneratedRegex("""^[A-Za-z]*[0-9]+[A-Za-z]*(\s*[-–,&]\s*[A-Za-z]*[0-9]+[A-Za-z]*)*\z""")]
    private static partial Regex Numeric();

    [GeneratedRegex("""[0-9]+""")]
    private static partial Regex Digits();

    [GeneratedRegex("""([A-Za-z]*)([0-9]+)\s*[-–]+\s*([A-Za-z]*)([0-9]+)""")]
    private static partial Regex Range();
}
