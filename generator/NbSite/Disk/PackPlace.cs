using NbSite.Console;
using NbSite.Content.Packs;
using NbSite.Model;

namespace NbSite.Disk;

/// <summary>Reads a pack where it lies: a folder, or a zip file.</summary>
/// <remarks>All bytes are read once and kept, so that what is hashed is what is used, whatever is written there meanwhile.</remarks>
internal static class PackPlace
{
    private const int DeepestFolder = 32;

    /// <summary>The full path of a pack that site.yml names.</summary>
    /// <param name="content">The content folder.</param>
    /// <param name="path">As it is written there.</param>
    public static string FullPath(string content, string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(content, path)));

    /// <summary>The pack; null, with errors in the bag, when it cannot be read.</summary>
    /// <param name="full">Where it lies.</param>
    /// <param name="written">How the site calls the place.</param>
    /// <param name="span">Where the site names it.</param>
    /// <param name="host">Reads the files.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static Pack? Read(string full, string written, SourceSpan span, ProgramHost host, DiagnosticBag bag)
    {
        try
        {
            if (Directory.Exists(full))
            {
                var walk = new Walk(full, written, span, host, bag);
                return walk.All() is { } found ? PackReader.Read(found, written, bag) : null;
            }

            if (!File.Exists(full) || !FileKind.IsFile(full)) return Unreadable("there is no such folder and no such file");
            if (!full.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return Unreadable("it is no folder and no file that ends in “.zip”");
            if (new FileInfo(full).Length > PackReader.LargestPack)
                return Unreadable($"the file is larger than {PackReader.LargestPack >> 20} MB");
            return PackZip.Read(host.ReadFile(full), written, span, bag) is { } files ? PackReader.Read(files, written, bag) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unreadable(exception.Message.TrimEnd('.'));
        }

        Pack? Unreadable(string why)
        {
            bag.Add(Codes.PackUnreadable.At(span, written, why));
            return null;
        }
    }

    private sealed class Walk(string root, string written, SourceSpan span, ProgramHost host, DiagnosticBag bag)
    {
        private readonly List<PackFile> _files = [];
        private readonly DiagnosticBag _problems = new();
        private long _bytes;

        /// <summary>Every file; null, with errors in the bag, when there are too many or when one is none.</summary>
        public List<PackFile>? All()
        {
            var isWhole = Into("", 0);
            bag.AddRange(_problems.ToImmutable());
            return isWhole && !_problems.HasErrors ? _files : null;
        }

        private bool Into(string folder, int depth)
        {
            if (depth > DeepestFolder)
            {
                Refuse(folder, $"it lies more than {DeepestFolder} folders deep");
                return true;
            }

            foreach (var entry in new DirectoryInfo(Path.Combine(root, folder)).GetFileSystemInfos().OrderBy(each => each.Name, StringComparer.Ordinal))
            {
                host.Cancellation.ThrowIfCancellationRequested();
                // Hidden ones, such as .git, are no part of a pack, and may be large.
                if (entry.Name.StartsWith('.') && entry.Name != Content.Sources.StaticKinds.WellKnown) continue;
                var path = folder.Length == 0 ? entry.Name : folder + "/" + entry.Name;
                if (entry.LinkTarget is not null) Refuse(path, "it is a link");
                else if (entry is DirectoryInfo ? !Into(path, depth + 1) : !Add((FileInfo)entry, path)) return false;
            }

            return true;
        }

        private bool Add(FileInfo file, string path)
        {
            if (!FileKind.IsFile(file.FullName))
            {
                Refuse(path, "it is no ordinary file");
                return true;
            }

            if (_files.Count == PackReader.MostFiles) return TooLarge($"more than {PackReader.MostFiles} files");
            if (file.Length > PackReader.LargestFile) return TooLarge($"a file of more than {PackReader.LargestFile >> 20} MB");
            if (_bytes + file.Length > PackReader.LargestPack) return TooLarge($"more than {PackReader.LargestPack >> 20} MB");
            var bytes = host.ReadFile(file.FullName);
            _bytes += bytes.Length;
            _files.Add(new PackFile(path, bytes));
            return true;
        }

        private void Refuse(string path, string why) =>
            _problems.Add(Codes.PackFileRefused.At(SourceSpan.File(PackPaths.Label(written, path)), path, why));

        private bool TooLarge(string what)
        {
            _problems.Add(Codes.PackTooLarge.At(span, written, what,
                $"{PackReader.MostFiles} files, {PackReader.LargestFile >> 20} MB a file and {PackReader.LargestPack >> 20} MB together"));
            return false;
        }
    }
}
