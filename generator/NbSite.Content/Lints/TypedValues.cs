using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>Finds temperatures and phone numbers that were typed in text instead of being named values.</summary>
internal static partial class TypedValues
{
    private static readonly SearchValues<string> HeatSigns = SearchValues.Create(
        ["°", "º", "℃", "℉", "degree", " deg", "celsius", "centigrade", "fahrenheit", "temperature", "fever"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> CallWords = SearchValues.Create(
        ["call", "phone", "ring", "dial"], StringComparison.OrdinalIgnoreCase);

    public static void Check(Passage passage, DiagnosticBag bag)
    {
        var text = passage.Text;
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return;
        // Most texts with digits have neither; the patterns are dear and this look is not.
        if (text.AsSpan().ContainsAny(HeatSigns) || ShortUnit().IsMatch(text)) Temperatures(passage, bag);
        if (text.AsSpan().ContainsAny(CallWords) || text.Count(char.IsAsciiDigit) >= 7) Phones(passage, bag);
    }

    private static void Temperatures(Passage passage, DiagnosticBag bag)
    {
        var until = 0;
        foreach (Match match in Temperature().Matches(passage.Text))
        {
            if (!IsTemperature(match)) continue;
            var found = match.Groups["n"].Success ? match.Groups["n"] : match;
            if (found.Index < until || passage.IsValue(found.Index)) continue;
            Report(passage, bag, Codes.TypedTemperature, found.Index, found.Value);
            until = found.Index + found.Length;
        }
    }

    private static void Phones(Passage passage, DiagnosticBag bag)
    {
        foreach (Match match in Phone().Matches(passage.Text))
        {
            var found = match.Groups["e"].Success ? match.Groups["e"] : match;
            var before = passage.Text.AsSpan(0, found.Index);
            if (passage.IsValue(found.Index) || !IsPhone(found.Value, before, match.Groups["e"].Success)) continue;
            Report(passage, bag, Codes.TypedPhone, found.Index, found.Value);
        }
    }

    private static void Report(Passage passage, DiagnosticBag bag, DiagnosticDescriptor descriptor, int at, string found)
    {
        var trimmed = found.Trim().TrimEnd('-', '.', ',');
        at += found.Length - found.TrimStart().Length;
        bag.Add(descriptor.At(passage.Span(at, trimmed.Length), trimmed.ReplaceLineEndings(" ")));
    }

    /// <summary>With a full unit always; with half a unit or none only in the range of fevers.</summary>
    private static bool IsTemperature(Match match)
    {
        if (match.Groups["full"].Success) return true;
        var digits = (match.Groups["n"].Success ? match.Groups["n"].Value : match.Groups["d"].Value).Replace(',', '.');
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is (>= 34 and <= 43) or (>= 93 and <= 110);
    }

    private static bool IsPhone(string found, ReadOnlySpan<char> before, bool isEmergency)
    {
        if (isEmergency) return true;
        // “555-0199” is no range, and “call 555-1234” no amount.
        if (Local().IsMatch(found)) return found[4] == '0' || Calling().IsMatch(before);
        var digits = found.Count(char.IsAsciiDigit);
        if (digits is < 8 or > 15) return false;
        if (found[0] is '+' or '(' or '0') return true;
        return NorthAmerican().IsMatch(found);
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}.,])(?<d>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s?(?:(?<full>[°º]\s?[CF]\b|℃|℉|(?:deg(?:rees?)?\.?\s+)?(?:celsius|centigrade|fahrenheit)\b|deg(?:rees?)?\.?\s+[CF]\b)|[°º]|deg(?:rees?)?\b|[CF]\b)"
        + @"|\b(?:temperature|fever)\b[^.!?\n]{0,24}?\s(?<n>[0-9]{2,3}(?:[.,][0-9])?)(?![0-9%°º]|[.,][0-9]|[\s-]*(?:[°º]|degrees?|hours?|days?|minutes?|weeks?|months?|years?|mg|ml|times|per|in)\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Temperature();

    [GeneratedRegex(
        @"\b(?:call|phone|ring|dial|telephone)\s+(?<e>999|112|911|111|000|811|988)(?![0-9])"
        + @"|(?<![\p{L}\p{N}.,/+-])(?:\+[0-9]{1,3}[ \u00A0.\-‑]?)?(?:\([0-9]{1,5}\)[ \u00A0.\-‑]?)?[0-9]{2,14}(?:[ \u00A0\-‑.][0-9]{2,6}){0,5}(?![0-9]|[.,][0-9]|\p{L})"
        + @"|(?<![\p{L}\p{N}.,/+-])1[ \-‑.]\(?[0-9]{3}\)?[ \-‑.][0-9]{3}[ \-‑.][0-9]{4}(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[2-9][0-9]{2}[-‑][0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Local();

    [GeneratedRegex(@"\b(?:call|phone|ring|dial|telephone)\b[^.!?\n]{0,24}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Calling();

    [GeneratedRegex(@"[0-9]\s?[CF]\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ShortUnit();

    [GeneratedRegex(@"^(?:1[ \u00A0.\-‑])?\(?[0-9]{3}\)?[ \u00A0.\-‑][0-9]{3}[ \u00A0.\-‑][0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex NorthAmerican();
}
