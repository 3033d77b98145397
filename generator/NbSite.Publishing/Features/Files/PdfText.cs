using System.Text;

namespace NbSite.Publishing.Features.Files;

/// <summary>Reads the words of a PDF's objects one by one (ISO 32000-1, 7.2 and 7.3).</summary>
/// <param name="text">Objects, each byte a letter.</param>
/// <param name="at">Where to begin.</param>
internal struct PdfText(string text, int at)
{
    private const string Space = "\0\t\n\f\r ";
    private const string Ends = Space + "()<>[]{}/%";

    public int At { get; private set; } = at;

    /// <summary>
    /// The next word: “&lt;&lt;”, “[” and their ends, a name with its “/” and its “#4A” as letters, “(” for a string, or what else
    /// stands there; null at the end.
    /// </summary>
    public string? Next()
    {
        Pass();
        if (At >= text.Length) return null;
        switch (text[At])
        {
            case '<' or '>' when At + 1 < text.Length && text[At + 1] == text[At]:
                At += 2;
                return text[At - 1] == '<' ? "<<" : ">>";
            case '<':
                var end = text.IndexOf('>', At);
                At = end < 0 ? text.Length : end + 1;
                return "(";
            case '(':
                Words();
                return "(";
            case '/':
                At++;
                return "/" + Plain(Word());
            case '[' or ']' or '{' or '}' or ')' or '>':
                return text[At++].ToString();
            default:
                return Word();
        }
    }

    /// <summary>A name with “#4A” written as the letter that it is.</summary>
    public static string Plain(string name)
    {
        if (!name.Contains('#', StringComparison.Ordinal)) return name;
        var plain = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var isCode = name[i] == '#' && i + 2 < name.Length && char.IsAsciiHexDigit(name[i + 1]) && char.IsAsciiHexDigit(name[i + 2]);
            plain.Append(isCode ? (char)Convert.ToInt32(name.Substring(i + 1, 2), 16) : name[i]);
            if (isCode) i += 2;
        }

        return plain.ToString();
    }

    private string Word()
    {
        var start = At;
        while (At < text.Length && !Ends.Contains(text[At], StringComparison.Ordinal)) At++;
        return text[start..At];
    }

    private void Pass()
    {
        while (At < text.Length && (Space.Contains(text[At], StringComparison.Ordinal) || text[At] == '%'))
        {
            if (text[At] != '%')
            {
                At++;
                continue;
            }

            while (At < text.Length && text[At] is not ('\r' or '\n')) At++;
        }
    }

    private void Words()
    {
        var depth = 0;
        for (; At < text.Length; At++)
        {
            if (text[At] == '\\') At++;
            else if (text[At] == '(') depth++;
            else if (text[At] == ')' && --depth == 0)
            {
                At++;
                return;
            }
        }

        At = Math.Min(At, text.Length);
    }
}
