using NbSite.Model;

namespace NbSite.Theme.Tests;

public sealed class LinkTests
{
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JAVASCRIPT:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("//evil.example/")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_a_page_must_not_carry_leaves_the_words_alone(string href)
    {
        var html = Rendered.Text(Rendered.Page(new ParagraphBlock([new LinkInline(null, null, href, [new TextInline("words")])])));

        Assert.Contains("<p>words</p>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&amp;c=2")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("tel:+448088000000", "tel:&#x2B;448088000000")]
    public void An_address_that_is_allowed_is_written_in_full(string href, string written)
    {
        var html = Rendered.Text(Rendered.Page(new ParagraphBlock([new LinkInline(null, null, href, [new TextInline("words")])])));

        Assert.Contains($"<a href=\"{written}\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("words", "nb-external")]
    [InlineData("https://example.org/a", "nb-external nb-address")]
    [InlineData("example.org/a/", "nb-external nb-address")]
    public void A_link_whose_words_are_its_address_is_told_apart_so_that_paper_shows_it_once(string words, string classes)
    {
        var html = Rendered.Text(Rendered.Page(
            new ParagraphBlock([new LinkInline(null, null, "https://example.org/a", [new TextInline(words)])])));

        Assert.Contains($"<a href=\"https://example.org/a\" class=\"{classes}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_use_of_a_word_is_where_its_explanation_leads_back_to()
    {
        var html = Rendered.Text(Rendered.Full());

        Assert.Single(Rendered.Parse(html).QuerySelectorAll("#term-neutropenia-use"));
        Assert.Contains("<a class=\"nb-back\" href=\"#term-neutropenia-use\" aria-label=\"Back to “neutropenia” in the text\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("term-unused-use", html, StringComparison.Ordinal);
        Assert.True(
            html.IndexOf("id=\"term-neutropenia-use\"", StringComparison.Ordinal)
            == html.IndexOf("<a id=\"term-neutropenia-use\" class=\"nb-term\"", StringComparison.Ordinal) + 3);
    }

    [Theory]
    [InlineData("rare ", ".", "rare", ".")]
    [InlineData("high risk\n", " :", "high risk", ":")]
    [InlineData("after ", " and", "after", " and")]
    public void A_number_stands_between_its_word_and_the_stop_without_gaps(string before, string after, string shown, string then)
    {
        var cite = new CiteInline([new CiteItem("a", null, SourceSpan.None, 1) { Occurrence = 1 }]);
        var html = Rendered.Text(Rendered.Page(new ParagraphBlock([new TextInline(before), cite, new TextInline(after)])));

        Assert.Contains($"<p>{shown}<sup class=\"nb-cite\">", html, StringComparison.Ordinal);
        Assert.Contains($"[1]</a></sup>{then}</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_without_a_number_on_the_page_is_not_numbered_nought() =>
        Assert.DoesNotContain("ref-0", Rendered.Text(Rendered.Full()), StringComparison.Ordinal);

    [Fact]
    public void A_number_that_differs_between_hospitals_says_so_in_its_card_and_at_the_end()
    {
        var page = Rendered.Parse(Rendered.Text(Rendered.Full()));

        const string note = "Hospitals differ. Your hospital’s own number comes first.";
        Assert.Equal(note, page.QuerySelector(".nb-card .nb-card__varies")!.TextContent);
        Assert.Equal("* " + note, page.GetElementById("nb-varies")!.TextContent);
    }

    [Fact]
    public void Translations_are_named_by_whole_addresses()
    {
        var html = Rendered.Text(Rendered.Full());

        Assert.Contains("hreflang=\"cy\" href=\"https://example.org/cy/risk-groups/high-risk/\"", html, StringComparison.Ordinal);
    }
}
