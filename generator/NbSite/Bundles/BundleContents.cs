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
        private const int TypeBits = 0xF000;
        private const int OrdinaryFile = 0x8000;

        private readonly ZipArchive _zip;
        private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

        public OfZip(string path)
        {
            var stream = File.OpenRead(path);
            try
            {
                RefuseHugeDirectory(stream);
                _zip = new ZipArchive(stream, ZipArchiveMode.Read);
                foreach (var entry in _zip.Entries) _entries.TryAdd(entry.FullName, entry);
                var folders = _zip.Entries.SelectMany(entry => Above(entry.FullName)).ToHashSet(StringComparer.Ordinal);
                Paths = [.. _zip.Entries.Where(entry => entry.Length > 0 || !folders.Contains(entry.FullName)).Select(entry => entry.FullName)];
                if (!ZipNames.Agree(stream, _zip.Entries.Count))
                    throw new InvalidDataException("It names files in two ways: programs that unpack it would not agree.");
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
            return ((entry.ExternalAttributes >> 16) & TypeBits) is 0 or OrdinaryFile && !entry.IsEncrypted ? entry.Open() : null;
        }

        // The folders that a file lies in; many programs write them down too.
        private static IEnumerable<string> Above(string path)
        {
            for (var end = path.TrimEnd('/').LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1)) yield return path[..(end + 1)];
        }

        public override void Dispose()
        {
            _zip.Dispose();
            base.Dispose();
        }

        // Our zips have at most 65,534 entries; a directory of millions would fill the memory before anything is checked.
        private static void RefuseHugeDirectory(FileStream stream)
        {
            var end = ZipNames.End(stream) ?? throw new InvalidDataException("It is no zip file.");
            var entries = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
            var size = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12));
            if (entries == ushort.MaxValue || size > 200_000_000) throw new InvalidDataException("It has more files than NbSite writes.");
        }
    }
}
