using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Publishing.Building;
using NbSite.Publishing.Editions;

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
    ImmutableArray<ContentFile> Content, ImmutableArray<ContentFile> Editions, LastGoodOptions Options)
{
    // SHA-256 over the zip, in hexadecimal, stands behind it.
    private const int HashLength = 64;
    private const string OptionsName = "options.json";

    /// <summary>Null when there is none, or when it is not as it was written.</summary>
    public static LastGood? Read(string path)
    {
        try
        {
            if (!File.Exists(path)) return null;
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length < HashLength
                || Encoding.ASCII.GetString(bytes.AsSpan(^HashLength..)) != Hash(bytes.AsSpan(..^HashLength))) return null;
            using var zip = new ZipArchive(new MemoryStream(bytes, 0, bytes.Length - HashLength));
            var files = zip.Entries.Select(entry => new ContentFile(entry.FullName, Bytes(entry))).ToImmutableArray();
            var options = files.First(file => file.Path == OptionsName);
            return JsonSerializer.Deserialize(options.Bytes.Span, LastGoodJson.Default.LastGoodOptions) is { } how
                ? new LastGood(Below(files, "content/"), Below(files, "editions/"), how)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException
            or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// Writes it beside the one in force, a file at a time, so that memory does not grow with the pictures; gives its path. A
    /// disk that refuses costs only that an urgent publication has nothing to start from.
    /// </summary>
    public string? TryPrepare(string path)
    {
        var next = path + ".new";
        try
        {
            using var stream = new FileStream(next, FileMode.Create, FileAccess.ReadWrite);
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                Add(zip, OptionsName, JsonSerializer.SerializeToUtf8Bytes(Options, LastGoodJson.Default.LastGoodOptions));
                foreach (var file in Content) Add(zip, "content/" + file.Path, file.Bytes.Span);
                foreach (var file in Editions) Add(zip, "editions/" + file.Path, file.Bytes.Span);
            }

            stream.Position = 0;
            var hash = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(stream)));
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
    public static void Take(string path, string? next) => Durable.Take(path, next);

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

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> bytes)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        stream.Write(bytes);
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

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
