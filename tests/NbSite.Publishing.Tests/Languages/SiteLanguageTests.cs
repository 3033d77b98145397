using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Languages;

/// <summary>
/// Languages that the content folder brings. The words of other languages here are for tests only: nobody who speaks them has read them.
/// </summary>
public sealed class SiteLanguageTests
{
    private const string Welsh = """
        page.skip: Neidio i’r prif gynnwys
        page.home: Hafan
        page.menu: Dewislen
        page.translations: "Hefyd yn:"
        """;

    private static readonly SiteFixture Fixture = SiteFixture.Of("""
        -- cy/index.md --
        ---
        title: Hafan
        summary: S.
        ---
        Geiriau. [@src]
        -- cy/about.md --
        ---
        title: Amdanom
        summary: S.
        kind: about
        ---
        Ni.
        """);

    [Fact]
    public void Four_words_of_a_language_are_shown_and_the_others_are_marked_as_another_languages()
    {
        var site = Fixture.With("languages/cy.yml", Welsh).Build();

        Assert.False(site.Result.HasErrors);
        var html = site.Text("cy/index.html");
        Assert.Contains("<html lang=\"cy\" dir=\"ltr\">", html, StringComparison.Ordinal);
        Assert.Contains(">Neidio i’r prif gynnwys</a>", html, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"en\" dir=\"ltr\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain(html, c => c is >= '\uFDD0' and <= '\uFDD2');
        Assert.DoesNotContain("FDD0", html, StringComparison.OrdinalIgnoreCase);
        // The months come with the program, and so does the name of the language.
        Assert.Contains("Tachwedd 2026", html, StringComparison.Ordinal);
        Assert.Contains("lang=\"cy\">Cymraeg</a>", site.Text("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("<span lang=\"en\"", site.Text("index.html"), StringComparison.Ordinal);
        var note = Assert.Single(site.Diagnostics, each => each.Contains("NB0928", StringComparison.Ordinal));
        Assert.Matches("^languages/cy.yml:0:0: note NB0928: Cymraeg \\(cy\\): \\d+ of \\d+ words are missing; they are shown in English. First: a-to-z", note);
    }

    [Fact]
    public void A_word_beside_numbers_that_is_begun_counts_as_missing_and_stops_nothing()
    {
        string Missing(SiteResult site) => site.Diagnostics.Single(each => each.Contains("NB0928", StringComparison.Ordinal));
        var before = Fixture.With("languages/cy.yml", Welsh).Build();
        var begun = Fixture.With("languages/cy.yml", Welsh + "\nsearch.count.one: \"{0} canlyniad\"\n").Build();
        var whole = Fixture.With("languages/cy.yml", Welsh + "\nsearch.count.one: \"{0} canlyniad\"\nsearch.count.other: \"{0} o ganlyniadau\"\n").Build();

        Assert.False(begun.Result.HasErrors);
        var told = Assert.Single(begun.Result.Diagnostics, each => each.Code == "NB0935");
        Assert.Equal(("languages/cy.yml", 5, 1, Model.Severity.Warning, "Write “search.count.other” too."),
            (told.Span.Path, told.Span.Line, told.Span.Column, told.Severity, told.Hint));
        Assert.Equal(Missing(before), Missing(begun));
        Assert.NotEqual(Missing(before), Missing(whole));
        // Nobody meets half of the forms.
        Assert.Equal(before.Files["cy/index.html"], begun.Files["cy/index.html"]);
    }

    [Theory]
    [InlineData(".,", true)]
    [InlineData("5", true)]
    [InlineData("-", true)]
    [InlineData("٫", false)]
    public void A_mark_of_decimals_is_one_mark(string mark, bool isTold) => Assert.Equal(
        isTold ? [$"languages/cy.yml:1:17: error NB1754: “{mark}” is no mark of decimals"] : [],
        Fixture.With("languages/cy.yml", $"number.decimal: \"{mark}\"\n").Build().Diagnostics
            .Where(each => each.Contains("number.decimal", StringComparison.Ordinal) || each.Contains("NB1754", StringComparison.Ordinal)));

    [Fact]
    public void No_mark_of_a_borrowed_word_is_left_in_any_file()
    {
        var site = Fixture.With("languages/cy.yml", Welsh).Build();

        foreach (var path in site.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".js", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal)))
        {
            var text = site.Text(path);
            Assert.False(text.Contains('\uFDD0') || text.Contains('\uFDD1') || text.Contains('\uFDD2') || text.Contains("FDD0", StringComparison.OrdinalIgnoreCase), path);
        }

        // In a title and in an attribute a language cannot be said.
        Assert.DoesNotContain(site.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path =>
            site.Text(path) is var text && (text.Contains("=\"<span", StringComparison.Ordinal) || text.Contains("<title><span", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_language_with_pages_and_no_words_is_built_and_told_once()
    {
        var site = Fixture.Build();

        Assert.False(site.Result.HasErrors);
        Assert.Single(site.Diagnostics, each => each.Contains("NB0928", StringComparison.Ordinal));
        Assert.Contains("<span lang=\"en\" dir=\"ltr\">Skip to main content</span>", site.Text("cy/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_changes_one_word_of_a_language_that_ships()
    {
        var plain = SiteFixture.Of("").Build();
        var site = SiteFixture.Of("").With("languages/en.yml", "page.home: Start\n").Build();

        Assert.Equal([], site.Diagnostics);
        Assert.Contains(">Start</a>", site.Text("about/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(">Start</a>", plain.Text("about/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_word_is_seen_by_the_next_build_and_a_second_build_is_the_same()
    {
        var first = Fixture.With("languages/cy.yml", Welsh).Build();
        var changed = Fixture.With("languages/cy.yml", Welsh.Replace("Hefyd yn:", "Hefyd mewn:", StringComparison.Ordinal));

        var again = changed.Build(first);

        Assert.Contains("Hefyd mewn:", again.Text("cy/index.html"), StringComparison.Ordinal);
        var fresh = changed.Build();
        foreach (var (path, bytes) in fresh.Files) Assert.Equal(bytes, again.Files[path]);
    }

    [Fact]
    public void Mistakes_in_files_of_languages_are_told_where_they_stand()
    {
        var site = SiteFixture.Of("")
            .With("languages/en.yml", "page.hom: Start\nsearch.count.few: \"{0} results\"\n")
            .With("languages/Welsh.yml", "page.home: Hafan\n")
            .With("languages/cy.yml", "page.home: Hafan\n\nsearch:\n  count.two: \"{0} ganlyniad\"\n  count.one: \"{0} canlyniad\"\n")
            .With("languages/notes.txt", "x").Build();

        Assert.Equal(
        [
            "languages/Welsh.yml:0:0: error NB0932: “Welsh” is not the tag of a language",
            "languages/cy.yml:4:3: warning NB0935: “search.count” has forms for some numbers and none for all others, “search.count.other”",
            "languages/en.yml:1:1: error NB0923: “page.hom” is no word of the interface",
            "languages/en.yml:2:1: error NB0926: “search.count.few”: the language “en” has no form “few” beside numbers of things; its forms are “one”, “other”",
            "languages/notes.txt:0:0: error NB0150: “languages/notes.txt” is not a kind of file that NbSite publishes",
        ], site.Diagnostics);
        Assert.Equal("Did you mean “page.home”?", site.Result.Diagnostics[2].Hint);
    }

    [Fact]
    public void What_checks_know_of_a_language_stands_in_the_content_folder_too()
    {
        var site = Fixture.With("languages/cy.checks.yml", "sentences: none\nforms: none\nclaims: none\nvalues: none\ncalls: none\ntone: none\ncareful: none\n").Build();
        Assert.DoesNotContain(site.Diagnostics, each => each.Contains("NB0920", StringComparison.Ordinal));
        var wrong = Fixture.With("languages/cy.checks.yml", "sentences: none\nclaim: none\n").Build();
        Assert.Contains(wrong.Diagnostics, each => each.StartsWith("languages/cy.checks.yml:2:1: error NB0220: “claim”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fact_sheet_that_is_not_translated_is_linked_to_in_its_own_language()
    {
        var site = Fixture.With("en/treatments/chemotherapy.yml", Sheet("treatment", "Chemotherapy"))
            .With("en/medicines/cisplatin.yml", Sheet("medicine", "Cisplatin") + "part-of: chemotherapy\n")
            .With("cy/medicines/cisplatin.yml", Sheet("medicine", "Sisplatin") + "part-of: chemotherapy\n").WithDefaults().Build();

        Assert.False(site.Result.HasErrors, string.Join('\n', site.Diagnostics));
        Assert.Contains("hreflang=\"en\" lang=\"en\">Chemotherapy (English)</a>", site.Text("cy/medicines/cisplatin/index.html"), StringComparison.Ordinal);
        Assert.Contains(site.Diagnostics, each => each.StartsWith("cy/medicines/cisplatin.yml:", StringComparison.Ordinal) && each.Contains("NB0726", StringComparison.Ordinal));
        Assert.Contains(">Chemotherapy</a>", site.Text("medicines/cisplatin/index.html"), StringComparison.Ordinal);
        // A name that no language has is still an error.
        var wrong = Fixture.With("cy/medicines/cisplatin.yml", Sheet("medicine", "Sisplatin") + "part-of: chemoterapy\n").WithDefaults().Build();
        Assert.Contains(wrong.Diagnostics, each => each.Contains("NB0402", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_of_fact_sheets_names_those_that_are_not_translated_in_their_own_language()
    {
        var site = Fixture.With("en/medicines/cisplatin.yml", Sheet("medicine", "Cisplatin"))
            .With("en/medicines/vincristine.yml", Sheet("medicine", "Vincristine"))
            .With("cy/medicines/cisplatin.yml", Sheet("medicine", "Sisplatin"))
            .With("cy/about.md", "---\ntitle: Amdanom\nsummary: S.\nkind: about\n---\nNi.\n\n{{list medicine}}\n").WithDefaults().Build();

        Assert.False(site.Result.HasErrors, string.Join('\n', site.Diagnostics));
        var html = site.Text("cy/about/index.html");
        Assert.Contains(">Sisplatin</a>", html, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\" lang=\"en\">Vincristine (English)</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">Cisplatin", html, StringComparison.Ordinal);
        Assert.Contains("cy/about.md:8:8: note NB0410: The list of “medicine” leads to pages that are only in English: Vincristine", site.Diagnostics);
        // With none translated at all the list is not empty either.
        var none = Fixture.With("en/medicines/cisplatin.yml", Sheet("medicine", "Cisplatin"))
            .With("cy/about.md", "---\ntitle: Amdanom\nsummary: S.\nkind: about\n---\nNi.\n\n{{list medicine}}\n").WithDefaults().Build();
        Assert.False(none.Result.HasErrors, string.Join('\n', none.Diagnostics));
        Assert.Contains("Cisplatin (English)</a>", none.Text("cy/about/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_language_has_before_its_first_page_waits_for_it()
    {
        const string path = "fr/words.yml";
        const string text = "type: glossary-term\nitems:\n  - id: pollen\n    title: pollen\n    definition: Poudre. [@src]\n    summary: S.\n";
        var site = SiteFixture.Of("").With(path, text).WithDefaults().Build();

        Assert.False(site.Result.HasErrors, string.Join('\n', site.Diagnostics));
        Assert.Contains($"{path}:0:0: note NB0156: Nothing shows this file yet: no page in “fr” is published", site.Diagnostics);
        Assert.DoesNotContain(site.Result.Report.Pages, page => page.Language == "fr");
    }

    [Fact]
    public void A_folder_without_a_page_of_its_own_is_called_as_in_the_sites_language()
    {
        var site = Fixture.With("en/living/index.md", "---\ntitle: Living with it\nsummary: S.\n---\nWords. [@src]\n")
            .With("cy/living/school.md", "---\ntitle: Ysgol\nsummary: S.\n---\nGeiriau. [@src]\n").WithDefaults().Build();

        Assert.Contains("<h1 class=\"nb-title\">Living with it</h1>", site.Text("cy/living/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Translations_name_the_page_for_everybody_else()
    {
        var site = Fixture.Build();
        foreach (var path in new[] { "index.html", "cy/index.html" })
            Assert.Contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/\"", site.Text(path), StringComparison.Ordinal);
    }

    private static string Sheet(string type, string title) =>
        $"type: {type}\ntitle: {title}\nsummary: S.\nwhat-it-is: Words. [@src]\n" + (type == "medicine" ? "class: A class\n" : "");
}
