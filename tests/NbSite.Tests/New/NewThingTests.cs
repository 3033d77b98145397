using Xunit;
using static NbSite.Tests.New.NewFixture;

namespace NbSite.Tests.New;

/// <summary><c>nbsite new page</c> and its sisters: what they write passes, and their next steps can be typed.</summary>
public sealed class NewThingTests
{
    private static void NamePack(NewFixture site) =>
        site.Write("s/content/site.yml", site.Read("s/content/site.yml") + "packs: [cancer]\n");

    [Fact]
    public void A_page_is_a_draft_until_it_was_checked()
    {
        using var site = NewFixture.WithSite();
        var answer = Made(site, "new", "page", "--title", "At school: what helps", "--folder", "living");
        Assert.Equal("""
            Wrote content/en/living/at-school-what-helps.md
            Wrote content/en/living/at-school-what-helps.review.yml

            Next:
              1. Write its words into content/en/living/at-school-what-helps.md. Look at it: nbsite build --drafts
              2. See what is wrong, and where: nbsite check
              3. When somebody has compared it with its sources, record it, and readers see it with the next build: nbsite review check content/en/living/at-school-what-helps.md --publish --against "the sources listed on the page"
              4. Lead readers to it: name it under “menu:” in site.yml, or in a link of another page.

            """, answer.Out);
        Assert.Equal("""
            ---
            title: "At school: what helps"
            summary: Something to know.
            review: {owner: information team, every: "12 months"}
            ---

            ::: comment
            Write the words below, under headings that begin with ##. Put the source behind each statement: [@key], where key is an
            id of references.yml.
            This note is published nowhere; take it out when you are done.
            :::

            Rest. {uncited="an example"}

            """, site.Read("s/content/en/living/at-school-what-helps.md"));

        const string record = "s/content/en/living/at-school-what-helps.review.yml";
        // The steps that were printed have been done, and with the third it is a draft no more.
        Assert.Matches("(?m)^status: source-checked$", site.Read(record));
        var built = site.InSite("build", "--strict");
        Assert.Equal((0, ""), (built.Code, built.Error));
        // The folder “living” is new, and has a page of its own that lists it.
        Assert.StartsWith("Built 16 pages", built.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("about")]
    [InlineData("practical")]
    public void A_page_that_needs_no_sources_says_its_kind(string kind)
    {
        using var site = NewFixture.WithSite("empty");
        Made(site, "new", "page", "--title", "Help", "--kind", kind, "--summary", "What helps.");
        Assert.Contains($"summary: What helps.\nkind: {kind}\n", site.Read("s/content/en/help.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_there_is_told_and_left()
    {
        using var site = NewFixture.WithSite();
        var before = site.Picture();
        Assert.Equal(
            new Answer(1, "", "content/en/at-home.md:1:1: error NB1323: The id “at-home” is the one of this page\n"
                + "  Choose another --id, or change the words of this page.\n1 error, 0 warnings\nNothing was written.\n"),
            site.InSite("new", "page", "--title", "At home"));
        Assert.Equal(
            new Answer(1, "", "content/en/glossary.yml:1:1: error NB1322: This file is there already\n"
                + "  Choose another --id or --folder, or change the words of this file.\n1 error, 0 warnings\nNothing was written.\n"),
            site.InSite("new", "entity", "treatment", "--title", "Glossary", "--id", "glossary", "--folder", ""));
        Assert.Equal(before, site.Picture());
    }

    [Theory]
    [InlineData("treatment", "treatments")]
    [InlineData("medicine", "medicines")]
    [InlineData("side-effect", "side-effects")]
    [InlineData("risk-group", "risk-groups", true)]
    [InlineData("stage", "stages", true)]
    [InlineData("regimen", "regimens", true)]
    [InlineData("recurrence-option", "recurrence-options", true)]
    [InlineData("question-list", "questions")]
    [InlineData("visit", "visits")]
    public void A_fact_sheet_of_every_type_can_be_begun(string type, string folder, bool isOfPack = false)
    {
        using var site = NewFixture.WithSite();
        if (isOfPack) NamePack(site);
        Made(site, "new", "entity", type, "--title", "First one", "--cite", "hwe-hay-fever");
        Assert.StartsWith("Built ", site.InSite("build", "--drafts").Out, StringComparison.Ordinal);
        Assert.Contains($"\ntype: {type}\ntitle: First one\n", site.Read($"s/content/en/{folder}/first-one.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("response-category", "response-categories")]
    [InlineData("organisation", "organisations")]
    public void Types_without_pages_stand_together(string type, string file)
    {
        using var site = NewFixture.WithSite();
        NamePack(site);
        Made(site, "new", "entity", type, "--title", "First", "--cite", "hwe-hay-fever");
        Made(site, "new", "entity", type, "--title", "Second", "--cite", "hwe-hay-fever");
        Assert.Matches("(?s)items:\n  - id: first\n.*\n  - id: second\n", site.Read($"s/content/en/{file}.yml"));
        Assert.Equal(1, site.InSite("new", "entity", type, "--title", "Second").Code);
    }

    [Fact]
    public void An_unknown_type_and_an_unknown_source_are_told_with_what_was_meant()
    {
        using var site = NewFixture.WithSite();
        const string types = "Types are treatment, medicine, side-effect, glossary-term, question-list, visit, organisation.\n";
        Assert.Equal(
            new Answer(2, "", "nbsite: TYPE: “medicin” is no type of fact sheet. Did you mean “medicine”? " + types),
            site.InSite("new", "entity", "medicin", "--title", "X"));
        Assert.Equal(
            new Answer(2, "", "nbsite: TYPE: “fish” is no type of fact sheet. " + types), site.InSite("new", "entity", "fish", "--title", "X"));
        Assert.Equal(
            new Answer(2, "", "nbsite: “patient-cetirizin” is no key of a source. Did you mean “patient-cetirizine”?\n"),
            site.InSite("new", "entity", "medicine", "--title", "X", "--cite", "patient-cetirizin"));
        Assert.Equal(
            new Answer(2, "", "nbsite: TYPE and --title are missing. Write it like nbsite new entity medicine --title Cetirizine\n"),
            site.InSite("new", "entity"));
    }

    [Fact]
    public void What_a_fact_sheet_must_name_has_to_be_there()
    {
        using var site = NewFixture.WithSite("empty");
        Assert.Equal(
            new Answer(2, "", "nbsite: TYPE: “regimen” comes with the pack “cancer”. Write “packs: [cancer]” in site.yml first.\n"),
            site.InSite("new", "entity", "regimen", "--title", "Plan"));
        NamePack(site);
        Assert.Equal(
            new Answer(1, "", "content:1:1: error NB1329: The type “regimen” names at least one “medicine”, and this site has none\n"
                + "  Make that first: nbsite new entity medicine.\n1 error, 0 warnings\nNothing was written.\n"),
            site.InSite("new", "entity", "regimen", "--title", "Plan"));
        Assert.Equal(
            new Answer(1, "", "content/site.yml:1:1: error NB1331: The type “organisation” needs “regions”, and no beginning of that can be written for you\n"
                + "  Copy another file of the same type, or see docs/guide/format.md.\n1 error, 0 warnings\nNothing was written.\n"),
            site.InSite("new", "entity", "organisation", "--title", "Helpers"));
    }

    [Fact]
    public void A_word_is_added_behind_the_last_one()
    {
        using var site = NewFixture.WithSite();
        var before = site.Read("s/content/en/glossary.yml");
        Made(site, "new", "term", "--title", "pollen count", "--definition", "How much pollen is in the air.", "--cite", "met-office-pollen",
            "--aka", "pollen level", "--see", "pollen-seasons");
        Assert.Equal(before + """
              - id: pollen-count
                title: pollen count
                aka: [pollen level]
                definition: "How much pollen is in the air. [@met-office-pollen]"
                see: pollen-seasons

            """, site.Read("s/content/en/glossary.yml"));
        Assert.Equal(
            new Answer(1, "", "content/en/glossary.yml:7:12: error NB1324: “Allergic” is explained here\n"
                + "  Change the explanation that stands here, or choose other words with --title and --aka.\n1 error, 0 warnings\nNothing was written.\n"),
            site.InSite("new", "term", "--title", "Allergic", "--definition", "x", "--cite", "met-office-pollen"));
    }

    [Fact]
    public void The_first_word_makes_the_glossary()
    {
        using var site = NewFixture.WithSite("empty");
        Made(site, "new", "reference", "--title", "Pollen", "--url", "https://www.metoffice.gov.uk/pollen", "--publisher", "Met Office");
        Assert.Equal("""
            # Every source that a page may cite, once. On a page write [@key], where key is the id below.
            references:
              - id: mo-pollen
                type: webpage
                title: Pollen
                publisher: Met Office
                accessed: 2026-12-01
                URL: "https://www.metoffice.gov.uk/pollen"

            """, site.Read("s/content/references.yml"));
        Made(site, "new", "term", "--title", "pollen", "--definition", "Grains in the air.", "--cite", "mo-pollen");
        Assert.StartsWith("type: glossary-term\nreview: {owner: information team, every: \"12 months\"}\nitems:\n  - id: pollen\n",
            site.Read("s/content/en/glossary.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_is_described_by_hand_and_stands_once()
    {
        using var site = NewFixture.WithSite();
        Made(site, "new", "reference", "--title", "Allergic rhinitis: a review", "--author", "Smith, Anna", "--author", "World Health Organization",
            "--journal", "Allergy", "--issued", "2024-05", "--doi", "10.1111/all.12345", "--pmid", "12345678");
        Assert.EndsWith("""
              - id: smith2024allergic
                type: article-journal
                title: "Allergic rhinitis: a review"
                author: [{family: Smith, given: Anna}, {literal: World Health Organization}]
                container-title: Allergy
                issued: 2024-05
                DOI: "10.1111/all.12345"
                PMID: "12345678"

            """, site.Read("s/content/references.yml"), StringComparison.Ordinal);
        Assert.Equal(
            new Answer(1, "", "content/references.yml:76:9: error NB1327: The source with the DOI 10.1111/ALL.12345 stands here as “smith2024allergic”\n"
                + "  Cite it as [@smith2024allergic].\n1 error, 0 warnings\nNothing was written.\n"),
            site.InSite("new", "reference", "--title", "The same", "--doi", "10.1111/ALL.12345", "--journal", "Allergy"));
        Assert.Equal(
            new Answer(1, "", "content/references.yml:6:9: error NB1326: The key “hwe-hay-fever” is the one of this source\n"
                + "  Cite this source as [@hwe-hay-fever], or choose another --id.\n1 error, 0 warnings\nNothing was written.\n"),
            site.InSite("new", "reference", "--title", "Another", "--id", "hwe-hay-fever"));
    }

    [Fact]
    public void What_would_be_wrong_is_not_written()
    {
        using var site = NewFixture.WithSite();
        var before = site.Picture();
        var answer = site.InSite("new", "reference", "--title", "X", "--pmid", "12x", "--journal", "Allergy");
        Assert.Equal(1, answer.Code);
        Assert.Contains(": error NB0", answer.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written.\n", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Picture());
    }

    [Fact]
    public void A_languages_words_are_begun_under_either_name_and_its_pages_can_be_made()
    {
        using var site = NewFixture.WithSite();
        var answer = Made(site, "new", "language", "cy");
        Assert.Matches("""
            ^Wrote content/languages/cy.yml, with \d+ words to translate. Until then they are shown in the site's main language.

            Next:
              1. Translate in content/languages/cy.yml: write between the quotation marks, and take the “#” before the line away.
              2. See how far it is: nbsite language status
              3. Put its pages into content/cy, the home page first.
            $
            """.ReplaceLineEndings("\n").TrimEnd(), answer.Out);
        var text = site.Read("s/content/languages/cy.yml");
        Assert.Equal(0, site.InSite("language", "new", "de").Code);
        var words = System.Text.RegularExpressions.Regex.Match(answer.Out, @"with (\d+) words").Groups[1].Value;
        Assert.Equal(
            new Answer(0, $"content/languages/cy.yml has every word already to translate, of which {words} words still wait. Nothing was changed.\n", ""),
            site.InSite("language", "new", "cy"));
        Assert.Equal(text, site.Read("s/content/languages/cy.yml"));
        Assert.Equal(0, site.InSite("new", "page", "--title", "Croeso", "--language", "cy").Code);
        Assert.Contains("s/content/cy/croeso.md", site.Files());
        Assert.Equal(
            new Answer(2, "", "nbsite: the site has no words in the language “is”. Begin them: nbsite new language is.\n"),
            site.InSite("new", "page", "--title", "Velkomin", "--language", "is"));
    }

    [Fact]
    public void The_tag_of_a_language_is_asked_for_until_it_is_one()
    {
        using var site = NewFixture.WithSite();
        var asked = site.Ask("s", "Welsh\ncy\n", "new", "language");
        Assert.Equal(0, asked.Code);
        Assert.Contains("  “Welsh” is not the tag of a language. Write it like ar, cy, pt-BR or zh-Hant.\n", asked.Error, StringComparison.Ordinal);
        Assert.Contains("s/content/languages/cy.yml", site.Files());
        Assert.Equal(new Answer(2, "", "nbsite: TAG is missing. Write it like nbsite new language ar\n"), site.InSite("new", "language"));
    }

    [Fact]
    public void Everything_that_can_be_made_is_listed()
    {
        using var site = new NewFixture();
        var help = site.Run("", "new", "--help").Out;
        foreach (var thing in (string[])["site", "page", "entity", "term", "sign", "reference", "clinic", "language"])
            Assert.Matches($"(?m)^  {thing}\\b", help);
    }

    [Fact]
    public void Errors_elsewhere_do_not_stand_in_the_way()
    {
        using var site = NewFixture.WithSite();
        site.Write("s/content/en/at-home.md", "no front matter\n");
        Assert.Equal(0, site.InSite("new", "page", "--title", "At school").Code);
        Assert.Equal(1, site.InSite("check").Code);
    }

    [Fact]
    public void Words_with_a_comma_stay_together()
    {
        using var site = NewFixture.WithSite();
        site.Write("s/content/site.yml", site.Read("s/content/site.yml").Replace("owner: information team", "owner: information team, London", StringComparison.Ordinal));
        Assert.Equal(0, site.InSite("new", "page", "--title", "At school").Code);
        Assert.Contains("review: {owner: \"information team, London\", every: \"12 months\"}", site.Read("s/content/en/at-school.md"), StringComparison.Ordinal);
        Assert.Equal(0, site.InSite("new", "sign", "--say", "is hot", "--level", "soon", "--body", "skin", "--cite", "hwe-hay-fever",
            "--says", "hot, red", "--search", "hot, red skin").Code);
        Assert.Contains("says: \"hot, red\"}", site.Read("s/content/signs.yml"), StringComparison.Ordinal);
        Assert.Contains("search: [\"hot, red skin\"]", site.Read("s/content/en/signs.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new clinic --title A --owner b --phone 01632960001 --hours always --id ../../x",
        "“../../x” cannot be the name of a clinic's file: “.” and “..” lead to other folders. Give another with --id, such as ward-4.")]
    [InlineData("new page --title 学校で",
        "no name for links can be made of “学校で”: that takes letters a to z. Give one with --id, such as --id at-school.")]
    [InlineData("new clinic --title A --owner b --phone 01632960001",
        "--hours is missing. Write it like nbsite new clinic --title \"Northern Children's Hospital\" --owner \"ward manager\" --phone \"0191 496 0000\" --hours \"day and night\"")]
    [InlineData("new term --title A --definition b --cite hwe-hay-fever --id a/b",
        "--id “a/b” cannot be a name in links: it is one part of an address and cannot hold “/”. Give another, such as --id at-school.")]
    [InlineData("new entity medicine --title A --sign fitt", "“fitt” is no sign of this site. Did you mean “fit”?")]
    public void A_name_that_cannot_be_is_told(string line, string message)
    {
        using var site = NewFixture.WithSite();
        Assert.Equal(new Answer(2, "", $"nbsite: {message}\n"), site.InSite(line.Split(' ')));
    }

    [Theory]
    [InlineData("new reference --title A --issued 20255-99", "--issued “20255-99” is not a date. Write it like 2025, 2025-04 or 2025-04-28.")]
    [InlineData("new reference --title A --author ,", "--author “,” holds no letter and no digit. Write it in words, or leave it out.")]
    [InlineData("new clinic --title A --country GB}", "--country “GB}” is not a code. Write one that site.yml declares, like --country GB.")]
    public void An_option_that_cannot_be_is_told_by_its_name(string line, string message)
    {
        using var site = NewFixture.WithSite();
        var answer = site.InSite(line.Split(' '));
        Assert.Equal(2, answer.Code);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_with_line_ends_stay_one_value()
    {
        using var site = NewFixture.WithSite();
        Assert.Equal(0, site.InSite("new", "term", "--title", "Spore", "--definition", "A seed.", "--cite", "hwe-hay-fever", "--aka", "sp\n  see: at-home").Code);
        Assert.Contains("aka: [\"sp   see: at-home\"]", site.Read("s/content/en/glossary.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clinics_file_makes_a_copy_at_once()
    {
        using var site = NewFixture.WithSite();
        Made(site, "new", "clinic", "--title", "St Mary's", "--ward", "Ward 4", "--owner", "ward manager", "--phone", "01632 960001",
            "--hours", "day and night", "--country", "GB");
        Assert.Equal(
            new Answer(1, "", "clinics/st-marys-ward-4.yml:1:1: error NB1322: This file is there already\n"
                + "  Choose another --id or --folder, or change the words of this file.\n1 error, 0 warnings\nNothing was written.\n"),
            site.InSite("new", "clinic", "--title", "St Mary's", "--ward", "Ward 4", "--owner", "ward manager", "--phone", "01632 960001", "--hours", "always"));
        var wrong = site.InSite("new", "clinic", "--title", "Other", "--owner", "ward manager", "--phone", "no number", "--hours", "always");
        Assert.Equal(1, wrong.Code);
        Assert.DoesNotContain("s/clinics/other.yml", site.Files());
    }

    [Fact]
    public void On_a_terminal_what_is_missing_is_asked_for()
    {
        using var site = NewFixture.WithSite();
        var answer = site.Ask("s", "fish\nmedicine\n\nLoratadine\n\n", "new", "entity");
        Assert.Equal(0, answer.Code);
        Assert.StartsWith("Type of fact sheet (treatment, ", answer.Error, StringComparison.Ordinal);
        Assert.Contains("  “fish” is no type of fact sheet. Types are ", answer.Error, StringComparison.Ordinal);
        Assert.EndsWith("Title of the fact sheet: Title of the fact sheet: What it tells, in one or two sentences (Enter leaves it out): ", answer.Error, StringComparison.Ordinal);
        Assert.Contains("s/content/en/medicines/loratadine.yml", site.Files());
        var before = site.Picture();
        Assert.Equal((3, "Title of the page: nbsite: stopped. Nothing was written.\n"),
            site.Ask("s", "", "new", "page") is var ended ? (ended.Code, ended.Error) : default);
        Assert.Equal(before, site.Picture());
    }

    [Fact]
    public void Where_a_site_is_elsewhere_the_steps_say_so()
    {
        using var site = NewFixture.WithSite("empty");
        var answer = site.Run("", "new", "page", "--title", "Help", "--kind", "about", "--content", "s/content");
        Assert.Equal(0, answer.Code);
        Assert.Contains("nbsite build --drafts --content s/content\n", answer.Out, StringComparison.Ordinal);
        NewFixture.Fill(site, "s/content/en/help.md");
        foreach (var step in NewFixture.Steps(answer.Out)) Assert.Equal(0, site.Run("", step).Code);
    }
}
