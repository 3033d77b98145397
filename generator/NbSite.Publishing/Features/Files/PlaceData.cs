using System.Buffers.Binary;
using System.IO.Compression;

namespace NbSite.Publishing.Features.Files;

/// <summary>
/// Whether a film, a sound or a document tells a place: a telephone writes into a film where it was taken, and into each
/// photograph that somebody puts into a document.
/// </summary>
internal static class PlaceData
{
    private const string Film = "the place where it was recorded";
    private const string Photograph = "a photograph with the place where it was taken";
    private const ushort Gps = 0x8825;
    private const long MostRead = 100_000_000;

    // The tags of a sound stand at one end or the other, and no longer.
    private const int Tags = 1_000_000;

    /// <summary>What is told; null for nothing.</summary>
    /// <param name="ending">Such as “.mp4”, in lower case.</param>
    /// <param name="bytes">All of it.</param>
    public static string? Of(string ending, ReadOnlyMemory<byte> bytes) => ending switch
    {
        ".mp4" or ".m4a" => InBoxes(bytes.Span) ? Film : null,
        ".mp3" or ".ogg" or ".wav" => HasWord(Begin(bytes.Span), "location"u8) || HasWord(End(bytes.Span), "location"u8) ? Film : null,
        ".webm" => bytes.Span.IndexOf("LOCATION"u8) >= 0 ? Film : null,
        ".pdf" => InPicture(bytes.Span) ? Photograph : null,
        ".docx" or ".xlsx" or ".pptx" or ".odt" or ".ods" or ".odp" or ".epub" => InParts(bytes) ? Photograph : null,
        _ => null,
    };

    private static ReadOnlySpan<byte> Begin(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Tags)];

    private static ReadOnlySpan<byte> End(ReadOnlySpan<byte> bytes) => bytes[Math.Max(0, bytes.Length - Tags)..];

    /// <summary>ISO 14496-12, 4.2: what is told about the film stands in the box “moov”.</summary>
    private static bool InBoxes(ReadOnlySpan<byte> bytes)
    {
        for (long at = 0; at + 8 <= bytes.Length;)
        {
            var rest = bytes[(int)at..];
            long length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length == 1 && rest.Length >= 16) length = BinaryPrimitives.ReadInt64BigEndian(rest[8..]);
            if (length == 0) length = rest.Length;
            if (length < 8) return false;
            var box = rest[..(int)Math.Min(length, rest.Length)];
            if (rest[4..].StartsWith("moov"u8) || rest[4..].StartsWith("meta"u8))
            {
                if (box.IndexOf((ReadOnlySpan<byte>)[0xA9, (byte)'x', (byte)'y', (byte)'z']) >= 0
                    || box.IndexOf("location.ISO6709"u8) >= 0 || box.IndexOf("loci\0\0\0\0"u8) >= 0) return true;
            }

            at += Math.Min(length, rest.Length);
        }

        return false;
    }

    private static bool HasWord(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word)
    {
        // In UTF-16 each letter has a zero beside it.
        Span<byte> wide = stackalloc byte[word.Length * 2];
        Span<byte> upper = stackalloc byte[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            wide[i * 2] = word[i];
            upper[i] = (byte)(word[i] - 32);
        }

        return bytes.IndexOf(word) >= 0 || bytes.IndexOf(upper) >= 0 || bytes.IndexOf(wide[..^1]) >= 0;
    }

    private static bool InParts(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            var read = 0L;
            foreach (var entry in zip.Entries)
            {
                if (Path.GetExtension(entry.FullName).ToLowerInvariant() is not (".jpg" or ".jpeg" or ".png" or ".webp")) continue;
                using var part = entry.Open();
                using var picture = new MemoryStream();
                var buffer = new byte[81920];
                while (part.Read(buffer) is var some and > 0)
                {
                    if ((read += some) > MostRead) return false;
                    picture.Write(buffer, 0, some);
                }

                if (InPicture(picture.GetBuffer().AsSpan(0, (int)picture.Length))) return true;
            }

            return false;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Whether a picture, or one of those that a file holds as they are, says on which degree it was taken.</summary>
    private static bool InPicture(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("exif:GPSLatitude"u8) >= 0) return true;
        return Follows(bytes, "Exif\0\0"u8, 6) || Follows(bytes, "eXIf"u8, 4) || Follows(bytes, "EXIF"u8, 8);
    }

    private static bool Follows(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> mark, int skip)
    {
        for (; bytes.IndexOf(mark) is var at and >= 0; bytes = bytes[(at + 1)..])
            if (bytes.Length > at + skip && HasGps(bytes[(at + skip)..])) return true;
        return false;
    }

    /// <summary>TIFF 6.0, 2: the first list of fields names the one of the place.</summary>
    private static bool HasGps(ReadOnlySpan<byte> tiff)
    {
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8)) return false;
        uint Long(ReadOnlySpan<byte> at) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
        ushort Short(ReadOnlySpan<byte> at) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
        if (tiff.Length < 8 || Long(tiff[4..]) is var first && first > tiff.Length - 2) return false;
        var fields = tiff[(int)Long(tiff[4..])..];
        var count = Short(fields);
        for (var i = 0; i < count && 2 + ((i + 1) * 12) <= fields.Length; i++)
            if (Short(fields[(2 + (i * 12))..]) == Gps) return true;
        return false;
    }
}
