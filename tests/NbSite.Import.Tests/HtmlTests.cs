namespace NbSite.Import.Tests;

public sealed class HtmlTests
{
    private static ImportResult Page(string body) => Brought.In(("a.html", $"<html><head><title>Walking | Charity</title></head>\n<body>{body}</body></html>"));

    [Fact]
    public void The_text_is_taken_and_what_stands_around_it_told()
    {
        var result = Page("<nav><a href='/'>Start</a></nav>\n<main><h1>Walking</h1><p>Walk <b>every</b> day.</p></main>\n<footer>Charity number 1</footer><script>x</script>");
        Assert.Equal("Walk **every** day.", result.Page());
        Assert.Equal(["2:NB1610", "4:NB1610"], result.Codes());
        Assert.Equal(["Start", "Charity number 1"], result.Findings.Where(each => each.Words.Length > 0).Select(each => each.Words.Trim()));
        result.IsSound();
    }

    [Fact]
    public void Cells_over_several_rows_and_columns_are_said_in_each()
    {
        var result = Page("<main><h1>T</h1><table><tr><th>Week</th><th colspan=2>Minutes</th></tr><tr><td rowspan=2>1</td><td>5</td><td>6</td></tr><tr><td>7</td><td>8|9</td></tr></table></main>");
        Assert.Equal("| Week | Minutes | Minutes |\n| --- | --- | --- |\n| 1 | 5 | 6 |\n| 1 | 7 | 8\\|9 |", result.Page());
        Assert.Equal(["2:NB1617"], result.Codes());
        result.IsSound();
    }

    [Fact]
    public void Headings_keep_old_anchors_and_close_gaps()
    {
        var result = Page("<main><h1>T</h1><h4 id='why-it-helps'>Why</h4><p>A <a href='#why-it-helps'>b</a>.</p><h6>C</h6><p>D</p></main>");
        Assert.Equal("## Why {#why-it-helps}\n\nA [b](#why-it-helps).\n\n### C\n\nD", result.Page());
        result.IsSound();
    }

    [Fact]
    public void Old_lists_inside_lists_layout_tables_and_boxes_keep_their_words()
    {
        var result = Page("<div id=content><h1>T</h1><ul><li>a</li><ul><li>b</li></ul></ul><table><tr><td><p>One cell</p><p>two</p></td></tr></table><div class='alert alert-danger'><p>Stop</p></div><dl><dt>W</dt><dd>m</dd></dl></div>");
        Assert.Equal("- a\n  - b\n\nOne cell\n\ntwo\n\n::: warning\nStop\n:::\n\nW\n: m", result.Page());
        result.IsSound();
    }

    [Theory]
    [InlineData("<p>2*3*4 and _x_ [y](z) `c` ~~d~~ {e} {{f}} ^[g] :smile: $a_b$ %%h%% ==i== &amp;amp;</p>")]
    [InlineData("<p># no heading</p><p>- no item</p><p>38. is high</p><p>&gt; 38</p><p>!!! note</p><p>::: urgent</p><p>| a | b |</p><p>+ 3</p><p>: x</p>")]
    [InlineData("<p>TODO write</p><p>import x from 'y'</p><p>a. one<br>b. two</p><p>–one<br>–two</p><p>[@key] [[page]] [^1] (a)[b/c]</p>")]
    [InlineData("<p>a<b>b</b>c <i> d </i>e<b>.f.</b>g<b></b><i><b>h</b></i><b><i>i</i> j</b></p><ul><li></li><li><p>k</p><p>l</p></li></ul><ol start=7><li>m</li></ol>")]
    [InlineData("<h2></h2><h2>*a* # {b}</h2><h2>1. c</h2><h3>日本語</h3><h3>!!!</h3><blockquote>4 d</blockquote><blockquote></blockquote>")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td></td><td>c<ul><li>d</li><li>e</li></ul></td></tr></table><table><tr><th></th></tr></table>")]
    [InlineData("<p><a href='javascript:x'>a</a> <a href='https://e.org/a_(b)'>c</a> <a href='mailto: d@e.org'>e</a> <a href=''>f</a> <a href='https://u:p@e.org/'>g</a> <a href='http://[x'>h</a></p>")]
    [InlineData("<div><span><p>a</p></span><a href='https://e.org/'><h3>b</h3><p>c</p></a><custom><div>d</div></custom></div>")]
    public void Whatever_signs_stand_in_it_the_page_is_sound_and_no_word_is_lost(string html)
    {
        var result = Page($"<main><h1>T</h1><p>First.</p>{html}</main>");
        result.IsSound();
        Assert.DoesNotContain(result.Findings, each => each.What.Code == "NB1622");
        WordTests.NoneLost(result, html);
    }
}
