using System.Collections.Immutable;
using System.Globalization;

namespace NbSite.Publishing.Features.Cards;

/// <summary>A title broken into lines, as large as its room allows.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Size">How large they are.</param>
internal sealed record CardTitle(ImmutableArray<CardLine> Lines, float Size)
{
    /// <summary>From one line to the next, for a size of 1: room for the marks of Arabic too.</summary>
    public const float Leading = 1.32f;

    private const string More = "…";

    /// <summary>The title in the largest of these sizes in which it fits; what fits in none is cut at its end.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="write">A line of words.</param>
    /// <param name="width">How wide a line may be.</param>
    /// <param name="height">How high all lines may be.</param>
    /// <param name="sizes">From large to small.</param>
    public static CardTitle Fit(
        string text, Func<string, CardLine> write, float width, float height, params ReadOnlySpan<float> sizes)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var size in sizes)
        {
            var room = width / size;
            if (words.Any(word => write(word).Width > room)) continue;
            var lines = Broken(words, write, room);
            if (lines.Count <= Most(height, size)) return new CardTitle([.. lines.Select(write)], size);
        }

        var small = sizes[^1];
        var least = width / small;
        var all = Broken(Short(words, write, least), write, least);
        return new CardTitle([.. Cut(all, write, least, Most(height, small)).Select(write)], small);
    }

    private static int Most(float height, float size) => Math.Max(1, (int)(height / (size * Leading)));

    private static List<string> Broken(IEnumerable<string> words, Func<string, CardLine> write, float room)
    {
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && write(lines[^1] + " " + word).Width <= room) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines;
    }

    /// <summary>The words, those that are wider than a line in pieces.</summary>
    private static IEnumerable<string> Short(IEnumerable<string> words, Func<string, CardLine> write, float room)
    {
        foreach (var word in words)
        {
            var piece = "";
            var letters = StringInfo.GetTextElementEnumerator(word);
            while (letters.MoveNext())
            {
                var letter = letters.GetTextElement();
                if (piece.Length > 0 && write(piece + letter).Width > room)
                {
                    yield return piece;
                    piece = "";
                }

                piece += letter;
            }

            yield return piece;
        }
    }

    private static List<string> Cut(List<string> lines, Func<string, CardLine> write, float room, int most)
    {
        if (lines.Count <= most) return lines;
        var kept = lines.Take(most).ToList();
        var last = kept[^1];
        while (last.Length > 0 && write(last + More).Width > room)
        {
            var blank = last.LastIndexOf(' ');
            last = blank > 0 ? last[..blank] : last[..^new StringInfo(last).SubstringByTextElements(
                new StringInfo(last).LengthInTextElements - 1).Length];
        }

        kept[^1] = last.TrimEnd(',', ';', ':', '،') + More;
        return kept;
    }
}
