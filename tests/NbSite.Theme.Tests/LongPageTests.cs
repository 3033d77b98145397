using System.Buffers;
using System.Text;
using NbSite.Model;
using NbSite.Theme.Rendering;

namespace NbSite.Theme.Tests;

/// <summary>Pages of large sites: lists of thousands, and more letters than one block of memory holds.</summary>
public sealed class LongPageTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(51)]
    [InlineData(1234)]
    public void A_long_table_is_drawn_row_for_row_as_a_short_one(int rows)
    {
        TableRow Row(int i) => new([new TableCell([new TextInline($"Row {i} <b>")]), new TableCell([new TextInline($"{i * 7} & more")])]);
        string Body(params IEnumerable<int> numbers)
        {
            var html = Rendered.Text(Rendered.Page(new TableBlock([], [], [.. numbers.Select(Row)])));
            var start = html.IndexOf("<tbody>", StringComparison.Ordinal) + "<tbody>".Length;
            return html[start..html.IndexOf("</tbody>", StringComparison.Ordinal)];
        }

        // A part of 49 is drawn as one, and begins and ends elsewhere than those of fifty in which the theme draws a long table.
        var all = Enumerable.Range(0, rows).ToList();
        Assert.Equal(string.Concat(all.Chunk(49).Select(part => Body(part))), Body(all));
    }

    [Fact]
    public void Long_definitions_keep_all_that_is_in_each()
    {
        var items = Enumerable.Range(0, 120).Select(i => new DefinitionItem(
            $"word-{i}", [new TextInline($"Word {i}")], [new ParagraphBlock([new TextInline($"Meaning {i}")]), new ParagraphBlock([new TextInline("More")])]));
        var page = Rendered.Parse(Rendered.Text(Rendered.Page(new DefinitionsBlock([.. items]))));
        Assert.Equal(120, page.QuerySelectorAll("dl.nb-definitions > .nb-definitions__item > dd > p:last-child").Length);
        Assert.Equal("Meaning 119", page.QuerySelector("#word-119 dd p")!.TextContent);
    }

    [Fact]
    public void Letters_are_closed_only_where_the_page_does_nothing_else()
    {
        var links = Enumerable.Range(0, 50).Select(i => new PageLink("page", "/page/", $"Page {i}"));
        var page = Rendered.Page(
            [.. "AB".SelectMany(letter => (Block[])[
                new HeadingBlock(2, $"{letter}", [new TextInline($"{letter}")]) { Origin = Origin.Generated },
                new LinkListBlock([.. links]) { Compact = true },
            ])]);
        var closed = Rendered.Parse(Rendered.Text(page));
        Assert.Equal(2, closed.QuerySelectorAll(".nb-content > details").Length);
        var open = Rendered.Parse(Rendered.Text(page with { Widgets = [new SearchWidget()] }));
        Assert.Empty(open.QuerySelectorAll(".nb-content > details"));
        Assert.NotNull(open.QuerySelector(".nb-content [data-nb-results]"));
        Assert.Equal(100, open.QuerySelectorAll(".nb-links__link").Length);
    }

    [Fact]
    public void Letters_of_two_halves_survive_wherever_a_block_of_memory_ends()
    {
        for (var before = (32 * 1024) - 3; before <= (32 * 1024) + 1; before++)
        {
            var text = " \n" + new string('a', before) + "\U0001F642é\u200F" + new string('b', 70_000) + "\U0001F642\t ";
            using var html = new HtmlBuffer();
            html.Write(text.AsSpan(0, 10));
            html.Write(text[10]);
            html.Write(text.AsSpan(11));
            var rented = html.Rent();
            Assert.Equal(text.Trim(), Encoding.UTF8.GetString(rented));
            Assert.Equal(text, html.ToString());
            ArrayPool<byte>.Shared.Return(rented.Array!);
        }
    }

    [Fact]
    public void Only_white_space_is_an_empty_page()
    {
        using var html = new HtmlBuffer();
        html.Write(new string(' ', 100_000));
        var rented = html.Rent();
        Assert.Equal(0, rented.Count);
        ArrayPool<byte>.Shared.Return(rented.Array!);
    }

    [Fact]
    public void The_first_use_of_a_word_gets_an_id_and_others_do_not()
    {
        const string Link = TermUses.LinkStart + "mibg\">MIBG</a>";
        var marked = Encoding.UTF8.GetString(TermUses.Mark(Encoding.UTF8.GetBytes($"<p>é {Link} {Link}</p>")));
        Assert.Equal($"<!DOCTYPE html>\n<p>é {Link.Replace("<a ", "<a id=\"term-mibg-use\" ", StringComparison.Ordinal)} {Link}</p>\n", marked);
    }
}
