using System.Buffers.Binary;
using System.IO.Compression;
using NbSite.Disk;

namespace NbSite.Bundles;

/// <summary>
/// What is in a copy that somebody hands in, which may have been made to do harm: names are never used as paths on this
/// disk, and no more of a file is read than is asked for.
/// </summary>
internal abstract class BundleContents : IDisposable
{
    /// <summary>Paths as they are written, a path twice as often as it is there.</summary>
    public abstract IReadOnlyList<string> Paths { get; }

    /// <summary>Opens the file of a path that occurs once; null when it is a link or cannot be read.</summary>
    public abstract Stream? Open(string path);

    /// <summary>Throws <see cref="InvalidDataException"/> with words for people when it is neither a folder nor a zip of ours.</summary>
    public static BundleContents Of(string path) => Directory.Exists(path) ? new OfFolder(path) : new OfZip(path);

    public virtual void Dispose() => GC.SuppressFinalize(this);

    private sealed class OfFolder(string folder) : BundleContents
    {
        public override IReadOnlyList<string> Paths { get; } = [.. FileTree.Files(folder)];

        public override Stream? Open(string path)
        {
            var file = new FileInfo(Path.Combine(folder, path));
            return file.LinkTarget is null && FileKind.IsFile(file.FullName) ? file.OpenRead() : null;
        }
    }

    private sealed class OfZip : BundleContents
    {
        private const int LongestEnd = 22 + ushort.MaxValue;
        private const int LinkMode = 0xA000;

        private readonly ZipArchive _zip;
        private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

        public OfZip(string path)
        {
            var stream = File.OpenRead(path);
            try
            {
                RefuseHugeDirectory(stream);
                _zip = new ZipArchive(stream, ZipArchiveMode.Read);
                Paths = [.. _zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).Select(entry => entry.FullName)];
                foreach (var entry in _zip.Entries) _entries.TryAdd(entry.FullName, entry);
            }
            catch
            {
                stream.Dispose();
                throw;
            }
        }

        public override IReadOnlyList<string> Paths { get; }

        public override Stream? Open(string path)
        {
            var entry = _entries[path];
            return ((entry.ExternalAttributes >> 16) & 0xF000) == LinkMode || entry.IsEncrypted ? null : entry.Open();
        }

        public override void Dispose()
        {
            _zip.Dispose();
            base.Dispose();
        }

        // Our zips have at most 65,534 entries; a directory of millions would fill the memory before anything is checked.
        private static void RefuseHugeDirectory(FileStream stream)
        {
            var length = (int)Math.Min(stream.Length, LongestEnd);
            var tail = new byte[length];
            stream.Position = stream.Length - length;
            stream.ReadExactly(tail);
            stream.Position = 0;
            var end = tail.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0x50, 0x4B, 0x05, 0x06]);
            if (end < 0 || length - end < 22) throw new InvalidDataException("It is no zip file.");
            var entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
            var size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
            if (entries == ushort.MaxValue || size > 200_000_000) throw new InvalidDataException("It has more files than NbSite writes.");
        }
    }
}
