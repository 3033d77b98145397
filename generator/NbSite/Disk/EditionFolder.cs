using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;

namespace NbSite.Disk;

/// <summary>Reads an editions folder from the disk. A folder that is not there holds no editions.</summary>
internal sealed class EditionFolder : IEditionFiles
{
    private readonly ProgramHost _host;
    private readonly string _realRoot;
    private readonly RootedFolder _below;

    /// <param name="root">The folder.</param>
    /// <param name="content">The content folder, from which paths are told.</param>
    /// <param name="host">Reads the files.</param>
    public EditionFolder(string root, string content, ProgramHost host)
    {
        Root = root;
        _host = host;
        _below = new RootedFolder(root);
        _realRoot = Directory.Exists(root) ? FileTree.RealPath(new DirectoryInfo(root)) : root;
        Prefix = Path.GetRelativePath(content, root).Replace('\\', '/') + "/";
    }

    public string Root { get; }

    public string Prefix { get; }

    public ImmutableArray<ContentFile> Top => !Directory.Exists(Root) ? [] :
    [
        .. new DirectoryInfo(Root).EnumerateFileSystemInfos()
            .Where(entry => !entry.Name.StartsWith('.') && !(entry is DirectoryInfo { LinkTarget: null, Name: EditionNames.Records }))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => Read(entry, entry.Name)),
    ];

    public IEnumerable<string> RecordPaths()
    {
        var records = Path.Combine(Root, EditionNames.Records);
        return !Directory.Exists(records) ? []
            : FileTree.Files(records).Where(path => !IsHidden(path)).Select(path => $"{EditionNames.Records}/{path}")
                .Order(StringComparer.Ordinal);
    }

    public ContentFile? Find(string path)
    {
        var shown = Prefix + path;
        if (_below.Find(path) is not { } full)
            return new ContentFile(shown, ReadOnlyMemory<byte>.Empty, Codes.LinkLeadsOut.At(SourceSpan.File(shown), shown));
        var file = new FileInfo(full);
        if (file.Exists || file.LinkTarget is not null) return Read(file, path);
        try
        {
            // A folder that may not be looked into is told of otherwise than one that has no such file.
            _ = File.GetAttributes(full);
            return null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ContentFile(shown, ReadOnlyMemory<byte>.Empty, Codes.FileUnreadable.At(SourceSpan.File(shown), shown, exception.Message));
        }
    }

    // Left alone wherever they are: of Git, of an editor, or of a run that was stopped.
    private static bool IsHidden(string path) => path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal);

    private ContentFile Read(FileSystemInfo entry, string path)
    {
        var shown = Prefix + path;
        if (entry.LinkTarget is not null && ContentFolder.LeadsOut(entry, _realRoot))
            return new ContentFile(shown, ReadOnlyMemory<byte>.Empty, Codes.LinkLeadsOut.At(SourceSpan.File(shown), shown));
        return entry is FileInfo file
            ? ContentFolder.Read(file, shown, _host)
            : new ContentFile(shown, ReadOnlyMemory<byte>.Empty, Codes.EditionStrangeFile.At(SourceSpan.File(shown), entry.Name));
    }
}
