using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace NbSite.Console;

/// <summary>The lines in which two texts differ, with a few around them, as patch and Git write it.</summary>
internal static class UnifiedDiff
{
    private const int Around = 3;

    /// <summary>Empty when the lines are the same.</summary>
    /// <param name="name">The file, as it is shown.</param>
    /// <param name="before">Its text.</param>
    /// <param name="after">What it is to be.</param>
    public static string Of(string name, string before, string after)
    {
        var diff = new Differ().CreateLineDiffs(before, after, ignoreWhitespace: false);
        if (diff.DiffBlocks.Count == 0) return "";
        var text = new StringBuilder($"--- {name}\n+++ {name}\n");
        foreach (var blocks in Hunks(diff.DiffBlocks)) Write(text, diff, blocks);
        return text.ToString();
    }

    /// <summary>Changes that are near each other stand together.</summary>
    private static IEnumerable<List<DiffBlock>> Hunks(IEnumerable<DiffBlock> blocks)
    {
        var hunk = new List<DiffBlock>();
        foreach (var block in blocks)
        {
            if (hunk is [.., var last] && block.DeleteStartA - (last.DeleteStartA + last.DeleteCountA) > 2 * Around)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        yield return hunk;
    }

    private static void Write(StringBuilder text, DiffResult diff, List<DiffBlock> blocks)
    {
        // What follows the last line end is no line.
        var (old, now) = (Lines(diff.PiecesOld), Lines(diff.PiecesNew));
        var (first, last) = (blocks[0], blocks[^1]);
        var start = Math.Max(0, first.DeleteStartA - Around);
        var changed = Math.Min(old.Length, last.DeleteStartA + last.DeleteCountA);
        var end = Math.Min(old.Length, changed + Around);
        var startNow = start + first.InsertStartB - first.DeleteStartA;
        var endNow = Math.Min(now.Length, last.InsertStartB + last.InsertCountB) + end - changed;
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Range(start, end)} +{Range(startNow, endNow)} @@\n");
        var at = start;
        foreach (var block in blocks)
        {
            Append(' ', old, at, block.DeleteStartA);
            at = block.DeleteStartA + block.DeleteCountA;
            Append('-', old, block.DeleteStartA, at);
            Append('+', now, block.InsertStartB, block.InsertStartB + block.InsertCountB);
        }

        Append(' ', old, at, end);

        void Append(char sign, string[] lines, int from, int to)
        {
            for (var i = from; i < Math.Min(to, lines.Length); i++)
                text.Append(CultureInfo.InvariantCulture, $"{sign}{TerminalText.OneLine(lines[i])}\n");
        }
    }

    private static string[] Lines(IReadOnlyList<string> pieces) => [.. pieces is [.., ""] ? pieces.SkipLast(1) : pieces];

    private static string Range(int start, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"{(start == end ? start : start + 1)},{end - start}");
}
