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
        private readonly FileStream _zip;
        private readonly Dictionary<string, ZipEntry> _entries = new(StringComparer.Ordinal);

        public OfZip(string path)
        {
            _zip = File.OpenRead(path);
            try
            {
                var entries = CanonicalZip.Read(_zip);
                foreach (var entry in entries) _entries.TryAdd(entry.Path, entry);
                Paths = [.. entries.Select(entry => entry.Path)];
            }
            catch
            {
                _zip.Dispose();
                throw;
            }
        }

        public override IReadOnlyList<string> Paths { get; }

        public override Stream? Open(string path) => new ZipEntryStream(_zip, _entries[path]);

        public override void Dispose()
        {
            _zip.Dispose();
            base.Dispose();
        }
    }
}
