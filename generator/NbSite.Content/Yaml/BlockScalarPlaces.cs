namespace NbSite.Content.Yaml;

/// <summary>Block scalars: the lines below “|” or “&gt;” without their indentation.</summary>
internal static class BlockScalarPlaces
{
    /// <summary>Literal: every line of the value is the end of a line of the source.</summary>
    public static List<(int Value, int Source)> Literal(ReadOnlySpan<char> source, string value)
    {
        List<(int Value, int Source)> pairs = [];
        var (at, place) = (0, AfterHeader(source));
        while (true)
        {
            var rest = value.AsSpan(at);
            var length = Line(rest);
            var sourceLength = Line(source[place..]);
            pairs.Add((at, place + Math.Max(0, sourceLength - length)));
            at += length + 1;
            place += sourceLength + 1;
            if (at >= value.Length || place > source.Length) return pairs;
        }
    }

    /// <summary>Folded: every line that is not blank is found again in the value, after a space or line breaks.</summary>
    public static List<(int Value, int Source)> Folded(ReadOnlySpan<char> source, string value)
    {
        var place = AfterHeader(source);
        var indent = Indent(source, place);
        List<(int Value, int Source)> pairs = [];
        var at = 0;
        while (place < source.Length && at < value.Length)
        {
            var length = Line(source[place..]);
            var line = source.Slice(place, length);
            var content = line.Length > indent ? line[indent..] : default;
            if (!content.IsEmpty)
            {
                while (!value.AsSpan(at).StartsWith(content) && at < value.Length && value[at] is ' ' or '\n') at++;
                if (!value.AsSpan(at).StartsWith(content)) break;
                pairs.Add((at, place + indent));
                at += content.Length;
            }

            place += length + 1;
        }

        if (pairs.Count == 0 || pairs[0].Value != 0) pairs.Insert(0, (0, AfterHeader(source)));
        return pairs;
    }

    private static int AfterHeader(ReadOnlySpan<char> source) => Math.Min(source.Length, Line(source) + 1);

    private static int Line(ReadOnlySpan<char> text) => text.IndexOf('\n') is >= 0 and var end ? end : text.Length;

    // The first line that is not blank tells. With an indentation number in the header (“>2”) its own extra blanks
    // belong to the text; the value then starts with them and is found all the same, a little to the right.
    private static int Indent(ReadOnlySpan<char> source, int place)
    {
        while (place < source.Length)
        {
            var line = source.Slice(place, Line(source[place..]));
            var indent = line.IndexOfAnyExcept(' ');
            if (indent >= 0) return indent;
            place += line.Length + 1;
        }

        return 0;
    }
}
