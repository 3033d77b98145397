using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Packs;

/// <summary>Takes a zip file apart, and trusts nothing that it says of itself: not its sizes, not its names.</summary>
internal static class PackZip
{
    private const int KindBits = 0xF000;
    private const int Link = 0xA000; // S_IFLNK

    // Entries of litter come on top of files; more than this is no pack.
    private const int MostEntries = 5 * PackReader.MostFiles;

    /// <summary>The files; null, with an error in the bag, when it is broken, locked by a password, or too large.</summary>
    /// <param name="zip">All of the zip file.</param>
    /// <param name="written">How the site calls it.</param>
    /// <param name="place">Where the site names it.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static ImmutableArray<PackFile>? Read(byte[] zip, string written, SourceSpan place, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(zip);
        ArgumentNullException.ThrowIfNull(bag);
        // Counted before a list is made of them: an entry takes many times its room in memory.
        if (zip.AsSpan().Count("PK\u0001\u0002"u8) > MostEntries) return TooLarge("more than " + Count(PackReader.MostFiles) + " files");
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
            var files = ImmutableArray.CreateBuilder<PackFile>();
            var left = PackReader.LargestPack;
            foreach (var entry in archive.Entries)
            {
                // A folder is known by its end.
                if (entry.FullName.EndsWith('/') && entry.Length == 0) continue;
                if (PackKinds.ProblemOfName(entry.FullName) is null && PackKinds.IsLitter(entry.FullName)) continue;
                if (((entry.ExternalAttributes >> 16) & KindBits) == Link) return Refused(entry, "it is a link");
                if (entry.IsEncrypted) return Unreadable($"“{Quote.Short(entry.FullName)}” is locked with a password");
                if (files.Count == PackReader.MostFiles) return TooLarge("more than " + Count(PackReader.MostFiles) + " files");
                var most = Math.Min(PackReader.LargestFile, left);
                if (Bytes(entry, most) is not { } bytes)
                    return TooLarge(most == left ? $"more than {PackReader.LargestPack >> 20} MB" : $"a file of more than {PackReader.LargestFile >> 20} MB");
                if (bytes.Length != entry.Length) return Unreadable($"“{Quote.Short(entry.FullName)}” is not whole");
                left -= bytes.Length;
                files.Add(new PackFile(entry.FullName, bytes));
            }

            return Inner(files.ToImmutable());
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException
            or OverflowException or UnauthorizedAccessException)
        {
            return Unreadable("it is no whole zip file");
        }

        ImmutableArray<PackFile>? TooLarge(string what)
        {
            bag.Add(Codes.PackTooLarge.At(
                place, written, what, $"{Count(PackReader.MostFiles)} files, {PackReader.LargestFile >> 20} MB a file and {PackReader.LargestPack >> 20} MB together"));
            return null;
        }

        ImmutableArray<PackFile>? Unreadable(string why)
        {
            bag.Add(Codes.PackUnreadable.At(place, written, why));
            return null;
        }

        ImmutableArray<PackFile>? Refused(ZipArchiveEntry entry, string why)
        {
            var name = Quote.Short(entry.FullName);
            bag.Add(Codes.PackFileRefused.At(SourceSpan.File(PackPaths.Label(written, name)), name, why));
            return null;
        }
    }

    /// <summary>Programs that pack a folder put it into the zip file: then the pack is what lies in that folder.</summary>
    private static ImmutableArray<PackFile> Inner(ImmutableArray<PackFile> files)
    {
        if (files.IsEmpty || files.Any(file => file.Path == PackPaths.Manifest)) return files;
        var top = files[0].Path.Split('/')[0] + "/";
        return files.All(file => file.Path.StartsWith(top, StringComparison.Ordinal)) && files.Any(file => file.Path == top + PackPaths.Manifest)
            ? [.. files.Select(file => new PackFile(file.Path[top.Length..], file.Bytes))]
            : files;
    }

    /// <summary>All bytes; null when there are more than that.</summary>
    private static byte[]? Bytes(ZipArchiveEntry entry, long most)
    {
        if (entry.Length > most) return null;
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > most) return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
