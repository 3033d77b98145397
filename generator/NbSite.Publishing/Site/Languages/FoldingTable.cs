using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NbSite.Publishing.Site.Languages;

/// <summary>What a letter outside ASCII becomes, from folding.txt (made by tests/search/make-folding.mjs from the reader's own script).</summary>
internal static class FoldingTable
{
    private static readonly Lazy<FrozenDictionary<int, int[]>> Known = new(Read);

    /// <summary>Its letters; null when it stays as it is.</summary>
    public static int[]? Of(int rune) => Known.Value.GetValueOrDefault(rune);

    private static FrozenDictionary<int, int[]> Read()
    {
        using var stream = typeof(FoldingTable).Assembly.GetManifestResourceStream("folding.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var table = new Dictionary<int, int[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            int[] runes = [.. line.Split(' ').Select(hex => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
            table[runes[0]] = runes[1..];
        }

        return table.ToFrozenDictionary();
    }
}
