using System.Text.RegularExpressions;

namespace NbSite.Content.Citations;

/// <summary>
/// The few marks that CSL data may hold in titles, as Zotero exports them: italics, bold, small capitals, and raised and
/// lowered characters. NbSite prints plain text: digits keep their height, the other marks go.
/// </summary>
internal static partial class CslMarkup
{
    private const string Usual = "0123456789+-()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎";

    public static bool IsIn(string text) => Mark().IsMatch(text);

    public static string ToPlainText(string text)
    {
        text = Sup().Replace(text, match => Move(match.Groups[1].Value, Raised));
        text = Sub().Replace(text, match => Move(match.Groups[1].Value, Lowered));
        return string.Join(' ', Mark().Replace(text, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Move(string text, string to) => string.Concat(text.Replace('−', '-').Select(c =>
        Usual.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? to[at] : c));

    [GeneratedRegex("""</?(?:i|b|sub|sup|sc|span)>|<span (?:style|class)="[A-Za-z0-9:; -]{1,60}">""")]
    private static partial Regex Mark();

    [GeneratedRegex("""<sup>([0-9+\-−()]{1,20})</sup>""")]
    private static partial Regex Sup();

    [GeneratedRegex("""<sub>([0-9+\-−()]{1,20})</sub>""")]
    private static partial Regex Sub();
}
