using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Markdown.Slips;

/// <summary>
/// Lines of a paragraph that look like the start of something else. They are read as the author wrote them, so that an
/// escaped mark is seen to be one.
/// </summary>
internal static partial class LineSlips
{
    private static readonly System.Buffers.SearchValues<char> RowMarks = System.Buffers.SearchValues.Create("-=_*~+# ");

    private static readonly ImmutableArray<Kind> Kinds =
    [
        new(Heading(), Codes.NotAHeading),
        new(HeadingElsewhere(), Codes.NotAHeading),
        new(Admonition(), Codes.NotAContainer),
        new(Colons(), Codes.NotAContainer),
        new(Bullet(), Codes.NotAList),
        new(Number(), Codes.NotAList),
        new(Definition(), Codes.NotADefinition),
        new(Abbreviation(), Codes.ForeignMark, "an abbreviation", "Explain it in the glossary, or where it stands."),
        new(Directive(), Codes.ForeignMark, "something put in from another file"),
        new(Module(), Codes.ForeignMark, "a part of a program"),
        new(Remark(), Codes.PublishedComment),
    ];

    // What is a slip only when several lines begin so.
    private static readonly ImmutableArray<Regex> Repeated = [Dash(), Star(), Letter(), Roman(), Bracketed(), Minus(), Tick()];

    /// <summary>Every slip of a paragraph, one for each line at most. Starts count from the paragraph's own.</summary>
    /// <param name="text">The paragraph as written.</param>
    /// <param name="quotes">In how many quotations it stands: so many “&gt;” at a line's start are marks.</param>
    public static IEnumerable<Slip> In(string text, int quotes)
    {
        var lines = Lines(text, quotes);
        foreach (var line in lines)
        {
            if (Marks(text, line) is { } marks) yield return marks;
            else if (Known(text, line) is { } known) yield return known;
            else if (line.Index > 0 && Ordered().Match(text, line.Start, line.Length) is { Success: true } number)
                yield return new Slip(number.Index, number.Length, Codes.NotAList);
        }

        // A paragraph in one line is no list of several.
        var isList = false;
        foreach (var form in lines.Count > 1 ? Repeated : [])
        {
            var found = lines.Where(line => form.IsMatch(text.AsSpan(line.Start, line.Length))).ToList();
            var first = found.FirstOrDefault();
            var follows = found.Count == 1 && first.Index > 0 && form == Dash()
                && text.AsSpan(lines[first.Index - 1].Start, lines[first.Index - 1].Length).TrimEnd().EndsWith(":");
            // A star that nothing closes stresses nothing; before the first word of a paragraph it may be a footnote's.
            follows |= found.Count == 1 && first.Index > 0 && form == Star() && !text.AsSpan(first.Start + 1).Contains('*');
            if ((found.Count < 2 || !Runs(text, form, found)) && !follows) continue;
            var match = form.Match(text, first.Start, first.Length);
            yield return new Slip(first.Start, match.Length, Codes.NotAList);
            isList = true;
            break;
        }

        if (!isList && quotes == 0 && LoneDash(text, lines) is { } dash) yield return dash;

        if (lines.Count > 1 && Columns(text, lines) is { } columns) yield return columns;
    }

    /// <summary>Letters that count: a, b; A. Smith and B. Jones are no list when they do not begin with the first.</summary>
    private static bool Runs(string text, Regex form, List<Line> found)
    {
        if (form == Letter()) return char.ToLowerInvariant(text[found[0].Start]) == 'a' && char.ToLowerInvariant(text[found[1].Start]) == 'b';
        if (form == Roman()) return char.ToLowerInvariant(text[found[0].Start]) == 'i' && found[0].Index < found[1].Index;
        return true;
    }

    /// <summary>
    /// One line that begins with a dash as a second point of a list would, “—Drink” under “Rest”: a new sentence right behind the dash. A
    /// dash that is closed again, one in the middle of a sentence, and the name of whoever said the words above are none.
    /// </summary>
    private static Slip? LoneDash(string text, List<Line> lines)
    {
        var found = lines.Where(line => Point().IsMatch(text.AsSpan(line.Start, line.Length))).ToList();
        if (found is not [{ Index: > 0 } line] || line.IsLazy) return null;
        var before = text.AsSpan(lines[line.Index - 1].Start, lines[line.Index - 1].Length);
        var words = text.AsSpan(line.Start, line.Length).TrimEnd();
        var rest = text.AsSpan(line.Start + 1);
        if (rest.ContainsAny('–', '—')) return null;
        var ends = Plain(before);
        var said = Plain(words);
        if (ends.IsEmpty || ends[^1] is ',' or ';' or '”' or '"' or '»' or '’' or '“' or '\'' or '」' or ')') return null;
        // Under whole sentences stands who said them, unless it is a sentence with a source itself.
        var isSentence = ends[^1] is '.' or '!' or '?' or '…';
        if (isSentence && said.Length == words.Length && !(said[^1] is '.' or '!')) return null;
        return new Slip(line.Start, Math.Min(words.Length, 40), Codes.DashForAPoint);
    }

    /// <summary>A line without the citation at its end.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        while (line.EndsWith("]") && line.LastIndexOf("[@") is >= 0 and var at) line = line[..at].TrimEnd();
        return line;
    }

    private static Slip? Known(string text, Line line)
    {
        foreach (var kind in Kinds)
        {
            var match = kind.Form.Match(text, line.Start, line.Length);
            if (match.Success) return new Slip(match.Index, match.Length, kind.Code, kind.What, kind.Hint);
        }

        return null;
    }

    /// <summary>A line of nothing but marks.</summary>
    private static Slip? Marks(string text, Line line)
    {
        var words = text.AsSpan(line.Start, line.Length).TrimEnd();
        if (words.IndexOfAnyExcept(RowMarks) >= 0 || words.Length - words.Count(' ') < 2) return null;
        var isUnderline = words[0] is '-' or '=' && words.TrimStart(words[0]).IsEmpty && line.Index > 0 && !line.IsLazy && line.Indent < 4;
        return new Slip(line.Start, words.Length, isUnderline ? Codes.UnderlinedHeading : Codes.MarkLine);
    }

    /// <summary>Cells from a table that was pasted: two lines with tabs or strokes in them, or with blanks in two places.</summary>
    private static Slip? Columns(string text, List<Line> lines)
    {
        if (text.Contains("  ", StringComparison.Ordinal))
        {
            var spaced = lines.Where(line => Gap().Count(text.AsSpan(line.Start, line.Length)) >= 2).ToList();
            if (spaced.Count >= 2) return new Slip(spaced[0].Start, spaced[0].Length, Codes.BrokenTable);
        }

        if (!text.AsSpan().ContainsAny('\t', '|')) return null;
        var cells = lines.Where(line => Cell().IsMatch(text.AsSpan(line.Start, line.Length))).ToList();
        return cells.Count < 2 ? null : new Slip(cells[0].Start, cells[0].Length, Codes.BrokenTable);
    }

    private static List<Line> Lines(string text, int quotes)
    {
        var lines = new List<Line>();
        var at = 0;
        while (at <= text.Length)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : at + end;
            var start = at;
            var left = lines.Count == 0 ? 0 : quotes;
            var indent = 0;
            while (start < end && (text[start] is ' ' or '\t' || (text[start] == '>' && left > 0)))
            {
                indent = text[start] == '>' ? -1 : indent + (text[start] == '\t' ? 4 : 1);
                if (text[start] == '>') left--;
                start++;
            }

            if (start < end) lines.Add(new Line(lines.Count, start, end - start, indent, lines.Count > 0 && left > 0));
            if (end >= text.Length) break;
            at = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }

    /// <param name="Index">Its number in the paragraph, from 0.</param>
    /// <param name="Start">Where its words begin.</param>
    /// <param name="Length">How long they are.</param>
    /// <param name="Indent">The blanks before them.</param>
    /// <param name="IsLazy">It lacks the mark of the quotation that it continues.</param>
    private readonly record struct Line(int Index, int Start, int Length, int Indent, bool IsLazy);

    private readonly record struct Kind(Regex Form, DiagnosticDescriptor Code, string? What = null, string? Hint = null);

    [GeneratedRegex(@"\G(?:\#{1,6}(?=\p{L})|\#{2,6}(?=[^\s\#])|\#{7,}|＃+)[^\r\n]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    // == Heading ==, h2. Heading
    [GeneratedRegex(@"\G(?:={2,6}[ \t]+(?=\S)|h[1-6]\.[ \t]+)[^\r\n]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingElsewhere();

    [GeneratedRegex(@"\G(?:!!![ \t]*[A-Za-z][^\r\n]{0,40}|\?\?\?\+?[ \t]*[A-Za-z][^\r\n]{0,40})", RegexOptions.CultureInvariant)]
    private static partial Regex Admonition();

    [GeneratedRegex(@"\G(?:::[ \t]*(?=[a-z-]+[ \t]*(?:[\r\n]|\z))[a-z-]+|::(?=[ \t]*(?:[\r\n]|\z))|：：：?[^\r\n]{0,20})", RegexOptions.CultureInvariant)]
    private static partial Regex Colons();

    [GeneratedRegex(@"\G(?:-(?=[\p{L}“""‘(\[*_])|\+(?=\p{L})|[•·●▪■○◦‣⁃∙♦►▶➢➤]|o\t|§[ \t])[^\r\n]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\G\d{1,3}[.)](?=\p{L}{2})[^\r\n]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G\d{1,9}[.)](?=[ \t])", RegexOptions.CultureInvariant)]
    private static partial Regex Ordered();

    [GeneratedRegex(@"\G:(?:[ \t]+(?=[\p{L}\p{N}“""'‘*_\[(])|(?=[ \t]*(?:[\r\n]|\z))|(?=[\p{L}“][^:\r\n]*(?:[\r\n]|\z)))[^\r\n]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\G\*\[[^\]\r\n]{1,40}\]:", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    // .. note::, image::x.png[]
    [GeneratedRegex(@"\G(?:\.\.[ \t]+[a-z-]+::|(?:image|include|video|toc)::?\S*\[|@(?:include|import)\b|:[a-z-]{2,20}:`)[^\r\n]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\G(?:import\s[^\r\n]{1,80}\sfrom\s+['""“]|import\s+['""]|export\s+(?:default|const|function|let)\b)[^\r\n]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Module();

    [GeneratedRegex(@"\G(?://(?=[ \t]|\p{L})|(?:TODO|FIXME)\b(?!:))[^\r\n]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\G[–—−‒][ \t]*\p{L}?", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"\G[–—][ \t]*\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    [GeneratedRegex(@"\G\*(?=\p{L})[^*\r\n]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Star();

    [GeneratedRegex(@"\G[A-Za-z][.)](?=[ \t])", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\G(?:[ivx]{1,5}|[IVX]{1,5})[.)](?=[ \t])", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@"\G\((?:\d{1,2}|[a-z]|[ivx]{2,4})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\G-(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Minus();

    [GeneratedRegex(@"\G[✓✔☑✅✗✘☒❌☐][\uFE0E\uFE0F]?[ \t]*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Tick();

    // Not behind the end of a sentence, where many type two blanks.
    [GeneratedRegex(@"[^\s.!?:;…][ \u00A0]{2,}(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\S[ \t]*(?:\t|[ \t]\|[ \t])[ \t]*\S", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();
}
