using System.Buffers;
using System.Text;

namespace NbSite.Pipelines.Incremental;

/// <summary>Writes numbers, seven bits a byte, and what has a length.</summary>
internal readonly struct RecordWriter(IBufferWriter<byte> buffer)
{
    public void Number(int value)
    {
        var rest = (uint)value;
        var bytes = buffer.GetSpan(5);
        var length = 0;
        for (; rest > 0x7f; rest >>= 7) bytes[length++] = (byte)(rest | 0x80);
        bytes[length++] = (byte)rest;
        buffer.Advance(length);
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        buffer.Write(bytes);
    }

    public void Text(string text)
    {
        Number(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, buffer);
    }
}

/// <summary>Reads them again. Throws <see cref="ArgumentException"/> or <see cref="FormatException"/> where there is nothing to read.</summary>
internal sealed class RecordReader(ReadOnlyMemory<byte> bytes)
{
    private ReadOnlyMemory<byte> _rest = bytes;

    public int Number()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Take(1).Span[0];
            value |= (uint)(next & 0x7f) << shift;
            if (next < 0x80) return (int)value;
        }

        throw new FormatException();
    }

    public ReadOnlyMemory<byte> Bytes() => Take(Number());

    public string Text() => Encoding.UTF8.GetString(Bytes().Span);

    private ReadOnlyMemory<byte> Take(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
