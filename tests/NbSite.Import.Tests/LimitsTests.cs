using System.Text;
using NbSite.Import.Html;
using NbSite.Import.Markdown;
using NbSite.Import.WordPress;
using NbSite.Model;

namespace NbSite.Import.Tests;

/// <summary>Work grows with the file and no faster; whoever stops an import is heard.</summary>
public sealed class LimitsTests
{
    private static string Times(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    [Fact]
    public void Words_of_a_page_are_counted_once_however_deep_its_elements_stand()
    {
        var body = HtmlParsing.Read(Times("<div class=content>", 390) + Times("<p>one two</p>", 3_000), SourceSpan.None, new FindingList())!.Body!;
        var counts = new WordCounts(body);
        Assert.Equal((3_000, 6_000, 6_000), (counts.Steps, counts.Of(body), counts.InParagraphs(body)));
        Assert.Equal("content", MainContent.Of(body, counts, TestContext.Current.CancellationToken).ClassName);
        Assert.Equal(3_000, counts.Steps);
    }

    [Fact]
    public void A_page_of_many_parts_without_a_main_one_is_read()
    {
        // 2,000 of them took longer than a minute.
        var result = Brought.In(("a.html", Times("<div>one two three</div>\n", 3_000)));
        Assert.Equal(3_000, result.Page().Split("\n\n").Length);
    }

    [Theory]
    [InlineData("<div></z>", 100_000)]
    [InlineData("<b><div></b>", 2_000)]
    public void Elements_without_end_are_refused_however_it_is_hidden(string html, int times)
    {
        var result = Brought.In(("deep.html", Times(html, times)), ("b.html", "<main><p>Words.</p></main>"));
        Assert.Equal(["deep.html"], result.Findings.Where(each => each.What.Code == "NB1604").Select(each => each.What.Span.Path));
        Assert.Equal(["b.html"], result.Pages.Select(page => page.Source));
    }

    [Fact]
    public void A_drawing_of_many_parts_that_end_themselves_is_not_deep() =>
        Assert.DoesNotContain(Brought.In(("a.html", "<main><p>Words.</p><svg>" + Times("<circle r='1'/>", 900) + "</svg></main>")).Findings, each => each.What.Code == "NB1604");

    [Theory]
    [InlineData("a.html", "<main><p>Words.</p></main>")]
    [InlineData("a.md", "# A\n\nWords.\n")]
    [InlineData("a.xml", "<!-- generator=\"WordPress\" --><rss><channel><item><title>A</title></item></channel></rss>")]
    public void An_import_that_is_stopped_ends(string path, string text)
    {
        using var stop = new CancellationTokenSource();
        var reads = 0;
        var file = new SourceFile(path, text.Length, () =>
        {
            // The first reading of an export only finds out that it is one.
            if (++reads > (path == "a.xml" ? 1 : 0)) stop.Cancel();
            return Encoding.UTF8.GetBytes(text);
        });
        Assert.Throws<OperationCanceledException>(() => Importer.Run(new ImportRequest(new SourceTree("old", [file]), null, "en", "") { Cancellation = stop.Token }));
    }

    [Fact]
    public void A_Word_document_that_is_stopped_ends()
    {
        using var stop = new CancellationTokenSource();
        var document = Brought.Word("<w:p><w:r><w:t>Words</w:t></w:r></w:p>");
        var file = document with
        {
            Read = () =>
            {
                stop.Cancel();
                return document.Read();
            },
        };
        Assert.Throws<OperationCanceledException>(() => Importer.Run(new ImportRequest(new SourceTree("old", [file]), null, "en", "") { Cancellation = stop.Token }));
    }

    [Fact]
    public void Many_things_of_one_name_take_a_step_or_two_each()
    {
        var names = new FreeNames(["a-3"]);
        Assert.Equal(["a", "a-2", "a-4"], Enumerable.Range(0, 3).Select(_ => names.First("a")));
        Assert.Equal(["b.png", "b-2.png"], Enumerable.Range(0, 2).Select(_ => names.First("b", ".png")));
        for (var i = 0; i < 10_000; i++) names.First("here");
        Assert.InRange(names.Steps, 20_000, 20_020);
    }

    [Fact]
    public void Many_links_of_the_same_words_are_sources_of_their_own()
    {
        // These took a quarter of a minute.
        var result = Brought.In(("a.md", "# A\n\n" + string.Join("\n\n", Enumerable.Range(0, 2_000).Select(i => $"[here](https://a{i}.example.org/) [here](https://b{i}.example.org/)"))));
        Assert.Equal(4_000, result.Candidates.Length);
        Assert.Equal("here-4000", result.Candidates[^1].Key);
    }

    [Fact]
    public void The_same_source_has_all_its_places_once()
    {
        var result = Brought.In(("a.md", "# A\n\n[x](https://e.org/) [y](https://e.org/)\n\n[z](https://e.org/)\n"));
        Assert.Equal(["a.md:3", "a.md:5"], Assert.Single(result.Candidates).Places);
    }

    [Theory]
    [InlineData("!!!", "!")]
    [InlineData("{{<", "note")]
    [InlineData("=== ", "=")]
    public void Marks_with_blanks_without_end_are_words(string start, string end) =>
        Assert.Single(ForeignLines.Rewrite([(start + new string(' ', 200_000) + end, 1)], TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("", "[")]
    [InlineData("<b>", "[a](")]
    [InlineData("<b>", "`a ")]
    public void Marks_without_end_are_refused_behind_many_words_and_tags(string start, string marks)
    {
        var result = Brought.In(("a.md", start + Times("word ", 4_000) + Times(marks, 200_000)), ("b.md", "# B\n\nWords.\n"));
        Assert.Equal(["a.md"], result.Findings.Where(each => each.What.Code == "NB1604").Select(each => each.What.Span.Path));
    }

    [Fact]
    public void Back_ticks_without_end_take_a_step_each() =>
        Assert.Equal(400_000, CodeSpans.Between(Times("` `` ", 80_000), words => words).Length);

    [Fact]
    public void Captions_that_never_end_take_a_step_each() =>
        Assert.DoesNotContain("<figure", WordPressText.Html(Times("[caption]", 200_000), new Items()), StringComparison.Ordinal);

    [Fact]
    public void A_cell_over_many_rows_does_not_fill_the_machine()
    {
        var result = Brought.In(("a.html", $"<main><h1>A</h1><p>Words.</p><table><tr><th colspan=50 rowspan=60>{Times("word ", 2_000)}</th></tr>{Times("<tr><td>a</td><td>b</td></tr>", 60)}</table></main>"));
        Assert.Contains(result.Findings, each => each.What.Code == "NB1617" && each.What.Message.Contains("only in the first", StringComparison.Ordinal));
        Assert.InRange(result.Files.Sum(file => file.Bytes.Length), 10_000, 100_000);
    }

    [Fact]
    public void Bullets_and_loose_words_come_into_one_list()
    {
        var result = Brought.In(("a.html", "<main><h1>A</h1><p>Words.</p><ul><li>a</li></ul><p>• b<br>• c</p><p>d</p><p>• e</p><ul><li>f</li>g<ul><li>h</li></ul></ul><dl><dt>i<dt>j<dd>k<dd>l</dl></main>"));
        Assert.Equal("Words.\n\n- a\n\n* b\n* c\n\nd\n\n- e\n\n* f\n\n  g\n\n  - h\n\ni, j\n: k\n\n  l", result.Page());
    }
}
