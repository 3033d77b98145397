using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NbSite.Content.Sources;
using NbSite.Disk;

namespace NbSite.Urgent;

/// <summary>
/// A packed file with its SHA-256 in hexadecimal behind it, kept open. Pictures and records are read out of it one at a time,
/// each time they are asked for, and must then be what they were when the whole was looked at.
/// </summary>
internal sealed class KeptFiles : IDisposable
{
    public const int HashLength = 64;

    private readonly FileStream _file;
    private readonly ZipArchive _zip;

    // One reader at a time: the entries share one stream.
    private readonly Lock _one = new();

    private KeptFiles(FileStream file)
    {
        _file = file;
        _zip = new ZipArchive(new Part(file, file.Length - HashLength), ZipArchiveMode.Read);
        Files = [.. _zip.Entries.Select(Read)];
    }

    /// <summary>What is in it, in its order.</summary>
    public ImmutableArray<ContentFile> Files { get; }

    /// <summary>
    /// Null when it is not as it was written. Throws <see cref="IOException"/>, <see cref="UnauthorizedAccessException"/> and
    /// <see cref="InvalidDataException"/>.
    /// </summary>
    public static KeptFiles? Open(string path)
    {
        // A later one takes its place while this one is read.
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            if (IsAsWritten(file)) return new KeptFiles(file);
            file.Dispose();
            return null;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>
    /// What it says of itself, without a look at what it holds; null when there is none, when it cannot be read, or when it is
    /// not as it was written.
    /// </summary>
    public static string? CommentOf(string path)
    {
        try
        {
            if (!File.Exists(path)) return null;
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (!IsAsWritten(file)) return null;
            using var zip = new ZipArchive(new Part(file, file.Length - HashLength), ZipArchiveMode.Read);
            return zip.Comment;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The hash that stands behind what a stream holds up to here.</summary>
    public static byte[] HashOf(Stream stream, long length) =>
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(new Part(stream, length))));

    public void Dispose()
    {
        _zip.Dispose();
        _file.Dispose();
    }

    private static bool IsAsWritten(FileStream file)
    {
        var length = file.Length - HashLength;
        if (length < 0) return false;
        var told = new byte[HashLength];
        file.Position = length;
        file.ReadExactly(told);
        return told.AsSpan().SequenceEqual(HashOf(file, length));
    }

    private ContentFile Read(ZipArchiveEntry entry)
    {
        if (!IsReadLater(entry.FullName)) return new ContentFile(entry.FullName, Bytes(entry));
        string hash;
        using (var stream = entry.Open()) hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        return new ContentFile(entry.FullName, ReadOnlyMemory<byte>.Empty) { Reader = () => Again(entry, hash) };
    }

    // Of both there are more with every year; all else is read by every build at once.
    private static bool IsReadLater(string name) =>
        StaticKinds.IsReadLater(name) || name.StartsWith(LastGood.RecordsFolder, StringComparison.Ordinal);

    private byte[] Again(ZipArchiveEntry entry, string hash)
    {
        byte[] bytes;
        try
        {
            lock (_one) bytes = Bytes(entry);
        }
        catch (InvalidDataException exception)
        {
            throw new IOException(Changed(entry), exception);
        }

        return Manifest.Hash(bytes) == hash ? bytes : throw new IOException(Changed(entry));
    }

    private static string Changed(ZipArchiveEntry entry) =>
        $"“{entry.FullName}” of the last good site was changed while it was read. Build the last good content once, then try again.";

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        if (entry.Length > Array.MaxLength) throw new InvalidDataException($"“{entry.FullName}” is larger than any file of content.");
        using var stream = entry.Open();
        using var bytes = new MemoryStream((int)entry.Length);
        stream.CopyTo(bytes);
        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }

    /// <summary>The first bytes of a stream, as if there were no others.</summary>
    private sealed class Part(Stream stream, long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => _position;
            set => _position = value;
        }

        public override int Read(Span<byte> buffer)
        {
            var rest = Math.Clamp(length - _position, 0, buffer.Length);
            if (rest == 0) return 0;
            stream.Position = _position;
            var read = stream.Read(buffer[..(int)rest]);
            _position += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => _position = offset + (origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => _position,
            _ => length,
        });

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
