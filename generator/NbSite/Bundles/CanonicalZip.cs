using System.Buffers.Binary;
using System.Text;

namespace NbSite.Bundles;

/// <summary>A file in a zip: where its packed bytes begin, how many they are, and what they become.</summary>
internal sealed record ZipEntry(string Path, long At, long Packed, long Size, bool IsDeflated, uint Crc);

/// <summary>
/// Reads zip files that are laid out as NbSite lays them out, and no others: files one after the other from the first byte, the
/// list of them right behind, the same said of each file in both places, and nothing else anywhere. Programs that unpack a zip
/// go by different parts of it; only when there is one way to read it can anybody say what is in it.
/// </summary>
internal static class CanonicalZip
{
    private const int EndLength = 22;
    private const int LineLength = 46;
    private const int HeaderLength = 30;
    private const uint EndSign = 0x06054b50;
    private const uint LineSign = 0x02014b50;
    private const uint HeaderSign = 0x04034b50;
    private const int LongestName = 1000;
    private const long LargestList = 200_000_000;

    // What the header before a file and its line in the list share: version, flags, method, time, day, sum, both sizes, and
    // the length of the name.
    private const int Shared = 24;

    /// <summary>The files. Throws <see cref="InvalidDataException"/> with words for people.</summary>
    public static IReadOnlyList<ZipEntry> Read(Stream zip)
    {
        if (zip.Length < EndLength) throw new InvalidDataException("It is no zip file.");
        var end = Bytes(zip, zip.Length - EndLength, EndLength);
        if (Number(end, 0) != EndSign) throw Bad("it does not end with the list of its files");
        var (count, size, start) = (Small(end, 10), Number(end, 12), Number(end, 16));
        if (Small(end, 4) != 0 || Small(end, 6) != 0 || Small(end, 8) != count || Small(end, 20) != 0 || count == ushort.MaxValue)
            throw Bad("its last record has parts or a comment");
        if (size > LargestList || (long)start + size != zip.Length - EndLength) throw Bad("the list of its files is not where it should be");
        var list = Bytes(zip, start, (int)size);
        var entries = new List<ZipEntry>(count);
        long at = 0;
        var line = 0;
        for (var i = 0; i < count; i++)
        {
            if (list.Length - line < LineLength || Number(list, line) != LineSign) throw Bad("the list of its files is damaged");
            var length = Small(list, line + 28);
            if (length is 0 or > LongestName || list.Length - line - LineLength < length) throw Bad("a name in it is too long or missing");
            if (Number(list, line + 42) != at) throw Bad("between its files there is something else");
            entries.Add(One(zip, list.AsSpan(line, LineLength), list.AsSpan(line + LineLength, length), start));
            at = entries[^1].At + entries[^1].Packed;
            line += LineLength + length;
        }

        if (line != list.Length) throw Bad("the list of its files has more in it than files");
        if (at != start) throw Bad("between its files and their list there is something else");
        return entries;
    }

    private static ZipEntry One(Stream zip, ReadOnlySpan<byte> line, ReadOnlySpan<byte> name, long limit)
    {
        long at = Number(line, 42);
        if (at + HeaderLength + name.Length > limit) throw Bad("the list of its files is damaged");
        var header = Bytes(zip, at, HeaderLength + name.Length);
        if (Number(header, 0) != HeaderSign || !header.AsSpan(4, Shared).SequenceEqual(line.Slice(6, Shared)) || !header.AsSpan(HeaderLength).SequenceEqual(name))
            throw Bad("it says one thing before a file and another in its list");
        // Before the time: version 2.0, no flags, stored or deflated. After the name's length: no more fields, comment or disk.
        var method = Small(line, 10);
        if (Small(line, 6) != 20 || Small(line, 8) != 0 || method is not (0 or 8)) throw Bad("a file in it is kept in another way");
        if (Small(header, 28) != 0 || Small(line, 30) != 0 || Small(line, 32) != 0 || Small(line, 34) != 0) throw Bad("a file in it has more fields");
        if (Number(line, 38) != ZipSpool.Mode || Small(line, 4) != ZipSpool.MadeBy || Small(line, 36) != 0) throw Bad("it holds something that is not an ordinary file");
        long packed = Number(line, 20), size = Number(line, 24);
        if (method == 0 && packed != size) throw Bad("a file in it is kept in another way");
        var start = at + HeaderLength + name.Length;
        if (start + packed > limit) throw Bad("the list of its files is damaged");
        if (!Ascii.IsValid(name)) throw Bad("a name in it has letters that are not spelt the same everywhere");
        return new ZipEntry(Encoding.ASCII.GetString(name), start, packed, size, method == 8, Number(line, 16));
    }

    private static InvalidDataException Bad(string what) => new(
        $"It is not laid out as NbSite lays a copy out: {what}. Programs that unpack it may not agree about what is in it.");

    private static byte[] Bytes(Stream zip, long at, int length)
    {
        var bytes = new byte[length];
        zip.Position = at;
        zip.ReadExactly(bytes);
        return bytes;
    }

    private static ushort Small(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
