namespace NbSite.Content.Resolution;

/// <summary>Relative paths between content files; “/” on every system.</summary>
internal static class ContentPath
{
    /// <summary>
    /// The path in the content folder that a relative one means, seen from a folder such as “en/treatments/”; null when it
    /// leads out of the folders of languages.
    /// </summary>
    public static string? Resolve(string folder, string relative)
    {
        var parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else return null;
        }

        // What stands beside the languages is no page and no picture.
        return parts.Count > 1 ? string.Join('/', parts) : null;
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
