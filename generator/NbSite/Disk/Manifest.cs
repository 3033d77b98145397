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

    public void Write(string path) =>
        Durable.Write(path, JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest));

    /// <summary>Whether a folder holds exactly these files with these bytes.</summary>
    public bool Describes(string folder)
    {
        if (!Directory.Exists(folder)) return false;
        var found = FileTree.Files(folder).ToHashSet(StringComparer.Ordinal);
        return found.SetEquals(Files.Keys) && Files.All(file => IsAsWritten(folder, file.Key, file.Value));
    }

    /// <summary>Whether a file is still what NbSite wrote; the hash is worked out only when the time has changed.</summary>
    public static bool IsAsWritten(string folder, string path, ManifestFile file)
    {
        var info = new FileInfo(Path.Combine(folder, path));
        if (!info.Exists || info.Length != file.Size) return false;
        return info.LastWriteTimeUtc.Ticks == file.Written || Hash(File.ReadAllBytes(info.FullName)) == file.Sha256;
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
