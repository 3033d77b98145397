using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>What the whole program says of sites with mistakes that only show when all files are known.</summary>
public sealed class BadSiteTests
{
    private static string Page(string body, string keys = "") =>
        $"---\ntitle: P\nsummary: S.\n{keys}---\n{body}\n";

    [Theory]
    [InlineData("See [x](abuot). [@src]", "en/p.md:5:9: error NB0701: There is no page with the id “abuot”")]
    [InlineData("Words. [@scr] [@src]", "en/p.md:5:9: error NB0710: There is no source “scr” in references.yml")]
    [InlineData("{{value fever}} [@src]", "en/p.md:5:1: error NB0707: There is no value “fever” in values.yml")]
    [InlineData("A [word](term:nothing). [@src]", "en/p.md:5:10: error NB0705: There is no glossary term “nothing”")]
    [InlineData("{{list medicin}}", "en/p.md:5:8: error NB0401: “medicin” is not a type of entity")]
    [InlineData("{{pathway high}}", "en/p.md:5:11: error NB0405: There is no fact sheet for “pathway” named “high” to show here")]
    [InlineData("", "en/p.md:2:8: error NB0157: The page “P” has a title and no words")]
    public void Names_that_mean_nothing_are_told_at_their_place(string body, string expected)
    {
        var site = SiteFixture.Of("").With("en/p.md", Page(body)).WithDefaults().Build();
        Assert.Equal([expected], site.Diagnostics);
    }

    [Fact]
    public void Key_facts_stand_once_on_a_fact_sheet()
    {
        var site = SiteFixture.Of("").With("en/a.yml", """
            type: stage
            title: A
            summary: S.
            no-signs: None.
            what-it-is: {text: A stage., cite: [src]}
            sections:
              - title: One
                cite: [src]
                text: |
                  ::: key-facts
                  Words. [@src]
                  :::
              - title: Two
                cite: [src]
                text: |
                  ::: key-facts
                  Words. [@src]
                  :::
            """).WithDefaults().Build();
        Assert.Equal(["en/a.yml:16:7: error NB0339: “key-facts” may stand once on a page; it already stands on line 10"], site.Diagnostics);
    }

    [Theory]
    [InlineData("\\0", "NB0103: A control character (U+0000) stands here")]
    [InlineData("\\uFFFE", "NB0106: A hidden character (U+FFFE, no character) stands here")]
    public void A_character_written_by_an_escape_is_told_once(string escape, string expected)
    {
        var site = SiteFixture.Of("").With("en/p.md", $"---\ntitle: \"a{escape}b\"\nsummary: S.\n---\nWords. [@src]\n")
            .WithDefaults().Build();
        Assert.EndsWith(expected, Assert.Single(site.Diagnostics), StringComparison.Ordinal);
        Assert.StartsWith("en/p.md:2:", site.Diagnostics[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_is_found_by_another_of_its_names()
    {
        var site = SiteFixture.Of("").With("en/glossary.yml", """
            type: glossary-term
            items:
              - id: seizure
                title: seizure
                aka: [convulsion]
                definition: A burst of signals. [@src]
                summary: S.
            """).With("en/p.md", Page("A [x](term:convulsion). [@src]")).WithDefaults().Build();
        Assert.Equal("Did you mean “seizure”?", site.Result.Diagnostics.Single(each => each.Code == "NB0705").Hint);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpg")]
    [InlineData("webp")]
    public void A_picture_that_is_not_what_its_name_says_is_told(string ending)
    {
        var site = SiteFixture.Of("").With("en/images/y." + ending, "not a picture").WithDefaults().Build();
        Assert.Equal(
            [$"en/images/y.{ending}:0:0: error NB0158: This file is named “.{ending}”, but its bytes are not a picture of that kind"],
            site.Diagnostics);
    }

    [Fact]
    public void An_ending_in_capitals_is_answered_with_small_letters()
    {
        var site = SiteFixture.Of("").With("en/p.MD", "any").WithDefaults().Build();
        Assert.Equal("NB0150", site.Result.Diagnostics[0].Code);
        Assert.Equal("Write the ending in small letters: “.md”.", site.Result.Diagnostics[0].Hint);
    }

    [Fact]
    public void A_misspelling_is_answered_with_the_right_word()
    {
        var site = SiteFixture.Of("").With("en/p.md", Page("See [x](abuot). [@src]")).WithDefaults().Build();
        Assert.Equal("Did you mean “about”?", site.Result.Diagnostics[0].Hint);
    }

    [Fact]
    public void A_link_to_a_heading_that_is_not_there_is_told()
    {
        var site = SiteFixture.Of("").With("en/p.md", Page("See [x](about#mony). [@src]"))
            .With("en/about.md", "---\ntitle: About\nsummary: S.\nkind: about\n---\n## Money {#money}\n\nWe have none.\n")
            .WithDefaults().Build();
        Assert.Equal(["en/p.md:5:9: error NB0704: The page “about” has no heading “#mony”"], site.Diagnostics);
        Assert.Equal("Did you mean “money”?", site.Result.Diagnostics[0].Hint);
    }

    [Fact]
    public void Problems_of_all_files_are_told_in_one_run_sorted()
    {
        var site = SiteFixture.Of("").With("en/b.md", Page("Words.")).With("en/a.md", Page("See [x](nowhere-at-all). [@src]"))
            .With("values.yml", "values: 3\n").WithDefaults().Build();
        Assert.Equal(["en/a.md", "en/b.md", "values.yml"], site.Result.Diagnostics.Select(diagnostic => diagnostic.Span.Path));
    }

    [Fact]
    public void Two_pages_with_one_address_are_told_also_by_case()
    {
        var site = SiteFixture.Of("").With("en/p.md", Page("Words. [@src]"))
            .With("en/q.md", Page("Words. [@src]", "slug: p\n")).WithDefaults().Build();
        Assert.Equal(["en/q.md:4:7: error NB0751: The address /p/ is already that of en/p.md"], site.Diagnostics);
        var upper = SiteFixture.Of("").With("en/P.md", Page("Words. [@src]")).WithDefaults().Build();
        Assert.Equal(["en/P.md:0:0: error NB0756: The name of “en/P.md” cannot stand in a web address"], upper.Diagnostics);
    }

    [Fact]
    public void Two_pages_with_one_id_are_told()
    {
        var site = SiteFixture.Of("").With("en/p.md", Page("Words. [@src]"))
            .With("en/q.md", Page("Words. [@src]", "id: p\n")).WithDefaults().Build();
        Assert.Equal(["en/q.md:4:5: error NB0750: The id “p” is already that of en/p.md"], site.Diagnostics);
    }

    [Fact]
    public void Two_references_with_one_key_are_told_across_files()
    {
        var site = SiteFixture.Of("").With("references.json", """[{"id": "src", "type": "book", "title": "A"}]""").Build();
        Assert.Equal(
            ["references.json:1:9: error NB0501: The key “src” is already that of the reference on line 2 of references.yml"],
            site.Diagnostics);
    }

    [Fact]
    public void Sources_are_read_from_every_kind_of_export_and_a_key_counts_once()
    {
        var site = SiteFixture.Of("").With("references.json", """[{"id": "json1", "type": "book", "title": "Of JSON"}]""")
            .With("My Library.bib", "@book{bib1, title={Of BibTeX}, year=2001}\n@book{ris1, title={Again}, year=2001}\n")
            .With("export.ris", "TY  - BOOK\nID  - ris1\nTI  - Of RIS\nPY  - 2001\nER  - \n")
            .With("pubmed.nbib", "PMID- 77\nTI  - Of PubMed\nTA  - J\nDP  - 2001\n")
            .With("en/p.md", Page("Words. [@json1; @bib1; @ris1; @pmid77]")).WithDefaults().Build();
        Assert.Equal(
            ["export.ris:2:7: error NB0501: The key “ris1” is already that of the reference on line 2 of My Library.bib"],
            site.Diagnostics);
        var mended = SiteFixture.Of("").With("references.json", """[{"id": "json1", "type": "book", "title": "Of JSON"}]""")
            .With("My Library.bib", "@book{bib1, title={Of BibTeX}, year=2001}\n")
            .With("export.ris", "TY  - BOOK\nID  - ris1\nTI  - Of RIS\nPY  - 2001\nER  - \n")
            .With("pubmed.nbib", "PMID- 77\nTI  - Of PubMed\nTA  - J\nDP  - 2001\n")
            .With("en/p.md", Page("Words. [@json1; @bib1; @ris1; @pmid77]")).WithDefaults().Build();
        Assert.Empty(mended.Diagnostics);
        foreach (var text in new[] { "Of JSON", "Of BibTeX", "Of RIS", "Of PubMed" })
            Assert.Contains(text, mended.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_that_cannot_be_read_is_one_message()
    {
        var site = SiteFixture.Of("").With("references.bib", "@book{bib1, title={Of BibTeX, year=2001}\n")
            .With("en/p.md", Page("Words. [@bib1]")).WithDefaults().Build();
        Assert.Equal(
            ["references.bib:1:1: error NB0522: This is not BibTeX: “}” that ends “bib1” is missing"],
            site.Diagnostics);
    }

    [Theory]
    [InlineData("library.json", "Sources exported as CSL JSON stand in “references.json”.")]
    [InlineData("library.BIB", "Write the ending in small letters: “.bib”.")]
    [InlineData("references.yaml", "Write the ending as “.yml”.")]
    [InlineData("library.enw", "Export sources as CSL JSON, BibTeX, RIS or PubMed’s format, and put the file beside site.yml.")]
    [InlineData("en/library.ris", "Files of sources stand beside site.yml.")]
    public void An_export_at_another_place_is_answered_with_where_it_belongs(string path, string hint)
    {
        var problem = Assert.Single(SiteFixture.Of("").With(path, "x").Build().Result.Diagnostics);
        Assert.Equal(("NB0150", hint), (problem.Code, problem.Hint));
    }

    [Fact]
    public void A_page_without_a_review_record_is_refused()
    {
        var fixture = SiteFixture.Of("");
        var site = fixture.With("en/p.md", Page("Words. [@src]")).Build();
        Assert.Equal(["en/p.md:0:0: error NB0650: “en/p.md” has no review record"], site.Diagnostics);
        Assert.Contains("p.review.yml", site.Result.Diagnostics[0].Hint, StringComparison.Ordinal);
        var orphan = fixture.With("en/gone.review.yml", SiteFixture.Review).Build();
        Assert.Equal(["en/gone.review.yml:0:0: error NB0651: There is no page or entity file beside “en/gone.review.yml”"], orphan.Diagnostics);
    }

    [Fact]
    public void Unknown_files_and_folders_are_refused()
    {
        var site = SiteFixture.Of("").With("referances.yml", "x").With("en/page.xyz", "x").With("french/index.md", "x").Build();
        Assert.Equal(
        [
            "en/page.xyz:0:0: error NB0150: “en/page.xyz” is not a kind of file that NbSite publishes",
            "french:0:0: error NB0151: “french” is not the tag of a language",
            "referances.yml:0:0: error NB0150: “referances.yml” is not a kind of file that NbSite publishes",
        ], site.Diagnostics);
        Assert.Equal("Did you mean “references.yml”?", site.Result.Diagnostics[2].Hint);
    }

    [Fact]
    public void A_site_without_site_yml_or_home_says_so()
    {
        var none = SiteFixture.Bare("-- en/index.md --\n---\ntitle: T\nsummary: S.\n---\nW.").Build();
        Assert.Contains("site.yml:0:0: error NB0152: The content folder has no site.yml", none.Diagnostics);
        var fixture = SiteFixture.Of("");
        var noHome = fixture with { Files = fixture.Files.Remove("en/index.md").Remove("en/index.review.yml") };
        Assert.Equal(["site.yml:0:0: error NB0154: The language “en” has no home page"], noHome.Build().Diagnostics);
    }

    [Fact]
    public void A_reference_nobody_cites_and_a_source_newer_than_the_check_are_warnings()
    {
        var site = SiteFixture.Of("").With("references.yml", """
            references:
              - id: src
                type: report
                title: A source
                issued: 2026-11-21
              - id: unused
                type: report
                title: Another
            """).Build();
        Assert.Equal(
        [
            "en/index.md:5:11: warning NB0512: “src” was issued after “Home” was last checked on 2026-11-20",
            "references.yml:6:9: warning NB0510: No page cites “unused”",
        ], site.Diagnostics);
        Assert.False(site.Result.HasErrors);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("withdrawn\nwithdrawn: {on: 2026-11-20, reason: Old.}")]
    public void A_reference_that_waits_in_what_is_not_told_is_not_forgotten(string status)
    {
        var site = SiteFixture.Of("").With("references.yml", SiteFixture.References + "\n  - id: waits\n    type: report\n    title: Another\n")
            .With("en/later.md", "---\ntitle: Later\nsummary: S.\n---\n\nWords [@waits].\n")
            .With("en/later.review.yml", $"status: {status}\n").Build();
        Assert.Empty(site.Diagnostics);
    }

    [Fact]
    public void A_source_from_the_future_is_a_warning()
    {
        var site = SiteFixture.Of("").With("references.yml", SiteFixture.References.Replace("2024", "2026-11-22", StringComparison.Ordinal)).Build();
        Assert.Equal(
            ["references.yml:6:13: warning NB0513: “src” was issued on 2026-11-22, which has not come yet"], site.Diagnostics);
    }

    [Theory]
    [InlineData("URL: https://example.org/a\n    accessed: 2026-11-22", "references.yml:8:15: warning NB0513: “src” was accessed on 2026-11-22, which has not come yet")]
    [InlineData("custom: {read-as: copy, captured: 2062-01-02}", "references.yml:7:39: warning NB0513: “src” was captured on 2062-01-02, which has not come yet")]
    public void Nobody_reads_a_source_tomorrow(string line, string told) => Assert.Equal(
        [told], SiteFixture.Of("").With("references.yml", $"{SiteFixture.References}\n    {line}\n").Build().Diagnostics);

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", "en/a.svg:1:42: error NB0155: The picture holds a “script” element")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>", "en/a.svg:1:41: error NB0155: The picture holds the event handler “onload”")]
    [InlineData("<html/>", "en/a.svg:1:2: error NB0155: The picture holds “html” in place of an “svg” element of SVG")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><style>@import \"x\"</style></svg>", "en/a.svg:1:48: error NB0155: The picture holds an instruction (“@”) in a style")]
    [InlineData("not svg", "en/a.svg:1:1: error NB0155: The picture holds something that is not SVG")]
    public void A_picture_that_could_run_something_is_refused(string svg, string expected) =>
        Assert.Equal([expected], SiteFixture.Of("").With("en/a.svg", svg).Build().Diagnostics);

    [Fact]
    public void Pictures_may_have_any_name_and_be_there_twice()
    {
        var bytes = TestPictures.Png(8, 8);
        var name = new string('p', 240);
        var site = SiteFixture.Of("").With($"en/{name}.png", bytes).With("en/a/b#c.png", bytes).With("en/a-b?c.png", bytes)
            .With("en/words.md", $"---\ntitle: T\nsummary: S.\nkind: about\n---\n![Alt]({name}.png) ![Alt](a/b#c.png)\n").WithDefaults().Build();
        Assert.Empty(site.Diagnostics);
        Assert.Equal(
            ["en-8.png", "en-8.webp", "en-a-b-c-8.png", "en-a-b-c-8.webp"], Pictures.PictureSites.Names(site));
    }

    [Fact]
    public void Coverage_must_name_places_that_exist()
    {
        var site = SiteFixture.Of("").With("coverage.yml", "facts:\n  F1: abuot\n  F2: about#nothing\n").Build();
        Assert.Equal(
        [
            "coverage.yml:2:7: error NB0754: The fact “F1” is said to stand at “abuot”, but there is no such page",
            "coverage.yml:3:7: error NB0754: The fact “F2” is said to stand at “about#nothing”, but there is no such heading",
        ], site.Diagnostics);
    }

    [Theory]
    [InlineData("title: <b>x</b>")]
    [InlineData("title: <script>alert(1)</script>")]
    public void Markup_in_titles_never_reaches_a_page(string title)
    {
        var site = SiteFixture.Of("").With("en/p.md", $"---\n{title}\nsummary: S.\n---\nWords. [@src]\n").WithDefaults().Build();
        Assert.True(site.Result.HasErrors);
        Assert.StartsWith("en/p.md:2:", site.Diagnostics[0], StringComparison.Ordinal);
    }
}
