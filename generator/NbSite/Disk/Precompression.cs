using System.IO.Compression;
using NbSite.Pipelines;

namespace NbSite.Disk;

/// <summary>
/// Puts a <c>.br</c> and a <c>.gz</c> beside every text file, so that a server of one's own need not compress. The same
/// bytes give the same copies, and a file that has not changed keeps the copies it has.
/// </summary>
internal static class Precompression
{
    // Of smaller files the headers of an answer are the most.
    private const int Smallest = 512;

    // 11 makes pages 12 % smaller still and takes fifteen times as long.
    private const int BrotliQuality = 9;
    private const int BrotliWindow = 22;

    private static readonly string[] Texts = [".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"];

    public static bool IsCopy(string path) => path.EndsWith(".br", StringComparison.Ordinal) || path.EndsWith(".gz", StringComparison.Ordinal);

    /// <summary>Adds the copies to what is staged. Throws <see cref="OperationCanceledException"/> when cancelled.</summary>
    public static void Add(StagedOutput staged, CancellationToken cancellation)
    {
        var texts = staged.Paths.Where(path => Texts.Contains(Path.GetExtension(path))).ToList();
        Parallel.ForEach(texts, new ParallelOptions { CancellationToken = cancellation }, path =>
        {
            if (staged.SizeOf(path) < Smallest) return;
            var isKept = staged.IsUnchanged(path);
            byte[]? bytes = null;
            Copy(".br", Brotli);
            Copy(".gz", GZip);

            void Copy(string ending, Func<byte[], byte[]> compress)
            {
                if (isKept && staged.Keep(path + ending)) return;
                bytes ??= staged.Read(path);
                var copy = compress(bytes);
                if (copy.Length < bytes.Length) staged.Add(new OutputFile(path + ending, copy));
            }
        });
    }

    private static byte[] Brotli(byte[] bytes)
    {
        var copy = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, copy, out var length, BrotliQuality, BrotliWindow)
            ? copy[..length]
            : throw new InvalidOperationException("Brotli made a copy longer than its own bound.");
    }

    private static byte[] GZip(byte[] bytes)
    {
        using var copy = new MemoryStream();
        using (var stream = new GZipStream(copy, CompressionLevel.SmallestSize, leaveOpen: true)) stream.Write(bytes);
        return copy.ToArray();
    }
}
