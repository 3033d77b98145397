using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace NbSite.Content.Lints;

/// <summary>Where sentences end, and how far a citation reaches.</summary>
/// <param name="abbreviations">After which a full stop ends no sentence: the part “sentences” of a language's checks.</param>
internal sealed class Sentences(IEnumerable<string> abbreviations)
{
    /// <summary>Ends of sentences in the scripts of the world, by Unicode's property Sentence_Terminal.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(
        ".!?…\u0589\u061D\u061E\u061F\u06D4\u0964\u0965\u104A\u104B\u1362\u1367\u1368\u17D4\u17D5。｡！？");

    /// <summary>Behind these no space is needed.</summary>
    private static readonly SearchValues<char> WideStops = SearchValues.Create("。｡！？");

    private readonly FrozenSet<string> _abbreviations = abbreviations.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Of a language whose abbreviations are not known.</summary>
    public static Sentences Plain { get; } = new([]);

    /// <summary>
    /// The offset from which no citation covers the text: behind the sentence of the last citation. 0 when there is none.
    /// </summary>
    public int Uncovered(string text)
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
    public IEnumerable<(int Start, int End)> Split(string text, int from)
    {
        while (from < text.Length)
        {
            var end = End(text, from);
            if (!string.IsNullOrWhiteSpace(text[from..end])) yield return (from, end);
            from = end;
        }
    }

    /// <summary>The offset behind the sentence that an offset stands in.</summary>
    private int End(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!IsStop(text[i]) || !StopsAt(text, i)) continue;
            i++;
            var isWide = WideStops.Contains(text[i - 1]);
            while (i < text.Length && (IsCloser(text[i], isWide) || IsStop(text[i]))) i++;
            return i;
        }

        return text.Length;
    }

    private bool EndsAt(string text, int at)
    {
        while (at > 0 && IsCloser(text[at], false)) at--;
        return IsStop(text[at]) && !IsAbbreviated(text, at);
    }

    private bool StopsAt(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && (IsCloser(text[next], false) || IsStop(text[next]) || text[next] == Passage.Cite)) next++;
        if (next == text.Length) return true;
        if (!char.IsWhiteSpace(text[next])) return WideStops.Contains(text[at]);
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] == Passage.Cite)) next++;
        return next == text.Length || (!char.IsLower(text[next]) && !IsAbbreviated(text, at));
    }

    private bool IsAbbreviated(string text, int at)
    {
        if (text[at] != '.') return false;
        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text[start..at];
        // An initial, “E. coli”, but not the end of “vitamin C.” at the end of a text.
        var isInitial = word.Length == 1 && char.IsUpper(word[0]) && at + 2 < text.Length && char.IsLower(text[at + 2]);
        return isInitial || _abbreviations.Contains(word);
    }

    private static bool IsStop(char c) => Stops.Contains(c);

    /// <summary>
    /// Brackets and quotation marks that close, in every language: “ closes in German what „ opened. Behind a stop that needs no space it
    /// opens the next sentence.
    /// </summary>
    private static bool IsCloser(char c, bool isBehindWideStop) => c is '"' or '\'' || (c is ')' or ']')
        || (!char.IsAscii(c) && (char.GetUnicodeCategory(c) is UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.ClosePunctuation
            || (!isBehindWideStop && char.GetUnicodeCategory(c) == UnicodeCategory.InitialQuotePunctuation)));
}
