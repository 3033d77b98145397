using System.Text;

namespace NbSite.Import.Markdown;

/// <summary>Code between back-ticks, where every sign is what it is.</summary>
internal static class CodeSpans
{
    /// <summary>
    /// A line with what stands outside its code spans written anew. A span begins with a run of back-ticks and ends with the next run that
    /// is as long; a run without such an end is words.
    /// </summary>
    public static string Between(string line, Func<string, string> rewrite)
    {
        var runs = Runs(line);
        if (runs.Count == 0) return rewrite(line);
        var last = new Dictionary<int, int>();
        for (var i = 0; i < runs.Count; i++) last[runs[i].Length] = i;
        var text = new StringBuilder(line.Length);
        var from = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            var (at, length) = runs[i];
            // A back-tick behind “\” opens nothing; of a run only the first is taken by it.
            var isEscaped = IsEscaped(line, at);
            if (isEscaped || last[length] <= i) continue;
            var end = i + 1;
            while (runs[end].Length != length) end++;
            text.Append(rewrite(line[from..at])).Append(line, at, runs[end].At + length - at);
            from = runs[end].At + length;
            i = end;
        }

        return text.Append(rewrite(line[from..])).ToString();
    }

    private static List<(int At, int Length)> Runs(string line)
    {
        var runs = new List<(int, int)>();
        for (var at = line.IndexOf('`'); at >= 0;)
        {
            var end = at;
            while (end < line.Length && line[end] == '`') end++;
            runs.Add((at, end - at));
            at = end < line.Length ? line.IndexOf('`', end) : -1;
        }

        return runs;
    }

    private static bool IsEscaped(string line, int at)
    {
        var start = at;
        while (start > 0 && line[start - 1] == '\\') start--;
        return (at - start) % 2 == 1;
    }
}
