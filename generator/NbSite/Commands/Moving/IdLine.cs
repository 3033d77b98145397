using System.Text.RegularExpressions;
using NbSite.Console;
using NbSite.Content.Sources;

namespace NbSite.Commands.Moving;

/// <summary>
/// The line “id:” of a page or fact sheet. With it the page stays the same page wherever its file stands: its
/// sign-offs, editions and links hold.
/// </summary>
internal static partial class IdLine
{
    /// <summary>The text with the line where the place does not give the id, and without it where it does.</summary>
    /// <param name="text">What the file holds.</param>
    /// <param name="path">The file.</param>
    /// <param name="id">What the page is called.</param>
    /// <param name="isUsual">Whether it is called so by its place.</param>
    public static string Set(string text, string path, string id, bool isUsual)
    {
        var isPage = path.EndsWith(".md", StringComparison.Ordinal);
        var (start, end) = Head(text, isPage);
        if (start < 0)
            throw new UsageException($"“{path}” has no keys at its head, so it cannot be said which page it is. Write its title there first.");
        for (var at = start; at >= 0 && at < end; at = Lines.Next(text, at))
        {
            if (!Id().IsMatch(text[at..Lines.End(text, at)])) continue;
            // A line that says the same as the place is taken out only when it says nothing else.
            return isUsual && Bare().IsMatch(text[at..Lines.End(text, at)])
                && Lines.Next(text, at) is > 0 and var next ? text[..at] + text[next..] : text;
        }

        if (isUsual) return text;
        var place = isPage ? start : BehindType(text, start, end);
        if (place < 0)
            throw new UsageException($"“{path}” is written in braces, and no line can be added to it. Write each key on a line of its own.");
        return $"{text[..place]}id: {id}{Lines.Break(text)}{text[place..]}";
    }

    private static (int Start, int End) Head(string text, bool isPage)
    {
        var first = text.StartsWith('\uFEFF') ? 1 : 0;
        if (!isPage) return (first, text.Length);
        if (!text.AsSpan(first).StartsWith("---") || Lines.Next(text, first) is not (> 0 and var start))
            return (-1, -1);
        for (var at = start; at >= 0; at = Lines.Next(text, at))
            if (text[at..Lines.End(text, at)].TrimEnd() is "---" or "...") return (start, at);
        return (-1, -1);
    }

    private static int BehindType(string text, int start, int end)
    {
        for (var at = start; at >= 0 && at < end; at = Lines.Next(text, at))
            if (Type().IsMatch(text[at..Lines.End(text, at)])) return Lines.Next(text, at);
        return -1;
    }

    [GeneratedRegex(@"^id\s*:")]
    private static partial Regex Id();

    [GeneratedRegex(@"^id: \S+\z")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^type\s*:\s*\S")]
    private static partial Regex Type();
}
