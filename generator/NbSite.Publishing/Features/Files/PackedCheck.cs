using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NbSite.Publishing.Features.Files;

/// <summary>What a file that is a zip of others may not hold: documents of offices (ECMA-376, OpenDocument) and books (EPUB 3).</summary>
internal static partial class PackedCheck
{
    private const int MostEntries = 20_000;
    private const int LongestPage = 5_000_000;
    private const int LongestPart = 40_000_000;
    private const long MostRead = 100_000_000;
    private const string Unreadable = "parts that cannot be looked at";

    // The marks and the zeros of the Unicode encodings, and white space.
    private static readonly byte[] BeforeMarkup = [0, 9, 10, 13, 32, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF];

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
        var read = 0L;
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            bool Is(string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)) return "macros";
            if (Is("/activeX/")) return "ActiveX controls";
            if (Is("/embeddings/") && name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) return "an object of another program";
            if (Is("/externalLinks/") || name.EndsWith("/connections.xml", StringComparison.OrdinalIgnoreCase)) return PackedLinks.Elsewhere;
            var kind = PackedLinks.KindOf(name);
            if (kind == PackedPart.Other) continue;
            if (Markup(entry, LongestPart) is not { } written || (read += written.Length) > MostRead) return Unreadable;
            if (PackedLinks.Find(kind, written) is { } loaded) return loaded;
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
            // The book's list says which parts are pages, whatever their names end with; each page begins with “<”.
            var isMarkup = BeginsAsMarkup(entry);
            if (!isMarkup && ending != ".css") continue;
            if (Markup(entry, LongestPage) is not { } page || (read += page.Length) > MostRead) return Unreadable;
            if (isMarkup && (Script().IsMatch(page) || Address().IsMatch(WebUtility.HtmlDecode(page)))) return "a script";
            if (BookLinks.Find(page, isMarkup, isList: ending is ".opf" or ".ncx")) return PackedLinks.Elsewhere;
        }

        return null;
    }

    private static bool BeginsAsMarkup(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new byte[4096];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var text = bytes.AsSpan(0, read).TrimStart(BeforeMarkup);
        return text.IsEmpty ? read == bytes.Length : text[0] == '<';
    }

    /// <summary>
    /// A part's text; null when it is too long, whatever length the zip claims, or in an encoding or of parts of its own that cannot be looked at.
    /// </summary>
    private static string? Markup(ZipArchiveEntry entry, int longest)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        while (stream.Read(buffer) is var read and > 0)
        {
            if (bytes.Length + read > longest) return null;
            bytes.Write(buffer, 0, read);
        }

        var all = bytes.ToArray();
        // XML 1.0, appendix F: without a mark the zeros tell the encoding.
        Encoding encoding = all switch
        {
            [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
            [(byte)'<', 0, ..] => Encoding.Unicode,
            _ => Encoding.UTF8,
        };
        using var reader = new StreamReader(new MemoryStream(all, writable: false), encoding, detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        return text.Contains('\0') || text.Contains("<!ENTITY", StringComparison.Ordinal)
            || (Declared().Match(text) is { Success: true } declared && !Known().IsMatch(declared.Groups[1].Value)) ? null : text;
    }

    [GeneratedRegex(@"<(?:[\w.-]+:)?script[\s/>]|\s(?:on[a-z]{3,}|srcdoc)\s*=\s*[""']", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex(@"=\s*[""']\s*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*<\?xml[^>]*?\sencoding\s*=\s*[""']([^""']*)[""']", RegexOptions.CultureInvariant)]
    private static partial Regex Declared();

    // Those in which each letter of ASCII is itself.
    [GeneratedRegex(@"^(?:utf-8|utf-16|us-ascii|iso-8859-\d+|windows-125\d)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
