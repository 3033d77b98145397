using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using NbSite.Content.Languages;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>
/// Finds temperatures and phone numbers that were typed in text instead of being named values, by the part “values” of a
/// language's checks.
/// </summary>
internal sealed partial class TypedValues
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    /// <summary>Letters that make a number part of a name; others are only written on to it.</summary>
    private const string Cased = @"\p{Lu}\p{Ll}\p{Lt}ªº";

    private const string Caseless = @"\p{Lo}\p{Mn}\p{Mc}";
    private const string Digits = @"(?<d>[0-9]{1,3}(?:[.,][0-9]{1,2})?)";

    private readonly SearchValues<string> _heatSigns;
    private readonly SearchValues<string> _callWords;
    private readonly Lazy<Regex> _temperature;
    private readonly Lazy<Regex> _phone;
    private readonly Lazy<Regex> _calling;

    public TypedValues(ValueWords words)
    {
        _heatSigns = SearchValues.Create(
            ["°", "º", "℃", "℉", .. words.Degrees, .. words.Scales, .. words.Heat], StringComparison.OrdinalIgnoreCase);
        _callWords = SearchValues.Create([.. words.Call, .. words.CallBehind], StringComparison.OrdinalIgnoreCase);
        var (degree, scale, other) = (WordPhrase.End(words.Degrees), WordPhrase.End(words.Scales), WordPhrase.End(words.NotHeat));
        var (heat, call) = (WordPhrase.Word(words.Heat), WordPhrase.Word(words.Call));
        var emergency = words.Emergency.IsEmpty ? "[0-9]{3}" : WordPhrase.Any(words.Emergency);
        var called = words.CallBehind.IsEmpty ? "" : $@"|(?<![0-9])(?<e>{emergency})\s*{WordPhrase.End(words.CallBehind)}";
        _temperature = new(() => new Regex(
            $@"(?<![{Cased}\p{{N}}.,]){Digits}\s?(?:(?<full>[°º]\s?[CF]\b|℃|℉|(?:{degree}\.?\s+)?{scale}|{degree}\.?\s+[CF]\b)"
            + $@"|[°º]|{degree}|[CF]\b)"
            + $@"|{heat}[^.!?。\n]{{0,24}}?(?:\s|(?<=[{Caseless}]))(?<n>[0-9]{{2,3}}(?:[.,][0-9])?)"
            + $@"(?![0-9%°º]|[.,][0-9]|[\s-]*(?:[°º]|{other}))", Options));
        _phone = new(() => new Regex(
            $@"{call}(?:\s+|(?<=[{Caseless}])\s*)(?<e>{emergency})(?![0-9]){called}"
            + $@"|(?<![{Cased}\p{{N}}.,/+-])(?:\+[0-9]{{1,3}}[ \u00A0.\-‑]?)?(?:\([0-9]{{1,5}}\)[ \u00A0.\-‑]?)?"
            + $@"[0-9]{{2,14}}(?:[ \u00A0\-‑.][0-9]{{2,6}}){{0,5}}(?![0-9]|[.,][0-9]|[{Cased}])"
            + $@"|(?<![{Cased}\p{{N}}.,/+-])1[ \-‑.]\(?[0-9]{{3}}\)?[ \-‑.][0-9]{{3}}[ \-‑.][0-9]{{4}}(?![0-9])", Options));
        _calling = new(() => new Regex($@"{call}[^.!?。\n]{{0,24}}$", Options));
    }

    /// <summary>Of a language whose words are not known: signs of degrees and long numbers are found.</summary>
    public static TypedValues None { get; } = new(new ValueWords());

    public void Check(Passage passage, DiagnosticBag bag)
    {
        var text = passage.Figures;
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return;
        // Most texts with digits have neither; the patterns are dear and this look is not.
        if (text.AsSpan().ContainsAny(_heatSigns) || ShortUnit().IsMatch(text)) Temperatures(passage, bag);
        if (text.AsSpan().ContainsAny(_callWords) || text.Count(char.IsAsciiDigit) >= 7) Phones(passage, bag);
    }

    private void Temperatures(Passage passage, DiagnosticBag bag)
    {
        var until = 0;
        foreach (Match match in _temperature.Value.Matches(passage.Figures))
        {
            if (!IsTemperature(match)) continue;
            var found = match.Groups["n"].Success ? match.Groups["n"] : match;
            if (found.Index < until || passage.IsValue(found.Index)) continue;
            Report(passage, bag, Codes.TypedTemperature, found.Index, passage.Text.Substring(found.Index, found.Length));
            until = found.Index + found.Length;
        }
    }

    private void Phones(Passage passage, DiagnosticBag bag)
    {
        foreach (Match match in _phone.Value.Matches(passage.Figures))
        {
            var found = match.Groups["e"].Success ? match.Groups["e"] : match;
            var before = passage.Figures.AsSpan(0, found.Index);
            if (passage.IsValue(found.Index) || !IsPhone(found.Value, before, match.Groups["e"].Success)) continue;
            Report(passage, bag, Codes.TypedPhone, found.Index, passage.Text.Substring(found.Index, found.Length));
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

    private bool IsPhone(string found, ReadOnlySpan<char> before, bool isEmergency)
    {
        if (isEmergency) return true;
        // “555-0199” is no range, and “call 555-1234” no amount.
        if (Local().IsMatch(found)) return found[4] == '0' || _calling.Value.IsMatch(before);
        var digits = found.Count(char.IsAsciiDigit);
        if (digits is < 8 or > 15) return false;
        if (found[0] is '+' or '(' or '0') return true;
        return NorthAmerican().IsMatch(found);
    }

    [GeneratedRegex(@"^[2-9][0-9]{2}[-‑][0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Local();

    [GeneratedRegex(@"[0-9]\s?[CF]\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ShortUnit();

    [GeneratedRegex(@"^(?:1[ \u00A0.\-‑])?\(?[0-9]{3}\)?[ \u00A0.\-‑][0-9]{3}[ \u00A0.\-‑][0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex NorthAmerican();
}
