using System.Text;
using NbSite.Content.Sources;
using NbSite.Content.Tests.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Sources;

public sealed class SourceDecoderTests
{
    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        var (text, problems) = Decode([0xEF, 0xBB, 0xBF, (byte)'a']);

        Assert.Empty(problems);
        Assert.Equal("a", text!.Value);
        Assert.Equal(new SourceSpan("en/x.md", 1, 1, 1), text.Span(0, 1));
    }

    [Fact]
    public void Line_ends_of_every_kind_become_LF_and_lines_stay_what_they_were()
    {
        var (text, _) = Decode("a\r\nb\rc\nd"u8.ToArray());

        Assert.Equal("a\nb\nc\nd", text!.Value);
        Assert.Equal(new SourceSpan("en/x.md", 4, 1, 1), text.Span(6, 1));
        Assert.Equal(new SourceSpan("en/x.md", 2, 1, 1), text.Span(2, 1));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 10, 0xC3, 0xA9, 0xFF }, "2:2 NB0101 This file is not UTF-8 text: the byte 0xFF at this place cannot be read")]
    [InlineData(new byte[] { 0xE9 }, "1:1 NB0101 This file is not UTF-8 text: the byte 0xE9 at this place cannot be read")]
    [InlineData(new byte[] { (byte)'a', 0xE2, 0x82 }, "1:2 NB0101 This file is not UTF-8 text: the byte 0xE2 at this place cannot be read")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "1:1 NB0101 This file is not UTF-8 text: the byte 0xED at this place cannot be read")]
    [InlineData(new byte[] { (byte)'a', 13, 10, 0xC0, 0x80 }, "2:1 NB0101 This file is not UTF-8 text: the byte 0xC0 at this place cannot be read")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "1:1 NB0102 This file is saved as UTF-16, not as UTF-8")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a' }, "1:1 NB0102 This file is saved as UTF-16, not as UTF-8")]
    [InlineData(new byte[] { (byte)'a', 10, (byte)'b', 0 }, "2:2 NB0103 A control character (U+0000) stands here")]
    [InlineData(new byte[] { 0x1B }, "1:1 NB0103 A control character (U+001B) stands here")]
    [InlineData(new byte[] { 0xC2, 0x85 }, "1:1 NB0103 A control character (U+0085) stands here")]
    public void Bytes_that_are_no_text_are_told_with_their_place(byte[] bytes, string expected)
    {
        var (text, problems) = Decode(bytes);

        Assert.Null(text);
        Assert.Equal([expected], problems);
    }

    [Theory]
    [InlineData("x\uFFFDy", "1:2 NB0104 A replacement character “\uFFFD” stands here: a letter or sign was lost before this file was saved")]
    [InlineData("x\u202Ey", "1:2 NB0106 A hidden character (U+202E, change of reading direction) stands here")]
    [InlineData("x\uFDD0y", "1:2 NB0106 A hidden character (U+FDD0, no character) stands here")]
    [InlineData("x\u2028y", "1:2 NB0106 A hidden character (U+2028, line separator) stands here")]
    [InlineData("x\u2029y", "1:2 NB0106 A hidden character (U+2029, paragraph separator) stands here")]
    [InlineData("x\uFEFFy", "1:2 NB0106 A hidden character (U+FEFF, byte order mark) stands here")]
    [InlineData("x\uFFFFy", "1:2 NB0106 A hidden character (U+FFFF, no character) stands here")]
    public void Characters_that_nobody_means_are_told_with_their_place(string written, string expected)
    {
        var (text, problems) = Decode(Encoding.UTF8.GetBytes(written));

        Assert.Null(text);
        Assert.Equal([expected], problems);
    }

    [Fact]
    public void Every_control_character_is_told_but_a_damaged_file_does_not_flood_the_report()
    {
        Assert.Equal(2, Decode("\u0001a\u0002"u8.ToArray()).Problems.Length);
        Assert.Equal(20, Decode(new byte[5000]).Problems.Length);
    }

    [Theory]
    [InlineData("en/x.md", 1_048_576, true)]
    [InlineData("en/x.md", 1_048_577, false)]
    [InlineData("en/x.yml", 5_242_880, true)]
    [InlineData("en/x.yml", 20_000_000, false)]
    public void A_file_beyond_the_limit_is_not_read(string path, int size, bool isRead)
    {
        var bytes = new byte[size];
        Array.Fill(bytes, (byte)'x');
        var bag = new DiagnosticBag();

        Assert.Equal(isRead, SourceDecoder.Decode(path, bytes, bag) is not null);
        if (!isRead)
        {
            var limit = path.EndsWith(".md", StringComparison.Ordinal) ? 1_048_576 : 5_242_880;
            Assert.Equal([$"1:1 NB0105 This file has {size} bytes; at most {limit} are read"], YamlExample.Print(bag));
        }
    }

    [Fact]
    public void An_empty_file_is_an_empty_text()
    {
        var (text, problems) = Decode([]);

        Assert.Empty(problems);
        Assert.Equal("", text!.Value);
    }

    private static (PositionedText? Text, string[] Problems) Decode(byte[] bytes)
    {
        var bag = new DiagnosticBag();
        var text = SourceDecoder.Decode("en/x.md", bytes, bag);
        return (text, YamlExample.Print(bag));
    }
}
