using System.IO.Enumeration;

namespace NbSite.Disk;

/// <summary>Small things done with folders.</summary>
internal static class FileTree
{
    /// <summary>Every file below a folder (links counted as files, and never followed), with forward slashes, in no order.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Entries(folder, (ref entry) => !entry.IsDirectory || IsLink(ref entry)).Select(path => Relative(folder, path));

    /// <summary>
    /// Deletes the files that are still as the manifest has them, then the folders that are empty; gives what is left.
    /// </summary>
    public static List<string> Delete(string folder, Manifest? written)
    {
        foreach (var (path, file) in written?.Files ?? [])
            if (Manifest.IsAsWritten(folder, path, file)) File.Delete(Path.Combine(folder, path));

        foreach (var inner in Entries(folder, (ref entry) => entry.IsDirectory && !IsLink(ref entry))
            .OrderByDescending(path => path.Length).ToList())
            if (!Directory.EnumerateFileSystemEntries(inner).Any()) Directory.Delete(inner);
        var left = Files(folder).ToList();
        if (left.Count == 0) Directory.Delete(folder, recursive: true);
        return left;
    }

    private static FileSystemEnumerable<string> Entries(string folder, FileSystemEnumerable<string>.FindPredicate wanted) =>
        new(folder, (ref entry) => entry.ToFullPath(), new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = 0,
            IgnoreInaccessible = false,
        })
        {
            ShouldIncludePredicate = wanted,
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        };

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    /// <summary>The path with every link on the way followed; what does not exist yet stays as it is.</summary>
    public static string RealPath(FileSystemInfo entry)
    {
        var final = entry.LinkTarget is null ? entry : entry.ResolveLinkTarget(true) ?? entry;
        var parent = Path.GetDirectoryName(final.FullName);
        return parent is null ? final.FullName : Path.Join(RealPath(new DirectoryInfo(parent)), final.Name);
    }

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}

/// <summary>Writes that are on the disk when they return, and whole or not at all.</summary>
internal static class Durable
{
    /// <param name="path">The file.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="hidden">Whether a run that is killed may leave only a hidden file behind, as among content.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool hidden = false)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, (hidden ? "." : "") + Path.GetFileName(path) + ".new");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DeleteIfPossible(temporary);
            throw;
        }
    }

    /// <summary>Removes what a write that failed left behind; what cannot be removed is written over by the next.</summary>
    public static void DeleteIfPossible(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The failure that is told is the write's.
        }
    }
}
