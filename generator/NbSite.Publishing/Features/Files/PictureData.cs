using System.Buffers.Binary;

namespace NbSite.Publishing.Features.Files;

/// <summary>What a picture tells besides what it shows: a camera writes where and when it was taken.</summary>
internal static class PictureData
{
    private const string Camera = "data of the camera (Exif), such as the place where it was taken";
    private const string Words = "data of the program that made it (XMP), such as names";
    private const string Agency = "words about it (IPTC), such as a place or names";
    private const string Comment = "a comment, which no page shows";

    /// <summary>What is told; null for nothing, and for what is no picture.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? OfJpeg(bytes)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? OfPng(bytes)
        : bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? OfWebp(bytes)
        : bytes.StartsWith("GIF8"u8) ? OfGif(bytes)
        : null;

    private static string? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        string? told = null;
        // Segments up to the first scan: FF, kind, length with its own two bytes.
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var kind = bytes[at + 1];
            if (kind == 0xFF)
            {
                at++;
                continue;
            }

            if (kind == 0xDA) break;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            var content = bytes[(at + 4)..Math.Min(bytes.Length, Math.Max(at + 4, at + 2 + length))];
            // The camera's say the most, so they are told before all else.
            if (kind == 0xE1 && content.StartsWith("Exif"u8)) return Camera;
            if (kind == 0xE1 && content.StartsWith("http://ns.adobe.com/"u8)) told ??= Words;
            if (kind == 0xED && content.IndexOf("8BIM\u0004\u0004"u8) >= 0) told ??= Agency;
            if (kind == 0xFE && content.Trim("\0 \n"u8).Length > 0) told ??= Comment;
            at += 2 + Math.Max(2, (int)length);
        }

        return told;
    }

    private static string? OfPng(ReadOnlySpan<byte> bytes)
    {
        for (long at = 8; at + 8 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)at..]);
            var kind = bytes.Slice((int)at + 4, 4);
            if (kind.SequenceEqual("eXIf"u8)) return Camera;
            if (kind.SequenceEqual("iTXt"u8) || kind.SequenceEqual("tEXt"u8) || kind.SequenceEqual("zTXt"u8)) return Words;
            at += 12 + (long)length;
        }

        return null;
    }

    private static string? OfWebp(ReadOnlySpan<byte> bytes)
    {
        for (long at = 12; at + 8 <= bytes.Length;)
        {
            var kind = bytes.Slice((int)at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[((int)at + 4)..]);
            if (kind.SequenceEqual("EXIF"u8)) return Camera;
            if (kind.SequenceEqual("XMP "u8)) return Words;
            at += 8 + (long)length + (length & 1);
        }

        return null;
    }

    /// <summary>GIF89a, 23 to 26: blocks that begin with their kind, of parts that begin with their length.</summary>
    private static string? OfGif(ReadOnlySpan<byte> bytes)
    {
        static int Colours(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
        if (bytes.Length < 13) return null;
        for (var at = 13 + Colours(bytes[10]); at + 2 < bytes.Length;)
        {
            if (bytes[at] == 0x21 && bytes[at + 1] == 0xFE) return Comment;
            if (bytes[at] == 0x21 && bytes[(at + 2)..].StartsWith("\u000BXMP DataXMP"u8)) return Words;
            if (bytes[at] == 0x21) at += 2;
            else if (bytes[at] == 0x2C && at + 10 < bytes.Length) at += 11 + Colours(bytes[at + 9]);
            else return null;
            while (at < bytes.Length && bytes[at] != 0) at += 1 + bytes[at];
            at++;
        }

        return null;
    }
}
