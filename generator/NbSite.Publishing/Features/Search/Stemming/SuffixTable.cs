namespace NbSite.Publishing.Features.Search.Stemming;

/// <summary>An ending and what takes its place.</summary>
/// <param name="Suffix">The ending, in ASCII letters.</param>
/// <param name="Replacement">What stands there afterwards; never longer.</param>
/// <param name="After">The letters that may stand before it; empty for any.</param>
/// <param name="InR2">Whether it must lie in the second region of the word, not only in the first.</param>
internal sealed record SuffixRule(string Suffix, string Replacement = "", string After = "", bool InR2 = false);

/// <summary>Endings by their last letter and then by length, so that the longest that fits is found first.</summary>
internal sealed class SuffixTable
{
    private readonly SuffixRule[][] _byLastLetter;

    public SuffixTable(IEnumerable<SuffixRule> rules)
    {
        var groups = rules.OrderByDescending(rule => rule.Suffix.Length).ToLookup(rule => rule.Suffix[^1]);
        _byLastLetter = [.. Enumerable.Range('a', 26).Select(letter => groups[(char)letter].ToArray())];
    }

    /// <summary>The rule of the longest ending that the word has, or null.</summary>
    public SuffixRule? Find(ReadOnlySpan<char> word)
    {
        if (word is not [.., >= 'a' and <= 'z' and var last]) return null;
        foreach (var rule in _byLastLetter[last - 'a'])
        {
            if (word.EndsWith(rule.Suffix)) return rule;
        }

        return null;
    }
}
