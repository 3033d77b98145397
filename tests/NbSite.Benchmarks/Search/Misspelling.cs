namespace NbSite.Benchmarks.Search;

/// <summary>The rule of tests/search/README.md: one edit, in turn of five kinds.</summary>
internal static class Misspelling
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>Misspells the first <paramref name="length"/> letters of a word; the rest tells it from its neighbours.</summary>
    public static string Of(string word, int length, int turn, Random random)
    {
        var at = random.Next(1, length - 1);
        return (turn % 5) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word.Remove(at, 1).Insert(at + 1, word[at].ToString()),
            3 => Beside(word, at, random),
            _ => Beside(word, 0, random),
        };
    }

    private static string Beside(string word, int at, Random random)
    {
        var row = Rows.First(keys => keys.Contains(word[at], StringComparison.Ordinal));
        var key = row.IndexOf(word[at], StringComparison.Ordinal);
        var beside = key == 0 ? 1 : key == row.Length - 1 ? key - 1 : key + (random.Next(2) == 0 ? -1 : 1);
        return string.Concat(word.AsSpan(0, at), row.AsSpan(beside, 1), word.AsSpan(at + 1));
    }
}
