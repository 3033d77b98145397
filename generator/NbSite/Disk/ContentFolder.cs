using System.Collections.Immutable;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Disk;

/// <summary>Reads the content folder into memory once, so that the whole build sees one state of it.</summary>
internal static class ContentFolder
{
    private const long LargestFile = 64 * 1024 * 1024;

    /// <summary>
    /// Every file, sorted by path. A file that cannot be read, or a link that leads out of the folder, comes with its
    /// problem. Hidden files (starting with a dot) are not content.
    /// </summary>
    public static ImmutableArray<ContentFile> Read(string folder, CancellationToken cancellation)
    {
        if (File.Exists(folder))
            return [Problem("", Codes.ContentNotFolder.At(SourceSpan.File(""), folder))];
        if (!Directory.Exists(folder))
            return [Problem("", Codes.ContentMissing.At(SourceSpan.File(""), folder))];
        var root = Path.GetFullPath(folder);
        var files = ImmutableArray.CreateBuilder<ContentFile>();
        Walk(root, "", FileTree.RealPath(new DirectoryInfo(root)), files, 0, cancellation);
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files.Count == 0 ? [Problem("", Codes.ContentEmpty.At(SourceSpan.File(""), folder))] : files.ToImmutable();
    }

    private static void Walk(
        string root, string relative, string realRoot, ImmutableArray<ContentFile>.Builder files, int depth,
        CancellationToken cancellation)
    {
        if (depth > 32)
        {
            files.Add(Problem(relative, Codes.FolderTooDeep.At(SourceSpan.File(relative), relative)));
            return;
        }

        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(Path.Combine(root, relative)).GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            files.Add(Problem(relative, Codes.FileUnreadable.At(SourceSpan.File(relative), relative, exception.Message)));
            return;
        }

        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.Name.StartsWith('.')) continue;
            var path = relative.Length == 0 ? entry.Name : relative + "/" + entry.Name;
            if (entry.LinkTarget is not null && LeadsOut(entry, realRoot))
                files.Add(Problem(path, Codes.LinkLeadsOut.At(SourceSpan.File(path), path)));
            else if (entry is DirectoryInfo || (entry.Attributes & FileAttributes.Directory) != 0)
                Walk(root, path, realRoot, files, depth + 1, cancellation);
            else
                files.Add(One((FileInfo)entry, path));
        }
    }

    private static ContentFile One(FileInfo file, string path)
    {
        try
        {
            if (file.Length > LargestFile)
                return Problem(path, Codes.FileTooLarge.At(SourceSpan.File(path), file.Length, LargestFile));
            return new ContentFile(path, File.ReadAllBytes(file.FullName));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Problem(path, Codes.FileUnreadable.At(SourceSpan.File(path), path, exception.Message));
        }
    }

    private static bool LeadsOut(FileSystemInfo entry, string realRoot)
    {
        try
        {
            var target = entry.ResolveLinkTarget(returnFinalTarget: true);
            return target is null || !(FileTree.RealPath(target) + "/").StartsWith(realRoot + "/", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static ContentFile Problem(string path, Diagnostic problem) => new(path, ReadOnlyMemory<byte>.Empty, problem);
}
