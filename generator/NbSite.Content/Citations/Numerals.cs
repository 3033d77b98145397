using System.Text.RegularExpressions;

namespace NbSite.Content.Citations;

/// <summary>Numbers in references: editions, ordinals and page ranges.</summary>
internal static partial class Numerals
{
    private static readonly string[] Words =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>CSL's is-numeric: numbers, perhaps with letters before or after, joined by - , or &amp;.</summary>
    public static bool IsNumeric(string text) => text.Length > 0 && Numeric().IsMatch(text);

    /// <summary>2, 2nd, 2e, Second and “2nd edition” become “2nd ed.”; other words stay as they are.</summary>
    public static string Edition(string text)
    {
        text = text.Trim().TrimEnd(',', ';');
        if (EditionForm().Match(text) is { Success: true } match) return Ordinal(match.Groups[1].Value) + " ed.";
        var word = EditionWord().Replace(text, "").Trim();
        var at = Array.FindIndex(Words, known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? text : Ordinal($"{at + 1}") + " ed.";
    }

    /// <summary>2 becomes 2nd.</summary>
    public static string Ordinal(string number)
    {
        var lastTwo = number.Length >= 2 ? number[^2..] : "";
        return number + (lastTwo is "11" or "12" or "13" ? "th" : number[^1] switch
        {
            '1' => "st",
            '2' => "nd",
            '3' => "rd",
            _ => "th",
        });
    }

    /// <summary>
    /// Page ranges with as few digits as tell the end: 1313-1323 as 1313-23, and S93-S99 as S93-9 where both ends begin with
    /// the same letters. Article numbers, letters behind the number and ends of two kinds (e00122-21, S6-12, 126A-127A) stay
    /// as they are; equal ends are one page.
    /// </summary>
    public static string Pages(string pages)
    {
        var parts = pages.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(", ", parts.Select(Range));
    }

    private static string Range(string range)
    {
        var match = RangeForm().Match(range);
        if (!match.Success) return Dash().Replace(range, "-");
        var (first, last) = (match.Groups[1].Value, match.Groups[2].Value);
        if (first == last) return first;
        var letters = first.TakeWhile(char.IsAsciiLetter).Count();
        if (letters > 0 && letters < first.Length && last.StartsWith(first[..letters], StringComparison.Ordinal)
            && IsPlain(first[letters..]) && IsPlain(last[letters..]) && last.Length >= first.Length)
            return first[..letters] + Range(first[letters..] + "-" + last[letters..]);
        if (!IsPlain(first) || !IsPlain(last)) return first + "-" + last;
        // 312-12 means 312-312: an end that is written short is longer than it looks.
        if (last.Length < first.Length) last = first[..^last.Length] + last;
        if (first == last) return first;
        if (first.Length != last.Length || string.CompareOrdinal(first, last) > 0) return first + "-" + match.Groups[2].Value;
        var same = 0;
        while (first[same] == last[same]) same++;
        return first + "-" + last[same..];
    }

    private static bool IsPlain(string text) => text.All(char.IsAsciiDigit);

    [GeneratedRegex("""^[A-Za-z]*[0-9]+[A-Za-z]*(\s*[-–,&]\s*[A-Za-z]*[0-9]+[A-Za-z]*)*\z""")]
    private static partial Regex Numeric();

    [GeneratedRegex("""^([0-9]{1,4})\s?(?:st|nd|rd|th|e|º|ª|\.)?\.?(?:\s*(?:ed|edn|edition)\.?)?\z""", RegexOptions.IgnoreCase)]
    private static partial Regex EditionForm();

    [GeneratedRegex("""\s+(?:ed|edn|edition)\.?\z""", RegexOptions.IgnoreCase)]
    private static partial Regex EditionWord();

    [GeneratedRegex("""^([^\s\-–—]+)\s*[-–—]+\s*([^\s\-–—]+)\z""")]
    private static partial Regex RangeForm();

    [GeneratedRegex("""\s*[–—]\s*|--+""")]
    private static partial Regex Dash();
}
