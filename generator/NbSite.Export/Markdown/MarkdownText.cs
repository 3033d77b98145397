using System.Globalization;
using System.Text;

namespace NbSite.Export.Markdown;

/// <summary>Words as CommonMark that reads back as the same words.</summary>
internal static class MarkdownText
{
    // Wherever they stand, these may begin something. “|” and “~” do in the tables and strokes of GitHub.
    private const string Signs = "\\`*_[]<>~|";

    /// <summary>Words with every sign that may be read as markup behind a backslash.</summary>
    public static string Escape(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                text.Append(' ');
                continue;
            }

            var isEntity = c == '&' && i + 1 < words.Length && (char.IsAsciiLetter(words[i + 1]) || words[i + 1] == '#');
            // An exclamation mark before a link would make a picture of it.
            if (Signs.Contains(c, StringComparison.Ordinal) || isEntity || (c == '!' && i + 1 == words.Length)) text.Append('\\');
            text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>A line whose beginning cannot be read as a heading, a list, a quotation or a rule.</summary>
    public static string AtStart(string line)
    {
        if (line.Length == 0) return line;
        if ("#+-=:".Contains(line[0], StringComparison.Ordinal)) return "\\" + line;
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        var isNumber = digits is > 0 and < 10 && digits < line.Length && line[digits] is '.' or ')';
        return isNumber && digits > 0 ? line[..digits] + "\\" + line[digits..] : line;
    }

    /// <summary>An address between the round brackets of a link.</summary>
    public static string Address(string href)
    {
        var text = new StringBuilder(href.Length + 4);
        foreach (var c in href)
        {
            if (c is ' ' or '<' or '>' or '|' or '"' || char.IsControl(c))
                text.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else if (c == '&') text.Append("&amp;");
            else if (c is '(' or ')' or '\\') text.Append('\\').Append(c);
            else text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>Whether a letter stands beside a mark of emphasis, as CommonMark sees it: neither white space nor punctuation nor the end.</summary>
    public static Side SideOf(char? c) => c switch
    {
        null => Side.White,
        { } one when char.IsWhiteSpace(one) => Side.White,
        { } one when char.IsPunctuation(one) || char.IsSymbol(one) => Side.Sign,
        _ => Side.Letter,
    };
}

/// <summary>What stands beside a mark.</summary>
internal enum Side
{
    White,
    Sign,
    Letter,
}
