using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>A second language whose checks know much, little or nothing. The words of Welsh are made up for these tests.</summary>
public sealed class LanguagePackSiteTests
{
    private const string Welsh = """
        sentences: {abbreviations: h.y e.e}
        forms: none
        claims:
          labels: cam
          lists: {rhif: dau dwy tri pedwar}
          phrases:
            - "(mwy na|llai na) {rhif}"
        values: {call: ffoniwch, heat: gwres}
        calls:
          - '\bffoniwch\s+eich\s+tîm\b'
        tone: none
        careful: {numbers: dau tri, negations: dim heb}
        titles: {same: [['au$', '']]}
        search: {small-words: y a mae}
        """;

    private static readonly SiteFixture Fixture = SiteFixture.Of("""
        -- cy/index.md --
        ---
        title: Hafan
        summary: C.
        ---
        Mae triniaeth yn hir, h.y. Misoedd. [@src] Bydd mwy na dau o bob tri phlentyn yn byw.

        Mae'n ddifrifol. [@src] Ffoniwch 999. [@src] Ffoniwch eich tîm. [@src]
        -- cy/arall.md --
        ---
        title: Arall
        summary: C.
        ---
        Bydd mwy na dau yno, cam 4.
        -- cy/about.md --
        ---
        title: Amdanom
        summary: C.
        kind: about
        ---
        Ni.
        """);

    [Fact]
    public void The_words_of_the_language_are_used()
    {
        var site = (Fixture with { Look = new TwoLanguages("cy", Welsh) }).Build();
        Assert.Equal(
        [
            "cy/arall.md:5:1: error NB0901: This paragraph says something clinical without a source",
            "cy/index.md:5:49: error NB0904: The amount “mwy na dau” has no source: no citation covers its sentence",
            "cy/index.md:7:1: warning NB0851: “Ffoniwch eich tîm” asks readers to phone, and names no sign",
            "cy/index.md:7:34: warning NB0911: The phone number “999” is typed in the text",
        ], site.Diagnostics.Where(each => !each.Contains("NB0757", StringComparison.Ordinal) && !each.Contains("NB0922", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_language_of_which_nothing_is_known_is_told_once_where_site_yml_names_it()
    {
        var yml = SiteFixture.SiteYml.Replace("name: Test site", "name: {en: Test site, cy: Safle}", StringComparison.Ordinal);
        var site = (Fixture.With("site.yml", yml) with { Look = new TwoLanguages("cy", null) }).Build();
        Assert.Equal(
            "site.yml:1:23: warning NB0920: Pages in Français (cy) are not checked for ends of sentences behind abbreviations (“sentences”), "
            + "names of medicines and explained words in other forms than their own (“forms”), "
            + "amounts in words without a source (“claims”), temperatures and phone numbers told by words (“values”), "
            + "sentences that ask readers to phone and name no sign (“calls”), how they speak to readers (“tone”), "
            + "words that a small change may not touch (“careful”): nobody has written the words of it",
            Assert.Single(site.Diagnostics, each => each.Contains("NB0920", StringComparison.Ordinal)));
        Assert.DoesNotContain(site.Diagnostics, each => each.Contains("NB0904", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_parts_that_are_missing_are_told()
    {
        var site = (Fixture with { Look = new TwoLanguages("cy", "sentences: none\nforms: none\nclaims: none\ncalls: none\ntone: none\ncareful: none\n") }).Build();
        Assert.Equal(
            "site.yml:0:0: warning NB0920: Pages in Français (cy) are not checked for temperatures and phone numbers told by words (“values”): "
            + "nobody has written the words of it",
            Assert.Single(site.Diagnostics, each => each.Contains("NB0920", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_mistake_in_the_file_has_its_place()
    {
        var site = (Fixture with { Look = new TwoLanguages("cy", Welsh.Replace("{rhif}\"", "{rhifau}\"", StringComparison.Ordinal)) }).Build();
        Assert.Contains(
            "cy.checks.yml:7:7: error NB0921: The phrase “(mwy na|llai na) {rhifau}” cannot be read: there is no list “rhifau”", site.Diagnostics);
    }

    [Fact]
    public void Forms_of_plurals_that_the_language_needs_and_lacks_are_told_once()
    {
        var site = (Fixture with { Look = new TwoLanguages("cy", Welsh) }).Build();
        var told = Assert.Single(site.Diagnostics, each => each.Contains("NB0922", StringComparison.Ordinal));
        Assert.StartsWith("cy:0:0: warning NB0922: The language “cy” has several forms for numbers of things, and these words lack one: “cover.checked-by.two”, ", told, StringComparison.Ordinal);
        Assert.Contains("“search.count.zero”, “search.count.two”, “search.count.few”, “search.count.many”, ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_words_and_endings_of_names_are_those_of_the_language()
    {
        var pages = Fixture.With("cy/arall.md", "---\ntitle: Sgan\nsummary: C.\naka: [Sganau, Sgans]\n---\nMae y sgan yma. [@src]\n").WithDefaults()
            .With("cy/index.md", "---\ntitle: Hafan\nsummary: C.\n---\nMae. [@src]\n").WithDefaults();
        var site = (pages with { Look = new TwoLanguages("cy", Welsh) }).Build();
        var list = site.Text("cy/a-to-z/index.html");
        Assert.DoesNotContain("Sganau", list, StringComparison.Ordinal);
        Assert.Contains("Sgans", list, StringComparison.Ordinal);
        Assert.Contains("\"stop\":\"a ", site.Text("assets/search/cy.js"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"alike\"", site.Text("assets/search/cy.js"), StringComparison.Ordinal);
        Assert.Contains("\"alike\":true", site.Text("assets/search/en.js"), StringComparison.Ordinal);
    }
}
