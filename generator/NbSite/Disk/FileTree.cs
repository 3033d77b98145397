namespace NbSite.Disk;

/// <summary>Small things done with folders.</summary>
internal static class FileTree
{
    /// <summary>Every file below a folder (links counted as files), with forward slashes, in no order.</summary>
    public static IEnumerable<string> Files(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = false,
            ReturnSpecialDirectories = false,
        };
        var links = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, ReturnSpecialDirectories = false };
        foreach (var path in Directory.EnumerateFiles(folder, "*", options)) yield return Relative(folder, path);
        foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*", links))
            if ((File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0) yield return Relative(folder, path);
    }

    /// <summary>Deletes the named files, then the folders that are empty; gives what is left.</summary>
    public static List<string> Delete(string folder, IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file);
            if (File.Exists(path)) File.Delete(path);
        }

        foreach (var inner in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories)
            .OrderByDescending(path => path.Length).ToList())
            if (!Directory.EnumerateFileSystemEntries(inner).Any()) Directory.Delete(inner);
        var left = Files(folder).ToList();
        if (left.Count == 0) Directory.Delete(folder, recursive: true);
        return left;
    }

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}

/// <summary>Writes that are on the disk when they return, and whole or not at all.</summary>
internal static class Durable
{
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = path + ".new";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
