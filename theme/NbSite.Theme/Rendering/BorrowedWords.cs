using System.Text;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Says the language of words that a page borrows from another one: done on the finished page, so that no part of the theme, and no part
/// that a charity adds, can forget it. A word in an attribute or a title cannot say its language; there the marks are only taken out.
/// </summary>
internal static class BorrowedWords
{
    // Elements whose text is no text of the page, or that hold no other elements.
    private static readonly string[] Closed = ["script", "style", "title", "textarea", "option", "svg"];

    private const string Close = "</span>";

    /// <summary>The page, with a <c>span</c> round every borrowed word.</summary>
    /// <param name="html">The page as it was rendered with marked words.</param>
    /// <param name="words">The page's words.</param>
    /// <param name="lent">What the site says of itself in another language; null for nothing.</param>
    public static string Said(string html, UiWords words, LentTexts? lent = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        html = Decoded(html);
        // Titles and labels that were put into the page's text before it was rendered have no marks, and are words by themselves.
        var whole = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, lender) in words.Borrowed.OrderBy(word => word.Key, StringComparer.Ordinal))
            if (!key.Contains(".short", StringComparison.Ordinal)) whole.TryAdd(Markup.Encode(lender[key]), lender.Language);
        foreach (var text in lent?.Texts ?? []) whole[Markup.Encode(text)] = lent!.Language;
        var page = new StringBuilder(html.Length + (html.Length / 8));
        string? language = null;
        var depth = 0;
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0) tag = html.Length;
            if (tag > at) Text(page, html[at..tag], whole, ref language, ref depth);
            if (tag == html.Length) break;
            at = TagEnd(html, tag);
            var name = Name(html, tag + 1);
            if (Closed.Contains(name, StringComparer.Ordinal) && html[at - 2] != '/')
            {
                var close = html.IndexOf("</" + name, at, StringComparison.Ordinal);
                at = close < 0 ? html.Length : close;
            }

            page.Append(Bare(html[tag..at]));
        }

        return page.ToString();
    }

    private static void Text(StringBuilder page, string text, Dictionary<string, string> whole, ref string? language, ref int depth)
    {
        if (language is null && !text.Contains(BorrowedMarks.Start, StringComparison.Ordinal))
        {
            var trimmed = text.Trim();
            if (trimmed.Length > 0 && whole.TryGetValue(trimmed, out var lender))
            {
                var from = text.IndexOf(trimmed, StringComparison.Ordinal);
                page.Append(text, 0, from);
                Span(page, trimmed, lender);
                page.Append(text, from + trimmed.Length, text.Length - from - trimmed.Length);
            }
            else
            {
                page.Append(text);
            }

            return;
        }

        for (var at = 0; at < text.Length;)
        {
            if (language is null)
            {
                var start = text.IndexOf(BorrowedMarks.Start, at);
                var said = start < 0 ? -1 : text.IndexOf(BorrowedMarks.Said, start);
                if (said < 0)
                {
                    page.Append(Bare(text[at..]));
                    return;
                }

                page.Append(Bare(text[at..start]));
                language = text[(start + 1)..said];
                depth = 1;
                at = said + 1;
            }
            else
            {
                // A word may go on behind an element that is filled into it, and another may be filled in.
                var end = End(text, at, ref depth);
                Span(page, text[at..end], language);
                if (depth > 0) return;
                language = null;
                at = end + 1;
            }
        }
    }

    /// <summary>Where the word ends that was begun; the text's own end when it goes on.</summary>
    private static int End(string text, int from, ref int depth)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == BorrowedMarks.Start) depth++;
            else if (text[at] == BorrowedMarks.End && --depth == 0) return at;
        }

        return text.Length;
    }

    private static void Span(StringBuilder page, string text, string language)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            page.Append(text);
            return;
        }

        var open = $"<span lang=\"{Markup.Encode(language)}\" dir=\"{LocaleData.For(language)?.Direction ?? "auto"}\">";
        if (!GoesOn(page, open)) page.Append(open);
        page.Append(Bare(text)).Append(Close);
    }

    /// <summary>
    /// Opens the span before again where only a space stands between: sentences that run the other way than the page would change places.
    /// </summary>
    private static bool GoesOn(StringBuilder page, string open)
    {
        var at = page.Length;
        while (at > 0 && char.IsWhiteSpace(page[at - 1])) at--;
        if (at < Close.Length || page.ToString(at - Close.Length, Close.Length) != Close) return false;
        var before = page.ToString(0, at - Close.Length);
        var start = before.LastIndexOf('<');
        if (start < 0 || string.CompareOrdinal(before, start, open, 0, open.Length) != 0) return false;
        page.Remove(at - Close.Length, Close.Length);
        return true;
    }

    /// <summary>What cannot say a language loses the marks.</summary>
    private static string Bare(string text)
    {
        if (text.AsSpan().IndexOfAny(BorrowedMarks.Start, BorrowedMarks.Said, BorrowedMarks.End) < 0) return text;
        var bare = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == BorrowedMarks.Start && text.IndexOf(BorrowedMarks.Said, at) is > 0 and var said) at = said;
            else if (text[at] is not (BorrowedMarks.Start or BorrowedMarks.Said or BorrowedMarks.End)) bare.Append(text[at]);
        }

        return bare.ToString();
    }

    /// <summary>Encoders write such characters as numbers, and scripts' data as escapes.</summary>
    private static string Decoded(string html)
    {
        foreach (var mark in new[] { BorrowedMarks.Start, BorrowedMarks.Said, BorrowedMarks.End })
        {
            html = html.Replace($"&#x{(int)mark:X};", mark.ToString(), StringComparison.Ordinal)
                .Replace($"&amp;#x{(int)mark:X};", mark.ToString(), StringComparison.Ordinal)
                .Replace($"\\u{(int)mark:X4}", mark.ToString(), StringComparison.OrdinalIgnoreCase);
        }

        return html;
    }

    private static int TagEnd(string html, int tag)
    {
        if (string.CompareOrdinal(html, tag, "<!--", 0, 4) == 0)
            return html.IndexOf("-->", tag, StringComparison.Ordinal) is >= 0 and var end ? end + 3 : html.Length;
        var quoted = false;
        for (var at = tag; at < html.Length; at++)
        {
            if (html[at] == '"') quoted = !quoted;
            else if (html[at] == '>' && !quoted) return at + 1;
        }

        return html.Length;
    }

    private static string Name(string html, int at)
    {
        var end = at;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-')) end++;
        return html[at..end];
    }
}
