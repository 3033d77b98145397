using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Tests.OtherMaterial;

/// <summary>
/// Every example of CommonMark and of GitHub's extensions means the same here as there, or is refused with a place; none
/// changes words.
/// </summary>
public sealed class MarkdownExampleTests
{
    public static TheoryData<string, string> CommonMark() => Rows("commonmark.json");

    public static TheoryData<string, string> Gfm() => Rows("gfm.json");

    [Theory]
    [MemberData(nameof(CommonMark))]
    public void CommonMark_means_the_same_or_is_refused(string text, string html) => Check(text, html);

    [Theory]
    [MemberData(nameof(Gfm))]
    public void Gfm_means_the_same_or_is_refused(string text, string html) => Check(text, html);

    [Fact]
    public void Enough_is_read_and_not_only_refused()
    {
        Assert.Equal(652, Examples.Of("commonmark.json").Count());
        var read = Examples.Of("commonmark.json").Count(each => !Read(each.Text).Bag.HasErrors);
        Assert.True(read >= 240, $"{read} examples are read");
    }

    private static void Check(string text, string html)
    {
        var (meaning, bag) = Read(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        Assert.All(bag.ToImmutable(), each =>
        {
            Assert.InRange(each.Span.Line, 1, lines.Length);
            Assert.InRange(each.Span.Column, 1, lines[each.Span.Line - 1].Length + 1);
        });
        if (bag.HasErrors || html == "<IGNORE>\n") return;
        Assert.Equal(Meaning.Of(html), meaning);
    }

    private static (string Meaning, DiagnosticBag Bag) Read(string text)
    {
        var bag = new DiagnosticBag();
        var blocks = MarkdownReader.ReadBlocks(PositionedText.OfFile("en/a.md", text), 0, MarkdownScope.Page, bag);
        return (Meaning.Of(blocks), bag);
    }

    private static TheoryData<string, string> Rows(string file)
    {
        var rows = new TheoryData<string, string>();
        foreach (var each in Examples.Of(file)) rows.Add(each.Text, each.Html);
        return rows;
    }
}
