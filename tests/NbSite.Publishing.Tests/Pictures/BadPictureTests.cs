using System.Diagnostics;
using NbSite.Publishing.Features.Pictures;
using NbSite.Publishing.Site.Outputs;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Pictures;

/// <summary>Whatever a file holds, it is told or shown: no fault, no hang, no memory without end.</summary>
public sealed class BadPictureTests
{
    private static SiteResult Site(string name, byte[] bytes) => SiteFixture.Of("")
        .With("en/p.md", PictureSites.Page($"Words.\n\n![A]({name})")).With("en/" + name, bytes).WithDefaults().Build();

    // Its screen is one pixel wide, its first frame is not.
    private static byte[] WideFrame =>
        [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 2, 2, 0x4C, 1, 0, 0x3B];

    public static TheoryData<string, byte[], string> Told => new()
    {
        { "a.png", TestPictures.PngHead(60_000, 60_000), "error NB1221: The picture “en/a.png” says that it is 60000 × 60000 pixels, more than the 64 million that NbSite reads" },
        { "a.png", TestPictures.PngHead(uint.MaxValue, uint.MaxValue), "error NB1221: The picture “en/a.png” says that it is 4294967295 × 4294967295 pixels, more than the 64 million that NbSite reads" },
        { "a.jpg", HugeJpeg(), "error NB1221: The picture “en/a.jpg” says that it is 60000 × 60000 pixels, more than the 64 million that NbSite reads" },
        { "a.gif", [.. "GIF89a"u8, 0x60, 0xEA, 0x60, 0xEA, 0, 0, 0, 0x3B], "error NB1221: The picture “en/a.gif” says that it is 60000 × 60000 pixels, more than the 64 million that NbSite reads" },
        { "a.gif", WideFrame, "error NB1221: The picture “en/a.gif” says that it is 65535 × 65535 pixels, more than the 64 million that NbSite reads" },
        { "a.jpg", Cut(TestPictures.Jpeg(400, 300)), "error NB1220: The picture “en/a.jpg” cannot be shown: the file ends too early" },
        { "a.png", Cut(TestPictures.GrainyPng(100, 100)), "error NB1220: The picture “en/a.png” cannot be shown: the file ends too early" },
        { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "error NB1220: The picture “en/a.jpg” cannot be shown: the beginning of the file is damaged" },
        { "a.png", TestPictures.PngHead(0, 10), "error NB1220: The picture “en/a.png” cannot be shown: the beginning of the file is damaged" },
        { "a.webp", [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8], "error NB1220: The picture “en/a.webp” cannot be shown: the beginning of the file is damaged" },
        { "a.gif", TestPictures.MovingGif(), "warning NB1222: The picture “en/a.gif” moves; only its first frame is shown" },
        { "a.jpg", TestPictures.ForInk(), "warning NB1223: The picture “en/a.jpg” is in CMYK; its colours on screen may be others than you see in your program" },
        { "a.jpg", [.. TestPictures.Jpeg(64, 32), .. new byte[10_000_000]], "note NB1224: The picture “en/a.jpg” is 10.0 MB (64 × 32 pixels)" },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Is_told_where_a_page_shows_it(string name, byte[] bytes, string told)
    {
        var started = Stopwatch.GetTimestamp();
        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal(["en/p.md:8:1: " + told], Site(name, bytes).Diagnostics);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 600_000_000);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 60);
    }

    [Fact]
    public void What_only_prints_in_other_colours_or_moves_is_shown_all_the_same()
    {
        Assert.Equal(["en-a-8.jpg", "en-a-8.webp"], PictureSites.Names(Site("a.jpg", TestPictures.ForInk())));
        var still = Site("a.gif", TestPictures.MovingGif());
        Assert.NotEmpty(PictureSites.Names(still));
        Assert.DoesNotContain(PictureSites.Names(still), name => name.EndsWith(".gif", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.png")]
    [InlineData("a.webp")]
    [InlineData("a.gif")]
    public void A_picture_of_another_kind_than_its_name_is_refused(string name) => Assert.Equal(
        [$"en/{name}:0:0: error NB0158: This file is named “{Path.GetExtension(name)}”, but its bytes are not a picture of that kind"],
        Site(name, TestPictures.Jpeg(8, 8)).Diagnostics);

    [Theory]
    [InlineData("photo.heic")]
    [InlineData("photo.TIFF")]
    public void A_picture_that_browsers_do_not_show_is_told_with_what_to_do(string name)
    {
        var site = SiteFixture.Of("").With("en/" + name, [1, 2, 3]).Build();
        Assert.StartsWith($"en/{name}:0:0: error NB0150", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
        Assert.StartsWith("Open the picture in a picture program and export it as JPEG", site.Result.Diagnostics[0].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void No_damage_brings_the_reader_down()
    {
        byte[][] sound = [TestPictures.Jpeg(64, 48), TestPictures.Png(64, 48), TestPictures.Webp(64, 48), TestPictures.MovingGif(), TestPictures.Deep(16), TestPictures.ForInk()];
        var maker = new PictureMaker(PictureUse.Screen);
        var dice = new Random(20261129);
        var shown = 0;
        for (var round = 0; round < 600; round++)
        {
            var bytes = (byte[])sound[round % sound.Length].Clone();
            for (var i = dice.Next(1, 6); i > 0; i--) bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
            if (round % 3 == 0) bytes = bytes[..dice.Next(bytes.Length)];
            var made = maker.Make(bytes).Made;
            Assert.True(made.Plain is not null || made.Problems.Length > 0);
            if (made.Plain is not null) shown++;
        }

        Assert.InRange(shown, 20, 580);
    }

    // The height and the width stand in the frame's head.
    private static byte[] HugeJpeg()
    {
        var bytes = TestPictures.Jpeg(64, 32);
        var at = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        ((ReadOnlySpan<byte>)[0xEA, 0x60, 0xEA, 0x60]).CopyTo(bytes.AsSpan(at + 5));
        return bytes;
    }

    private static byte[] Cut(byte[] bytes) => bytes[..(bytes.Length / 2)];
}
