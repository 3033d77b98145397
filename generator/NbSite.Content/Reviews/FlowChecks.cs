using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;

namespace NbSite.Content.Reviews;

/// <summary>
/// Writes checks that stand in brackets with each key on a line of its own, so that something can be added to them. What they say and the
/// comments beside them stay.
/// </summary>
internal static partial class FlowChecks
{
    /// <summary>The text with checks of that form; null when they cannot be written so without another meaning.</summary>
    /// <param name="text">A record.</param>
    /// <param name="key">Where they stand; what changed is written in the same way.</param>
    /// <param name="read">Reads such a text.</param>
    public static string? Unfold(string text, string key, Func<string, YamlMapping?> read)
    {
        if (read(text)?[key] is not YamlSequence before) return null;
        var end = Lines.Break(text);
        var made = Regex.Match(text, $@"^\uFEFF?{key}:\s*\[", RegexOptions.Multiline) is { Success: true } list ? Whole(text, list, end) : Items(text, before, end);
        return made is not null && read(made)?[key] is { } after && IsSame(before, after) ? made : null;
    }

    /// <summary><c>checks: [{…}, {…}]</c>.</summary>
    private static string? Whole(string text, Match list, string end)
    {
        var start = list.Index + list.Length - 1;
        if (Split(text, start) is not { } whole) return null;
        var lines = whole.Comments.ConvertAll(comment => "  " + comment);
        foreach (var item in whole.Parts)
        {
            if (item[0] != '{' || Split(item, 0) is not { } check) return null;
            lines.AddRange(Block(check.Parts, "  - "));
        }

        return text[..start].TrimEnd(' ', '\t') + string.Concat(lines.Select(line => end + line)) + text[whole.End..];
    }

    /// <summary><c>- {…}</c>, one below the other, some perhaps written out already.</summary>
    private static string? Items(string text, YamlSequence checks, string end)
    {
        // From the last on, so that what is before it stays where it is.
        foreach (var check in checks.Items.Reverse())
        {
            if (Lines.Offset(text, check.Span.Line, 1) is not (>= 0 and var line)) continue;
            if (Item().Match(text, line) is not { Success: true } found || found.Index != line) continue;
            var dash = found.Groups["dash"].Value;
            if (Split(text, line + found.Length - 1) is not { } read) return null;
            var lines = read.Comments.Select(comment => new string(' ', found.Groups["indent"].Length) + comment)
                .Concat(Block(read.Parts, dash));
            text = text[..line] + string.Join(end, lines) + text[read.End..];
        }

        return text;
    }

    private static IEnumerable<string> Block(IReadOnlyList<string> parts, string dash) =>
        parts.Select((part, i) => (i == 0 ? dash : new string(' ', dash.Length)) + part);

    /// <summary>What stands between commas in the bracket that opens at a place, the comments in and behind it, and where that ends.</summary>
    private static (List<string> Parts, List<string> Comments, int End)? Split(string text, int start)
    {
        var (parts, comments, part) = (new List<string>(), new List<string>(), new StringBuilder());
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            var sign = text[i];
            if (sign == '#' && i > 0 && char.IsWhiteSpace(text[i - 1]))
            {
                i = Comment(text, i, comments) - 1;
                continue;
            }

            if (sign is '"' or '\'' && part.ToString().TrimEnd() is "" or [.., ':' or ',' or '[' or '{'])
            {
                var close = Close(text, i);
                part.Append(text, i, close - i);
                i = close - 1;
                continue;
            }

            if (sign is '{' or '[' && ++depth == 1) continue;
            if (sign is '}' or ']' && --depth == 0)
            {
                Add(parts, part);
                var behind = Behind().Match(text, i + 1) is { Success: true } found && found.Index == i + 1
                    ? Comment(text, found.Index + found.Length - 1, comments) : i + 1;
                return (parts, comments, behind);
            }

            if (sign == ',' && depth == 1) Add(parts, part);
            else part.Append(sign);
        }

        return null;
    }

    private static void Add(List<string> parts, StringBuilder part)
    {
        if (Break().Replace(part.ToString(), " ").Trim() is { Length: > 0 } words) parts.Add(words);
        part.Clear();
    }

    /// <summary>The place behind a comment.</summary>
    private static int Comment(string text, int at, List<string> comments)
    {
        var end = text.IndexOfAny(['\r', '\n'], at) is >= 0 and var found ? found : text.Length;
        comments.Add(text[at..end].TrimEnd());
        return end;
    }

    /// <summary>The place behind a quote that opens here.</summary>
    private static int Close(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[start] == '"' && text[i] == '\\') i++;
            else if (text[i] == text[start])
            {
                if (text[start] == '"' || i + 1 == text.Length || text[i + 1] != '\'') return i + 1;
                i++;
            }
        }

        return text.Length;
    }

    private static bool IsSame(YamlNode one, YamlNode other) => (one, other) switch
    {
        (YamlScalar a, YamlScalar b) => a.Value == b.Value && a.IsPlain == b.IsPlain,
        (YamlSequence a, YamlSequence b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(each => IsSame(each.First, each.Second)),
        (YamlMapping a, YamlMapping b) => a.Entries.Length == b.Entries.Length && a.Entries.Zip(b.Entries)
            .All(each => IsSame(each.First.Key, each.Second.Key) && IsSame(each.First.Value, each.Second.Value)),
        _ => false,
    };

    [GeneratedRegex(@"(?<dash>(?<indent> *)- +)\{")]
    private static partial Regex Item();

    [GeneratedRegex(@"[ \t]+#")]
    private static partial Regex Behind();

    [GeneratedRegex(@"[ \t]*\r?\n\s*")]
    private static partial Regex Break();
}
