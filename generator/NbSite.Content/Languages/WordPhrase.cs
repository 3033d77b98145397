using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace NbSite.Content.Languages;

/// <summary>
/// Words as a language file writes them: <c>{list}</c> is one of a list, <c>(a|an)</c> a choice, <c>?</c> behind it makes it one that
/// may be left out, <c>~</c> is a space or a hyphen, <c>*</c> the rest of a word. They become a regular expression that cannot run away.
/// </summary>
internal static class WordPhrase
{
    /// <summary>Letters of scripts that put no space between words.</summary>
    private const string Unspaced = @"\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsThai}\p{IsLao}\p{IsKhmer}\p{IsMyanmar}";

    private const string Special = "{}()|?~* ";

    /// <summary>The pattern of a phrase, or null with what is wrong.</summary>
    public static string? Pattern(string phrase, IReadOnlyDictionary<string, ImmutableArray<string>> lists, out string? problem)
    {
        var pattern = new StringBuilder();
        problem = null;
        for (var at = 0; at < phrase.Length && problem is null;)
        {
            if (phrase[at] == '(')
            {
                at = Group(phrase, at, lists, pattern, ref problem);
                continue;
            }

            at = One(phrase, at, lists, pattern, ref problem);
        }

        if (problem is null && !phrase.Any(char.IsLetter)) problem = "it has no word";
        return problem is null ? pattern.ToString() : null;
    }

    /// <summary>One of some words, the longest first; what matches nothing when there are none.</summary>
    public static string Any(IEnumerable<string> words)
    {
        var escaped = words.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Select(Literal).ToList();
        return escaped.Count == 0 ? "(?!)" : $"(?:{string.Join('|', escaped)})";
    }

    /// <summary>One of some words as a whole word; where no space parts words, within a run of letters.</summary>
    public static string Word(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count == 0 ? "(?!)" : Whole(all.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Select(Literal));
    }

    /// <summary>One of some words, behind which the word ends; a number may be written on to it.</summary>
    public static string End(IEnumerable<string> words)
    {
        var any = Any(words);
        return any == "(?!)" ? any : any + (Regex.IsMatch(any, $"[{Unspaced}]", RegexOptions.CultureInvariant) ? $@"(?:\b|(?<=[{Unspaced}]))" : @"\b");
    }

    /// <summary>Patterns as one, each of whole words.</summary>
    public static string Whole(IEnumerable<string> patterns)
    {
        var all = patterns.ToList();
        if (all.Count == 0) return "(?!)";
        var joined = string.Join('|', all);
        return Regex.IsMatch(joined, $"[{Unspaced}]", RegexOptions.CultureInvariant)
            ? $@"(?:\b|(?=[{Unspaced}]))(?:{joined})(?:\b|(?<=[{Unspaced}]))"
            : $@"\b(?:{joined})\b";
    }

    private static int Group(
        string phrase, int at, IReadOnlyDictionary<string, ImmutableArray<string>> lists, StringBuilder pattern, ref string? problem)
    {
        var end = phrase.IndexOf(')', at);
        if (end < 0 || phrase.IndexOf('(', at + 1, end - at - 1) >= 0)
        {
            problem = end < 0 ? "“(” is not closed" : "“(” stands inside of another";
            return phrase.Length;
        }

        var inner = new StringBuilder("(?:");
        for (var i = at + 1; i < end && problem is null;)
        {
            if (phrase[i] != '|')
            {
                i = One(phrase, i, lists, inner, ref problem);
                continue;
            }

            inner.Append('|');
            i++;
        }

        inner.Append(')');
        var next = end + 1;
        if (next == phrase.Length || phrase[next] != '?')
        {
            pattern.Append(inner);
            return next;
        }

        next++;
        // What may be left out takes the space behind it along.
        var isWord = (at == 0 || phrase[at - 1] is ' ') && next < phrase.Length && phrase[next] == ' ';
        pattern.Append("(?:").Append(inner).Append(isWord ? @"\s+)?" : ")?");
        return isWord ? next + 1 : next;
    }

    private static int One(
        string phrase, int at, IReadOnlyDictionary<string, ImmutableArray<string>> lists, StringBuilder pattern, ref string? problem)
    {
        switch (phrase[at])
        {
            case ' ':
                pattern.Append(@"\s+");
                while (at < phrase.Length && phrase[at] == ' ') at++;
                return at;
            case '~':
                pattern.Append(@"[\s\-]");
                return at + 1;
            case '*':
                pattern.Append(@"\w+");
                return at + 1;
            case '{':
                var end = phrase.IndexOf('}', at);
                var name = end < 0 ? "" : phrase[(at + 1)..end];
                if (end < 0) problem = "“{” is not closed";
                else if (!lists.TryGetValue(name, out var list)) problem = $"there is no list “{name}”";
                else pattern.Append(Any(list));
                return end < 0 ? phrase.Length : end + 1;
            case '}' or ')' or '|' or '?':
                problem = $"“{phrase[at]}” stands where it has no meaning";
                return phrase.Length;
            default:
                var start = at;
                while (at < phrase.Length && !Special.Contains(phrase[at], StringComparison.Ordinal)) at++;
                pattern.Append(Literal(phrase[start..at]));
                return at;
        }
    }

    /// <summary>Words as they stand; any white space between them.</summary>
    private static string Literal(string words) =>
        string.Join(@"\s+", words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
}
