using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>
/// BibTeX's lists of names: “First von Last”, “von Last, First” and “von Last, Jr, First”, joined by “and”; a name in braces is
/// that of a body.
/// </summary>
internal static class BibtexNames
{
    public static IEnumerable<YamlNode> Of(BibtexField field, DiagnosticBag bag)
    {
        var unknown = new List<string>();
        foreach (var raw in Split(" " + field.Value + " ", static (text, at) => IsAnd(text, at) ? 4 : 0))
        {
            var name = raw.Trim();
            if (name.Length == 0) continue;
            yield return IsBraced(name) || name == "others"
                ? CslTree.Scalar(LatexText.Plain(name, unknown), field.Span)
                : Person(name, field.Span, unknown);
        }

        foreach (var command in unknown.Distinct(StringComparer.Ordinal)) bag.Add(Codes.UnknownLatex.At(field.Span, command, field.Name));
    }

    private static YamlMapping Person(string name, SourceSpan span, List<string> unknown)
    {
        var parts = Split(name, static (text, at) => text[at] == ',' ? 1 : 0).Select(part => part.Trim()).ToList();
        var (von, last) = ("", "");
        var (given, suffix) = ("", "");
        if (parts.TrueForAll(part => Part(part) is not null))
        {
            // BibLaTeX's longer form: family=Berg, given=Jan, prefix=van den.
            var named = parts.Select(part => Part(part)!.Value).DistinctBy(part => part.Name).ToDictionary(part => part.Name, part => part.Value);
            (given, suffix) = (named.GetValueOrDefault("given", ""), named.GetValueOrDefault("suffix", ""));
            (von, last) = (named.GetValueOrDefault("prefix", ""), named.GetValueOrDefault("family", ""));
        }
        else if (parts.Count == 1)
        {
            var words = Words(parts[0]);
            var firstVon = words.FindIndex(IsSmall);
            var lastVon = LastSmall(words);
            if (firstVon < 0 || firstVon >= words.Count - 1) (firstVon, lastVon) = (Math.Max(0, words.Count - 1), words.Count - 2);
            given = string.Join(' ', words.Take(firstVon));
            von = string.Join(' ', words.Skip(firstVon).Take(lastVon - firstVon + 1));
            last = string.Join(' ', words.Skip(lastVon + 1));
        }
        else
        {
            var words = Words(parts[0]);
            var count = LastSmall(words) + 1;
            von = string.Join(' ', words.Take(count));
            last = string.Join(' ', words.Skip(count));
            given = parts[^1];
            if (parts.Count > 2) suffix = parts[1];
        }

        return CslTree.Name(span, ("family", Plain(last)), ("given", Plain(given)), ("suffix", Plain(suffix)),
            ("non-dropping-particle", Plain(von)));

        string Plain(string text) => LatexText.Plain(text, unknown);
    }

    private static (string Name, string Value)? Part(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var name = at < 0 ? "" : text[..at].Trim().TrimStart('{').ToLowerInvariant();
        return name is "family" or "given" or "prefix" or "suffix" or "useprefix" or "given-i" or "family-i" or "prefix-i" or "id" or "juniorcomma"
            ? (name, text[(at + 1)..].Trim().TrimEnd('}'))
            : null;
    }

    /// <summary>The last word in small letters that a family name can follow; -1 when there is none.</summary>
    private static int LastSmall(List<string> words) =>
        words.Count < 2 ? -1 : words.FindLastIndex(words.Count - 2, IsSmall);

    private static bool IsSmall(string word) => word.Length > 0 && char.IsLower(word[0]);

    private static List<string> Words(string text) =>
        [.. Split(text, static (all, at) => char.IsWhiteSpace(all[at]) || all[at] == '~' ? 1 : 0).Where(word => word.Trim().Length > 0)];

    private static bool IsBraced(string name)
    {
        if (name[0] != '{' || name[^1] != '}') return false;
        var depth = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '{') depth++;
            else if (name[i] == '}' && --depth == 0 && i < name.Length - 1) return false;
        }

        // {\"O}rjan begins with a letter in braces and is no body; a single command is no name either.
        return name[1] != '\\';
    }

    private static bool IsAnd(string text, int at) => at + 5 <= text.Length && char.IsWhiteSpace(text[at]) && char.IsWhiteSpace(text[at + 4])
        && string.Compare(text, at + 1, "and", 0, 3, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Splits outside braces, where the test says how long a separator is.</summary>
    private static List<string> Split(string text, Func<string, int, int> separator)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
                continue;
            }

            if (text[i] == '{') depth++;
            else if (text[i] == '}') depth--;
            if (depth != 0 || separator(text, i) is not (> 0 and var length)) continue;
            parts.Add(text[start..i]);
            start = i + length;
            i = start - 1;
        }

        parts.Add(text[Math.Min(start, text.Length)..]);
        return parts;
    }
}
