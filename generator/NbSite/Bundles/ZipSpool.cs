using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Bundles;

namespace NbSite.Bundles;

/// <summary>
/// Makes a zip file whose bytes depend on nothing but what is in it. Files come in any order from several threads: each is
/// compressed where it comes from and laid down in a file beside the zip, so that memory does not grow with the copy;
/// <see cref="Write"/> then copies them in the order of their paths.
/// </summary>
internal sealed class ZipSpool : IOutputSink, IDisposable
{
    private const int MostFiles = ushort.MaxValue - 1;

    // Made by a Unix (3) of version 2.0; an ordinary file that its owner may write and everybody may read.
    internal const ushort MadeBy = 0x0314;
    internal const uint Mode = 0x81A4u << 16;

    private readonly FileStream _spool;
    private readonly Lock _writing = new();
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Room for packed files, used again.</summary>
    private readonly ConcurrentBag<MemoryStream> _spare = [];

    public ZipSpool(string path) =>
        _spool = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    /// <summary>Every file so far, with its size and hash.</summary>
    public IEnumerable<KeyValuePair<string, BundledFile>> Files =>
        _entries.Select(entry => KeyValuePair.Create(entry.Key, new BundledFile(entry.Value.Size, entry.Value.Sha256)));

    public int Count => _entries.Count;

    public long Size => _entries.Values.Sum(entry => entry.Size);

    public void Add(OutputFile file)
    {
        if (RootedFolder.Problem(file.Path) is { } problem)
            throw new MachineException($"“{TerminalText.OneLine(file.Path)}” is no path of a file: {problem}.");
        var bytes = file.Bytes.Span;
        if (!_spare.TryTake(out var packed)) packed = new MemoryStream();
        packed.SetLength(0);
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(bytes);
        var isSmaller = packed.Length < bytes.Length;
        ReadOnlySpan<byte> stored = isSmaller ? packed.GetBuffer().AsSpan(0, (int)packed.Length) : bytes;
        var entry = new Entry(0, stored.Length, bytes.Length, isSmaller, Crc32.Of(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        try
        {
            lock (_writing)
            {
                entry = entry with { At = _spool.Position };
                _spool.Write(stored);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write “{_spool.Name}”: {exception.Message}", isMidway: true);
        }

        _spare.Add(packed);

        if (!_entries.TryAdd(file.Path, entry)) throw new InvalidOperationException($"Two files are written to “{file.Path}”.");
        if (_entries.Count > MostFiles) throw new MachineException($"a zip file holds at most {MostFiles} files. Choose fewer pages with --pages.");
    }

    /// <summary>The zip file, every entry dated with this day.</summary>
    public void Write(Stream zip, DateOnly day)
    {
        _spool.Flush();
        // The form has seven bits for the year.
        var date = (ushort)((Math.Min(day.Year - 1980, 127) << 9) | (day.Month << 5) | day.Day);
        using var directory = new MemoryStream();
        var buffer = new byte[1 << 16];
        long at = 0;
        Span<byte> by = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(by, MadeBy);
        Span<byte> rest = stackalloc byte[14];
        rest.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(rest[6..], Mode);
        foreach (var (path, entry) in _entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var name = Encoding.ASCII.GetBytes(path);
            var local = Header(0x04034b50, [], entry, date, name.Length, []);
            zip.Write(local);
            zip.Write(name);
            _spool.Position = entry.At;
            for (long left = entry.Packed; left > 0;)
            {
                var read = _spool.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
                zip.Write(buffer, 0, read);
                left -= read;
            }

            BinaryPrimitives.WriteUInt32LittleEndian(rest[10..], checked((uint)at));
            directory.Write(Header(0x02014b50, by, entry, date, name.Length, rest));
            directory.Write(name);
            at += local.Length + name.Length + entry.Packed;
        }

        zip.Write(directory.GetBuffer(), 0, (int)directory.Length);
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], checked((uint)directory.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], checked((uint)at));
        zip.Write(end);
    }

    // The fields that the header before a file and its line in the directory share (APPNOTE 4.3.7 and 4.3.12).
    private static byte[] Header(uint sign, ReadOnlySpan<byte> before, Entry entry, ushort date, int name, ReadOnlySpan<byte> after)
    {
        var header = new byte[4 + before.Length + 26 + after.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, sign);
        before.CopyTo(header.AsSpan(4));
        var shared = header.AsSpan(4 + before.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(shared, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(shared[4..], (ushort)(entry.IsDeflated ? 8 : 0));
        BinaryPrimitives.WriteUInt16LittleEndian(shared[8..], date);
        BinaryPrimitives.WriteUInt32LittleEndian(shared[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(shared[14..], (uint)entry.Packed);
        BinaryPrimitives.WriteUInt32LittleEndian(shared[18..], (uint)entry.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(shared[22..], (ushort)name);
        after.CopyTo(header.AsSpan(4 + before.Length + 26));
        return header;
    }

    public void Dispose() => _spool.Dispose();

    private sealed record Entry(long At, int Packed, int Size, bool IsDeflated, uint Crc, string Sha256);
}
