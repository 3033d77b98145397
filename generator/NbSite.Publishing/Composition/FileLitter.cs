namespace NbSite.Publishing.Composition;

/// <summary>Files that systems, editors and Office leave beside those that people write.</summary>
internal static class FileLitter
{
    private static readonly string[] Names = ["thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r", "nohup.out", ".ds_store"];

    private static readonly string[] Endings = ["~", ".bak", ".orig", ".swp", ".swo", ".tmp", ".temp", ".rej", ".crdownload", ".part"];

    private static readonly string[] Folders = ["__macosx", "$recycle.bin", "@eadir"];

    /// <summary>Whether a file is no content: Thumbs.db, ~$draft.docx, page.md~, #page.md#, page.md.orig.</summary>
    public static bool Is(string path)
    {
        var parts = path.Split('/');
        if (parts[..^1].Any(folder => Folders.Contains(folder.ToLowerInvariant(), StringComparer.Ordinal))) return true;
        var name = parts[^1].ToLowerInvariant();
        return Names.Contains(name, StringComparer.Ordinal)
            || Endings.Any(ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
            || name.StartsWith("~$", StringComparison.Ordinal)
            || name.StartsWith(".~", StringComparison.Ordinal)
            || name.StartsWith(".#", StringComparison.Ordinal)
            || (name.Length > 2 && name[0] == '#' && name[^1] == '#');
    }
}
