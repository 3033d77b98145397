using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NbSite.Content.Citations;

/// <summary>
/// Reads the forms in which programs and people write dates: 2014/02/01, 11/2020, 2019 Apr 5, 5 April 2019, 1972-1981,
/// 2020-05-03T12:00Z, EDTF's ~ and ?, seasons. Never guesses which of two small numbers is the month.
/// </summary>
internal static partial class DateWords
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Unknown =
        ["no", "none", "n.d.", "n.d", "nd", "no date", "undated", "s.d.", "unknown", "date unknown", "[date unknown]"];

    /// <summary>The date; null when the words are none that is understood.</summary>
    public static CslDate? Read(string text)
    {
        text = text.Trim();
        if (Circa().Match(text) is { Success: true } circa)
            return Read(circa.Groups[1].Value) is { Parts.IsEmpty: false } about ? about with { IsCirca = true } : null;
        if (text.Length > 1 && text[^1] is '~' or '?' or '%')
            return Read(text[..^1]) is { Parts.IsEmpty: false } about ? about with { IsCirca = true } : null;
        text = text.TrimEnd('/', ',', ' ');
        if (Stamp().Match(text) is { Success: true } stamp) text = stamp.Groups[1].Value;
        if (Open().Match(text) is { Success: true } open && Part(open.Groups[1].Value) is { } from)
            return Checked(from) is { } date ? date with { IsOpen = true } : null;
        if (Part(text) is { } single) return Checked(single);
        return Range(text);
    }

    /// <summary>Words that say that there is no date.</summary>
    public static bool SaysUnknown(string text) => Unknown.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the words look as if a date was meant.</summary>
    public static bool LooksLikeDate(string text) => Numbers().IsMatch(text.Trim()) || OnlyNumbers().IsMatch(text.Trim());

    public static bool IsPossible(CslDatePart part) => part.Year is >= 1000 and <= 9999
        && part.Month is null or (>= 1 and <= 12)
        && (part.Day is null || (part.Day >= 1 && part.Day <= DateTime.DaysInMonth(part.Year, part.Month ?? 1)));

    /// <summary>A month beyond twelve is a season, as EDTF (21) and older CSL data (13) write it.</summary>
    public static CslDatePart Season(CslDatePart part) => part is { Month: >= 13 and <= 16 and var month }
        ? part with { Month = null, Season = month - 12 }
        : part is { Month: >= 21 and <= 24 and var edtf } ? part with { Month = null, Season = edtf - 20 } : part;

    private static CslDate? Range(string text)
    {
        foreach (var mark in new[] { "/", " - ", "–", "--", "-", " to " })
        {
            for (var at = text.IndexOf(mark, StringComparison.Ordinal); at > 0;
                at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
            {
                if (Pair(text[..at], text[(at + mark.Length)..]) is { } pair) return pair;
            }
        }

        return null;
    }

    private static CslDate? Pair(string left, string right)
    {
        left = left.Trim();
        right = right.Trim();
        if (left.Length == 0 || right.Length == 0) return null;
        // What only one end says holds for both: 2019 Apr-May, 3-5 April 2019, Jan-Feb 2007, 2002 Apr 3-5.
        foreach (var (first, second) in new[]
        {
            (left, right), (left, YearOf(left) + " " + right), (left, YearAndMonthOf(left) + " " + right),
            (left + " " + YearAtEnd(right), right), (left + " " + MonthAndYearAtEnd(right), right),
        })
        {
            if (Part(first.Trim()) is not { } from || Part(second.Trim()) is not { } to) continue;
            if (Checked(from) is null || Checked(to) is null || Order(from) >= Order(to)) continue;
            if (from.Month is null && from.Season is null && (to.Month is not null || to.Season is not null)) continue;
            return new CslDate([from, to]);
        }

        return null;
    }

    private static int Order(CslDatePart part) => (part.Year * 10_000) + ((part.Month ?? (part.Season * 3) ?? 0) * 100) + (part.Day ?? 0);

    private static string YearOf(string text) => FirstYear().Match(text).Value;

    private static string YearAndMonthOf(string text) =>
        FirstYearMonth().Match(text) is { Success: true } match ? match.Value : "";

    private static string YearAtEnd(string text) => LastYear().Match(text).Value;

    private static string MonthAndYearAtEnd(string text) => LastMonthYear().Match(text).Value;

    private static CslDate? Checked(CslDatePart part) => IsPossible(part) ? new CslDate([part]) : null;

    private static CslDatePart? Part(string text)
    {
        // Of seasons only those of EDTF (21 to 24), which have no day: in words that people write, month 13 is a slip.
        if (YearFirst().Match(text) is { Success: true } iso)
            return Maybe(iso, 2) is >= 13 and <= 16 || (Maybe(iso, 2) > 16 && Maybe(iso, 3) is not null) ? null : Season(new CslDatePart(Number(iso, 1), Maybe(iso, 2), Maybe(iso, 3)));
        if (MonthYear().Match(text) is { Success: true } two) return new CslDatePart(Number(two, 2), Number(two, 1), null);
        if (DayMonthYear().Match(text) is { Success: true } three)
        {
            var (a, b) = (Number(three, 1), Number(three, 2));
            if (a > 12 && b <= 12) return new CslDatePart(Number(three, 3), b, a);
            if (b > 12 && a <= 12) return new CslDatePart(Number(three, 3), a, b);
            return a == b ? new CslDatePart(Number(three, 3), a, b) : null;
        }

        return Words(text);
    }

    private static CslDatePart? Words(string text)
    {
        int? year = null, month = null, day = null, season = null;
        foreach (var word in text.Split([' ', ',', '.', '-', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(Ordinal().Replace(word, "$1"), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (word.Length == 4 && year is null) year = number;
                else if (number is >= 1 and <= 31 && day is null) day = number;
                else return null;
            }
            else if (month is null && season is null && Month(word) is { } named)
            {
                month = named;
            }
            else if (month is null && season is null && SeasonOf(word) is { } part)
            {
                season = part;
            }
            else
            {
                return null;
            }
        }

        if (year is null || (day is not null && month is null)) return null;
        return new CslDatePart(year.Value, month, day, season);
    }

    private static int? Month(string word)
    {
        if (word.Length < 3) return null;
        var full = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        for (var i = 0; i < 12; i++)
        {
            if (word.Equals(full[i], StringComparison.OrdinalIgnoreCase) || word.Equals(Months[i], StringComparison.OrdinalIgnoreCase)
                || (i == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase)))
                return i + 1;
        }

        return null;
    }

    public static int? SeasonOf(string word) => word.ToLowerInvariant() switch
    {
        "spring" => 1,
        "summer" => 2,
        "autumn" or "fall" => 3,
        "winter" => 4,
        _ => null,
    };

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int? Maybe(Match match, int group) => match.Groups[group].Success ? Number(match, group) : null;

    [GeneratedRegex("""^([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?\z""")]
    private static partial Regex YearFirst();

    [GeneratedRegex("""^([0-9]{1,2})[-/.]([0-9]{4})\z""")]
    private static partial Regex MonthYear();

    [GeneratedRegex("""^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})\z""")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex("""^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:[0-9]{2}.*\z""")]
    private static partial Regex Stamp();

    [GeneratedRegex("""^(?:circa|ca\.?|c\.)\s*([0-9].*)\z""", RegexOptions.IgnoreCase)]
    private static partial Regex Circa();

    [GeneratedRegex("""^(.{4,30}?)\s*(?:/(?:\.\.)?|-|–)\z""")]
    private static partial Regex Open();

    [GeneratedRegex("""^[0-9]{1,4}[-/.][0-9]{1,2}|^[0-9]+[~?%]?\z|^[0-9]{1,2} [A-Za-z]{3,9} [0-9]{2,4}|^[0-9]{4} [A-Za-z]{3}""")]
    private static partial Regex Numbers();

    [GeneratedRegex("""^[0-9][0-9/. -]*\z""")]
    private static partial Regex OnlyNumbers();

    [GeneratedRegex("""^[0-9]{4}""")]
    private static partial Regex FirstYear();

    [GeneratedRegex("""^[0-9]{4} [A-Za-z]{3,9}(?= [0-9])""")]
    private static partial Regex FirstYearMonth();

    [GeneratedRegex("""[0-9]{4}\z""")]
    private static partial Regex LastYear();

    [GeneratedRegex("""[A-Za-z]{3,9},? [0-9]{4}\z""")]
    private static partial Regex LastMonthYear();

    [GeneratedRegex("""^([0-9]{1,2})(?:st|nd|rd|th)\z""", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();
}
