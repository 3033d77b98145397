using System.Text;
using NbSite.Model;

namespace NbSite.Import.Tests;

/// <summary>What the site refuses stays out alone, and is told at its place in the source.</summary>
public sealed class RefusalTests
{
    private static string Long => string.Concat(Enumerable.Repeat("word ", 5_000));

    [Fact]
    public void A_paragraph_that_is_too_manybecomes_a_comment_of_several()
    {
        var result = Brought.In(("a.md", $"# A\n\nFirst.\n\n{Long}\n"));
        result.IsSound();
        var parts = result.Page().Split("\n\n");
        Assert.StartsWith("::: comment\nword", parts[1], StringComparison.Ordinal);
        Assert.Equal(5, parts.Length);
        Assert.All(parts, part => Assert.InRange(part.Length, 1, 15_100));
        Assert.Equal(["5:NB1621"], result.Codes());
    }

    [Fact]
    public void Signs_without_a_blank_are_cut_too()
    {
        var result = Brought.In(("a.md", $"# A\n\nFirst.\n\n{string.Concat(Enumerable.Repeat("a!", 12_000))}\n"));
        result.IsSound();
        Assert.All(result.Page().Split('\n'), line => Assert.InRange(line.Length, 0, 15_100));
    }

    [Fact]
    public void A_page_of_comments_alone_says_its_title()
    {
        var result = Brought.In(("a.md", $"# A name\n\n{Long}\n"));
        Assert.EndsWith("\n:::\n\nA name", result.Page(), StringComparison.Ordinal);
        var brief = Brought.In(("b.md", "# B name\n\nWords.\n"));
        var mended = brief.Mended([Codes.ParagraphTooLong.At(new SourceSpan("en/new/b.md", LineOf(brief, "Words."), 1), 1)])!;
        Assert.Equal("::: comment\nWords\\.\n:::\n\nB name", mended.Page());
        Assert.Equal(["3:NB1621"], mended.Codes());
    }

    [Fact]
    public void A_page_that_is_too_large_is_left_out_alone()
    {
        var result = Brought.In(("a.html", "<main><h1>A</h1><p>See <a href='b.html'>b</a>.</p></main>"), ("b.html", "<main><h1>B</h1>" + string.Concat(Enumerable.Repeat($"<p>{new string('x', 10_000)}</p>", 110)) + "</main>"));
        Assert.Equal(["a.html"], result.Pages.Select(page => page.Source));
        Assert.Equal("See b.", result.Page());
        var told = Assert.Single(result.Findings, each => each.What.Code == "NB1604").What;
        Assert.Equal("b.html", told.Span.Path);
        Assert.EndsWith("its page would be larger than 1048576 bytes, which is the most that a page may have; cut it into several", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_mended_is_told_at_its_source()
    {
        var result = Brought.In(("docs/a.md", "# A\n\nFirst.\n\nSecond.\n"));
        var path = result.Pages.Single().Path;
        var own = result.AtSource(
            [Codes.ParagraphTooLong.At(new SourceSpan(path, LineOf(result, "Second."), 1), 1), Codes.ParagraphTooLong.At(new SourceSpan(path, 1, 1), 1), Codes.ParagraphTooLong.At(new SourceSpan("en/x.md", 2, 1), 1)], out var others);
        Assert.Equal([("docs/a.md", 5), ("docs/a.md", 0)], own.Select(each => (each.Span.Path, each.Span.Line)));
        Assert.Equal("en/x.md", Assert.Single(others).Span.Path);
    }

    [Fact]
    public void Files_of_another_kind_are_counted()
    {
        var result = Brought.In(("a.md", "# A\n\nWords.\n"), ("b.md", "# B\n\nWords.\n"), ("c.html", "x"), ("d.docx", "x"));
        Assert.Equal("The files of the kind markdown were read. Not read were 1 of the kind html (nbsite import html old), 1 of the kind word (nbsite import word old)",
            Assert.Single(result.Findings, each => each.What.Code == "NB1606").What.Message);
        Assert.DoesNotContain(Brought.In(ImportKind.Markdown, SourceFile.Of("a.md", "Words."u8.ToArray()), SourceFile.Of("c.html", "x"u8.ToArray())).Findings, each => each.What.Code == "NB1606");
    }

    [Theory]
    [InlineData("a.md", ImportKind.Markdown)]
    [InlineData("a.MDX", ImportKind.Markdown)]
    [InlineData("b/a.htm", ImportKind.Html)]
    [InlineData("a.docx", ImportKind.Word)]
    [InlineData("~$a.docx", null)]
    [InlineData("a.xml", ImportKind.Wordpress)]
    [InlineData("a.txt", null)]
    public void Names_say_what_a_file_is(string path, ImportKind? kind) => Assert.Equal((kind, kind is not null), (Importer.KindOf(path), Importer.IsPage(path)));

    [Theory]
    [InlineData("[bed](bed.png)", "“bed.png” is left out, its words stay: NbSite publishes no links to pictures; show it on the page")]
    [InlineData("[tool](x.exe)", "“x.exe” is left out, its words stay: files of this kind are not published")]
    [InlineData("[tool](y.pdf)", "“y.pdf” is left out, its words stay: the file is not there")]
    [InlineData("[tool](y)", "“y” is left out, its words stay: no page that was brought in has this address")]
    public void A_link_that_cannot_stay_says_why(string link, string why)
    {
        var result = Brought.In(null, SourceFile.Of("a.md", Encoding.UTF8.GetBytes($"# A\n\nWords {link}.\n")), SourceFile.Of("bed.png", Brought.Png), SourceFile.Of("x.exe", [1]));
        Assert.Equal("The link to " + why, Assert.Single(result.Findings, each => each.What.Code == "NB1613").What.Message);
    }

    [Fact]
    public void The_report_counts_its_boxes()
    {
        var result = Brought.In(("a.md", "# A\n\nWords ~~gone~~.\n"));
        var report = Report.Text(result, "old");
        Assert.Contains($"{report.Split('\n').Count(line => line.StartsWith("- [ ] ", StringComparison.Ordinal))} places to look at.", report, StringComparison.Ordinal);
        Assert.Contains("its title was taken (NB1625)", report, StringComparison.Ordinal);
        Assert.Contains("its first sentence was taken (NB1625)", Report.Text(Brought.In(("a.md", "# A\n\nThere are enough words here.\n")), "old"), StringComparison.Ordinal);
    }

    private static int LineOf(ImportResult result, string words) => Array.IndexOf(result.File(result.Pages.Single().Path).Split('\n'), words) + 1;
}
