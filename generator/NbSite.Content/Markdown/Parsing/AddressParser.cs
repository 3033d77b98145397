using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NbSite.Content.Markdown.Parsing;

/// <summary>
/// Reads addresses that stand in a text without any mark, by GitHub's rules: the stop of a sentence and a bracket that
/// was opened before it are no part of one.
/// </summary>
internal sealed class AddressParser : InlineParser
{
    private const int Longest = 2_000;

    private static readonly string[] Starts = ["https://", "http://", "www.", "mailto:", "ftp://", "ftps://", "xmpp:"];

    public AddressParser() => OpeningCharacters = ['h', 'H', 'w', 'W', 'm', 'M', 'f', 'F', 'x', 'X'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var local = slice.Start;
        var before = local > 0 ? slice.Text[local - 1] : ' ';
        if (char.IsLetterOrDigit(before) || before is '/' or '.' or '@' or '-' or '+' or ':' or '=' or '&' or '#') return false;
        var text = slice.Text.AsSpan(local, Math.Min(slice.Length, Longest));
        var start = Start(text);
        if (start == 0) return false;
        var length = start;
        while (length < text.Length && !Ends(text[length])) length++;
        length = Trimmed(text[..length]);
        if (length <= start || !HasHost(text[..length], start)) return false;
        processor.Inline = new AddressNode(text[..length].ToString())
        {
            Span = new SourceSpan(processor.GetSourcePosition(local, out var line, out var column), processor.GetSourcePosition(local + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = local + length;
        return true;
    }

    private static int Start(ReadOnlySpan<char> text)
    {
        foreach (var start in Starts)
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return start.Length;
        return 0;
    }

    private static bool Ends(char c) => char.IsWhiteSpace(c) || c is '<' or '>' or '"' or '[' or ']' or '{' or '}' or '|' or '`' or '“' or '”'
        or '«' or '»' or '…' or '。' or '、' or '，' or '；' or '：' or '！' or '？' or '（' or '）' or '「' or '」' or '』' or '】' or '》';

    private static int Trimmed(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var last = text[^1];
            var isLoose = last is '?' or '!' or '.' or ',' or ':' or ';' or '*' or '_' or '~' or '\'' or '’' or '‘' or '\\'
                || (last == ')' && text.Count(')') > text.Count('('));
            if (!isLoose) break;
            text = text[..^1];
        }

        return text.Length;
    }

    /// <summary>A host after https://, two parts of one after www., and an e-mail address after mailto:.</summary>
    private static bool HasHost(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        if (text[start - 1] == ':') return rest.IndexOf('@') > 0;
        var host = rest[..(rest.IndexOfAny('/', '?', '#') is >= 0 and var end ? end : rest.Length)];
        return char.IsLetterOrDigit(host.IsEmpty ? ' ' : host[0]) && (text[start - 1] == '/' || host.Contains('.'));
    }
}

/// <summary>An address in running text.</summary>
internal sealed class AddressNode(string text) : LeafInline
{
    /// <summary>As written.</summary>
    public string Text { get; } = text;
}
