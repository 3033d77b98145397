using System.Text;

namespace NbSite.Theme.Rendering.Directions;

/// <summary>
/// Isolates passages that run against the text around them, on every page and sheet alike: done on the finished text, so that no
/// part of the theme, and no part that a charity adds, can forget it.
/// </summary>
internal static class DirectionMarks
{
    // Elements whose text is no text of the page, or holds no elements, or says its way itself.
    private static readonly string[] Closed = ["script", "style", "title", "textarea", "option", "svg", "bdi"];

    private static readonly string[] Void = ["br", "img", "input", "meta", "link", "hr", "wbr", "source", "col", "area", "base", "embed", "track"];

    // The first bytes of Hebrew, Arabic, Syriac, Thaana and N'Ko letters in UTF-8; no other byte has these values.
    private const byte FirstRight = 0xD6, LastRight = 0xDF;

    /// <summary>Whether a page can have such passages.</summary>
    /// <param name="html">The page in UTF-8.</param>
    /// <param name="rightToLeft">The way that its language runs.</param>
    public static bool MayBeIn(ReadOnlySpan<byte> html, bool rightToLeft) => rightToLeft || html.IndexOfAnyInRange(FirstRight, LastRight) >= 0;

    /// <summary>Words between signs that isolate (U+2066, U+2067 and U+2069), for places that hold no elements.</summary>
    public static string Plain(string text, bool rightToLeft) =>
        Wrapped(text, rightToLeft, rightToLeft ? "\u2066" : "\u2067", "\u2069");

    /// <summary>The page with a <c>bdi</c> round every such passage.</summary>
    public static string Html(string html, bool rightToLeft)
    {
        ArgumentNullException.ThrowIfNull(html);
        var page = new StringBuilder(html.Length + (html.Length / 8));
        var frames = new Stack<Frame>();
        var at = 0;
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0) tag = html.Length;
            if (tag > at) Text(page, html[at..tag], frames.TryPeek(out var frame) ? frame.RightToLeft : rightToLeft);
            if (tag == html.Length) break;
            at = TagEnd(html, tag);
            page.Append(html, tag, at - tag);
            Enter(html, tag, at, frames, page, ref at);
        }

        return page.ToString();
    }

    private static void Text(StringBuilder page, string text, bool? rightToLeft) => page.Append(rightToLeft is { } way
        ? Wrapped(text, way, way ? "<bdi dir=\"ltr\">" : "<bdi dir=\"rtl\">", "</bdi>")
        : text);

    private static string Wrapped(string text, bool rightToLeft, string open, string close)
    {
        var runs = DirectionRuns.Of(text, rightToLeft);
        if (runs.Count == 0) return text;
        var wrapped = new StringBuilder(text.Length + (runs.Count * 24));
        var from = 0;
        foreach (var run in runs)
        {
            wrapped.Append(text, from, run.Start.Value - from).Append(open).Append(text[run]).Append(close);
            from = run.End.Value;
        }

        return wrapped.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Keeps which element says the way of what follows; jumps over elements that are not gone into.</summary>
    private static void Enter(string html, int tag, int end, Stack<Frame> frames, StringBuilder page, ref int at)
    {
        var isEnd = html[tag + 1] == '/';
        var name = Name(html, tag + (isEnd ? 2 : 1));
        if (name.Length == 0) return;
        if (frames.TryPeek(out var frame) && frame.Name == name && !html.AsSpan(tag, end - tag).EndsWith("/>"))
        {
            frame.Depth += isEnd ? -1 : 1;
            if (frame.Depth == 0) frames.Pop();
        }

        if (isEnd || html[end - 2] == '/' || Void.Contains(name)) return;
        if (Closed.Contains(name))
        {
            var close = html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
            at = close < 0 ? html.Length : TagEnd(html, close);
            page.Append(html, end, at - end);
            return;
        }

        if (Way(html, tag, end) is { } way && name != "html") frames.Push(new Frame(name, way == "auto" ? FirstIn(html, end) : way == "rtl"));
    }

    private static string? Way(string html, int tag, int end)
    {
        var found = html.AsSpan(tag, end - tag).IndexOf(" dir=\"");
        if (found < 0) return null;
        var from = tag + found + " dir=\"".Length;
        return html[from..html.IndexOf('"', from)];
    }

    // Of what follows the element's beginning: the browser goes by the first letter inside it.
    private static bool? FirstIn(string html, int from)
    {
        while (from < html.Length)
        {
            var tag = html.IndexOf('<', from);
            if (tag < 0) tag = html.Length;
            if (DirectionRuns.First(html[from..tag]) is { } way) return way;
            if (tag == html.Length) break;
            from = TagEnd(html, tag);
        }

        return null;
    }

    private static int TagEnd(string html, int tag)
    {
        if (string.CompareOrdinal(html, tag, "<!--", 0, 4) == 0)
            return html.IndexOf("-->", tag, StringComparison.Ordinal) is >= 0 and var end ? end + 3 : html.Length;
        var quoted = false;
        for (var i = tag; i < html.Length; i++)
        {
            if (html[i] == '"') quoted = !quoted;
            else if (html[i] == '>' && !quoted) return i + 1;
        }

        return html.Length;
    }

    private static string Name(string html, int at)
    {
        var end = at;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-')) end++;
        return html[at..end].ToLowerInvariant();
    }

    private sealed class Frame(string name, bool? rightToLeft)
    {
        public string Name => name;

        public bool? RightToLeft => rightToLeft;

        public int Depth { get; set; } = 1;
    }
}
