using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using NbSite.Disk;
using NbSite.Pipelines;
using NbSite.Testing;
using NbSite.Urgent;
using Xunit;

namespace NbSite.Tests.Urgent;

/// <summary>Pictures of a last good site are read out of it one at a time, and only as they were when it was looked at.</summary>
public sealed class KeptPicturesTests
{
    private const int Pictures = 24;
    private const int Size = 1024 * 1024;
    private const string Number = "values:\n  line:\n    what: the number\n    type: phone\n    entries:\n      - {number: \"0191 111 1111\", uncited: a number for tests}\n";

    [Fact]
    public void Pictures_of_the_last_good_site_are_not_in_memory_and_are_published_byte_for_byte()
    {
        using var site = Site();
        var before = site.Good();
        // Of this thread: other tests run beside it.
        var taken = GC.GetAllocatedBytesForCurrentThread();
        using (var good = LastGood.Read(site.Place.LastGood)!)
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - taken, 0, Pictures * Size / 3);
            foreach (var picture in good.Content.Where(file => file.Path.EndsWith(".JPG", StringComparison.Ordinal)))
                Assert.Equal(File.ReadAllBytes(Path.Combine(site.Content, picture.Path)), picture.Bytes.ToArray());
        }

        // Today's pictures are others, and none of them is urgent.
        File.WriteAllBytes(Path.Combine(site.Content, "en/images/P0.JPG"), Picture(99));
        site.Write("content/values.yml", Number.Replace("111 1111", "222 2222", StringComparison.Ordinal));
        Assert.Equal(0, site.Build("--urgent").Code);
        var after = site.Tree();
        Assert.Contains("222 2222", File.ReadAllText(Path.Combine(site.Output, "call/index.html")), StringComparison.Ordinal);
        Assert.Equal(before.Where(IsPicture), after.Where(IsPicture));
        Assert.Equal(Pictures, before.Count(IsPicture));
        // And again from what that left.
        site.Write("content/values.yml", Number.Replace("111 1111", "333 3333", StringComparison.Ordinal));
        Assert.Equal(0, site.Build("--urgent").Code);
        Assert.Equal(before.Where(IsPicture), site.Tree().Where(IsPicture));

        static bool IsPicture(KeyValuePair<string, string> file) => file.Key.EndsWith(".jpg", StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_changed_while_it_is_read_publishes_nothing()
    {
        using var site = Site();
        var before = site.Good();
        using (var good = LastGood.Read(site.Place.LastGood)!)
        {
            var picture = good.Content.First(file => file.Path == "en/images/P3.JPG");
            Spoil(site.Place.LastGood, picture.Bytes.Span);
            Assert.Equal(
                "“content/en/images/P3.JPG” of the last good site was changed while it was read. Build the last good content once, then try again.",
                Assert.Throws<IOException>(() => picture.Bytes).Message);
        }

        site.Write("content/values.yml", Number.Replace("111 1111", "222 2222", StringComparison.Ordinal));
        var answer = site.Build("--urgent");
        Assert.Equal(2, answer.Code);
        Assert.Contains("it is not known what the last good site was made of", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Tree());
    }

    [Fact]
    public void What_the_same_site_was_made_of_is_written_once_and_again_when_it_was_spoilt()
    {
        using var site = Site();
        site.Good();
        var first = File.ReadAllBytes(site.Place.LastGood);
        var day = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(site.Place.LastGood, day);
        site.Good();
        Assert.Equal(day, File.GetLastWriteTimeUtc(site.Place.LastGood));

        // One byte of one picture, and nothing else, is other content.
        var bytes = Picture(3);
        bytes[^1] ^= 1;
        File.WriteAllBytes(Path.Combine(site.Content, "en/images/P3.JPG"), bytes);
        site.Good();
        Assert.NotEqual(day, File.GetLastWriteTimeUtc(site.Place.LastGood));
        using (var good = LastGood.Read(site.Place.LastGood)!)
            Assert.Equal(bytes, good.Content.First(file => file.Path == "en/images/P3.JPG").Bytes.ToArray());

        var spoilt = File.ReadAllBytes(site.Place.LastGood);
        spoilt[spoilt.Length / 2] ^= 1;
        File.WriteAllBytes(site.Place.LastGood, spoilt);
        site.Good();
        using (var good = LastGood.Read(site.Place.LastGood)) Assert.NotNull(good);
        Assert.Equal(first.Length, new FileInfo(site.Place.LastGood).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(1000)]
    public void A_packed_file_that_was_cut_is_none(int length)
    {
        using var site = Site();
        site.Good();
        var bytes = File.ReadAllBytes(site.Place.LastGood);
        File.WriteAllBytes(site.Place.LastGood, bytes[..length]);
        Assert.Null(LastGood.Read(site.Place.LastGood));
    }

    [Fact]
    public void A_packed_file_with_a_right_hash_and_nothing_sound_in_it_is_none()
    {
        using var site = TestSite.Bare();
        var path = Path.Combine(site.Root, "last-good");
        foreach (var inside in new[] { "no zip"u8.ToArray(), Zip("other.json", "{}"), Zip("options.json", "{"), Zip("options.json", "null") })
        {
            File.WriteAllBytes(path, [.. inside, .. System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(inside)))]);
            Assert.Null(LastGood.Read(path));
            // It is let go of: nothing holds it open.
            using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
    }

    [Fact]
    public void What_sinks_keep_of_pictures_is_not_their_bytes()
    {
        using var spool = new SpooledSink();
        IOutputSink[] sinks = [new FingerprintSink(), new MemorySink(), spool];
        var given = Give(sinks);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.DoesNotContain(given, bytes => bytes.IsAlive);
        for (var i = 0; i < Pictures; i++)
            Assert.Equal(Picture(i), spool.Find($"assets/p{i}{(i % 2 == 0 ? ".svg" : ".JPG")}")!.Value.ToArray());
        Assert.Null(spool.Find("assets/other.svg"));
        foreach (var sink in sinks) Assert.Throws<Console.MachineException>(() => sink.Add(new OutputFile("../out.svg", Picture(1))));
    }

    // In a method of its own, whose variables hold nothing once it has ended.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Give(IOutputSink[] sinks)
    {
        var given = new WeakReference[Pictures];
        Parallel.For(0, Pictures, i =>
        {
            var bytes = Picture(i);
            given[i] = new WeakReference(bytes);
            foreach (var sink in sinks) sink.Add(new OutputFile($"assets/p{i}{(i % 2 == 0 ? ".svg" : ".JPG")}", bytes));
        });
        return given;
    }

    private static TestSite Site()
    {
        var site = TestSite.With();
        site.Write("content/values.yml", Number);
        site.Page("content", "en/call.md", "---\ntitle: Call\nsummary: S.\nkind: practical\n---\nPhone {{value line}}. [@src]\n");
        Directory.CreateDirectory(Path.Combine(site.Content, "en/images"));
        for (var i = 0; i < Pictures; i++) File.WriteAllBytes(Path.Combine(site.Content, $"en/images/P{i}.JPG"), Picture(i));
        site.Page("content", "en/shown.md", "---\ntitle: Shown\nsummary: S.\nkind: about\n---\n"
            + string.Concat(Enumerable.Range(0, Pictures).Select(i => $"![Number {i}](images/P{i}.JPG)\n\n")));
        return site;
    }

    private static byte[] Picture(int seed)
    {
        var bytes = new byte[Size];
        new Random(seed).NextBytes(bytes);
        // Sound at the beginning; what lies behind a picture's end no reader looks at.
        TestPictures.Jpeg(8 + seed, 8).CopyTo(bytes.AsSpan());
        return bytes;
    }

    /// <summary>Turns one bit of where these bytes stand in a file, in place.</summary>
    private static void Spoil(string path, ReadOnlySpan<byte> bytes)
    {
        var at = File.ReadAllBytes(path).AsSpan().IndexOf(bytes) + (bytes.Length / 2);
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        file.Position = at;
        var turned = (byte)(file.ReadByte() ^ 1);
        file.Position = at;
        file.WriteByte(turned);
    }

    private static byte[] Zip(string name, string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = new StreamWriter(zip.CreateEntry(name).Open())) entry.Write(text);
        return bytes.ToArray();
    }
}
