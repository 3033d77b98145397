using System.Text;
using NbSite.Model;
using NbSite.Theme.Rendering;

namespace NbSite.Theme.Tests;

/// <summary>A statement's sources are one link, and each such link has a place to lead to.</summary>
public sealed class SourceMarkTests
{
    private static string Marked(string html) => Encoding.UTF8.GetString(TermUses.Mark(Encoding.UTF8.GetBytes(html)));

    [Fact]
    public void Several_sources_get_one_anchor_in_the_entry_of_the_first()
    {
        const string Page = "<a href=\"#ref-1-3\">[1, 3]</a> é <a href=\"#ref-1-3\">[1, 3]</a><ol><li id=\"ref-1\" value=\"1\">One</li><li id=\"ref-2\" value=\"2\">Two</li></ol>";
        var marked = Marked(Page);
        Assert.Contains("<li id=\"ref-1\" value=\"1\"><span id=\"ref-1-3\" data-nb-of=\"1 3\"></span>One</li>", marked, StringComparison.Ordinal);
        Assert.Equal(2, marked.Split("id=\"ref-1-3\"").Length);
    }

    [Fact]
    public void Citations_beside_each_other_are_one_link()
    {
        static CiteInline Cite(int number, string? place = null) =>
            new([new CiteItem("a", place, SourceSpan.None, number) { Occurrence = 1 }]);
        static string Text(params Inline[] words) => Rendered.Text(Rendered.Page(new ParagraphBlock([.. words])));
        Assert.Contains(
            "Rare<sup class=\"nb-cite\"><a href=\"#ref-1-2\" id=\"cite-2-1\" aria-label=\"sources 2, 1\"><span id=\"cite-1-1\"></span>[2, 1]</a></sup>.",
            Text(new TextInline("Rare "), Cite(2), new TextInline(" "), Cite(1), new TextInline(".")), StringComparison.Ordinal);
        Assert.Contains("[1, p. 4; 2]</a>", Text(new TextInline("Rare "), Cite(1, "p. 4"), Cite(2)), StringComparison.Ordinal);
        Assert.Equal(3, Text(new TextInline("Rare "), Cite(1), new TextInline(" and mild "), Cite(2)).Split("<sup class=\"nb-cite\">").Length);
    }

    [Fact]
    public void Many_sources_of_a_card_are_one_way_on_a_screen_and_numbers_on_paper()
    {
        static string Card(int count) => Rendered.Text(Rendered.Page(new GroupBlock(GroupKind.Sources,
            [new ParagraphBlock([new TextInline("Sources: "), new CiteInline([.. Enumerable.Range(1, count).Select(number => new CiteItem($"k{number}", null, SourceSpan.None, number))])])])));
        Assert.DoesNotContain("see all", Card(6), StringComparison.Ordinal);
        Assert.Contains("aria-label=\"see all 7\"><span class=\"nb-cite__many\">see all 7</span><span class=\"nb-cite__each\">[1, 2, 3, 4, 5, 6, 7]</span></a>", Card(7), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_alone_keeps_its_source_apart_and_a_sentence_does_not()
    {
        static string Item(params Inline[] words) => Rendered.Content(Rendered.Text(Rendered.Page(new ListBlock(false, 1, [new ListItem([new ParagraphBlock([.. words])])]))));
        var link = new LinkInline(null, null, "https://example.org/", [new TextInline("A")]);
        var cite = new CiteInline([new CiteItem("a", null, SourceSpan.None, 1)]);
        Assert.Contains("<li class=\"nb-alone\">", Item(link, new TextInline(" "), cite), StringComparison.Ordinal);
        Assert.DoesNotContain("nb-alone", Item(new TextInline("See "), link, cite), StringComparison.Ordinal);
        Assert.DoesNotContain("nb-alone", Item(link, new TextInline(" helps."), cite), StringComparison.Ordinal);
    }

    [Fact]
    public void One_name_leads_to_one_place()
    {
        var full = Rendered.Full();
        PageView With(bool isAutomatic, string linked) => full with
        {
            Page = full.Page with
            {
                Blocks =
                [
                    new ParagraphBlock([new TermInline("glossary/neutropenia", [new TextInline("neutropenia")]) { IsAutomatic = isAutomatic }]),
                    new ParagraphBlock([new LinkInline("side-effects/low", null, null, [new TextInline(linked)]) { Address = "/side-effects/low/" }]),
                ],
            },
        };
        Assert.Contains("class=\"nb-term\"", Rendered.Text(With(true, "Low counts")), StringComparison.Ordinal);
        // A word that somebody linked to its explanation on purpose stays so.
        Assert.Contains("class=\"nb-term\"", Rendered.Text(With(false, "Neutropenia")), StringComparison.Ordinal);
        var page = Rendered.Text(With(true, "Neutropenia"));
        Assert.DoesNotContain("class=\"nb-term\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("-use\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void One_source_leads_to_its_own_entry()
    {
        const string Page = "<a href=\"#ref-2\">[2]</a><li id=\"ref-2\" value=\"2\">Two</li>";
        Assert.Equal($"<!DOCTYPE html>\n{Page}\n", Marked(Page));
    }
}
