using System.Buffers.Binary;
using System.Text;

namespace NbSite.Publishing.Site.Pictures;

/// <summary>The parts of a PNG file: the picture, and what was put beside it.</summary>
internal static class PngParts
{
    private static readonly string[] Picture = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];

    // Without them the colours would be others.
    private static readonly string[] Colours = ["iCCP", "gAMA", "cHRM", "cICP"];

    /// <summary>Whether it is an animation.</summary>
    public static bool Moves(ReadOnlySpan<byte> png) => Names(png).Contains("acTL");

    /// <summary>
    /// The same picture, bit for bit, without whatever else is in the file; null when its colours need more than
    /// the pixels, or when its parts cannot be told apart.
    /// </summary>
    public static byte[]? Bare(ReadOnlySpan<byte> png)
    {
        if (Names(png).Any(name => Colours.Contains(name))) return null;
        using var bare = new MemoryStream(png.Length);
        bare.Write(png[..8]);
        var at = 8;
        while (Next(png, at) is { } part)
        {
            if (Picture.Contains(part.Name)) bare.Write(png.Slice(at, part.Length));
            if (part.Name == "IEND") return bare.ToArray();
            at += part.Length;
        }

        return null;
    }

    private static List<string> Names(ReadOnlySpan<byte> png)
    {
        var names = new List<string>();
        for (var at = 8; Next(png, at) is { } part; at += part.Length) names.Add(part.Name);
        return names;
    }

    private static (string Name, int Length)? Next(ReadOnlySpan<byte> png, int at)
    {
        if (at + 12 > png.Length) return null;
        var data = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
        return data > png.Length - at - 12 ? null : (Encoding.Latin1.GetString(png.Slice(at + 4, 4)), (int)data + 12);
    }
}
