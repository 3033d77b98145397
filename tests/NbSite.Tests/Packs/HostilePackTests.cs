using System.IO.Compression;
using System.Text;
using Xunit;

namespace NbSite.Tests.Packs;

/// <summary>Packs that are broken, or made to do harm: each is told, and none is taken.</summary>
public sealed class HostilePackTests
{
    private const string Manifest = "name: medicines\nversion: \"1\"\nformat: 1\n";

    private static string Told(Action<ZipArchive> fill, Func<byte[], byte[]>? change = null)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "pack.yml", Manifest);
            fill(zip);
        }

        return Told(change?.Invoke(memory.ToArray()) ?? memory.ToArray());
    }

    private static string Told(byte[] zip)
    {
        using var all = new Federation();
        File.WriteAllBytes(Path.Combine(all.Root, "p.zip"), zip);
        all.Change("one/site.yml", "../federation", "../p.zip");
        var answer = all.Build("one");
        Assert.Equal(1, answer.Code);
        return answer.Error;
    }

    private static void Add(ZipArchive zip, string name, string text = "x: 1\n")
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    [Theory]
    [InlineData("../evil.yml", "its name leads to other folders")]
    [InlineData("en/../../evil.yml", "its name leads to other folders")]
    [InlineData("/etc/passwd", "its name begins with “/”")]
    [InlineData("C:evil.yml", "its name holds “:”")]
    [InlineData("en\\evil.yml", "its name holds “\\”")]
    [InlineData("en/a\u0001.yml", "its name holds a control character (U+0001)")]
    [InlineData("en/inner.zip", "a pack holds no packed files")]
    [InlineData("site.yml", "it says what one site is")]
    [InlineData("references.bib", "sources of a pack stand in references.yml")]
    [InlineData("scripts/run.js", "the folder “scripts” is none of types, languages, brand, static, images, and no language")]
    public void Files_that_no_pack_may_hold_are_named(string name, string why) =>
        Assert.Contains($"may not be in a pack: {why}\n", Told(zip => Add(zip, name)), StringComparison.Ordinal);

    [Fact]
    public void Names_that_are_one_file_elsewhere_are_refused()
    {
        Assert.Contains("pack medicines: en/drug.yml:1:1: error NB1527: “en/drug.yml” may not be in a pack: “en/Drug.yml” is there too, and differs in capitals alone\n",
            Told(zip => { Add(zip, "en/Drug.yml"); Add(zip, "en/drug.yml"); }), StringComparison.Ordinal);
        Assert.Contains("it is there twice", Told(zip => { Add(zip, "en/drug.yml"); Add(zip, "en/drug.yml"); }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var told = Told(zip =>
        {
            using var stream = zip.CreateEntry("en/huge.md", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 65; i++) stream.Write(zeros);
        });
        Assert.Contains("error NB1528: The pack “../p.zip” holds a file of more than 64 MB; at most ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_small_files_are_not_listed()
    {
        var told = Told(zip =>
        {
            for (var i = 0; i < 10_001; i++) zip.CreateEntry($"en/{i}.md", CompressionLevel.NoCompression);
        });
        Assert.Contains("error NB1528: The pack “../p.zip” holds more than 10,000 files; at most ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_and_a_password_are_refused()
    {
        Assert.Contains("may not be in a pack: it is a link\n", Told(zip =>
        {
            var entry = zip.CreateEntry("en/link.md");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
        }), StringComparison.Ordinal);
        // The first bit behind the version, in the entry and in the list of entries, says that a password is needed.
        Assert.Contains("is locked with a password\n", Told(zip => Add(zip, "en/a.md"), bytes =>
        {
            for (var i = 0; i + 10 < bytes.Length; i++)
            {
                if (bytes.AsSpan(i, 4).SequenceEqual("PK\u0003\u0004"u8)) bytes[i + 6] |= 1;
                if (bytes.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8)) bytes[i + 8] |= 1;
            }

            return bytes;
        }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(200)]
    public void A_zip_file_that_was_cut_short_is_told(int length) =>
        Assert.Contains("error NB1523: The pack “../p.zip” cannot be read: ", Told(_ => { }, bytes => bytes[..Math.Min(length, bytes.Length - 1)]), StringComparison.Ordinal);

    [Fact]
    public void Whatever_byte_is_another_nothing_falls()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true)) Add(zip, "pack.yml", Manifest);
        var good = memory.ToArray();
        using var all = new Federation();
        all.Change("one/site.yml", "../federation", "../p.zip");
        for (var at = 0; at < good.Length; at += 3)
        {
            var bad = good.ToArray();
            bad[at] ^= 0xFF;
            File.WriteAllBytes(Path.Combine(all.Root, "p.zip"), bad);
            var answer = all.Run("upgrade", "--packs", "--content", "one");
            // It may still be a pack, with another date: then it is shown.
            Assert.True(answer.Code is 0 or 1, $"byte {at}: {answer.Code} {answer.Error}");
            Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("version: \"1\"\nformat: 1\n", "pack ../p.zip: pack.yml:1:1: error NB0221: ")]
    [InlineData("name: Big Pack\nversion: \"1\"\nformat: 1\n", "pack ../p.zip: pack.yml:1:7: error ")]
    [InlineData("name: medicines\nversion: \"1\"\nformat: 2\n", "pack ../p.zip: pack.yml:3:9: error NB1538: This pack is of format 2; this NbSite reads format 1\n")]
    [InlineData("name: medicines\nversion: \"1\"\nformat: 1\nnmae: x\n", "pack ../p.zip: pack.yml:4:1: error NB0220: ")]
    [InlineData("name: [", "pack ../p.zip: pack.yml:")]
    public void What_is_wrong_in_pack_yml_is_told_at_its_place(string manifest, string told)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true)) Add(zip, "pack.yml", manifest);
        Assert.Contains(told, Told(memory.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_are_held_to_the_same()
    {
        using var all = new Federation();
        File.CreateSymbolicLink(Path.Combine(all.Root, "federation/en/link.md"), "/etc/passwd");
        var told = all.Build("one").Error;
        Assert.Contains("pack ../federation: en/link.md:1:1: error NB1527: “en/link.md” may not be in a pack: it is a link\n", told, StringComparison.Ordinal);
        all.Delete("federation/en/link.md");
        all.Delete("federation/pack.yml");
        Assert.Contains("error NB1524: The pack “../federation” has no pack.yml\n", all.Build("one").Error, StringComparison.Ordinal);
        all.WriteSite("p.txt", "x");
        all.Change("one/site.yml", "../federation", "../p.txt");
        Assert.Contains("cannot be read: it is no folder and no file that ends in “.zip”\n", all.Build("one").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_files_and_litter_are_no_part_of_a_pack()
    {
        using var all = new Federation().Agreed("one");
        foreach (var path in (string[])[".git/config", "en/.DS_Store", "Thumbs.db", "__MACOSX/x", "en/medicines/drug.yml~"]) all.Write(path, "x");
        all.Good("one");
    }
}
