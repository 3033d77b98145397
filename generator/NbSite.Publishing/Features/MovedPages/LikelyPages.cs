using System.Collections.Frozen;
using System.Text;
using NbSite.Publishing.Site.Languages;

namespace NbSite.Publishing.Features.MovedPages;

/// <summary>
/// Proposes a page for an old address by the words that both have: rare words count more than common ones, and words
/// with the same beginning count half. No language is known here.
/// </summary>
public sealed class LikelyPages
{
    private const int Beginning = 5;
    private const int FewPages = 50;

    // Words of the address say what a page is about; titles have other words besides.
    private const double InAddress = 1.5;

    private readonly FrozenDictionary<string, int[]> _words;
    private readonly FrozenDictionary<string, int[]> _beginnings;
    private readonly (string Address, int Words, HashSet<string> InAddress)[] _pages;

    /// <param name="pages">Addresses and titles of today's pages.</param>
    public LikelyPages(IEnumerable<(string Address, string Title)> pages)
    {
        var all = pages.OrderBy(page => page.Address, StringComparer.Ordinal).Select(page =>
            (page.Address, Words: Words($"{page.Address} {page.Title}"))).ToArray();
        _pages = [.. all.Select(page => (page.Address, page.Words.Count, Words(page.Address)))];
        _words = Index(all, word => word);
        _beginnings = Index(all, Start);
    }

    /// <summary>The most likely page; null when nothing speaks for any.</summary>
    public string? For(string path)
    {
        var scores = new Dictionary<int, double>();
        foreach (var word in Words(path))
        {
            var exact = _words.GetValueOrDefault(word) ?? [];
            foreach (var page in exact) Add(page, Weight(exact.Length) * (_pages[page].InAddress.Contains(word) ? InAddress : 1));
            if (Start(word) is not { } start || !_beginnings.TryGetValue(start, out var near)) continue;
            foreach (var page in near.Except(exact)) Add(page, Weight(near.Length) / 2);
        }

        // Of pages that share as much, the one with the fewest words of its own is meant.
        return scores.Count == 0 ? null
            : _pages[scores.OrderByDescending(score => score.Value).ThenBy(score => _pages[score.Key].Words)
            .ThenBy(score => score.Key).First().Key].Address;

        void Add(int page, double weight)
        {
            if (weight > 0) scores[page] = scores.GetValueOrDefault(page) + weight;
        }
    }

    private double Weight(int pages) => pages == 0 ? 0 : Math.Log((_pages.Length + 1.0) / pages);

    private static FrozenDictionary<string,
        int[]> Index((string Address, HashSet<string> Words)[] pages, Func<string, string?> key) => pages
        .SelectMany((page, number) =>
        page.Words.Select(key).OfType<string>().Distinct(StringComparer.Ordinal).Select(word =>
        (Word: word, Page: number)))
        .GroupBy(each => each.Word, each => each.Page, StringComparer.Ordinal)
        // What so many pages have tells none of them from the others.
        .Where(group => group.Count() <= Math.Max(FewPages, pages.Length / 50))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static string? Start(string word) => word.Length > Beginning ? word[..Beginning] : null;

    /// <summary>Small letters without marks; a file's ending is no word, nor is one letter, nor a number.</summary>
    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var rune in (Folding.Letters(text) + " ").EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune);
                continue;
            }

            var said = word.ToString();
            word.Clear();
            if (said.Length > 1 && !said.All(char.IsAsciiDigit) && said
                is not ("html" or "htm" or "php" or "aspx" or "asp" or "jsp" or "pdf" or "index")) words.Add(said);
        }

        return words;
    }
}
