namespace NbSite.Content.Resolution;

/// <summary>Relative paths between content files; “/” on every system.</summary>
internal static class ContentPath
{
    /// <summary>
    /// The path that a relative one means, seen from a folder such as “en/treatments/”; null when it leaves the language
    /// folder.
    /// </summary>
    public static string? Resolve(string folder, string relative)
    {
        var parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        var root = Math.Min(1, parts.Count);
        foreach (var part in relative.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > root) parts.RemoveAt(parts.Count - 1);
            else return null;
        }

        return string.Join('/', parts);
    }

    /// <summary>How to write a path from a folder.</summary>
    public static string Relative(string folder, string path)
    {
        var from = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var to = path.Split('/');
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common]) common++;
        return string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join('/', to[common..]);
    }
}
