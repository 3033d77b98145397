using System.Collections.Immutable;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Packs;
using NbSite.Content.Sources;
using NbSite.Preview;
using NbSite.Publishing.Site.Index;

namespace NbSite.Desk;

/// <summary>The site as an action finds it: files as last read, and what the last good build knew. Immutable.</summary>
internal sealed class DeskContext
{
    private readonly Lazy<ImmutableDictionary<string, ContentFile>> _byPath;

    public DeskContext(ImmutableArray<ContentFile> files)
    {
        Files = files;
        _byPath = new(() => files.DistinctBy(file => file.Path).ToImmutableDictionary(file => file.Path, StringComparer.Ordinal));
    }

    /// <summary>The full path of the content folder.</summary>
    public required string Content { get; init; }

    /// <summary>All content files, those of packs too, sorted by path.</summary>
    public ImmutableArray<ContentFile> Files { get; }

    /// <summary>The day that counts as today.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The machine.</summary>
    public required ProgramHost Host { get; init; }

    /// <summary>What browsers are shown, with the last build.</summary>
    public required PreviewState State { get; init; }

    /// <summary>What the last good build knew of the site: pages, sources, signs, terms. Throws <see cref="UsageException"/> before the first.</summary>
    public IndexDocument Index => State.Made.Index ?? throw new UsageException("the site has not been made yet. Wait a moment, or mend what is told in the terminal.");

    /// <summary>The site with the words of every page, drafts too; read when it is first asked for, and kept while no file is another.</summary>
    public ReadSite Site => Read();

    /// <summary>Reads it.</summary>
    public required Func<ReadSite> Read { private get; init; }

    /// <summary>A content file; null for none.</summary>
    public ContentFile? File(string path) => _byPath.Value.GetValueOrDefault(path);

    /// <summary>Why a file is not edited here; null when it may be.</summary>
    public string? Refuses(string path) => PackPaths.Split(path).Pack is not null || PackMerge.Brings(Files, path)
        ? $"“{path}” comes with a pack, and is changed where the pack is kept."
        : File(path) is { ReadProblem: not null } ? $"“{path}” cannot be read." : null;

    /// <summary>The change of one file from what it is now to a text.</summary>
    public FileChange To(string path, ReadOnlyMemory<byte>? after) => new(path, File(path)?.Bytes, after);
}
