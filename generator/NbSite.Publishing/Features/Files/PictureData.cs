using System.Buffers.Binary;

namespace NbSite.Publishing.Features.Files;

/// <summary>What a picture tells besides what it shows: a camera writes where and when it was taken.</summary>
internal static class PictureData
{
    private const string Camera = "data of the camera (Exif), such as the place where it was taken";
    private const string Words = "data of the program that made it (XMP), such as names";

    /// <summary>What is told; null for nothing, and for what is no picture.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? OfJpeg(bytes)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? OfPng(bytes)
        : bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? OfWebp(bytes)
        : null;

    private static string? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        // Segments up to the first scan: FF, kind, length with its own two bytes.
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var kind = bytes[at + 1];
            if (kind == 0xFF)
            {
                at++;
                continue;
            }

            if (kind == 0xDA) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            var content = bytes[(at + 4)..Math.Min(bytes.Length, Math.Max(at + 4, at + 2 + length))];
            if (kind == 0xE1 && content.StartsWith("Exif"u8)) return Camera;
            if (kind == 0xE1 && content.StartsWith("http://ns.adobe.com/xap"u8)) return Words;
            at += 2 + Math.Max(2, (int)length);
        }

        return null;
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
}
