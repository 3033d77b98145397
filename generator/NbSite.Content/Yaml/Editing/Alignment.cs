using System.Collections.Immutable;

namespace NbSite.Content.Yaml.Editing;

/// <summary>Which items of a list are which of another, so that those that stay are left as they are written.</summary>
internal static class Alignment
{
    /// <summary>Lists whose middle is longer than this are compared item by item, in order.</summary>
    private const int Longest = 500;

    /// <summary>Pairs in order; −1 where one of the two has no such item.</summary>
    public static List<(int Was, int Now)> Of(ImmutableArray<YamlValue> was, ImmutableArray<YamlValue> now)
    {
        var (start, end) = (0, 0);
        while (start < was.Length && start < now.Length && YamlValue.IsSaid(now[start], was[start])) start++;
        while (end < was.Length - start && end < now.Length - start && YamlValue.IsSaid(now[^(end + 1)], was[^(end + 1)])) end++;
        var pairs = Enumerable.Range(0, start).Select(i => (i, i)).ToList();
        var (a, b) = (start, start);
        foreach (var (x, y) in Same(was, now, start, was.Length - end, now.Length - end).Append((was.Length - end, now.Length - end)))
        {
            // What lies between two that are the same was changed, in order; what is left over is new or gone.
            while (a < x && b < y) pairs.Add((a++, b++));
            while (a < x) pairs.Add((a++, -1));
            while (b < y) pairs.Add((-1, b++));
            if (a >= was.Length - end || b >= now.Length - end) continue;
            pairs.Add((a++, b++));
        }

        pairs.AddRange(Enumerable.Range(0, end).Select(i => (was.Length - end + i, now.Length - end + i)));
        return pairs;
    }

    /// <summary>The longest run of items that both have in the same order.</summary>
    private static List<(int Was, int Now)> Same(ImmutableArray<YamlValue> was, ImmutableArray<YamlValue> now, int start, int wasEnd, int nowEnd)
    {
        var (rows, columns) = (wasEnd - start, nowEnd - start);
        var found = new List<(int, int)>();
        if (rows == 0 || columns == 0 || rows > Longest || columns > Longest) return found;
        var most = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                most[i, j] = YamlValue.IsSaid(now[start + j], was[start + i]) ? most[i + 1, j + 1] + 1 : Math.Max(most[i + 1, j], most[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (YamlValue.IsSaid(now[start + j], was[start + i])) found.Add((start + i++, start + j++));
            else if (most[i + 1, j] >= most[i, j + 1]) i++;
            else j++;
        }

        return found;
    }
}
