using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbSite.Disk;

/// <summary>A file that NbSite wrote: size in bytes, SHA-256 in hexadecimal, and the time the disk gave it (UTC ticks).</summary>
internal sealed record ManifestFile(long Size, string Sha256, long Written);

/// <summary>
/// What NbSite wrote into an output, by path with forward slashes. It never deletes anything else.
/// </summary>
internal sealed record Manifest(int Schema, SortedDictionary<string, ManifestFile> Files)
{
    public const int CurrentSchema = 1;

    /// <summary>Null when there is none, or it cannot be understood (then nothing in the output counts as ours).</summary>
    public static Manifest? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var stream = File.OpenRead(path);
            var manifest = JsonSerializer.Deserialize(stream, ManifestJson.Default.Manifest);
            return manifest is { Schema: CurrentSchema, Files: not null } && manifest.Files.All(IsSound) ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A file of somebody else's making must not lead to other folders.
    private static bool IsSound(KeyValuePair<string, ManifestFile> file) =>
        file.Value is { Sha256: not null } && RootedFolder.Problem(file.Key) is null;

    public void Write(string path, DiskCalls calls) =>
        calls.Put(path, JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest));

    /// <summary>Whether a folder holds exactly these files, as NbSite wrote them.</summary>
    public bool Describes(string folder) => Directory.Exists(folder)
        && FileTree.Files(folder).ToHashSet(StringComparer.Ordinal).SetEquals(Files.Keys)
        && Files.All(file => IsAsWritten(folder, file.Key, file.Value));

    /// <summary>The same, with no other folder beside theirs.</summary>
    public bool DescribesAll(string folder) => Describes(folder) && HasNoOtherFolder(folder);

    /// <summary>The same, with every byte looked at, whatever the times say.</summary>
    public bool DescribesEveryByte(string folder) => Directory.Exists(folder)
        && FileTree.Files(folder).ToHashSet(StringComparer.Ordinal).SetEquals(Files.Keys)
        && HasNoOtherFolder(folder)
        && Files.AsParallel().All(file => Holds(folder, file.Key, file.Value));

    private bool HasNoOtherFolder(string folder) => FileTree.FoldersOf(Files.Keys).IsSupersetOf(FileTree.Folders(folder));

    /// <summary>Whether a file is still what NbSite wrote; the hash is worked out only when the time has changed.</summary>
    public static bool IsAsWritten(string folder, string path, ManifestFile file) => AsWritten(folder, path, file) is not null;

    /// <summary>The file with the time that it has now; null when it is no longer what NbSite wrote.</summary>
    public static ManifestFile? AsWritten(string folder, string path, ManifestFile file)
    {
        if (Ordinary(folder, path, file.Size) is not { } info) return null;
        var written = info.LastWriteTimeUtc.Ticks;
        if (written == file.Written) return file;
        return Hash(File.ReadAllBytes(info.FullName)) == file.Sha256 ? file with { Written = written } : null;
    }

    /// <summary>Whether a file has these bytes, whatever its time says.</summary>
    public static bool Holds(string folder, string path, ManifestFile file) =>
        Ordinary(folder, path, file.Size) is { } info && Hash(File.ReadAllBytes(info.FullName)) == file.Sha256;

    // A link is never what NbSite wrote.
    private static FileInfo? Ordinary(string folder, string path, long size)
    {
        var info = new FileInfo(Path.Combine(folder, path));
        return info.Exists && (info.Attributes & FileAttributes.ReparsePoint) == 0 && info.Length == size ? info : null;
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
