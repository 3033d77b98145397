using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NbSite.Content.Markdown.Parsing;

/// <summary>
/// Reads <c>CO~2~</c>, <c>m^2^</c> and <c>^131^I</c>: short, without blanks, and close to a word. Anything else between
/// such marks is left as it is; two words between “~” were struck out and are told.
/// </summary>
internal sealed class ScriptParser : InlineParser
{
    private const int Longest = 12;

    public ScriptParser() => OpeningCharacters = ['^', '~'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var mark = slice.CurrentChar;
        var local = slice.Start;
        var text = slice.Text.AsSpan(local, slice.Length);
        var length = 1;
        while (length < text.Length && length <= Longest && IsInside(text[length])) length++;
        if (length == 1 || length >= text.Length || text[length] != mark) return false;
        var next = length + 1 < text.Length ? text[length + 1] : ' ';
        if (next == mark) return false;
        var before = local > 0 ? slice.Text[local - 1] : ' ';
        var follows = char.IsLetterOrDigit(before) || before is ')' or ']';
        if (!follows && (mark == '~' || !char.IsLetter(next))) return false;
        processor.Inline = new ScriptNode(mark == '^', text[1..length].ToString())
        {
            Span = new SourceSpan(processor.GetSourcePosition(local, out var line, out var column), processor.GetSourcePosition(local + length)),
            Line = line,
            Column = column,
        };
        slice.Start = local + length + 1;
        return true;
    }

    private static bool IsInside(char c) => char.IsLetterOrDigit(c) || c is '+' or '-' or '−' or '–' or '.' or ',' or '(' or ')' or '/';
}

/// <summary>A raised or lowered piece of a word.</summary>
internal sealed class ScriptNode(bool isRaised, string text) : LeafInline
{
    public bool IsRaised { get; } = isRaised;

    public string Text { get; } = text;
}
