using System.Buffers.Binary;

namespace NbSite.Bundles;

/// <summary>
/// A zip file names each file twice: before its bytes and in the list at the end. Programs that unpack it go by one or the
/// other, so a copy may only be called whole when both say the same, and no further field has a third name.
/// </summary>
internal static class ZipNames
{
    private const int EndLength = 22;
    private const int LineLength = 46;
    private const int HeaderLength = 30;

    // A name in Unicode, which unzip takes in place of the others (APPNOTE 4.6.9).
    private const int OtherName = 0x7075;

    /// <summary>The record at the end that says where the list is; null when there is none.</summary>
    public static byte[]? End(Stream zip)
    {
        var tail = new byte[(int)Math.Min(zip.Length, EndLength + ushort.MaxValue)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        zip.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return at < 0 || tail.Length - at < EndLength ? null : tail[at..(at + EndLength)];
    }

    /// <summary>Whether the list has so many names, and each file bears the name that it has there.</summary>
    public static bool Agree(Stream zip, int count)
    {
        if (End(zip) is not { } end) return false;
        long line = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        for (; count > 0; count--)
        {
            if (Read(zip, line, LineLength) is not { } listed) return false;
            var length = BinaryPrimitives.ReadUInt16LittleEndian(listed.AsSpan(28));
            var file = BinaryPrimitives.ReadUInt32LittleEndian(listed.AsSpan(42));
            if (Read(zip, line + LineLength, length) is not { } name || Read(zip, file, HeaderLength) is not { } header
                || BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26)) != length
                || Read(zip, file + HeaderLength, length) is not { } own || !own.AsSpan().SequenceEqual(name)) return false;
            var more = BinaryPrimitives.ReadUInt16LittleEndian(listed.AsSpan(30));
            if (MayRename(Read(zip, line + LineLength + length, more))
                || MayRename(Read(zip, file + HeaderLength + length, BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28))))) return false;
            line += LineLength + length + more + BinaryPrimitives.ReadUInt16LittleEndian(listed.AsSpan(32));
        }

        return true;
    }

    private static bool MayRename(byte[]? fields)
    {
        if (fields is null) return true;
        for (var at = 0; at + 4 <= fields.Length; at += 4 + BinaryPrimitives.ReadUInt16LittleEndian(fields.AsSpan(at + 2)))
            if (BinaryPrimitives.ReadUInt16LittleEndian(fields.AsSpan(at)) == OtherName) return true;
        return false;
    }

    private static byte[]? Read(Stream zip, long at, int length)
    {
        if (at + length > zip.Length) return null;
        var bytes = new byte[length];
        zip.Position = at;
        zip.ReadExactly(bytes);
        return bytes;
    }
}
