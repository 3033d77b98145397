using System.Collections.Immutable;
using NbSite.Content.Glossary;
using NbSite.Content.Languages;
using NbSite.Content.Lints;
using NbSite.Model;

namespace NbSite.Content.Reading;

/// <summary>
/// The running text of a page, as the formulas of readability read it: sentences of paragraphs, lists, cards and passages.
/// Headings, tables, names, links to other pages, what NbSite makes, and labels of fewer than four words are left out.
/// </summary>
public static class ReadingText
{
    private const int FewestWords = 4;

    /// <summary>What the formulas ask of a page.</summary>
    /// <param name="page">A page whose values and terms are resolved.</param>
    /// <param name="index">Asked for what is known of the language, and for names of medicines and words that the site explains; they count as known.</param>
    public static ReadingCount Count(PageContent page, ISiteIndex index)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(index);
        var known = new[]
        {
            index.Get<MedicineNames>(IndexKind.MedicineNames, "all")?.Matcher,
            index.Get<TermSpellings>(IndexKind.TermSpellings, "all")?.Matcher,
        }.OfType<PhraseMatcher>().ToArray();
        var pack = LanguagePack.Of(index);
        var syllables = pack.Reading.Formula == ReadingFormula.English ? pack.Reading.Syllables : null;
        var sum = default(ReadingCount);
        foreach (var paragraph in Paragraphs(page.Blocks))
            foreach (var sentence in SentencesOf(paragraph.Text, pack)) sum += Count(sentence, known, syllables);
        return sum;
    }

    /// <summary>The paragraphs of a tree that somebody wrote, with the block that each stands in.</summary>
    internal static IEnumerable<(ParagraphBlock Block, Passage Text)> Paragraphs(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.IsAside || block.Origin == Origin.Generated || block is TableBlock or GroupBlock { Group: GroupKind.Sources }) continue;
            if (block is ParagraphBlock paragraph) yield return (paragraph, new Passage(paragraph.Children));
            foreach (var inner in Paragraphs(BlockWalk.Children(block))) yield return inner;
        }
    }

    /// <summary>The sentences of a paragraph, without citations.</summary>
    internal static IEnumerable<string> SentencesOf(Passage passage, LanguagePack pack) => pack.Sentences.Split(passage.Text, 0)
        .Select(part => passage.Text[part.Start..part.End].Replace(Passage.Cite, ' ').Trim());

    /// <summary>The words of a sentence: what stands between white space and has a letter or a digit.</summary>
    internal static IEnumerable<(int Start, string Word)> Words(string sentence)
    {
        for (var at = 0; at < sentence.Length;)
        {
            if (char.IsWhiteSpace(sentence[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < sentence.Length && !char.IsWhiteSpace(sentence[at])) at++;
            var word = sentence[start..at];
            if (word.Any(char.IsLetterOrDigit)) yield return (start, word);
        }
    }

    private static ReadingCount Count(string sentence, PhraseMatcher[] known, Syllables? counter)
    {
        var words = Words(sentence).ToList();
        if (words.Count < FewestWords) return default;
        var explained = counter is not null ? Explained(sentence, known) : [];
        var (longWords, syllables, polysyllables, knownSyllables, knownPolysyllables) = (0, 0, 0, 0, 0);
        foreach (var (start, word) in words)
        {
            if (word.Count(char.IsLetter) > 6) longWords++;
            if (counter is null) continue;
            var count = counter.Of(word);
            var isKnown = explained.Any(each => start < each.End && start + word.Length > each.Start);
            syllables += count;
            knownSyllables += isKnown ? 1 : count;
            if (count < 3) continue;
            polysyllables++;
            if (!isKnown) knownPolysyllables++;
        }

        return new ReadingCount(1, words.Count, longWords, syllables, polysyllables, knownSyllables, knownPolysyllables);
    }

    private static List<(int Start, int End)> Explained(string sentence, PhraseMatcher[] known)
    {
        var found = new List<(int, int)>();
        foreach (var matcher in known)
            for (var at = 0; matcher.Next(sentence, at, static _ => true) is { } match; at = match.Start + match.Length)
                found.Add((match.Start, match.Start + match.Length));
        return found;
    }
}
