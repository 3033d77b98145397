using System.IO.Compression;
using System.Text;

namespace NbSite.Import.Tests;

/// <summary>Files that are made to do harm, or broken: a message, and nothing else.</summary>
public sealed class HostileTests
{
    private static string Refused(ImportResult result)
    {
        Assert.Empty(result.Files);
        var problem = result.Findings.First(each => each.What.Severity == NbSite.Model.Severity.Error).What;
        return $"{problem.Code} {problem.Message}";
    }

    [Fact]
    public void A_zip_bomb_is_not_unpacked()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            for (var i = 0; i < 300; i++) stream.Write(new byte[100_000]);
        }

        Assert.Equal("NB1601 This file is not read: a part of it unpacks to more than 250 times its size", Refused(Brought.In(null, SourceFile.Of("a.docx", memory.ToArray()))));
    }

    [Theory]
    [InlineData("../evil.xml", "a name that leads out")]
    [InlineData("/evil.xml", "a name that leads out")]
    [InlineData("a\\..\\evil.xml", "a name that leads out")]
    [InlineData("WORD/document.xml", "the same name")]
    public void Parts_with_names_that_lead_out_are_refused(string name, string words) =>
        Assert.Contains(words, Refused(Brought.In(null, Brought.Word("<w:p/>", (name, "x")))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", "entities")]
    [InlineData("<x><unclosed>", "damaged")]
    public void Entities_and_damage_in_a_part_are_refused(string xml, string words) =>
        Assert.Contains(words, Refused(Brought.In(null, Brought.Word("<w:p/>", ("word/styles.xml", xml)))), StringComparison.Ordinal);

    [Fact]
    public void XML_that_is_nested_without_end_is_refused() =>
        Assert.Contains("deep", Refused(Brought.In(null, Brought.Word(string.Concat(Enumerable.Repeat("<w:sdt>", 9_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 9_000))))), StringComparison.Ordinal);

    [Theory]
    [InlineData("PK no zip at all")]
    [InlineData("")]
    public void What_is_no_document_is_refused(string text) =>
        Assert.StartsWith("NB1601", Refused(Brought.In(null, SourceFile.Of("a.docx", Encoding.Latin1.GetBytes(text)))), StringComparison.Ordinal);

    [Fact]
    public void A_document_with_a_password_says_so() =>
        Assert.Contains("password", Refused(Brought.In(null, SourceFile.Of("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0, 0]))), StringComparison.Ordinal);

    [Fact]
    public void Deep_wide_and_huge_text_is_told_and_left_out()
    {
        var result = Brought.In(
            ("deep.html", string.Concat(Enumerable.Repeat("<div>", 50_000)) + "x"),
            ("good.html", "<main><h1>Good</h1><p>Words.</p></main>"),
            ("huge.html", new string('x', SourceText.Longest + 1)),
            ("zero.html", new string('\0', 5_000)));
        Assert.Equal(["good.html"], result.Pages.Select(page => page.Source));
        Assert.Equal(["deep.html", "huge.html", "zero.html"], result.Findings.Where(each => each.What.Code == "NB1604").Select(each => each.What.Span.Path));
    }

    [Theory]
    [InlineData("> ", 5_000)]
    [InlineData("*a ", 30_000)]
    [InlineData("[", 30_000)]
    [InlineData("!!! note\n    ", 300)]
    [InlineData(":::note\n", 300)]
    [InlineData("<b>", 2_000)]
    [InlineData("{{< note >}}\n", 200)]
    public void Markdown_that_repeats_without_end_ends(string mark, int times)
    {
        var result = Brought.In(("a.md", string.Concat(Enumerable.Repeat(mark, times)) + "x\n"), ("b.md", "# B\n\nWords.\n"));
        Assert.Contains(result.Pages, page => page.Source == "b.md");
        result.IsSound();
    }

    [Fact]
    public void A_NUL_and_hidden_characters_never_reach_a_page()
    {
        var result = Brought.In(("a.md", "# A\n\nWo\0rds \u202Eand\u2066 more\uFEFF \u0007bell. Long enough that one sign of these is no more than a slip in a text, which is what it is.\n"));
        Assert.StartsWith("Words and more bell. Long", result.Page(), StringComparison.Ordinal);
        result.IsSound();
    }

    [Fact]
    public void No_address_leads_out_of_the_folder()
    {
        var result = Brought.In(null, SourceFile.Of("a/b.md", "# B\n\nSee [x](../../../etc/passwd), ![y](../../../../secret.png) and [z](file:///etc/passwd).\n"u8.ToArray()));
        Assert.Equal("See x, and z.", result.Page());
        Assert.All(result.Files, file => Assert.StartsWith("en/new/", file.Path, StringComparison.Ordinal));
        Assert.DoesNotContain(result.Files, file => file.Path.Contains("..", StringComparison.Ordinal));
    }
}
