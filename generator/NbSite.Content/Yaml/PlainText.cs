using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Markdown.Slips;
using NbSite.Model;

namespace NbSite.Content.Yaml;

/// <summary>Text that is never markup: titles, summaries, names.</summary>
public static partial class PlainText
{
    /// <summary>Whether a reader sees anything of it: blanks, marks without a letter and hidden characters are nothing.</summary>
    public static bool IsVisible(string text) => text.EnumerateRunes().Any(rune =>
        rune.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0)
        && (Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) || Rune.IsNumber(rune)));

    /// <summary>Reports the first piece of HTML, script address, event handler or Markdown; true when there is none.</summary>
    public static bool Check(YamlScalar scalar, string name, DiagnosticBag bag)
    {
        if (First(scalar.Value) is not { } found) return true;
        bag.Add(Codes.MarkupInText.WithHint(
            scalar.Text.Span(found.Start, found.Length), found.Hint, name, Quote.Short(scalar.Value.AsSpan(found.Start, found.Length))));
        return false;
    }

    /// <summary>The same for text whose places are told by another.</summary>
    public static bool Check(string text, SourceSpan span, string name, DiagnosticBag bag)
    {
        if (First(text) is not { } found) return true;
        bag.Add(Codes.MarkupInText.WithHint(span, found.Hint, name, Quote.Short(text.AsSpan(found.Start, found.Length))));
        return false;
    }

    private static (int Start, int Length, string? Hint)? First(string text)
    {
        var match = Markup().Match(text);
        if (!match.Success) match = Start().Match(text);
        if (match.Success) return (match.Index, match.Length, null);
        match = Script().Match(text);
        if (match.Success) return (match.Index, match.Length, "Write the sign itself, as in CO₂ or m².");
        // “[letter] (German)” in the title of a source is no link that was meant.
        return TextSlips.In(text).Where(slip => text[slip.Start] is not (']' or ')')).OrderBy(slip => slip.Start)
            .FirstOrDefault() is { Code: not null } slip ? (slip.Start, slip.Length, slip.Hint) : null;
    }

    // A heading, an item, a box or a callout at the start of a text that is none.
    [GeneratedRegex(@"^\s*(?:\#{1,6}[ \t]|\#{2,6}\S|[-*+•][ \t]+(?=\p{L})|:::|!!![ \t]|\[!)", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"(?<=[\p{L}\p{N})])(?:~[\p{L}\p{N}+-]{1,12}~(?!~)|\^[\p{L}\p{N}+-]{1,12}\^)", RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    // A tag, comment or entity; an address that runs or holds a program, also with blanks put in; an event handler;
    // Markdown's citation, directive, link, picture and strong words. Every repetition inside is bounded, because the
    // time of an unbounded one grows with the square of a long run of blanks.
    [GeneratedRegex(
        """<[a-z/!?][^>\s]*>?|&(?:[a-z][a-z0-9]{1,30}|\#[0-9]{1,7}|\#x[0-9a-f]{1,6});|\b(?:j\s{0,3}a\s{0,3}v\s{0,3}a|v\s{0,3}b)\s{0,3}s\s{0,3}c\s{0,3}r\s{0,3}i\s{0,3}p\s{0,3}t\s{0,3}:|\bdata:(?=\S)|\bon[a-z]{3,24}\s{0,3}=|\[-?@|\{\{|\]\(|!\[|\*\*|__(?=\w)|`""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
