using System.IO.Compression;
using System.Security.Cryptography;
using NbSite.Bundles;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>Copies made so that one program unpacks something else than another, or than was checked.</summary>
public sealed class ZipAttackTests : IDisposable
{
    // The same for every test: none changes it.
    private static readonly Lazy<byte[]> Made = new(() =>
    {
        using var site = TestSite.With();
        Assert.Equal(0, site.Run("bundle", "--output", "copies").Code);
        return File.ReadAllBytes(Path.Combine(site.Root, "copies/leaflets-2026-11-21.zip"));
    });

    private readonly TestSite _site = TestSite.Bare();
    private readonly byte[] _good = Made.Value;
    private readonly int _list = BitConverter.ToInt32(Made.Value, Made.Value.Length - 6);

    public void Dispose() => _site.Dispose();

    private int FirstName => BitConverter.ToUInt16(_good, 26);

    [Fact]
    public void The_copy_itself_is_whole() => Assert.StartsWith("Whole and unchanged: ", Verify(_good).Out, StringComparison.Ordinal);

    [Fact]
    public void A_file_between_the_last_one_and_the_list_is_found()
    {
        var name = "index.html"u8;
        var evil = "EVIL dose x10"u8;
        var header = new byte[30];
        "PK\u0003\u0004"u8.CopyTo(header);
        header[4] = 20;
        BitConverter.GetBytes(Crc32.Of(evil)).CopyTo(header, 14);
        BitConverter.GetBytes(evil.Length).CopyTo(header, 18);
        BitConverter.GetBytes(evil.Length).CopyTo(header, 22);
        header[26] = (byte)name.Length;
        byte[] extra = [.. header, .. name, .. evil];
        var bytes = (byte[])[.. _good[.._list], .. extra, .. _good[_list..]];
        BitConverter.GetBytes(_list + extra.Length).CopyTo(bytes, bytes.Length - 6);
        Refused(bytes, "between its files and their list there is something else");
    }

    [Theory]
    [InlineData(8, "it says one thing before a file and another in its list")] // Its method, before the file.
    [InlineData(4, "it says one thing before a file and another in its list")] // Its version.
    [InlineData(6, "it says one thing before a file and another in its list")] // Its flags.
    [InlineData(10, "it says one thing before a file and another in its list")] // Its time.
    [InlineData(14, "it says one thing before a file and another in its list")] // Its check sum.
    [InlineData(18, "it says one thing before a file and another in its list")] // Its packed size.
    [InlineData(22, "it says one thing before a file and another in its list")] // Its size.
    [InlineData(28, "a file in it has more fields")] // The length of further fields.
    public void What_only_one_of_two_headers_says_is_found(int at, string what)
    {
        var bytes = (byte[])_good.Clone();
        bytes[at] ^= 1;
        Refused(bytes, what);
    }

    [Theory]
    [InlineData(4, 6, 99 ^ 20, "a file in it is kept in another way")] // A version that no program reads.
    [InlineData(6, 8, 8, "a file in it is kept in another way")] // Sizes said to come behind the file.
    [InlineData(8, 10, 1, "a file in it is kept in another way")] // Another method.
    public void What_both_headers_say_wrongly_is_found(int before, int inList, byte turned, string what)
    {
        var bytes = (byte[])_good.Clone();
        bytes[before] ^= turned;
        bytes[_list + inList] ^= turned;
        Refused(bytes, what);
    }

    [Fact]
    public void A_wrong_check_sum_in_both_headers_is_found()
    {
        var bytes = (byte[])_good.Clone();
        bytes[14] ^= 1;
        bytes[_list + 16] ^= 1;
        Assert.Equal(1, Verify(bytes).Code);
    }

    [Fact]
    public void Bytes_behind_the_end_or_before_the_beginning_are_found()
    {
        Refused([.. _good, 0], "it does not end with the list of its files");
        Assert.Equal(1, Verify([0, .. _good]).Code);
        var comment = (byte[])[.. _good, (byte)'x'];
        comment[_good.Length - 2] = 1;
        Assert.Equal(1, Verify(comment).Code);
    }

    [Fact]
    public void Bytes_behind_a_packed_file_are_found()
    {
        var packed = BitConverter.ToInt32(_good, 18);
        var end = 30 + FirstName + packed;
        var bytes = (byte[])[.. _good[..end], 7, .. _good[end.._list], .. _good[_list..]];
        BitConverter.GetBytes(packed + 1).CopyTo(bytes, 18);
        BitConverter.GetBytes(packed + 1).CopyTo(bytes, _list + 1 + 20);
        for (var line = _list + 1; bytes[line + 2] == 1;)
        {
            if (line > _list + 1) BitConverter.GetBytes(BitConverter.ToInt32(bytes, line + 42) + 1).CopyTo(bytes, line + 42);
            line += 46 + BitConverter.ToUInt16(bytes, line + 28);
        }

        BitConverter.GetBytes(_list + 1).CopyTo(bytes, bytes.Length - 6);
        var answer = Verify(bytes);
        Assert.Equal(1, answer.Code);
        Assert.Contains("changed: ", answer.Out, StringComparison.Ordinal);
    }

    /// <summary>
    /// A packed file ends in the middle of a byte, and nothing reads the bits behind its end (RFC 1951, 3.2.3): only there may a
    /// change go unseen, and then every program unpacks the same bytes as before.
    /// </summary>
    [Fact]
    public void Every_changed_byte_that_changes_a_file_is_found()
    {
        var dice = Rounds.Dice();
        var missed = new List<int>();
        for (var round = Rounds.Of(300); round > 0; round--)
        {
            var bytes = (byte[])_good.Clone();
            var at = dice.Next(3) == 0 ? dice.Next(_list, bytes.Length) : dice.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << dice.Next(8));
            if (Verify(bytes).Code == 0 && !Unpacked(bytes).SequenceEqual(Unpacked(_good))) missed.Add(at);
        }

        Assert.Empty(missed);
    }

    private static IEnumerable<string> Unpacked(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in archive.Entries)
        {
            using var bytes = entry.Open();
            yield return $"{entry.FullName} {Convert.ToHexString(SHA256.HashData(bytes))}";
        }
    }

    private void Refused(byte[] bytes, string what)
    {
        var answer = Verify(bytes);
        Assert.Equal(
            (1, $"Not a copy that NbSite made: It is not laid out as NbSite lays a copy out: {what}. Programs that unpack it may not agree about what is in it.\n", ""),
            (answer.Code, answer.Out, answer.Error));
    }

    private Answer Verify(byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(_site.Root, "copy.zip"), bytes);
        return _site.Run("bundle", "verify", "copy.zip");
    }
}
