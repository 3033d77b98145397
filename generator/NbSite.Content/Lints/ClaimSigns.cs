using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NbSite.Content.Lints;

/// <summary>What makes a sentence a claim that needs a source of its own.</summary>
internal enum SignKind
{
    Number,
    Medicine,
    Threshold,
}

/// <summary>A sign and where it stands in the text.</summary>
internal readonly record struct Sign(SignKind Kind, int Start, int Length);

/// <summary>
/// Finds amounts in a sentence. Digits that are part of a name (stage 4S, COVID-19, 13-cis, GD2), that number a thing
/// (part 2, grade 3) or that are a year or an ordinal are no amounts.
/// </summary>
internal static partial class ClaimSigns
{
    private static readonly FrozenSet<string> Labels = FrozenSet.ToFrozenSet(
        [
            "stage", "stages", "grade", "grades", "type", "types", "phase", "phases", "part", "parts", "step", "steps", "number",
            "table", "figure", "page", "pages", "chapter", "section", "appendix", "level", "chromosome", "question", "version",
            "edition", "volume", "issue", "line", "no", "group", "arm", "box", "note", "room", "ward",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Between two of these a number in the range of years is a year; “2000 children” is not.
    private static readonly FrozenSet<string> YearNeighbours = FrozenSet.ToFrozenSet(
        [
            "to", "and", "by", "when", "with", "was", "were", "is", "a", "the", "in", "on", "for", "or", "but", "until", "that",
            "from", "since", "had", "has", "have", "after", "before", "because", "as", "at", "it", "they", "version", "edition",
            "guideline", "guidelines", "report", "classification", "consensus", "study", "trial", "paper", "review", "update",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The first amount in a stretch of text; null when there is none.</summary>
    public static Sign? Amount(string text, int start, int end)
    {
        var sentence = text.AsSpan(start, end - start);
        if (sentence.ContainsAnyInRange('0', '9'))
        {
            foreach (var match in Digits().EnumerateMatches(sentence))
                if (IsAmount(sentence, match.Index, match.Length))
                    return new Sign(SignKind.Number, start + match.Index, match.Length);
        }

        foreach (var match in InWords().EnumerateMatches(sentence))
            return new Sign(SignKind.Threshold, start + match.Index, match.Length);
        return null;
    }

    private static bool IsAmount(ReadOnlySpan<char> sentence, int at, int length)
    {
        var word = sentence.Slice(at, length);
        var plain = Plain().IsMatch(word);
        if (!plain && !WithUnit().IsMatch(word)) return false;
        if (Ordinal().IsMatch(word)) return false;
        if (!plain) return true;
        if (Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WordBefore(sentence, at))) return false;
        return !IsYear(sentence, at, length);
    }

    private static bool IsYear(ReadOnlySpan<char> sentence, int at, int length)
    {
        var word = sentence.Slice(at, length);
        if (Date().IsMatch(word)) return true;
        if (length is not (4 or 9) || !YearForm().IsMatch(word)) return false;
        var year = int.Parse(word[..4], NumberStyles.None, CultureInfo.InvariantCulture);
        if (year is < 1900 or > 2099) return false;
        var rest = sentence[(at + length)..];
        // Nothing but punctuation behind, or a small word, or a capital: a year. “2000 children”, “2000 mg”: an amount.
        if (rest.IsEmpty || !char.IsWhiteSpace(rest[0])) return !rest.StartsWith("%", StringComparison.Ordinal);
        rest = rest.TrimStart();
        var letters = 0;
        while (letters < rest.Length && char.IsLetter(rest[letters])) letters++;
        if (letters == 0) return rest.IsEmpty || !(rest[0] is '%' or '°');
        if (IsName(sentence, at)) return true;
        return char.IsUpper(rest[0]) || YearNeighbours.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[..letters]);
    }

    /// <summary>“the 2023 guideline”, “the INRG 2009 system”: the year belongs to a name.</summary>
    private static bool IsName(ReadOnlySpan<char> sentence, int at)
    {
        var before = WordBefore(sentence, at);
        return before is "the" or "The" or "this" || (before.Length > 1 && char.IsUpper(before[0]) && char.IsUpper(before[^1]));
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> sentence, int at)
    {
        var end = at;
        while (end > 0 && char.IsWhiteSpace(sentence[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsLetter(sentence[start - 1])) start--;
        return sentence[start..end];
    }

    // A run of letters, digits and what joins them, with at least one digit in it.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])[\p{L}\-‑/.]{0,40}[0-9](?:[\p{L}\p{N}²]|[.,:/\-‑–](?=[\p{L}\p{N}])|%|°)*", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[0-9]+(?:[.,/–\-‑][0-9]+)*[%°]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^[0-9]+(?:[.,–\-‑][0-9]+)*(?:(?:mg|g|kg|mcg|µg|μg|ml|l|dl|cl|cm|mm|m|m2|m²|h|hr|hrs|min|mins|x|gy|mbq|gbq|iu|mmol|nmol|c|°c|f|°f|%)(?:/[\p{L}0-9²]+)*"
        + @"|[\-‑](?:second|minute|hour|day|night|week|month|year|fold|times?|per|percent|mg|g|kg|ml|cm|mm|degree|point|dose|course|cycle|drug|in)(?:s|ly)?(?:[\-‑][\p{L}0-9\-‑]+)?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithUnit();

    [GeneratedRegex(@"^[0-9]+(?:st|nd|rd|th)$|^24/7$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}$|^[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^[0-9]{4}(?:[–\-‑/][0-9]{4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearForm();

    [GeneratedRegex(
        @"\b(?:at\s+least|at\s+most|more\s+than|less\s+than|fewer\s+than|up\s+to|over|under|above|below)\s+(?:an?\s+)?"
        + @"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|third|quarter|dozen)\b"
        + @"|\b(?:half|(?:a|one|two)[\s-](?:third|quarter)s?|three[\s-]quarters)\s+of\b"
        + @"|\b(?:one|two|three|four|five|six|seven|eight|nine)\s+(?:in|out\s+of)\s+(?:every\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a\s+hundred|hundred|a\s+thousand)\b"
        + @"|\b(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?\s+per\s?cent\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InWords();
}
