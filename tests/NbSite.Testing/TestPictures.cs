using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace NbSite.Testing;

/// <summary>Pictures made in the test that needs them.</summary>
internal static class TestPictures
{
    /// <summary>A photograph: its four quarters are red, green, blue and yellow, from the left top on.</summary>
    public static byte[] Jpeg(int width, int height, int seed = 0) => Encode(width, height, seed, pixels => pixels.Encode(new SKJpegEncoderOptions(90)));

    /// <summary>The same as PNG.</summary>
    public static byte[] Png(int width, int height, int seed = 0) => Encode(width, height, seed, pixels => pixels.Encode(SKPngEncoderOptions.Default));

    /// <summary>The same as WebP.</summary>
    public static byte[] Webp(int width, int height) =>
        Encode(width, height, 0, pixels => pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, 80)));

    /// <summary>A photograph that somebody saved as PNG: no pixel is quite like the one beside it.</summary>
    public static byte[] GrainyPng(int width, int height)
    {
        using var bitmap = Grainy(width, height);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100)!;
        return data.ToArray();
    }

    /// <summary>The same as a camera saves it: large for its number of pixels.</summary>
    public static byte[] GrainyJpeg(int width, int height)
    {
        using var bitmap = Grainy(width, height);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 95)!;
        return data.ToArray();
    }

    private static SKBitmap Grainy(int width, int height)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var noise = new Random(7);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                bitmap.SetPixel(x, y, new SKColor(Grain(x * 200 / width), Grain(y * 200 / height), Grain(100)));
        return bitmap;

        byte Grain(int light) => (byte)(light + noise.Next(24));
    }

    /// <summary>The JPEG with what a phone writes: how it was held, where it stood, and words of its maker.</summary>
    public static byte[] WithExif(byte[] jpeg, int orientation)
    {
        // Little-endian TIFF: orientation and the place of the GPS part; then the GPS part with a latitude's letter.
        using var exif = new MemoryStream();
        using (var writer = new BinaryWriter(exif, Encoding.Latin1, leaveOpen: true))
        {
            writer.Write("Exif\0\0II*\0"u8);
            writer.Write(8);
            writer.Write((short)3);
            Entry(writer, 0x0112, 3, 1, orientation);
            Entry(writer, 0x010F, 2, 4, BitConverter.ToInt32("GPSx"u8));
            Entry(writer, 0x8825, 4, 1, 8 + 2 + (3 * 12) + 4);
            writer.Write(0);
            writer.Write((short)2);
            Entry(writer, 1, 2, 2, 'N');
            Entry(writer, 0x1D, 2, 4, BitConverter.ToInt32("2026"u8));
            writer.Write(0);
        }

        var body = exif.ToArray();
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(body.Length + 2));
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. body, .. jpeg[2..]];
    }

    /// <summary>A PNG whose head claims a size; there may be nothing behind it.</summary>
    public static byte[] PngHead(uint width, uint height, byte depth = 8, byte colours = 2)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(head, width);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (depth, colours);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head)];
    }

    /// <summary>A small grey PNG of 16 bits a colour, with words of its maker in it.</summary>
    public static byte[] Deep(int size)
    {
        using var rows = new MemoryStream();
        for (var y = 0; y < size; y++)
        {
            rows.WriteByte(0);
            for (var x = 0; x < size; x++) rows.Write([(byte)(255 * x / size), (byte)y]);
        }

        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(rows.ToArray());
        return
        [
            .. PngHead((uint)size, (uint)size, 16, 0), .. Chunk("tEXt", "Author\0Secret Name"u8.ToArray()),
            .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []),
        ];
    }

    /// <summary>A GIF of one pixel with two frames.</summary>
    public static byte[] MovingGif()
    {
        byte[] frame = [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        return [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255, .. frame, .. frame, 0x3B];
    }

    /// <summary>A JPEG in four colours, 8 pixels wide.</summary>
    public static byte[] ForInk() => Convert.FromBase64String(Ink);

    /// <summary>The size and colour type of a picture that can be read whole; throws when it cannot.</summary>
    public static SKBitmap Read(byte[] bytes)
    {
        using var codec = SKCodec.Create(SKData.CreateCopy(bytes)) ?? throw new InvalidDataException("no picture");
        var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        var result = codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        return result == SKCodecResult.Success ? bitmap : throw new InvalidDataException(result.ToString());
    }

    private static byte[] Encode(int width, int height, int seed, Func<SKPixmap, SKData?> encode)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            SKColor[] colours = [SKColors.Red, SKColors.Lime, SKColors.Blue, SKColors.Yellow];
            for (var i = 0; i < 4; i++)
            {
                using var paint = new SKPaint { Color = colours[(i + seed) % 4] };
                canvas.DrawRect(i % 2 * width / 2f, i / 2 * height / 2f, width / 2f, height / 2f, paint);
            }
        }

        using var pixels = bitmap.PeekPixels();
        using var data = encode(pixels) ?? throw new InvalidOperationException("The encoder gave nothing.");
        return data.ToArray();
    }

    private static void Entry(BinaryWriter writer, int tag, short type, int count, int value)
    {
        writer.Write((ushort)tag);
        writer.Write(type);
        writer.Write(count);
        writer.Write(value);
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(body));
        return [.. length, .. body, .. sum];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var each in bytes)
        {
            crc ^= each;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    private const string Ink = ""
        + "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdo"
        + "Zz5NcXlwZHhcZWdj/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EABQAAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAA"
        + "AAAA/9oADgRDAE0AWQBLAAA/AHY0Ylj/2Q==";
}
