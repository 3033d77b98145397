using System.Globalization;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>
/// Whether the words of a duration say a length: each of its numbers stands in them, in the same unit or in another that comes
/// to the same, so that “about 70 days” says 10 weeks and “about six months” says 6.
/// </summary>
internal static class LengthWords
{
    // Twelve weeks are no three months, but twenty-six are six.
    private const double Tolerance = 0.02;

    public static bool Say(string duration, TimeLength length, UiWords words)
    {
        var said = Numbers(duration, words);
        return new[] { length.Least, length.Most }.All(count => said.Any(number => Agrees(number, count, length.Unit)));
    }

    private static bool Agrees((double Count, double? UnitDays) said, int count, TimeUnit unit)
    {
        // Without a unit that is known in this language, the number alone decides.
        if (said.UnitDays is not { } days) return said.Count == count;
        var (one, other) = (said.Count * days, TimeLength.Days(count, unit));
        return Math.Abs(one - other) <= Tolerance * other;
    }

    /// <summary>Every number, with the days of the unit that comes next behind it.</summary>
    private static List<(double Count, double? UnitDays)> Numbers(string duration, UiWords words)
    {
        var units = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (key, days) in new[] { ("days", 1), ("weeks", 7), ("months", TimeLength.Days(1, TimeUnit.Month)), ("years", 365.25) })
            foreach (var name in Split(words["time.read." + key])) units[name] = days;
        var named = Split(words["time.read.numbers"])
            .SelectMany((alike, at) => alike.Split('|').Select(name => (name, Count: at + 1.0)))
            .ToDictionary(pair => pair.name, pair => pair.Count, StringComparer.Ordinal);
        var numbers = new List<(double, double?)>();
        double? unit = null;
        foreach (var token in Tokens(duration).Reverse())
        {
            if (units.TryGetValue(token, out var days)) unit = days;
            else if (named.TryGetValue(token, out var count) || Digits(token, out count)) numbers.Add((count, unit));
        }

        return numbers;
    }

    /// <summary>Words and numbers in small letters; a point or comma between digits belongs to them.</summary>
    private static IEnumerable<string> Tokens(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (start >= 0 && char.IsDigit(text[start])
                ? char.IsDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsDigit(text[i + 1]))
                : char.IsLetterOrDigit(text[i]) && (start < 0 || !char.IsDigit(text[i])));
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            yield return text[start..i].ToLowerInvariant();
            start = -1;
            // “6months”: what ended a number may begin a word.
            if (i < text.Length && char.IsLetterOrDigit(text[i])) start = i;
        }
    }

    /// <summary>The digits of any script.</summary>
    private static bool Digits(string token, out double number)
    {
        var plain = string.Concat(token.Select(c => char.IsDigit(c) ? ((int)CharUnicodeInfo.GetNumericValue(c)).ToString(CultureInfo.InvariantCulture) : "."));
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
