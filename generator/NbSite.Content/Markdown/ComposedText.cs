using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NbSite.Content.Markdown;

/// <summary>
/// Unicode's composed form (NFC): a letter is one text however it was typed. From a table of our own, because the
/// program runs without the system's, and then <see cref="string.Normalize()"/> changes nothing.
/// </summary>
internal static class ComposedText
{
    private const int SBase = 0xAC00, LBase = 0x1100, VBase = 0x1161, TBase = 0x11A7;
    private const int LCount = 19, VCount = 21, TCount = 28;

    private static readonly Lazy<Tables> Known = new(Read);

    public static string Of(string text)
    {
        // Below U+0300 nothing combines.
        if (text.All(c => c < '\u0300')) return text;
        var runes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes()) Decompose(rune.Value, runes);
        Order(runes);
        Compose(runes);
        var result = new StringBuilder(text.Length);
        foreach (var rune in runes) result.Append(new Rune(rune).ToString());
        return result.ToString();
    }

    private static void Decompose(int rune, List<int> into)
    {
        var s = rune - SBase;
        if (s is >= 0 and < LCount * VCount * TCount)
        {
            into.Add(LBase + (s / (VCount * TCount)));
            into.Add(VBase + (s % (VCount * TCount) / TCount));
            if (s % TCount > 0) into.Add(TBase + (s % TCount));
        }
        else if (Known.Value.Parts.TryGetValue(rune, out var parts))
        {
            foreach (var part in parts) Decompose(part, into);
        }
        else
        {
            into.Add(rune);
        }
    }

    private static int Class(int rune) => Known.Value.Classes.GetValueOrDefault(rune);

    /// <summary>Marks on one letter in the order of their classes; equal ones stay in their own.</summary>
    private static void Order(List<int> runes)
    {
        for (var i = 1; i < runes.Count; i++)
        {
            var own = Class(runes[i]);
            for (var at = i; own > 0 && at > 0 && Class(runes[at - 1]) > own; at--)
                (runes[at - 1], runes[at]) = (runes[at], runes[at - 1]);
        }
    }

    private static void Compose(List<int> runes)
    {
        var (starter, lastClass) = (-1, 0);
        for (var i = 0; i < runes.Count; i++)
        {
            var own = Class(runes[i]);
            var isNext = starter >= 0 && i == starter + 1;
            if (starter >= 0 && (isNext || (lastClass < own && lastClass > 0)) && Pair(runes[starter], runes[i]) is { } whole)
            {
                runes[starter] = whole;
                runes.RemoveAt(i--);
                continue;
            }

            if (own == 0) starter = i;
            lastClass = own;
        }
    }

    private static int? Pair(int first, int second)
    {
        if (first - LBase is >= 0 and < LCount && second - VBase is >= 0 and < VCount)
            return SBase + ((((first - LBase) * VCount) + second - VBase) * TCount);
        if (first - SBase is >= 0 and < LCount * VCount * TCount && (first - SBase) % TCount == 0 && second - TBase is > 0 and < TCount)
            return first + second - TBase;
        return Known.Value.Wholes.TryGetValue((first, second), out var whole) ? whole : null;
    }

    private static Tables Read()
    {
        using var stream = typeof(ComposedText).Assembly.GetManifestResourceStream("composition.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var parts = new Dictionary<int, int[]>();
        var wholes = new Dictionary<(int, int), int>();
        var classes = new Dictionary<int, byte>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var words = line.TrimStart('-', '@').Split(' ');
            if (line[0] == '@')
            {
                for (var rune = Hex(words[0]); rune <= Hex(words[1]); rune++)
                    classes[rune] = byte.Parse(words[2], CultureInfo.InvariantCulture);
                continue;
            }

            int[] taken = [.. words[1..].Select(Hex)];
            parts[Hex(words[0])] = taken;
            if (line[0] != '-') wholes[(taken[0], taken[1])] = Hex(words[0]);
        }

        return new Tables(parts.ToFrozenDictionary(), wholes.ToFrozenDictionary(), classes.ToFrozenDictionary());
    }

    private static int Hex(string word) => int.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private sealed record Tables(
        FrozenDictionary<int, int[]> Parts, FrozenDictionary<(int, int), int> Wholes, FrozenDictionary<int, byte> Classes);
}
