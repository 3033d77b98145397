using NbSite.Content.Sources;
using NbSite.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NbSite.Content.Yaml;

/// <summary>Turns what the parser says of broken YAML into words for someone who does not program, with a good place.</summary>
internal static class YamlProblem
{
    /// <param name="text">The text that was read.</param>
    /// <param name="problem">What the parser threw.</param>
    /// <param name="last">The last event before it.</param>
    /// <param name="open">Lists and mappings not yet closed, innermost first.</param>
    public static Diagnostic Explain(
        PositionedText text, Exception problem, ParsingEvent? last, IEnumerable<YamlFrame> open)
    {
        var start = Offset(text, (problem as YamlException)?.Start ?? last?.End ?? Mark.Empty);
        var end = Offset(text, (problem as YamlException)?.End ?? Mark.Empty);
        var bracket = open.FirstOrDefault(frame => frame.IsFlow);
        var atEnd = problem is not YamlException || text.Value.AsSpan(start).Trim().IsEmpty;
        if (bracket is not null && (atEnd || problem.Message.Contains("expected ',' or", StringComparison.Ordinal)))
        {
            var sign = bracket.IsMapping ? '{' : '[';
            return Say(
                bracket.Span,
                $"The “{sign}” here is not closed by a “{(sign == '{' ? '}' : ']')}”, or a comma is missing after it",
                $"Close the list; if this is text that begins with “{sign}”, put it in quotes.");
        }

        var character = start < text.Value.Length ? text.Value[start] : '\n';
        var lineStart = text.Value.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        if (start > 0 && text.Value[start - 1] == '\n') lineStart = start;
        var first = text.Value.AsSpan(lineStart, start - lineStart).Trim().IsEmpty;
        var here = text.Span(start, Math.Clamp(end - start, 1, 200));
        return problem.Message switch
        {
            var m when Has(m, "invalid mapping") || Has(m, "Mapping values are not allowed") || Has(m, "Invalid mapping") => Say(
                here,
                "“: ” may not stand inside a text without quotes",
                "Put the text in quotes, or check the indentation of this line."),
            var m when Has(m, "wrong indentation") || Has(m, "unexpected end of stream") || Has(m, "document indicator") => Say(
                text.Span(start, 1),
                "The quotation mark that opens here is never closed",
                "Close it, and indent every line of the text further than its key."),
            var m when Has(m, "escape") || Has(m, "hexadecimal") || Has(m, "Unicode") => Escape(text, start),
            var m when Has(m, "tab") => Tab(text, last),
            var m when Has(m, "cannot start any token") => Say(
                text.Span(start, 1),
                character == '\t' ? "A tab stands where spaces are needed" : $"A text may not begin with “{character}” unless it is in quotes",
                character == '\t' ? "Write spaces instead of the tab." : "Put the whole text in quotes."),
            var m when Has(m, "Block sequence entries are not allowed") => Say(
                text.Span(start, 1),
                "A list with “-” may not begin on the line of its key",
                "Begin the list on the next line, indented, or put the text in quotes."),
            var m when Has(m, "expected '-' indicator") => Say(
                here,
                "This line does not belong to the list above it",
                "Begin it with “- ”, in the same column as the lines above, or indent it further."),
            var m when Has(m, "expected key") && !first => Say(
                here,
                "Something stands after the end of a value",
                "If all of it is one text, put quotes around the whole; otherwise begin a new line."),
            var m when Has(m, "expected key") || Has(m, "<document ") || Has(m, "simple key") => Say(
                atEnd ? LastLine(text, start) : here,
                "This line is not “key: value”, or it is not indented like the lines it belongs to",
                "Write a colon and a space after the key, and check the spaces at the start of the line."),
            var m when Has(m, "anchor or alias") || Has(m, "more than one anchor") => Say(
                here,
                $"A text may not begin with “{character}” unless it is in quotes",
                "Put the whole text in quotes."),
            var m when Has(m, "tag") => Say(
                here, "A text may not begin with “!” unless it is in quotes", "Put the whole text in quotes."),
            var m when Has(m, "expected node content") => Say(
                here, "A value is missing here", "Delete the comma too many, or write the value."),
            var m when Has(m, "comment") && !Has(m, "block scalar") => Say(
                here,
                "A comment may not stand here",
                "Give the comment a line of its own above; if “#” is part of a text, put the text in quotes."),
            var m when Has(m, "block scalar") => Say(
                here,
                "The text block below “|” or “>” cannot be read",
                "Write nothing but “|” or “>-” after the colon, and indent all lines below by the same spaces."),
            var m when Has(m, "directive") => Say(here, "A line may not begin with “%”", "Put the text in quotes."),
            _ => Say(here, "This place cannot be read as YAML", null),
        };
    }

    /// <summary>The last line with words before a place: at the end of the text the parser points behind it.</summary>
    private static SourceSpan LastLine(PositionedText text, int before)
    {
        var end = text.Value.AsSpan(0, before).TrimEnd().Length;
        var start = end == 0 ? 0 : text.Value.LastIndexOf('\n', end - 1) + 1;
        while (start < end && text.Value[start] == ' ') start++;
        return text.Span(start, end - start);
    }

    private static Diagnostic Escape(PositionedText text, int start)
    {
        // The parser gives the start of the quoted text; the escape itself is looked for.
        var value = text.Value;
        for (var i = start + 1; i + 1 < value.Length; i++)
        {
            if (value[i] == '"') break;
            if (value[i] != '\\') continue;
            var known = value[i + 1] switch
            {
                'x' => IsHex(value, i + 2, 2),
                'u' => IsHex(value, i + 2, 4),
                'U' => IsHex(value, i + 2, 8),
                var c => "0abtnvfre \t\"/\\N_LP\n".Contains(c, StringComparison.Ordinal),
            };
            if (!known)
                return Say(
                    text.Span(i, 2),
                    $"In double quotes “\\” begins an escape, and “\\{(char.IsControl(value[i + 1]) ? ' ' : value[i + 1])}” is not one",
                    "Use single quotes around the text, or write “\\\\” for one backslash.");
            i++;
        }

        return Say(text.Span(start, 1), "An escape in this text cannot be read", "Use single quotes around the text.");
    }

    private static bool IsHex(string value, int start, int count) =>
        start + count <= value.Length && value.AsSpan(start, count).IndexOfAnyExcept(Hex) < 0;

    private static readonly System.Buffers.SearchValues<char> Hex =
        System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private static Diagnostic Tab(PositionedText text, ParsingEvent? last)
    {
        // The parser gives no place at all; the tab is in the first indentation after what was read.
        var offset = last is null ? 0 : Offset(text, last.End);
        var value = text.Value;
        for (var line = offset; line < value.Length; line = value.IndexOf('\n', line) is >= 0 and var next ? next + 1 : value.Length)
        {
            for (var i = line; i < value.Length && value[i] is ' ' or '\t'; i++)
                if (value[i] == '\t')
                    return Say(text.Span(i, 1), "A tab stands where spaces are needed", "Write spaces instead of the tab.");
        }

        return Say(text.Span(offset), "A tab stands where spaces are needed", "Write spaces instead of the tab.");
    }

    private static bool Has(string message, string part) => message.Contains(part, StringComparison.Ordinal);

    private static int Offset(PositionedText text, Mark mark) => (int)Math.Clamp(mark.Index, 0, text.Value.Length);

    private static Diagnostic Say(SourceSpan span, string message, string? hint) =>
        Codes.YamlSyntax.WithHint(span, hint, message);
}
