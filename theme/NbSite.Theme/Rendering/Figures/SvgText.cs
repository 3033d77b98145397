using System.Globalization;
using System.Text;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Breaks words into lines that fit into a drawing, where nothing wraps by itself. Widths are those of wide system fonts, so that
/// no reader's font runs out of its box; a word that is too long for a line is broken between letters.
/// </summary>
internal static class SvgText
{
    private const double Bold = 1.08;

    /// <summary>Lines of a text, none wider than <paramref name="width"/>.</summary>
    /// <param name="text">On one line.</param>
    /// <param name="width">In units of the drawing.</param>
    /// <param name="size">The font's size.</param>
    /// <param name="isBold">Whether it is set in a heavier weight.</param>
    public static List<string> Lines(string text, double width, double size, bool isBold = false)
    {
        var em = width / (isBold ? size * Bold : size);
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, em)))
        {
            if (line.Length > 0 && Width(line) + Width(" ") + Width(word) <= em)
            {
                line += " " + word;
                continue;
            }

            if (line.Length > 0) lines.Add(line);
            line = word;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>Whether a text fits on one line.</summary>
    public static bool Fits(string text, double width, double size, bool isBold = false) =>
        Width(text) * size * (isBold ? Bold : 1) <= width;

    /// <summary>A word, in pieces when it is wider than a line.</summary>
    private static IEnumerable<string> Pieces(string word, double em)
    {
        if (Width(word) <= em) return [word];
        var pieces = new List<string>();
        var piece = new StringBuilder();
        double width = 0;
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            if (letter == "\u00AD") continue;
            var next = Width(letter);
            if (piece.Length > 0 && width + next > em)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
                width = 0;
            }

            piece.Append(letter);
            width += next;
        }

        pieces.Add(piece.ToString());
        return pieces;
    }

    /// <summary>In widths of the font's size.</summary>
    private static double Width(string text) => text.EnumerateRunes().Sum(Width);

    private static double Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        UnicodeCategory.UppercaseLetter when rune.Value is 'M' or 'W' => 0.99,
        UnicodeCategory.UppercaseLetter => 0.76,
        UnicodeCategory.LowercaseLetter when rune.Value is 'm' or 'w' => 0.98,
        UnicodeCategory.LowercaseLetter when rune.Value is 'i' or 'j' or 'l' => 0.34,
        UnicodeCategory.LowercaseLetter when rune.Value is 'f' or 'r' or 't' => 0.44,
        UnicodeCategory.SpaceSeparator => 0.34,
        UnicodeCategory.DecimalDigitNumber => 0.65,
        _ when rune.Value >= 0x2E80 => 1.05,
        _ when rune.Value is '.' or ',' or ':' or ';' or '\'' or '’' or '(' or ')' or '-' => 0.42,
        _ => 0.68,
    };
}
