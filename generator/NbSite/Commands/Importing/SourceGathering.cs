using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Import;

namespace NbSite.Commands.Importing;

/// <summary>Finds the files that are brought in. Links are not followed, so that nothing outside the folder is read.</summary>
internal sealed class SourceGathering(ProgramHost host)
{
    private const int MostFiles = 20_000;
    private const int DeepestFolder = 32;

    private static readonly string[] Skipped = ["node_modules", "__pycache__", "_site", "public", "site-packages"];

    private readonly List<SourceFile> _files = [];

    /// <summary>The folder that paths start from, and its files. Throws <see cref="UsageException"/> when there is nothing.</summary>
    public static (string Root, SourceTree Tree, bool IsFile) Read(string typed, ProgramHost host)
    {
        if (typed.Contains('\0', StringComparison.Ordinal)) throw new UsageException("A file's name cannot hold the character NUL.");
        var full = Path.GetFullPath(typed, host.CurrentFolder);
        var gathering = new SourceGathering(host);
        if (Directory.Exists(full))
        {
            gathering.Into(full, "", 0, DeepestFolder);
            return (full, new SourceTree(Path.GetFileName(full.TrimEnd('/', '\\')), gathering.Sorted()), false);
        }

        if (!File.Exists(full) || !FileKind.IsFile(full)) throw new UsageException($"there is no file or folder “{TerminalText.OneLine(typed)}” to bring in.");
        var root = Path.GetDirectoryName(full)!;
        var name = Path.GetFileName(full);
        // The pictures of a page, and the uploads of WordPress, lie beside it.
        var kind = Importer.KindOf(name);
        if (kind != ImportKind.Word) gathering.Into(root, "", 0, kind == ImportKind.Wordpress ? 6 : 2);
        var others = gathering.Sorted().Where(file => !Importer.IsPage(file.Path));
        return (root, new SourceTree(Path.GetFileNameWithoutExtension(name), [gathering.Of(new FileInfo(full), name), .. others]), true);
    }

    private ImmutableArray<SourceFile> Sorted() => [.. _files.OrderBy(file => file.Path, StringComparer.Ordinal)];

    private SourceFile Of(FileInfo file, string path) => new(path, file.Length, () => host.ReadFile(file.FullName));

    private void Into(string folder, string relative, int depth, int deepest)
    {
        if (depth > deepest) return;
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (UnauthorizedAccessException)
        {
            return;
        }

        foreach (var entry in entries)
        {
            host.Cancellation.ThrowIfCancellationRequested();
            if (entry.Name.StartsWith('.') || entry.LinkTarget is not null) continue;
            var path = relative.Length == 0 ? entry.Name : relative + "/" + entry.Name;
            if (entry is DirectoryInfo)
            {
                // What was made of the pages, and what belongs to programs.
                if (!Skipped.Contains(entry.Name, StringComparer.OrdinalIgnoreCase)) Into(entry.FullName, path, depth + 1, deepest);
            }
            else if (FileKind.IsFile(entry.FullName))
            {
                if (_files.Count == MostFiles) throw new UsageException($"there are more than {MostFiles} files in “{TerminalText.OneLine(folder)}”. Name the folder that holds the pages.");
                _files.Add(Of((FileInfo)entry, path));
            }
        }
    }
}
