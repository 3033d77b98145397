using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Disk;

/// <summary>Reads the content folder into memory once, so that the whole build sees one state of it.</summary>
internal static class ContentFolder
{
    private const long LargestFile = 64 * 1024 * 1024;
    private const int DeepestFolder = 32;
    private const string SiteFile = "site.yml";

    /// <summary>
    /// Every file, those of packs among them, sorted by path. A file that cannot be read, or a link that leads out of the folder, comes with its
    /// problem. Hidden files (starting with a dot) are not content.
    /// </summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="host">Reads the files, and may stop the walk.</param>
    public static ImmutableArray<ContentFile> Read(string folder, ProgramHost host) =>
        SitePacks.Over(ReadOwn(folder, host), Path.GetFullPath(folder), host);

    /// <summary>The same without the packs that site.yml names: for what writes into the folder.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="host">Reads the files, and may stop the walk.</param>
    public static ImmutableArray<ContentFile> ReadOwn(string folder, ProgramHost host)
    {
        if (File.Exists(folder))
            return [Problem("", Codes.ContentNotFolder.At(SourceSpan.File(""), folder))];
        if (!Directory.Exists(folder))
            return [Problem("", Codes.ContentMissing.At(SourceSpan.File(""), folder))];
        var root = Path.GetFullPath(folder);
        try
        {
            if (NoSiteFile(root) is { } missing) return [Problem(SiteFile, missing)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [Problem("", Codes.FileUnreadable.At(SourceSpan.File(""), folder, exception.Message))];
        }

        var realRoot = FileTree.RealPath(new DirectoryInfo(root));
        var walk = new Walk(root, realRoot, host);
        walk.Into("", [realRoot]);
        var files = ImmutableArray.CreateBuilder<ContentFile>();
        files.AddRange(walk.Problems);
        files.AddRange(walk.Found.AsParallel().WithCancellation(host.Cancellation).Select(found => Read(found.File, found.Path, host)));
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files.Count == 0 ? [Problem("", Codes.ContentEmpty.At(SourceSpan.File(""), folder))] : files.ToImmutable();
    }

    // It is not a content folder then, and may be a whole disk: nothing else of it is read.
    private static Diagnostic? NoSiteFile(string root)
    {
        var names = new DirectoryInfo(root).EnumerateFileSystemInfos().Select(entry => entry.Name)
            .Where(name => !name.StartsWith('.')).ToList();
        if (names.Count == 0 || names.Contains(SiteFile, StringComparer.Ordinal)) return null;
        var near = Suggestions.Nearest(SiteFile, names);
        var above = Path.GetDirectoryName(root);
        var hint = near is not null ? $"Rename “{near}” to “{SiteFile}”."
            : above is not null && File.Exists(Path.Combine(above, SiteFile)) ? "The folder above has one: name that with --content."
            : null;
        return Codes.NoSiteFile.WithHint(SourceSpan.File(SiteFile), hint);
    }

    // The one folder with such a name that others look for on a site.
    private static bool IsWellKnown(string folder, string name) => folder == StaticKinds.Folder && name == StaticKinds.WellKnown;

    private sealed class Walk(string root, string realRoot, ProgramHost host)
    {
        public List<(FileInfo File, string Path)> Found { get; } = [];

        public List<ContentFile> Problems { get; } = [];

        /// <param name="relative">The folder, from the root.</param>
        /// <param name="above">The real paths of this folder and those that hold it, by the way that was taken.</param>
        public void Into(string relative, ImmutableList<string> above)
        {
            if (above.Count > DeepestFolder + 1)
            {
                Problems.Add(Problem(relative, Codes.FolderTooDeep.At(SourceSpan.File(relative), relative)));
                return;
            }

            FileSystemInfo[] entries;
            try
            {
                entries = new DirectoryInfo(Path.Combine(root, relative)).GetFileSystemInfos();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Problems.Add(Problem(relative, Codes.FileUnreadable.At(SourceSpan.File(relative), relative, exception.Message)));
                return;
            }

            foreach (var entry in entries)
            {
                host.Cancellation.ThrowIfCancellationRequested();
                if (entry.Name.StartsWith('.') && !IsWellKnown(relative, entry.Name)) continue;
                One(entry, relative.Length == 0 ? entry.Name : relative + "/" + entry.Name, above);
            }
        }

        private void One(FileSystemInfo entry, string path, ImmutableList<string> above)
        {
            var isLink = entry.LinkTarget is not null;
            if (isLink && LeadsOut(entry, realRoot))
            {
                Problems.Add(Problem(path, Codes.LinkLeadsOut.At(SourceSpan.File(path), path)));
            }
            else if (entry is not DirectoryInfo && (entry.Attributes & FileAttributes.Directory) == 0)
            {
                Found.Add(((FileInfo)entry, path));
            }
            else
            {
                var real = isLink ? FileTree.RealPath(entry) : Path.Join(above[^1], entry.Name);
                if (isLink && above.Contains(real)) Problems.Add(Problem(path, Codes.LinkLoops.At(SourceSpan.File(path), path)));
                else Into(path, above.Add(real));
            }
        }
    }

    /// <summary>One file, or its problem.</summary>
    internal static ContentFile Read(FileInfo file, string path, ProgramHost host)
    {
        try
        {
            if (!FileKind.IsFile(file.FullName)) return Problem(path, Codes.NotAFile.At(SourceSpan.File(path), path));
            if (file.Length > LargestFile)
                return Problem(path, Codes.FileTooLarge.At(SourceSpan.File(path), file.Length, LargestFile));
            if (!StaticKinds.IsReadLater(path)) return new ContentFile(path, host.ReadFile(file.FullName));
            // Read when it is needed, one after another; here only whether it can be.
            using (file.OpenRead())
                return new ContentFile(path, ReadOnlyMemory<byte>.Empty) { Reader = () => host.ReadFile(file.FullName) };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Problem(path, Codes.FileUnreadable.At(SourceSpan.File(path), path, exception.Message));
        }
    }

    /// <summary>Whether a link leads to nothing, or to something outside the folder.</summary>
    internal static bool LeadsOut(FileSystemInfo entry, string realRoot)
    {
        try
        {
            var target = entry.ResolveLinkTarget(returnFinalTarget: true);
            return target is not { Exists: true } || !(FileTree.RealPath(target) + "/").StartsWith(realRoot + "/", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static ContentFile Problem(string path, Diagnostic problem) => new(path, ReadOnlyMemory<byte>.Empty, problem);
}
