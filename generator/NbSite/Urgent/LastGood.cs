using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site;

namespace NbSite.Urgent;

/// <summary>How the last good site was made, so that an urgent publication can make it again.</summary>
/// <param name="Program">Names the program and theme that made it.</param>
/// <param name="BaseUrl">In place of the one in site.yml; null for that.</param>
/// <param name="Drafts">Whether drafts stand in it.</param>
/// <param name="Region">The region whose way it tells; null for all.</param>
/// <param name="Links">How its links are written.</param>
/// <param name="Precompress">Whether compressed files stand beside the text files.</param>
internal sealed record LastGoodOptions(
    string Program, string? BaseUrl, bool Drafts, string? Region, LinkStyle Links, bool Precompress)
{
    /// <summary>Pages that show the words of an edition in place of those of the content.</summary>
    public ImmutableArray<RestoredPage> Restored { get; init; } = [];

    public BuildOptions On(DateOnly today) => new()
    {
        Today = today,
        BaseUrl = BaseUrl is null ? null : new Uri(BaseUrl),
        Drafts = Drafts,
        Region = Region,
        Links = Links,
        Restored = Restored,
    };
}

/// <summary>
/// What the last good site was made of, kept beside the output: content, editions and options. It is what an urgent
/// publication starts from when the content of today has errors.
/// </summary>
internal sealed record LastGood(
    ImmutableArray<ContentFile> Content, ImmutableArray<ContentFile> Editions, LastGoodOptions Options) : IDisposable
{
    /// <summary>Where the texts of editions lie in it.</summary>
    public const string RecordsFolder = "editions/records/";
    private const string OptionsName = "options.json";

    /// <summary>Null when there is none, or when it is not as it was written.</summary>
    public static LastGood? Read(string path)
    {
        try
        {
            if (!File.Exists(path) || KeptFiles.Open(path) is not { } kept) return null;
            if (Of(kept) is { } good) return good;
            kept.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException
            or ArgumentException)
        {
            return null;
        }
    }

    private static LastGood? Of(KeptFiles kept)
    {
        try
        {
            return kept.Files.FirstOrDefault(file => file.Path == OptionsName) is { } options
                && JsonSerializer.Deserialize(options.Bytes.Span, LastGoodJson.Default.LastGoodOptions) is { } how
                ? new LastGood(Below(kept.Files, "content/"), Below(kept.Files, "editions/"), how) { _kept = kept }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Out of which its pictures are read; null for one that is made of the folders of today.
    private KeptFiles? _kept;

    /// <summary>Lets go of the file that its pictures are read out of.</summary>
    public void Dispose() => _kept?.Dispose();

    /// <summary>
    /// Writes it beside the one in force, a file at a time, so that memory does not grow with the pictures; gives its path, or
    /// that of the one in force when it holds the same. A disk that refuses costs that an urgent publication has nothing to
    /// start from, which <see cref="Take"/> tells.
    /// </summary>
    public string? TryPrepare(string path)
    {
        var next = path + ".new";
        try
        {
            if (KeptFiles.CommentOf(path) is { } kept && kept == Digest((_, _) => { })) return path;
            using var stream = new FileStream(next, FileMode.Create, FileAccess.ReadWrite);
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                zip.Comment = Digest((name, bytes) => Add(zip, name, bytes.Span));
            }

            var hash = KeptFiles.HashOf(stream, stream.Length);
            stream.Seek(0, SeekOrigin.End);
            stream.Write(hash);
            stream.Flush(flushToDisk: true);
            return next;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Durable.DeleteIfPossible(next);
            return null;
        }
    }

    /// <summary>Puts what was prepared in force, once the site that it tells of is; what was kept before tells of another.</summary>
    /// <param name="path">Where it is kept.</param>
    /// <param name="next">What was prepared; null when the disk refused it.</param>
    /// <param name="host">Is told when nothing is in force now.</param>
    public static void Take(string path, string? next, ProgramHost host)
    {
        if (next == path || Durable.Take(path, next)) return;
        host.Warn(
            $"what the site was made of could not be kept in “{Path.GetRelativePath(host.CurrentFolder, path).Replace('\\', '/')}”: "
            + "nothing urgent can be published over it. Make room on the disk, check the permissions, and build again.");
    }

    /// <summary>The editions as a folder of files, for the store's reader.</summary>
    /// <param name="prefix">How their paths are told, with a slash at its end.</param>
    /// <param name="recalls">Today's recalls, which stand in place of the ones of then; null for those.</param>
    public IEditionFiles EditionFiles(string prefix, ContentFile? recalls) => new PackedEditions(
        prefix,
        Editions.Where(file => recalls is null || file.Path != EditionNames.Recalls)
            .Concat(recalls is null ? [] : [new ContentFile(EditionNames.Recalls, recalls.Bytes)])
            .ToDictionary(file => file.Path, StringComparer.Ordinal));

    private static ImmutableArray<ContentFile> Below(ImmutableArray<ContentFile> files, string folder) =>
    [
        .. files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .Select(file => file with { Path = file.Path[folder.Length..] })
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    // Lazily: the bytes of one file at a time.
    private IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes)> Entries()
    {
        yield return (OptionsName, JsonSerializer.SerializeToUtf8Bytes(Options, LastGoodJson.Default.LastGoodOptions));
        foreach (var file in Content) yield return ("content/" + file.Path, file.Bytes);
        foreach (var file in Editions) yield return ("editions/" + file.Path, file.Bytes);
    }

    // Of every name and all bytes, each behind its length, so that no two contents share it; each is read once.
    private string Digest(Action<string, ReadOnlyMemory<byte>> then)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[8];
        foreach (var (name, bytes) in Entries())
        {
            var said = Encoding.UTF8.GetBytes(name);
            BinaryPrimitives.WriteInt64LittleEndian(length, said.Length);
            hash.AppendData(length);
            hash.AppendData(said);
            BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes.Span);
            then(name, bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> bytes)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        stream.Write(bytes);
    }

    private sealed class PackedEditions(string prefix, Dictionary<string, ContentFile> files) : IEditionFiles
    {
        public string Prefix => prefix;

        public ImmutableArray<ContentFile> Top =>
        [
            .. files.Where(file => !file.Key.Contains('/', StringComparison.Ordinal)).Select(file => Told(file.Value))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];

        public IEnumerable<string> RecordPaths() =>
            files.Keys.Where(path => path.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        public ContentFile? Find(string path) => files.TryGetValue(path, out var file) ? Told(file) : null;

        private ContentFile Told(ContentFile file) => file with { Path = prefix + file.Path };
    }
}

[JsonSerializable(typeof(LastGoodOptions))]
internal sealed partial class LastGoodJson : JsonSerializerContext;
