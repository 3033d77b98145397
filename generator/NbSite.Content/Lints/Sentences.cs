using System.Collections.Frozen;

namespace NbSite.Content.Lints;

/// <summary>Where sentences end, and how far a citation reaches.</summary>
internal static class Sentences
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        ["e.g", "i.e", "dr", "mr", "mrs", "ms", "prof", "vs", "approx", "no", "fig", "p", "pp", "al", "st", "ca", "cf", "etc", "eg", "ie"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The offset from which no citation covers the text: behind the sentence of the last citation. 0 when there is none.
    /// </summary>
    public static int Uncovered(string text)
    {
        var last = text.LastIndexOf(Passage.Cite);
        if (last < 0) return 0;
        var before = last - 1;
        while (before >= 0 && (text[before] == Passage.Cite || char.IsWhiteSpace(text[before]))) before--;
        // “A. [@x] B.”: the citation belongs to A. “A [@x]. B.”: it belongs to A as well, whose end is still to come.
        if (before >= 0 && EndsAt(text, before)) return last + 1;
        return End(text, last + 1);
    }

    /// <summary>The sentences of a stretch, as offsets.</summary>
    public static IEnumerable<(int Start, int End)> Split(string text, int from)
    {
        while (from < text.Length)
        {
            var end = End(text, from);
            if (!string.IsNullOrWhiteSpace(text[from..end])) yield return (from, end);
            from = end;
        }
    }

    /// <summary>The offset behind the sentence that an offset stands in.</summary>
    private static int End(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!IsStop(text[i]) || !StopsAt(text, i)) continue;
            i++;
            while (i < text.Length && (IsCloser(text[i]) || IsStop(text[i]))) i++;
            return i;
        }

        return text.Length;
    }

    private static bool EndsAt(string text, int at)
    {
        while (at > 0 && IsCloser(text[at])) at--;
        return IsStop(text[at]) && !IsAbbreviated(text, at);
    }

    private static bool StopsAt(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && (IsCloser(text[next]) || IsStop(text[next]) || text[next] == Passage.Cite)) next++;
        if (next == text.Length) return true;
        if (!char.IsWhiteSpace(text[next])) return false;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] == Passage.Cite)) next++;
        return next == text.Length || (!char.IsLower(text[next]) && !IsAbbreviated(text, at));
    }

    private static bool IsAbbreviated(string text, int at)
    {
        if (text[at] != '.') return false;
        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text[start..at];
        // An initial, “E. coli”, but not the end of “vitamin C.” at the end of a text.
        var isInitial = word.Length == 1 && char.IsUpper(word[0]) && at + 2 < text.Length && char.IsLower(text[at + 2]);
        return isInitial || Abbreviations.Contains(word);
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…';

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or ')' or ']' or '»';
}
