using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>The files in which NbSite remembers the last build, damaged: a build takes longer, and nothing else.</summary>
public sealed class MemoryDamageTests
{
    [Fact]
    public void Every_changed_byte_of_the_memory_only_costs_time()
    {
        using var site = TestSite.With();
        var known = site.Good();
        var path = site.Place.Memory;
        var good = File.ReadAllBytes(path);
        var dice = Rounds.Dice();
        var unread = 0;
        for (var round = Rounds.Of(200); round > 0; round--)
        {
            var bytes = (byte[])good.Clone();
            var at = dice.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << dice.Next(8));
            if (NbSite.Disk.MemoryFile.Read(Written(path, bytes), _ => true) is null) unread++;
            // Building each time would take minutes; that damage counts as no memory is what makes them all alike.
            if (round % 20 == 0) Assert.Equal(known, site.Good());
        }

        Assert.Equal(Rounds.Of(200), unread);
        File.WriteAllBytes(path, good);
        Assert.NotNull(NbSite.Disk.MemoryFile.Read(path, _ => true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("3\tx\n")]
    [InlineData("null")]
    public void What_is_no_memory_is_none(string text)
    {
        using var site = TestSite.With();
        var known = site.Good();
        File.WriteAllText(site.Place.Memory, text);
        Assert.Equal(known, site.Good());
    }

    [Theory]
    [InlineData("{\"Schema\":1}")]
    [InlineData("{\"Schema\":1,\"Files\":null}")]
    [InlineData("{\"Schema\":1,\"Files\":{\"../../x\":{\"Size\":1,\"Sha256\":\"a\",\"Written\":1}}}")]
    [InlineData("{\"Schema\":1,\"Files\":{\"x\":null}}")]
    [InlineData("{\"Schema\":1,\"Files\":{\"x\":{\"Size\":1,\"Sha256\":null,\"Written\":1}}}")]
    [InlineData("[]")]
    [InlineData("null")]
    public void A_damaged_list_of_what_was_written_makes_the_site_a_stranger_s(string text)
    {
        using var site = TestSite.With();
        var known = site.Good();
        File.WriteAllText(site.Place.Manifest, text);
        var answer = site.Build();
        Assert.Equal((3, ""), (answer.Code, answer.Out));
        Assert.StartsWith("nbsite: the output “ROOT/site” holds files that NbSite did not write", answer.Error, StringComparison.Ordinal);
        Assert.Equal(known, site.Tree());
        // Nor does it when a publication was under way.
        File.WriteAllText(site.Place.NextManifest, text);
        File.WriteAllText(site.Place.Journal, "swap");
        Assert.Equal(3, site.Build().Code);
        Assert.Equal(known, site.Tree());
    }

    private static string Written(string path, byte[] bytes)
    {
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
