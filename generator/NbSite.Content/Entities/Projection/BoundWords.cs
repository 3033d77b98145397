using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Entities.Reading;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>
/// Holds a bound to the words beside it, which are what readers read: the words must say the same limit, in a phrase of their
/// language (<c>bound.…</c>), and no other amount of its unit.
/// </summary>
internal static class BoundWords
{
    /// <summary>Stands for the amount in a phrase: “at least #”, “# or more”.</summary>
    private const char Here = '#';

    public static void Check(Bound bound, string words, UiWords ui, DiagnosticBag bag)
    {
        var text = Plain(words);
        var starts = Find(bound.Amount, text, ui, mayLackUnit: bound.To is not null).ToList();
        var says = bound.To is { } end
            ? starts.Any(at => Find(end, text, ui, false).Any(to => to.Start >= at.End && IsRange(text, at, to, ui)))
            : starts.Any(at => KindAt(text, at, ui) == bound.Key);
        if (!says)
        {
            bag.Add(Codes.BoundUnsaid.At(bound.Span, bound.Said, Yaml.Quote.Short(words)));
            return;
        }

        var known = new[] { bound.Amount.Value, bound.To?.Value ?? bound.Amount.Value };
        if (bound.Amount.Unit.Length > 0 && Others(text, bound.Amount.Unit, ui).FirstOrDefault(other => !known.Contains(other.Value)) is { } other)
            bag.Add(Codes.BoundSaysLess.At(bound.Span, other.ToString(), Yaml.Quote.Short(words)));
    }

    private readonly record struct Place(int Start, int End);

    private static IEnumerable<Place> Find(Amount amount, string text, UiWords ui, bool mayLackUnit)
    {
        var number = Regex.Escape(amount.Number).Replace(@"\.", "[.,]", StringComparison.Ordinal);
        var unit = amount.Unit.Length == 0 ? @"(?!\s?%)" : $@"\s?(?:{Unit(amount.Unit, ui)})(?!\p{{L}})";
        if (mayLackUnit) unit = $"(?:{unit})?";
        return Regex.Matches(text, $@"(?<![\d.,]){number}(?![\d]|[.,]\d){unit}", RegexOptions.CultureInvariant).Select(match => new Place(match.Index, match.Index + match.Length));
    }

    private static IEnumerable<Amount> Others(string text, string unit, UiWords ui) =>
        Regex.Matches(text, $@"(\d+)(?:[.,](\d+))?\s?(?:{Unit(unit, ui)})(?!\p{{L}})", RegexOptions.CultureInvariant)
            .Select(match => Amount.Parse(match.Groups[1].Value + (match.Groups[2].Success ? "." + match.Groups[2].Value : "") + unit)).OfType<Amount>();

    // “30%” is said as “30 per cent” too.
    private static string Unit(string unit, UiWords ui) => unit == "%"
        ? string.Join('|', Phrases(ui, "percent").Select(Regex.Escape))
        : Regex.Escape(unit.ToLowerInvariant());

    /// <summary>What the words say of the amount: the longest phrase that fits, so that “no more than” is not “more than”.</summary>
    private static string? KindAt(string text, Place at, UiWords ui) =>
        Bound.Keys.SelectMany(key => Phrases(ui, key).Select(phrase => (Key: key, Phrase: phrase.Split(Here))))
            .Where(each => each.Phrase.Length == 2 && Ends(text[..at.Start], each.Phrase[0]) && Starts(text[at.End..], each.Phrase[1]))
            .OrderByDescending(each => each.Phrase.Sum(part => part.Length)).Select(each => each.Key).FirstOrDefault();

    // “to” and “ to ” are one: an editor may leave spaces out or put them in.
    private static bool IsRange(string text, Place low, Place high, UiWords ui) => Phrases(ui, Bound.Range).Select(phrase => phrase.Split(Here))
        .Any(phrase => phrase.Length == 3 && Ends(text[..low.Start], phrase[0]) && text[low.End..high.Start].Trim() == phrase[1].Trim()
            && Starts(text[high.End..], phrase[2]));

    private static bool Ends(string text, string phrase)
    {
        (text, phrase) = (text.TrimEnd(), phrase.Trim());
        return text.EndsWith(phrase, StringComparison.Ordinal)
            && (phrase.Length == 0 || text.Length == phrase.Length || IsEdge(text[^(phrase.Length + 1)], phrase[0]));
    }

    private static bool Starts(string text, string phrase)
    {
        (text, phrase) = (text.TrimStart(), phrase.Trim());
        return text.StartsWith(phrase, StringComparison.Ordinal)
            && (phrase.Length == 0 || text.Length == phrase.Length || IsEdge(text[phrase.Length], phrase[^1]));
    }

    // Scripts without spaces between words have no edges to look for.
    private static bool IsEdge(char outside, char inside) => !char.IsLetter(outside) || inside >= '\u2E80';

    private static IEnumerable<string> Phrases(UiWords ui, string key) =>
        ui["bound." + key].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Plain);

    /// <summary>In small letters, with plain spaces and digits.</summary>
    private static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            if (char.IsDigit(letter)) plain.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)));
            else if (char.IsWhiteSpace(letter)) plain.Append(plain.Length > 0 && plain[^1] == ' ' ? "" : " ");
            else plain.Append(letter switch { '٪' or '﹪' or '％' => '%', '٫' => '.', '’' => '\'', _ => char.ToLowerInvariant(letter) });
        }

        return plain.ToString().Trim();
    }
}
