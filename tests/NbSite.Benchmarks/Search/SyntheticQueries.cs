using System.Globalization;

namespace NbSite.Benchmarks.Search;

/// <summary>
/// Queries for the synthetic site, by rule: titles and glossary words whole, with one mistake, and two words that stand
/// together. Pages are taken evenly from the whole site.
/// </summary>
internal static class SyntheticQueries
{
    private const int OfEach = 40;
    private const string Glossary = "/glossary/";

    /// <summary>The letters that all words of the glossary share; those behind them tell one word from another.</summary>
    private const int SharedLetters = 8;

    public static IReadOnlyList<LabelledQuery> Make(int pages)
    {
        var random = new Random(20261121);
        var queries = new List<LabelledQuery>();
        void Add(string name, string text, IEnumerable<string> expected) => queries.Add(new LabelledQuery(name, text, expected.ToHashSet()));
        for (var i = 0; i < OfEach; i++)
        {
            var page = (int)((i + 0.5) * pages / OfEach);
            var (first, second) = (SyntheticSite.TermOf(page, 0), SyntheticSite.TermOf(page, 1));
            string[] here = [SyntheticSite.Address(page)];
            var both = Enumerable.Range(0, pages)
                .Where(other => SyntheticSite.TermOf(other, 0) == first && SyntheticSite.TermOf(other, 1) == second)
                .Select(SyntheticSite.Address);
            var number = page.ToString(CultureInfo.InvariantCulture);
            Add("title", SyntheticSite.Title(page), here);
            Add("term", first, [Glossary]);
            Add("misspelt title", $"{Misspelling.Of("page", 4, i, random)} {number}", here);
            Add("misspelt term", Misspelling.Of(first, SharedLetters, i, random), [Glossary]);
            Add("two words", i % 2 == 0 ? $"{first} {second}" : $"site {number}", i % 2 == 0 ? [Glossary, .. both] : here);
        }

        return queries;
    }
}
