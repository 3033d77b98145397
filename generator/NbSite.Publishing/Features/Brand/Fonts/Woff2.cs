using System.Buffers.Binary;
using System.IO.Compression;

namespace NbSite.Publishing.Features.Brand.Fonts;

/// <summary>How large the letters of a font are, for a size of 1.</summary>
/// <param name="Above">From the line on which letters stand to the top of its lines.</param>
/// <param name="Below">From there to the foot of its lines.</param>
/// <param name="Gap">Between two lines.</param>
/// <param name="Letter">How wide a letter is, on the whole.</param>
internal sealed record FontMeasures(double Above, double Below, double Gap, double Letter)
{
    /// <summary>Whether the file holds thin and bold letters in one; of others browsers make the bold ones.</summary>
    public bool IsVariable { get; init; }
}

/// <summary>
/// Reads of a WOFF2 file what a browser needs to keep the page still while the font comes: the tables of sizes alone. What
/// cannot be read is no font, and is told rather than published.
/// </summary>
internal static class Woff2
{
    private const int Head = 48;

    // The table of a font of 40 kB unpacks to some 100 kB; more is a slip, or an attack on the memory.
    private const int MostUnpacked = 2_000_000;
    private const int MostTables = 64;
    private const int OwnTag = 63;

    // The number of the table “fvar”.
    private const string Variations = "#47";
    private static readonly string[] Known =
    [
        "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca",
    ];

    /// <summary>Whether the file begins as WOFF2 does.</summary>
    public static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith("wOF2"u8);

    /// <summary>The sizes of a font; null when the file is damaged, or holds no one font.</summary>
    public static FontMeasures? Measures(byte[] file)
    {
        try
        {
            return IsOne(file) && file.Length > Head ? Read(file) : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException
            or ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidOperationException)
        {
            return null;
        }
    }

    private static FontMeasures? Read(byte[] file)
    {
        // A collection of several fonts has other tables.
        if (file.AsSpan(4, 4).SequenceEqual("ttcf"u8)) return null;
        var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(12));
        var packed = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(20));
        if (count is 0 or > MostTables) return null;
        var at = Head;
        long unpacked = 0;
        var places = new Dictionary<string, (int Start, int Length)>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var flags = file[at++];
            var known = flags & OwnTag;
            var tag = known < Known.Length ? Known[known] : $"#{known}";
            if (known == OwnTag)
            {
                tag = System.Text.Encoding.Latin1.GetString(file, at, 4);
                at += 4;
            }

            var length = Number(file, ref at);
            var form = flags >> 6;
            // Outlines are packed in a way of their own unless the form says no; other tables only where it says so.
            if (tag is "glyf" or "loca" ? form != 3 : form != 0) length = Number(file, ref at);
            if ((unpacked += length) > MostUnpacked) return null;
            places[tag] = ((int)(unpacked - length), (int)length);
        }

        if (at + packed > file.Length) return null;
        var tables = new byte[unpacked];
        using (var stream = new BrotliStream(new MemoryStream(file, at, (int)packed), CompressionMode.Decompress))
            stream.ReadExactly(tables);
        return Sizes(tables, places);
    }

    private static FontMeasures? Sizes(byte[] tables, Dictionary<string, (int Start, int Length)> places)
    {
        if (!places.TryGetValue("head", out var head) || !places.TryGetValue("hhea", out var lines)
            || !places.TryGetValue("OS/2", out var letters)
            || head.Length < 20 || lines.Length < 10 || letters.Length < 4) return null;
        double units = BinaryPrimitives.ReadUInt16BigEndian(tables.AsSpan(head.Start + 18));
        if (units is < 16 or > 16384) return null;
        double Size(int place) => BinaryPrimitives.ReadInt16BigEndian(tables.AsSpan(place)) / units;
        var measures = new FontMeasures(
            Size(lines.Start + 4), -Size(lines.Start + 6), Size(lines.Start + 8), Size(letters.Start + 2));
        return measures is { Above: > 0.2 and < 3, Below: >= 0 and < 2, Gap: >= 0 and < 2, Letter: > 0.1 and < 3 }
            ? measures with { IsVariable = places.ContainsKey(Variations) || places.ContainsKey("fvar") } : null;
    }

    /// <summary>A number of up to five bytes, seven bits in each.</summary>
    private static long Number(byte[] file, ref int at)
    {
        long number = 0;
        for (var i = 0; i < 5; i++)
        {
            var next = file[at++];
            number = (number << 7) | (byte)(next & 0x7F);
            if ((next & 0x80) == 0) return number;
        }

        throw new InvalidDataException();
    }
}
