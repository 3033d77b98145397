using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace NbSite.Publishing.Features.Brand.Pictures;

/// <summary>How wide and high a picture is, from its first bytes.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal readonly partial record struct PictureSize(int Width, int Height)
{
    /// <summary>Wider or higher than any screen: a slip, or an attack on the memory of whoever draws it.</summary>
    public const int Most = 8000;

    /// <summary>The size of a picture whose kind has been checked; null when it does not say, or is beyond what is sensible.</summary>
    public static PictureSize? Of(string path, ReadOnlySpan<byte> bytes)
    {
        var size = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".svg" => OfSvg(bytes),
            ".png" => OfPng(bytes),
            _ => OfJpeg(bytes),
        };
        return size is { Width: > 0 and <= Most, Height: > 0 and <= Most } ? size : null;
    }

    private static PictureSize? OfPng(ReadOnlySpan<byte> bytes) => bytes.Length >= 24 && bytes[12..16].SequenceEqual("IHDR"u8)
        ? new PictureSize(
            (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes[16..])),
            (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])))
        : null;

    private static PictureSize? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            // The frame's header; what looks like one between them is a table.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new PictureSize(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static PictureSize? OfSvg(ReadOnlySpan<byte> bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), settings);
        try
        {
            reader.MoveToContent();
            if (Pixels(reader.GetAttribute("width")) is { } width && Pixels(reader.GetAttribute("height")) is { } height)
                return new PictureSize(width, height);
            var box = (reader.GetAttribute("viewBox") ?? "").Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
            return box.Length == 4 && Pixels(box[2]) is { } wide && Pixels(box[3]) is { } high ? new PictureSize(wide, high) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static int? Pixels(string? length) =>
        length is not null && PixelForm().Match(length.Trim()) is { Success: true } match
        && double.TryParse(match.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels) && pixels < int.MaxValue
            ? (int)Math.Round(pixels)
            : null;

    [GeneratedRegex(@"^([0-9]+(?:\.[0-9]+)?)(?:px)?\z")]
    private static partial Regex PixelForm();
}
