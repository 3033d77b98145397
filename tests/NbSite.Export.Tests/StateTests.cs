using NbSite.Export.Markdown;
using NbSite.Export.Word;
using NbSite.Publishing.Site;
using NbSite.Testing;

namespace NbSite.Export.Tests;

/// <summary>A file goes from hand to hand without its site: where its words hold and how far they can be relied on stands in it.</summary>
public sealed class StateTests
{
    private const string Here = """
        -- en/here.md --
        ---
        title: Here
        summary: Of one country.
        kind: practical
        regions: [GB, IE]
        ---
        Words.
        """;

    [Fact]
    public void Where_a_whole_page_holds_is_said_before_its_words()
    {
        Assert.Contains("\nWhere: UK, Ireland\n\n", Markdown(SiteFixture.Of(Here), "here"), StringComparison.Ordinal);
        var words = Word(SiteFixture.Of(Here), "here");
        Assert.InRange(words.IndexOf("Where: UK, Ireland", StringComparison.Ordinal), 0, words.IndexOf("Words.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_nobody_looked_at_in_time_says_so_before_its_words()
    {
        const string Overdue = "This page was due to be checked again by 20 November 2027. It may be out of date.";
        var site = SiteFixture.Of(Here);
        Assert.DoesNotContain(Overdue, Markdown(On(site, 2027, 11, 20), "here") + Word(On(site, 2027, 11, 20), "here"), StringComparison.Ordinal);
        var words = Word(On(site, 2027, 11, 21), "here");
        Assert.InRange(words.IndexOf(Overdue, StringComparison.Ordinal), 0, words.IndexOf("Words.", StringComparison.Ordinal));
        Assert.Contains("> Not yet checked by a doctor\n>\n> " + Overdue, Markdown(On(site, 2027, 11, 21), "here"), StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_page_of_when_to_call_the_card_comes_first()
    {
        var text = Markdown(SiteFixture.Of("""
            -- en/call.md --
            ---
            title: When to call
            summary: When to phone.
            kind: practical
            ---
            ::: urgent
            ### Phone now if your child:
            - is hot [@src]
            :::

            More words.
            """).With("site.yml", SiteFixture.SiteYml.Replace("{about: about}", "{about: about, when-to-call: call}", StringComparison.Ordinal)), "call");
        var (card, mark, more) = (text.IndexOf("Phone now if", StringComparison.Ordinal), text.IndexOf("> Not yet checked", StringComparison.Ordinal), text.IndexOf("More words.", StringComparison.Ordinal));
        Assert.True(0 < card && card < mark && mark < more, text);
    }

    [Fact]
    public void Whose_words_they_are_and_where_todays_stand_is_said_at_the_end()
    {
        var docx = SiteFixture.Of(Here).Into(new WordExporter())["here.docx"];
        var words = Said(docx);
        Assert.EndsWith(
            "Test site https://example.org/here/\nThis site does not give personal medical advice. Always ask the team that looks after you or your child.\nPublished by Test publisher",
            words, StringComparison.Ordinal);
        Assert.Contains("Do not rely on this page after 20 November 2027 without checking for a newer one.", words, StringComparison.Ordinal);
        Assert.Contains(Exported.Part(docx, "word/_rels/document.xml.rels").Elements(), each => each.Attribute("Target")!.Value == "https://example.org/here/");
    }

    [Fact]
    public void A_drawing_stays_one_in_Markdown_beside_a_Word_document_too()
    {
        var site = SiteFixture.Of("-- en/drawn.md --\n---\ntitle: Drawn\nsummary: S.\nkind: practical\n---\n![A line](images/line.svg)\n")
            .With("en/images/line.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><path d=\"M0 0h40v20z\"/></svg>\n");
        var alone = site.Into(new MarkdownExporter());
        var both = site.Into(new MarkdownExporter(), new WordExporter());
        Assert.Equal(Exported.Text(alone["drawn.md"]), Exported.Text(both["drawn.md"]));
        Assert.Equal(Exported.Text(alone["drawn.1.svg"]), Exported.Text(both["drawn.1.svg"]));
        Assert.Equal(alone.Keys.Append("drawn.docx").Order(), both.Keys.Where(path => !path.EndsWith(".docx", StringComparison.Ordinal) || path == "drawn.docx").Order());
    }

    private static SiteFixture On(SiteFixture site, int year, int month, int day) =>
        site with { Options = new BuildOptions { Today = new DateOnly(year, month, day) } };

    private static string Markdown(SiteFixture site, string name) => Exported.Text(site.Into(new MarkdownExporter())[name + ".md"]);

    private static string Word(SiteFixture site, string name) => Said(site.Into(new WordExporter())[name + ".docx"]);

    private static string Said(byte[] docx)
    {
        var w = Exported.W;
        return string.Join('\n', Exported.Part(docx, "word/document.xml").Descendants(w + "p")
            .Select(paragraph => string.Concat(paragraph.Descendants(w + "t").Select(text => text.Value))));
    }
}
