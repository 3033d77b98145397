using System.IO.Compression;

namespace NbSite.Export.Word;

/// <summary>The same parts as a zip that is the same byte for byte whenever it is made.</summary>
internal static class FixedZip
{
    private const string Types = "[Content_Types].xml";

    // The first day that a zip can name.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(byte[] zip)
    {
        using var made = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The list of types comes first, as readers of streams want it.
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName == Types ? 0 : 1).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Day;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return made.ToArray();
    }
}
