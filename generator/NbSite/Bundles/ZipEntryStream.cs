using System.IO.Compression;

namespace NbSite.Bundles;

/// <summary>
/// What is in one file of a zip. Reading to its end throws <see cref="InvalidDataException"/> when the size or the check sum is
/// another than the zip says, or when behind the packed file there are bytes that belong to nothing.
/// </summary>
internal sealed class ZipEntryStream : Stream
{
    private readonly ZipEntry _entry;
    private readonly Piece _packed;
    private readonly Stream _bytes;
    private Crc32 _sum;
    private long _read;

    public ZipEntryStream(FileStream zip, ZipEntry entry)
    {
        _entry = entry;
        _packed = new Piece(zip, entry.At, entry.Packed);
        _bytes = entry.IsDeflated ? new DeflateStream(_packed, CompressionMode.Decompress) : _packed;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = _bytes.Read(buffer);
        _sum.Add(buffer[..count]);
        _read += count;
        if (_read > _entry.Size) throw new InvalidDataException("A file is longer than it says.");
        if (count == 0 && buffer.Length > 0 && (_read != _entry.Size || _sum.Value != _entry.Crc || _packed.Left > 0))
            throw new InvalidDataException("A file is not what its check sum says.");
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _bytes.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>
    /// The packed bytes. The last ones are handed out one at a time, so that what unpacks them takes no more than it needs, and
    /// what is left over shows.
    /// </summary>
    private sealed class Piece(FileStream zip, long at, long length) : Stream
    {
        private const int Careful = 64;
        private long _read;

        public long Left => length - _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var most = Left > Careful ? Left - Careful : Math.Min(Left, 1);
            var count = RandomAccess.Read(zip.SafeFileHandle, buffer[..(int)Math.Min(buffer.Length, most)], at + _read);
            _read += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
