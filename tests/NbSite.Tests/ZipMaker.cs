using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NbSite.Bundles;

namespace NbSite.Tests;

/// <summary>Takes a zip file apart and lays it out again as NbSite does, whatever its files are called and hold.</summary>
internal sealed class ZipMaker
{
    private readonly List<(string Name, byte[] Bytes)> _files = [];

    public ZipMaker(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var read = new MemoryStream();
            stream.CopyTo(read);
            _files.Add((entry.FullName, read.ToArray()));
        }
    }

    public string Text(string name) => Encoding.UTF8.GetString(_files.First(file => file.Name == name).Bytes);

    public void Remove(string name) => _files.RemoveAll(file => file.Name == name);

    public void Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    public void Put(string name, byte[] bytes) => _files.Add((name, bytes));

    public byte[] Write()
    {
        using var zip = new MemoryStream();
        using var list = new MemoryStream();
        foreach (var (name, bytes) in _files)
        {
            using var packed = new MemoryStream();
            using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(bytes);
            var shared = new byte[26];
            BinaryPrimitives.WriteUInt16LittleEndian(shared, 20);
            BinaryPrimitives.WriteUInt16LittleEndian(shared.AsSpan(4), 8);
            BinaryPrimitives.WriteUInt32LittleEndian(shared.AsSpan(10), Crc32.Of(bytes));
            BinaryPrimitives.WriteUInt32LittleEndian(shared.AsSpan(14), (uint)packed.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(shared.AsSpan(18), (uint)bytes.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(shared.AsSpan(22), (ushort)name.Length);
            var rest = new byte[14];
            BinaryPrimitives.WriteUInt32LittleEndian(rest.AsSpan(6), ZipSpool.Mode);
            BinaryPrimitives.WriteUInt32LittleEndian(rest.AsSpan(10), (uint)zip.Length);
            list.Write([0x50, 0x4B, 1, 2, 0x14, 3, .. shared, .. rest, .. Encoding.ASCII.GetBytes(name)]);
            zip.Write([0x50, 0x4B, 3, 4, .. shared, .. Encoding.ASCII.GetBytes(name), .. packed.ToArray()]);
        }

        var end = new byte[18];
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(4), (ushort)_files.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(6), (ushort)_files.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(8), (uint)list.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)zip.Length);
        return [.. zip.ToArray(), .. list.ToArray(), 0x50, 0x4B, 5, 6, .. end];
    }
}
