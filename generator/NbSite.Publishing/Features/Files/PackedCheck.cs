using System.IO.Compression;
using System.Text;

namespace NbSite.Publishing.Features.Files;

/// <summary>What a file that is a zip of others may not hold: documents of offices (ECMA-376, OpenDocument) and books (EPUB 3).</summary>
internal static class PackedCheck
{
    private const int MostEntries = 20_000;
    private const int LongestPage = 5_000_000;
    private const long MostRead = 100_000_000;

    /// <summary>What it holds.</summary>
    /// <param name="IsThat">It is what its ending says.</param>
    /// <param name="Wrong">Why it is not.</param>
    /// <param name="Active">What could run or load something; null for nothing.</param>
    public readonly record struct Answer(bool IsThat, string Wrong, string? Active);

    /// <summary>Looks into a file.</summary>
    /// <param name="ending">Such as “.docx”, in lower case.</param>
    /// <param name="bytes">All of it.</param>
    public static Answer Find(string ending, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries) return new(false, $"it holds more than {MostEntries} parts", null);
            bool Below(string folder) => zip.Entries.Any(entry => entry.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
            var active = ending == ".epub" ? InBook(zip) : InDocument(zip);
            var isThat = ending switch
            {
                ".docx" => Below("word/"),
                ".xlsx" => Below("xl/"),
                ".pptx" => Below("ppt/"),
                _ => zip.Entries.Any(entry => entry.FullName == "mimetype"),
            };
            return new(isThat, "the parts of such a file are not in it", active);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return new(false, "it does not begin as such a file does", null);
        }
    }

    private static string? InDocument(ZipArchive zip)
    {
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            bool Is(string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)) return "macros";
            if (Is("/activeX/")) return "ActiveX controls";
            if (Is("/embeddings/") && name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) return "an object of another program";
            if (name.EndsWith("settings.xml.rels", StringComparison.OrdinalIgnoreCase) && Text(entry).Contains("attachedTemplate", StringComparison.Ordinal)
                && Text(entry).Contains("External", StringComparison.Ordinal)) return "a template that is loaded from elsewhere";
        }

        return null;
    }

    private static string? InBook(ZipArchive zip)
    {
        var read = 0L;
        foreach (var entry in zip.Entries)
        {
            var ending = Path.GetExtension(entry.FullName).ToLowerInvariant();
            if (ending is ".js" or ".mjs") return "a script";
            if (ending is not (".xhtml" or ".html" or ".htm" or ".xml" or ".svg")) continue;
            if (entry.Length > LongestPage || (read += entry.Length) > MostRead) return "more text than can be looked at for scripts";
            if (Text(entry).Contains("<script", StringComparison.OrdinalIgnoreCase)) return "a script";
        }

        return null;
    }

    /// <summary>A part's text, as far as one may be long: what a zip says of lengths need not be true.</summary>
    private static string Text(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[(int)Math.Min(entry.Length, LongestPage)];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }
}
