using System.Buffers.Binary;

namespace NbSite.Publishing.Site.Pictures;

/// <summary>What the heads of picture files say that the decoder does not tell.</summary>
internal static class PictureHeads
{
    /// <summary>Whether a JPEG has four colours, as for ink.</summary>
    public static bool IsForInk(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) return false;
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            // Start of frame, in any of its kinds; its tenth byte is the number of colours.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) return bytes[at + 9] == 4;
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return false;
    }

    /// <summary>Whether a PNG, or a WebP, keeps every pixel as it was drawn.</summary>
    public static bool IsLossless(ReadOnlySpan<byte> bytes) =>
        IsPng(bytes) || bytes.StartsWith("GIF8"u8)
        || (bytes.Length > 16 && bytes.StartsWith("RIFF"u8) && bytes[12..].StartsWith("VP8L"u8));

    /// <summary>Whether the first bytes are those of a PNG.</summary>
    public static bool IsPng(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    /// <summary>
    /// The width and height that the head of a PNG, GIF or WebP claims; null when there is no such head.
    /// </summary>
    public static (long Width, long Height)? Claimed(ReadOnlySpan<byte> bytes)
    {
        if (IsPng(bytes) && bytes.Length >= 24)
        {
            return (
                BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]));
        }

        if (bytes.StartsWith("GIF8"u8) && bytes.Length >= 10)
        {
            return (
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
        }

        if (bytes.Length >= 30 && bytes[12..].StartsWith("VP8X"u8))
            return (1 + Three(bytes[24..]), 1 + Three(bytes[27..]));
        return null;

        static int Three(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
    }
}
