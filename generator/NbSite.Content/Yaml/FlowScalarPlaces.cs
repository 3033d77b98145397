using YamlDotNet.Core;

namespace NbSite.Content.Yaml;

/// <summary>Plain and quoted scalars: escapes are longer than what they stand for, line breaks fold into spaces.</summary>
internal static class FlowScalarPlaces
{
    /// <summary>Pairs of (offset in the value, offset in the source), wherever the two stop running together.</summary>
    public static List<(int Value, int Source)> Find(ReadOnlySpan<char> source, string value, ScalarStyle style)
    {
        var quoted = style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        var (from, end) = quoted ? (1, Math.Max(1, source.Length - 1)) : (0, source.Length);
        List<(int Value, int Source)> pairs = [(0, Math.Min(from, source.Length))];
        var (at, place) = (0, from);
        while (place < end && at < value.Length)
        {
            var current = source[place];
            var (step, length) = current switch
            {
                '\\' when style == ScalarStyle.DoubleQuoted => Escape(source[place..end]),
                '\'' when style == ScalarStyle.SingleQuoted => (1, 2),
                ' ' or '\t' or '\n' => Fold(source[place..end]),
                _ => (1, 1),
            };
            at += step;
            place += length;
            if (step != length || current == '\n') pairs.Add((at, place));
        }

        // When the walk went wrong only the start is sure.
        if (at > value.Length) pairs.RemoveRange(1, pairs.Count - 1);
        return pairs;
    }

    private static (int Step, int Length) Escape(ReadOnlySpan<char> source)
    {
        if (source.Length < 2) return (1, 1);
        if (source[1] != '\n')
        {
            return source[1] switch
            {
                'x' => (1, 4),
                'u' => (1, 6),
                'U' => (source.Length > 5 && source.Slice(2, 4) is not "0000" ? 2 : 1, 10),
                _ => (1, 2),
            };
        }

        var (breaks, length) = Breaks(source[1..]);
        return (breaks - 1, length + 1);
    }

    /// <summary>Blanks in the line stay (taken all at once, or a long run would be walked again and again); around a line break they go, one break is a space, each further one a break.</summary>
    private static (int Step, int Length) Fold(ReadOnlySpan<char> source)
    {
        var (breaks, length) = Breaks(source);
        return breaks switch
        {
            0 => (length, length),
            1 => (1, length),
            _ => (breaks - 1, length),
        };
    }

    private static (int Breaks, int Length) Breaks(ReadOnlySpan<char> source)
    {
        var (breaks, length) = (0, 0);
        while (length < source.Length && source[length] is ' ' or '\t' or '\n')
            if (source[length++] == '\n') breaks++;
        return (breaks, length);
    }
}
