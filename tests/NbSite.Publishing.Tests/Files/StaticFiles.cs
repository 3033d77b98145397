using System.IO.Compression;
using System.Text;
using NbSite.Testing;

namespace NbSite.Publishing.Tests.Files;

/// <summary>Small files of each kind, and the sites that hold them.</summary>
internal static class StaticFiles
{
    public static byte[] Pdf(int length = 240_000)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)' ');
        "%PDF-1.7\n"u8.CopyTo(bytes);
        return bytes;
    }

    public static byte[] Zip(params ReadOnlySpan<string> names)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names) zip.CreateEntry(name);
        return stream.ToArray();
    }

    public static byte[] Packed(params (string Name, byte[] Bytes)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static string Page(string body) => $"---\ntitle: P\nsummary: S.\nkind: practical\n---\n{body}\n";

    /// <summary>A site whose page <c>p</c> says some words.</summary>
    public static SiteFixture Saying(string body) => SiteFixture.Of("").With("en/p.md", Page(body)).WithDefaults();

    /// <summary>A site with one file, and what is wrong with it.</summary>
    public static IEnumerable<string> Told(string path, byte[] bytes) => Saying("Words.").With(path, bytes).Build().Diagnostics;
}
