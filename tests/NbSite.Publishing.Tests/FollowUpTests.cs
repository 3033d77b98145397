using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>One slip, one error: what is missing because a file could not be read is not told again wherever it is named.</summary>
public sealed class FollowUpTests
{
    private const string Medicine = "type: medicine\ntitle: Drug\nsummary: S.\nwhat-it-is: A drug.\ncite: [src]\n";

    private static string Page(string body) => $"---\ntitle: P\nsummary: S.\n---\n{body}\n";

    [Fact]
    public void A_slip_in_the_references_is_one_error()
    {
        var site = SiteFixture.Of("").With("references.yml", "references:\n  - id: src\n    type: book\n    title: A: b\n")
            .With("values.yml", "values:\n  a: {what: w, type: phone, entries: [{number: \"999\", cite: [src]}]}\n")
            .With("en/p.md", Page("Words. [@src] See [all](references).")).With("en/drug.yml", Medicine).WithDefaults().Build();
        Assert.Equal(
            ["references.yml:4:13: error NB0201: “: ” may not stand inside a text without quotes"], site.Diagnostics);
    }

    [Fact]
    public void An_entry_of_the_references_that_cannot_be_read_is_one_error()
    {
        var site = SiteFixture.Of("").With("references.yml", "references:\n  - {type: book, title: A}\n").Build();
        Assert.Equal(
            ["references.yml:2:5: error NB0221: The key “id” is missing from a reference in references.yml"], site.Diagnostics);
    }

    [Fact]
    public void A_value_that_cannot_be_read_is_one_error()
    {
        var site = SiteFixture.Of("").With("site.yml", SiteFixture.SiteYml.Replace("{page: about}", "{phone: fever}", StringComparison.Ordinal))
            .With("values.yml", "values:\n  fever: {what: w, type: temperature, entries: [{celsius: 138, cite: [src]}]}\n")
            .With("en/p.md", Page("Phone at {{value fever}}.")).WithDefaults().Build();
        Assert.Equal(
            ["values.yml:2:59: error NB0227: “celsius” is 138, but must lie between 30 and 45"], site.Diagnostics);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("p")]
    public void A_step_that_fails_is_one_error_and_nothing_that_follows_from_it(string? on)
    {
        var site = SiteFixture.Of("").With("references.yml", "references:\n  - {id: src, type: report, title: A source, issued: 2024}\n  - {id: other, type: report, title: B, issued: 2024}\n")
            .With("site.yml", SiteFixture.SiteYml + "\nleaflets: true\nmenu:\n  - {title: A, links: [{page: \"p#part\", title: B}]}\n")
            .With("en/p.md", Page("Words. [@other] A [cell](term:cell). See [x](x) and [y](x#here).\n\n## A part {#part}\n\nMore. [@src]"))
            .With("en/x.md", Page("See [p](p#part) and [it](https://example.org/p/#part). [@src]\n\n## Here {#here}\n\nMore. [@src]"))
            .With("en/glossary.yml", "type: glossary-term\nitems:\n  - {id: cell, title: cell, definition: A part., cite: [src]}\n")
            .With("en/medicines/drug.yml", Medicine).With("coverage.yml", "facts:\n  1: [p#part, x#here, medicines/drug#what-it-is]\n")
            .With("redirects.yml", "redirects:\n  - {from: /old/, to: \"p#part\", why: Moved.}\n  - {from: /older/, to: /p/, why: Moved.}\n").WithDefaults();
        Assert.DoesNotContain(site.Build().Result.Diagnostics, each => each.Severity == Severity.Error);
        var failing = site with
        {
            Extensions = SiteExtensions.None.WithPage(Module.From<PageDocument, PageDocument>("Fails", (page, _) =>
                on is null || page.Content.Id == on ? throw new InvalidOperationException("A slip.") : page)),
        };
        var told = failing.Build().Result.Diagnostics;
        Assert.Equal(Codes.ModuleFailed.Code, told.First(each => each.Severity != Severity.Note).Code);
        Assert.Single(told, each => each.Severity != Severity.Note);
    }

    [Fact]
    public void A_glossary_that_cannot_be_read_is_one_error()
    {
        var site = SiteFixture.Of("").With("en/words.yml", "type: glossary-term\nitems:\n  - id: cell\n  title: cell\n")
            .With("en/p.md", Page("A [cell](term:cell), a [cell](glossary#cell), [all](glossary). [@src]")).WithDefaults().Build();
        Assert.Single(site.Diagnostics);
        Assert.StartsWith("en/words.yml:4:3: error NB0201: ", site.Diagnostics[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_sheet_that_cannot_be_read_is_one_error()
    {
        var site = SiteFixture.Of("").With("en/medicines/drug.yml", Medicine.Replace("type: medicine", "type: medicin", StringComparison.Ordinal))
            .With("en/regimens/r.yml", "type: regimen\ntitle: R\nsummary: S.\nwhat-it-is: Two drugs.\nmedicines: [drug]\ncite: [src]\n")
            .With("en/p.md", Page("See [a drug](medicines/drug), [it](medicines/drug.yml) and [all](medicines). [@src]\n\n{{list medicine}}"))
            .WithDefaults().Build();
        Assert.Equal(["en/medicines/drug.yml:1:7: error NB0401: “medicin” is not a type of entity"], site.Diagnostics);
    }

    [Fact]
    public void The_loser_of_a_doubled_id_is_one_error()
    {
        var site = SiteFixture.Of("").With("en/drug.yml", Medicine).With("en/other.yml", "id: drug\n" + Medicine)
            .With("en/p.md", Page("See [it](other). [@src]")).WithDefaults().Build();
        Assert.Equal(["en/other.yml:1:5: error NB0750: The id “drug” is already that of en/drug.yml, line 1"], site.Diagnostics);
    }

    [Fact]
    public void A_review_record_that_is_wrong_is_one_error()
    {
        var site = SiteFixture.Of("").With("en/p.md", Page("Words. [@src]"))
            .With("en/p.review.yml", SiteFixture.Review.Replace("source-checked", "reviewed", StringComparison.Ordinal)).Build();
        Assert.Equal(["en/p.review.yml:1:9: error NB0229: “status” cannot be “reviewed”"], site.Diagnostics);
    }

    [Theory]
    [InlineData("[scr]", "en/drug.yml:5:8: error NB0710: There is no source “scr” in references.yml")]
    [InlineData("[\"@src\"]", "en/drug.yml:5:9: error NB0230: “@src” is not a citation key")]
    public void A_misspelt_source_of_a_fact_sheet_is_one_error(string cite, string expected)
    {
        var site = SiteFixture.Of("").With("en/drug.yml", Medicine.Replace("[src]", cite, StringComparison.Ordinal))
            .WithDefaults().Build();
        Assert.Equal([expected], site.Diagnostics);
    }

    [Fact]
    public void What_could_be_read_is_still_held_to_its_names()
    {
        var site = SiteFixture.Of("").With("values.yml", "values: 3\n").With("en/medicines/drug.yml", "type: medicin\n")
            .With("en/p.md", Page("{{value a}} [x](nothing-here) [y](term:none). [@scr]")).WithDefaults().Build();
        Assert.Equal(
        [
            "en/medicines/drug.yml:1:7: error NB0401: “medicin” is not a type of entity",
            "en/p.md:5:17: error NB0701: There is no page with the id “nothing-here”",
            "en/p.md:5:35: error NB0705: There is no glossary term “none”",
            "en/p.md:5:48: error NB0710: There is no source “scr” in references.yml",
            "values.yml:1:9: error NB0223: “values” should be a group of keys, but text is written here",
        ], site.Diagnostics);
    }
}
