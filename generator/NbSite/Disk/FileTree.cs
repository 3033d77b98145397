using System.IO.Enumeration;

namespace NbSite.Disk;

/// <summary>Small things done with folders.</summary>
internal static class FileTree
{
    /// <summary>Every file below a folder (links counted as files, and never followed), with forward slashes, in no order.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Entries(folder, (ref entry) => !entry.IsDirectory || IsLink(ref entry)).Select(path => Relative(folder, path));

    /// <summary>Every folder below a folder, as <see cref="Files"/> gives files.</summary>
    public static IEnumerable<string> Folders(string folder) =>
        Entries(folder, (ref entry) => entry.IsDirectory && !IsLink(ref entry)).Select(path => Relative(folder, path));

    /// <summary>The folders that hold files of these paths, each once.</summary>
    public static HashSet<string> FoldersOf(IEnumerable<string> files)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
            for (var end = file.LastIndexOf('/'); end > 0 && folders.Add(file[..end]); end = file.LastIndexOf('/', end - 1)) ;
        return folders;
    }

    /// <summary>
    /// Deletes the files that are still as the manifest has them, then their folders where nothing else is; gives what is
    /// left, which NbSite did not write.
    /// </summary>
    public static List<string> Delete(string folder, Manifest? written, DiskCalls calls)
    {
        var root = new RootedFolder(folder);
        foreach (var (path, file) in written?.Files ?? [])
            if (root.Find(path) is { } full && Manifest.IsAsWritten(folder, path, file)) calls.DeleteFile(full);

        foreach (var inner in FoldersOf(written?.Files.Keys ?? (IEnumerable<string>)[]).OrderByDescending(path => path.Length))
        {
            var full = Path.Combine(folder, inner);
            if (Directory.Exists(full) && !Directory.EnumerateFileSystemEntries(full).Any()) calls.DeleteFolder(full);
        }

        var left = Files(folder).Concat(Folders(folder)).ToList();
        if (left.Count == 0) calls.DeleteFolder(folder);
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
