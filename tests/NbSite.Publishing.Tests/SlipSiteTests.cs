using System.Text;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Slips and notes on a whole site: what is told, and what never reaches a reader.</summary>
public sealed class SlipSiteTests
{
    private static string Page(string body, string kind = "practical") => $"---\ntitle: P\nsummary: S.\nkind: {kind}\n---\n{body}\n";

    private static SiteResult Built(string body, string kind = "practical") => SiteFixture.Of("").With("en/p.md", Page(body, kind)).WithDefaults().Build();

    [Fact]
    public void A_comment_is_in_no_file_and_changes_no_text()
    {
        const string Comment = "::: comment\nAsk zebrafinch, [x](nope) ~~or~~ {{value none}}.\n\n## Zebrafinch {#zebrafinch}\n:::\n\n";
        var with = Built("Words.\n\n" + Comment + "- one\n\n  ::: comment\n  zebrafinch\n  :::\n\nMore.");
        var without = Built("Words.\n\n- one\n\nMore.");
        Assert.Empty(with.Diagnostics);
        Assert.DoesNotContain(with.Files, file => Encoding.UTF8.GetString(file.Value).Contains("zebrafinch", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(without.Files.Keys.Order(), with.Files.Keys.Order());
        Assert.All(without.Files, file => Assert.Equal(file.Value, with.Files[file.Key]));
    }

    [Fact]
    public void A_comment_is_in_no_edition()
    {
        var site = SiteFixture.Of("").With("en/p.md", Page("Words.\n\n::: comment\nAsk zebrafinch.\n:::")).WithDefaults();
        var plain = SiteFixture.Of("").With("en/p.md", Page("Words.")).WithDefaults();
        var one = new EditionMaker().Publish("1", "2026-11-21", "First.", site).Code("1", "p");
        Assert.Equal(new EditionMaker().Publish("1", "2026-11-21", "First.", plain).Code("1", "p"), one);
    }

    [Fact]
    public void New_marks_are_drawn()
    {
        var site = Built(
            "CO~2~ and 10^9^/L. See https://www.nhs.uk/ or help@example.org.\n\n::: note\n## Parking\nBehind.\n:::\n\n::: warning\nTake care.\n:::\n\n"
            + "::: do\n- wash\n:::\n\n::: dont\n- share\n:::\n\n::: practical\nA blanket.\n:::\n\nPort\n: a chamber under the skin");
        Assert.Empty(site.Diagnostics);
        var html = site.Text("p/index.html");
        Assert.Contains("CO<sub>2</sub> and 10<sup>9</sup>/L.", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://www.nhs.uk/\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"mailto:help@example.org\">help@example.org</a>.", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"nb-note\"><h2 id=\"parking\">Parking</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"nb-warning__title\">Important</p><p>Take care.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"nb-points__title\">Do</p><ul><li>wash</li></ul>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"nb-points__title\">Don’t</p><ul><li>share</li></ul>", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"nb-practical\"><p>A blanket.</p></div>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Port", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Everyday advice</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caption_is_printed_wherever_its_picture_stands()
    {
        const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";
        var site = SiteFixture.Of("").With("en/x.svg", Svg)
            .With("en/p.md", Page("My ![drip](x.svg \"Do not touch\") here.\n\n![a](x.svg \"First\")\n![b](x.svg \"Second\")\n\n| a | b |\n|---|---|\n| ![a](x.svg \"Cell\") | c |"))
            .WithDefaults().Build();
        Assert.Empty(site.Diagnostics);
        var html = site.Text("p/index.html");
        Assert.Contains("(Do not touch) here.", html, StringComparison.Ordinal);
        Assert.Contains("<figcaption>First</figcaption>", html, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Second</figcaption>", html, StringComparison.Ordinal);
        Assert.Contains("(Cell)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_other_programs_leave_is_one_note_and_stops_no_build()
    {
        var site = SiteFixture.Of("").With("Thumbs.db", "x").With("en/desktop.ini", "x").With("en/.DS_Store", "x").With("en/~$p.docx", "x")
            .With("en/p.md~", "x").With("en/p.md.orig", "x").With("en/#p.md#", "x").With("en/p.yml.bak", "x").With("en/.#p.md", "x").Build();
        Assert.Equal(["Thumbs.db:0:0: note NB0159: 9 files that other programs left here: passed over, such as “Thumbs.db”"], site.Diagnostics);
        Assert.False(site.Result.FailsStrictly);
        Assert.False(site.Result.HasErrors);
    }

    [Fact]
    public void A_slip_is_told_before_what_the_block_lacks()
    {
        var site = Built("Give 5 mg [@src, @src].\n\nThe dose is <b>5 mg.\n\nThe dose is 6 mg.", "clinical");
        Assert.Equal(
            [
                "en/p.md:6:12: error NB0360: This citation cannot be read: “,” stands between two sources",
                "en/p.md:8:13: error NB0310: HTML such as “<b>” is not allowed in text",
                "en/p.md:10:1: error NB0901: This paragraph says something clinical without a source",
            ],
            site.Diagnostics);
    }

    [Fact]
    public void An_escaped_sign_is_no_lost_citation() => Assert.Empty(Built("Follow \\@src and \\[src]. Write to \\@src now.").Diagnostics);

    [Fact]
    public void A_slip_in_a_fact_sheet_has_its_own_place()
    {
        var site = SiteFixture.Of("").With("en/drug.yml", "type: medicine\ntitle: Drug\nsummary: S.\nwhat-it-is: |\n  A drug.\n  -for pain\nhow-given: Grade # 3 drug\ncite: [src]\n")
            .WithDefaults().Build();
        Assert.Equal(
            [
                "en/drug.yml:6:3: error NB0319: “-for pain” begins no item of a list: the line is joined to the words around it",
                "en/drug.yml:7:18: error NB0212: “# 3 drug” is read as a comment: it will not be published",
            ],
            site.Diagnostics);
    }
}
