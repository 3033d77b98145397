using System.Buffers.Binary;
using System.IO.Compression;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site.Outputs;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Brand;

/// <summary>Fonts of a charity's own.</summary>
public sealed class FontTests
{
    /// <summary>A font with the tables of sizes alone: 1000 units, 950 above, 250 below, 40 between, letters 500 wide.</summary>
    internal static byte[] Font(int more = 0, short units = 1000, bool isVariable = false)
    {
        var (head, lines, letters) = (new byte[54], new byte[36], new byte[96]);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(18), units);
        BinaryPrimitives.WriteInt16BigEndian(lines.AsSpan(4), 950);
        BinaryPrimitives.WriteInt16BigEndian(lines.AsSpan(6), -250);
        BinaryPrimitives.WriteInt16BigEndian(lines.AsSpan(8), 40);
        BinaryPrimitives.WriteInt16BigEndian(letters.AsSpan(2), 500);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write([.. head, .. lines, .. letters, .. isVariable ? new byte[8] : []]);
        byte[] tables = [1, 54, 2, 36, 6, 96, .. isVariable ? new byte[] { 47, 8 } : []];
        var start = new byte[48];
        "wOF2"u8.CopyTo(start);
        BinaryPrimitives.WriteUInt16BigEndian(start.AsSpan(12), (ushort)(isVariable ? 4 : 3));
        BinaryPrimitives.WriteUInt32BigEndian(start.AsSpan(20), (uint)packed.Length);
        return [.. start, .. tables, .. packed.ToArray(), .. new byte[more]];
    }

    private static SiteFixture Site(byte[]? headings = null, byte[]? words = null)
    {
        var site = BrandSites.With((headings is null ? "" : "  headings: head.woff2\n") + (words is null ? "" : "  text: brand/words.woff2\n"));
        if (headings is not null) site = site.With("brand/head.woff2", headings);
        return words is null ? site : site.With("brand/words.woff2", words);
    }

    [Fact]
    public void Pages_are_written_with_them_and_keep_their_room_until_they_come()
    {
        var site = Site(Font(), Font(more: 2)).Build();

        Assert.Equal([], site.Diagnostics);
        var sheet = site.Sheet();
        var file = Assert.Single(site.Files.Keys, path => path.StartsWith("assets/brand-words.", StringComparison.Ordinal));
        Assert.Contains($"src: url(\"{file["assets/".Length..]}\") format(\"woff2\");\nfont-weight: normal;\nfont-display: swap;", sheet, StringComparison.Ordinal);
        Assert.Contains(
            "size-adjust: 113.28%;\nascent-override: 83.87%;\ndescent-override: 22.07%;\nline-gap-override: 3.53%;", sheet, StringComparison.Ordinal);
        Assert.Contains(":root {\n--nb-font: \"nb-own-text\", \"nb-room-text\", system-ui, ", sheet, StringComparison.Ordinal);
        Assert.Contains(":is(h1, h2, h3, h4, h5, h6, .nb-brand) {\nfont-family: \"nb-own-headings\", \"nb-room-headings\", system-ui, ", sheet, StringComparison.Ordinal);
        // Care cards look the same on every site.
        Assert.Matches(@":is\(\.nb-card, [^{]*\) \{\n--nb-font: system-ui, [^;]*;\nfont-family: system-ui, ", sheet);
        Assert.Contains("font-src 'self'", site.Text("_headers"), StringComparison.Ordinal);
        Assert.Contains("font-weight: 1 1000;", Site(words: Font(isVariable: true)).Build().Sheet(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_and_a_leaflet_have_none()
    {
        foreach (var output in new SiteOutput[] { new OfflineCopy(), new PaperLeaflets(NbSite.Model.PaperSize.A4, false) })
        {
            var site = (Site(Font(), Font()) with { Output = output }).Build();
            Assert.Equal([], site.Diagnostics);
            Assert.DoesNotContain(site.Files.Keys, path => path.EndsWith(".woff2", StringComparison.Ordinal));
            Assert.DoesNotContain("@font-face", site.Sheet(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("font-src", Site().Build().Text("_headers"), StringComparison.Ordinal);
    }

    public static TheoryData<byte[], string> Wrong => new()
    {
        { Font(more: 40_000), "NB1262: The font has 41 kB; 40 kB is the most" },
        { [0, 1, 0, 0, .. new byte[60]], "NB1263: The file does not begin as a WOFF2 font does" },
        { Font()[..70], "NB1264: The font is damaged, holds several fonts, or does not say how large its letters are" },
        { Font(units: 0), "NB1264: The font is damaged, holds several fonts, or does not say how large its letters are" },
        { [.. "wOF2ttcf"u8, .. Font()[8..]], "NB1264: The font is damaged, holds several fonts, or does not say how large its letters are" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_no_small_font_is_told(byte[] font, string told) =>
        Assert.Equal([$"brand/head.woff2:0:0: error {told}"], Site(font).Build().Diagnostics);

    /// <summary>However a file is cut or spoilt, it is told or read, and never ends the program.</summary>
    [Fact]
    public void A_spoilt_file_never_ends_the_program()
    {
        var whole = Font();
        var noise = new Random(3);
        for (var i = 0; i < 2000; i++)
        {
            var spoilt = whole.ToArray();
            spoilt[noise.Next(4, spoilt.Length)] = (byte)noise.Next(256);
            _ = NbSite.Publishing.Features.Brand.Fonts.Woff2.Measures(spoilt[..noise.Next(4, spoilt.Length + 1)]);
        }

        Assert.NotNull(NbSite.Publishing.Features.Brand.Fonts.Woff2.Measures(whole));
    }

    [Theory]
    [InlineData("  headings: head.ttf", "site.yml:17:13: error NB1261: “head.ttf” is not the name of a font in the folder “brand”")]
    [InlineData("  text: words.woff2", "site.yml:17:9: error NB1241: There is no file “brand/words.woff2”")]
    public void A_wrong_name_is_told_at_its_place(string brand, string told) =>
        Assert.Equal([told], BrandSites.With(brand).Build().Diagnostics);
}
