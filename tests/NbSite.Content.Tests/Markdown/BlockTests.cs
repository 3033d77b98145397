using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Tests.Markdown;

public sealed class BlockTests
{
    [Fact]
    public void Text_becomes_the_blocks_of_the_content_format()
    {
        var blocks = Md.Good("""
            Some *soft* and **strong** words.
            On two lines. [@nci-hp, p. 12; @b]

            ## Scans {#scans}

            1. one
            2. two

               more

            - a
              - b

            > said

            ***

            {{list side-effect}}

            ### Scans

            #### Scans
            """);
        Assert.Equal("""
            p Some <i>soft</> and <b>strong</> words. On two lines. [nci-hp,p. 12;b]
            h2#scans Scans
            ol 1
              li
                p one
              li
                p two
                p more
            ul
              li
                p a
                ul
                  li
                    p b
            quote
              p said
            hr
            directive list side-effect
            h3#scans-2 Scans
            h4#scans-3 Scans
            """, Md.Shape(blocks));
    }

    [Fact]
    public void Links_values_terms_and_pictures_wait_for_the_index()
    {
        var blocks = Md.Good("""
            See [the *scan*](follow-up#scans), [file](../a/b.md), [top](#top) and [low counts](term:neutropenia): {{value fever-call US}}.

            [out](https://example.org/a?b=c#d) <https://nhs.uk> <a@b.org> [mail](mailto:a@b.org) [call](tel:+448088080000)

            ![A drip stand](images/drip.png "The stand")

            Words ![small](x.svg) around.
            """);
        Assert.Equal("""
            p See <?follow-up#scans>the <i>scan</></>, <?../a/b.md>file</>, <?#top>top</> and <?term:neutropenia>low counts</>: {fever-call US}.
            p <a https://example.org/a?b=c#d>out</> <a https://nhs.uk>https://nhs.uk</> <a mailto:a@b.org>a@b.org</> <a mailto:a@b.org>mail</> <a tel:+448088080000>call</>
            p <img ?images/drip.png A drip stand “The stand”>
            p Words <img ?x.svg small> around.
            """, Md.Shape(blocks));
    }

    [Fact]
    public void Containers_become_cards_groups_and_doors()
    {
        var blocks = Md.Good("""
            ::: key-facts
            - a
            :::

            :::: region {in="GB, EU"}
            ::: urgent
            ### Phone your team if your child: {#phone}
            - is hot
            :::

            ::: practical
            Bring a toy.
            :::
            ::::

            ::: prognosis
            Most do well.
            :::

            ::: details
            ## How it is done
            In parts.

            ### Parts
            Two.
            :::

            :::no-search
            x
            :::
            """);
        Assert.Equal("""
            KeyFacts
              ul
                li
                  p a
            Region in GB,EU
              Urgent h2#phone Phone your team if your child:
                ul
                  li
                    p is hot
              Practical kind Practical
                p Bring a toy.
            Prognosis#prognosis 
              p Most do well.
            Details#how-it-is-done How it is done
              p In parts.
              h3#parts Parts
              p Two.
            NoSearch
              p x
            """, Md.Shape(blocks));
    }

    [Fact]
    public void Tables_have_captions_and_reasons()
    {
        var blocks = Md.Good("""
            Table: Doses *by* age [@a]
            | Age | Dose |
            | --- | ---- |
            | 1 \| 2 | **x** [@b; @c] |
            | 2 | |

            a | b
            --|--
            1 | 2
            {uncited="an example"}

            Words. {uncited="says what this page is for"}

            - item {uncited="r"}
            """);
        Assert.Equal("""
            table Doses <i>by</> age [a]|Age|Dose
              tr 1 | 2|<b>x</> [b;c]
              tr 2|
            table |a|b uncited an example
              tr 1|2
            p Words. uncited says what this page is for
            ul
              li
                p item uncited r
            """, Md.Shape(blocks));
    }

    [Theory]
    [InlineData("> | a | b |\n> |---|---|\n> | 1 | 2 |", "quote\n  table |a|b\n    tr 1|2")]
    [InlineData("- | a | b |\n  |---|---|\n  | 1 | 2 |", "ul\n  li\n    table |a|b\n      tr 1|2")]
    [InlineData("  | a | b |\n  |---|---|\n  | 1 | [x](y) |  \n", "table |a|b\n  tr 1|<?y>x</>")]
    [InlineData("Table: T {uncited=\"why\"}\n\n| a | b |\n|---|---|\n| | 2 [@a] |\n", "table T|a|b uncited why\n  tr |2 [a]")]
    public void Tables_may_stand_anywhere(string text, string expected) => Assert.Equal(expected, Md.Shape(Md.Good(text)));

    [Theory]
    [InlineData("a\n\n---\n\nb", "p a\nhr\np b")]
    [InlineData("a\n***\nb", "p a\nhr\np b")]
    public void A_divider_divides(string text, string expected) => Assert.Equal(expected, Md.Shape(Md.Good(text)));

    [Fact]
    public void An_attribute_alone_belongs_to_the_block_before_it()
    {
        var blocks = Md.Good("- a\n- b\n\n{uncited=\"why\"}\n");
        Assert.Equal("ul uncited why\n  li\n    p a\n  li\n    p b", Md.Shape(blocks));
    }

    [Fact]
    public void Escapes_and_entities_are_plain_text()
    {
        var blocks = Md.Good("\\*not\\* \\{x} \\[a\\](b) \\<b> 3 < 4 &amp; 5&nbsp;mg, 2 * 3 {");
        Assert.Equal("p *not* {x} [a](b) <b> 3 < 4 & 5\u00A0mg, 2 * 3 {", Md.Shape(blocks));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Places_are_right_with_every_line_end(string newLine)
    {
        var text = string.Join(newLine, "---", "title: x", "---", "First line", "  [second](page) [@key].", "", "- item", "", "  {{value v}}");
        var bag = new DiagnosticBag();
        var file = PositionedText.OfFile("en/a.md", text);
        var start = text.IndexOf("First", StringComparison.Ordinal);
        var blocks = MarkdownReader.ReadBlocks(file, start, MarkdownScope.Page, bag);
        Assert.Equal("", Md.Print(bag));
        var paragraph = Assert.IsType<ParagraphBlock>(blocks[0]);
        Assert.Equal(new SourceSpan("en/a.md", 4, 1, 10), paragraph.Children[0].Span);
        Assert.Equal("First line ", ((TextInline)paragraph.Children[0]).Text);
        Assert.Equal(new SourceSpan("en/a.md", 5, 12, 4), paragraph.Children[1].Span);
        Assert.Equal(new SourceSpan("en/a.md", 5, 18, 6), paragraph.Children[3].Span);
        Assert.Equal(new SourceSpan("en/a.md", 5, 19, 4), ((CiteInline)paragraph.Children[3]).Items[0].Span);
        var item = Assert.IsType<ListBlock>(blocks[1]).Items[0];
        Assert.Equal(new SourceSpan("en/a.md", 7, 3, 4), item.Children[0].Span);
        Assert.Equal(new SourceSpan("en/a.md", 9, 3, 11), ((ParagraphBlock)item.Children[1]).Children[0].Span);
    }

    [Fact]
    public void An_entity_field_keeps_its_own_places()
    {
        var bag = new DiagnosticBag();
        var text = PositionedText.At(new SourceSpan("en/x.yml", 7, 12), "Given as a drip. [bad](javascript:alert)");
        var inlines = MarkdownReader.ReadInlines(text, 0, MarkdownScope.Statement, bag);
        Assert.Equal("7:35 NB0366 An address that starts with “javascript:” is not allowed", Md.Print(bag));
        Assert.Equal("Given as a drip. ", Md.Text(inlines));
    }

    [Theory]
    [InlineData("a\n\nb", "3:1 NB0386 Only one paragraph of text may stand here, without a second paragraph")]
    [InlineData("- a", "1:1 NB0386 Only one paragraph of text may stand here, without a list")]
    [InlineData("# a", "1:1 NB0326 A heading is not allowed in this text")]
    [InlineData("a {uncited=\"x\"}", "1:1 NB0386 Only one paragraph of text may stand here, without attributes")]
    [InlineData("![a](b.png)", "1:1 NB0386 Only one paragraph of text may stand here, without pictures")]
    [InlineData("{{list medicine}}", "1:1 NB0358 {{list …}} is not allowed in this text")]
    public void Running_text_is_one_paragraph(string text, string expected)
    {
        var bag = new DiagnosticBag();
        var inlines = MarkdownReader.ReadInlines(PositionedText.OfFile("en/a.md", text), 0, MarkdownScope.Statement, bag);
        Assert.Equal(expected, Md.Print(bag));
        Assert.Empty(inlines);
    }

    [Fact]
    public void A_heading_never_takes_an_anchor_of_the_generator() =>
        Assert.Equal("h2#the-ref-1 Ref 1", Md.Shape(Md.Good("## Ref 1")));
}
