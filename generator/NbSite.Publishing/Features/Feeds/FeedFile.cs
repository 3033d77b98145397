using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.Feeds;

/// <summary>A file for other programs, and all that stands in it.</summary>
internal sealed record FeedFile : Document, IFileSource
{
    private FeedFile(string path, object says, Func<ReadOnlyMemory<byte>> make) => (Path, Says, Make) = (path, says, make);

    public override string Name => Path;

    /// <summary>Where it is written.</summary>
    public string Path { get; }

    /// <summary>All that it is made of: plain values.</summary>
    public object Says { get; }

    /// <summary>Its bytes.</summary>
    public Func<ReadOnlyMemory<byte>> Make { get; }

    string IFileSource.Key => Path;

    string? IFileSource.HashOf(ValueHash hash) => hash.Of(Says);

    /// <summary>A file that is made of what it says, and of nothing else.</summary>
    /// <param name="path">Where it is written.</param>
    /// <param name="says">All that it is made of.</param>
    /// <param name="make">Makes it: a static function, which can see nothing else.</param>
    public static FeedFile Of<T>(string path, T says, Func<T, ReadOnlyMemory<byte>> make) where T : notnull => new(path, says, () => make(says));
}

/// <summary>Writes such a file.</summary>
internal sealed class WriteFeed : Module<FeedFile, WrittenFile>
{
    public override IEnumerable<WrittenFile> Execute(FeedFile file, IModuleContext context)
    {
        context.Write(new OutputFile(file.Path, file.Make()));
        return [new WrittenFile(file.Path)];
    }
}
