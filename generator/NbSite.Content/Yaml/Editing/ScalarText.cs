using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NbSite.Content.Yaml.Editing;

/// <summary>Words as YAML writes them, in the simplest form that says them.</summary>
internal static partial class ScalarText
{
    private static readonly string[] Typed = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "~"];

    /// <summary>Whether words without quotes are a number, a truth or nothing.</summary>
    public static bool HasType(string words) => words.Length == 0 || Number().IsMatch(words) || Typed.Contains(words, StringComparer.OrdinalIgnoreCase);

    /// <summary>The words on one line: without quotes where nothing in them could be misread, else in double ones.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="isFlow">Whether it stands between brackets.</param>
    public static string OneLine(YamlValue.Text text, bool isFlow) =>
        text.IsTyped || IsPlain(text.Words, isFlow) ? text.Words : Quoted(text.Words);

    /// <summary>Whether words can stand without quotes.</summary>
    public static bool IsPlain(string words, bool isFlow) => Plain().IsMatch(words) && !HasType(words)
        && !words.Contains(": ", StringComparison.Ordinal) && !words.Contains(" #", StringComparison.Ordinal)
        && !words.EndsWith(':') && !(isFlow && words.AsSpan().IndexOfAny(",[]{}") >= 0);

    /// <summary>Words in double quotes.</summary>
    public static string Quoted(string words)
    {
        var quoted = new StringBuilder(words.Length + 8).Append('"');
        foreach (var c in words)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF' or (>= '\u007F' and < '\u00A0') =>
                    quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Words in single quotes; null when that cannot say them on one line.</summary>
    public static string? SingleQuoted(string words) => words.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0 ? null
        : $"'{words.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Words of several lines as a block: its first line, and the others, not indented; null when they cannot be a block.</summary>
    public static (string Head, IReadOnlyList<string> Lines)? Block(string words)
    {
        var body = words.TrimEnd('\n');
        var ends = words.Length - body.Length;
        // What begins with a blank would need its indentation counted, and what is only line breaks has no line.
        if (body.Length == 0 || body[0] is ' ' or '\n' or '\t' || ends > 1 || body.AsSpan().IndexOfAny('\r', '\t', '\uFEFF') >= 0) return null;
        return (ends == 0 ? "|-" : "|", body.Split('\n'));
    }

    /// <summary>A long line as a folded block of lines of about a hundred characters; null when folding would change it.</summary>
    public static (string Head, IReadOnlyList<string> Lines)? Folded(string words)
    {
        var body = words.EndsWith('\n') ? words[..^1] : words;
        if (body.Length == 0 || body.AsSpan().IndexOfAny('\n', '\t', '\r') >= 0 || body.Contains("  ", StringComparison.Ordinal)
            || body.StartsWith(' ') || body.EndsWith(' ')) return null;
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in body.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= 100)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        lines.Add(line.ToString());
        return (words.EndsWith('\n') ? ">" : ">-", lines);
    }

    [GeneratedRegex(@"^[+-]?(\d[\d_]*)?\.?\d+([eE][+-]?\d+)?\z|^0[xo][0-9a-fA-F]+\z|^[+-]?\.(inf|nan)\z|^[+-]?\d+\.\z", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    // Nothing that begins like something of YAML, no character that cannot be seen, no blank at either end. A day is read as words.
    [GeneratedRegex(@"^(?![-?:](\s|\z))[^\s\-?:,\[\]{}#&*!|>'""%@`=<~\p{C}][^\p{C}]*(?<!\s)\z|^\d{4}-\d\d(-\d\d)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
