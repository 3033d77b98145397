using NbSite.Model;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>The review record of a file of fact sheets that have no page of their own.</summary>
public sealed class ItemReviewTests
{
    private const string Glossary = """
        type: glossary-term
        items:
          - id: rash
            title: rash
            definition: Red skin. [@src]
            summary: S.
        """;

    private const string Record = """
        status: source-checked
        checks:
          - on: 2026-11-01
            role: editorial check against sources
            against: the sources
            due: 2026-11-10
        changes:
          - version: 1
            on: 2026-11-01
            note: First version.
        """;

    [Fact]
    public void Dates_the_page_that_shows_them_and_is_listed()
    {
        var site = SiteFixture.Of("").With("en/glossary.yml", Glossary).With("en/glossary.review.yml", Record).WithDefaults().Build();
        Assert.Empty(site.Diagnostics);
        var page = site.Text("glossary/index.html");
        Assert.Contains("1 November 2026", page, StringComparison.Ordinal);
        Assert.Contains("Do not rely on this page after <time datetime=\"2026-11-10\">10 November 2026</time>", page, StringComparison.Ordinal);
        var listed = Assert.Single(site.Result.Report.Pages, report => report.IsFactFile);
        Assert.Equal(("en/glossary.yml", new DateOnly(2026, 11, 10)), (listed.Path, listed.Due!.Value));
        Assert.Contains("\"due\": \"2026-11-10\"", site.Text("api/pages.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_drafts_out()
    {
        var site = SiteFixture.Of("").With("en/glossary.yml", Glossary).With("en/glossary.review.yml", "status: draft\n").WithDefaults().Build();
        Assert.Empty(site.Result.Diagnostics.Where(each => each.Severity == Severity.Error));
        Assert.DoesNotContain("Red skin", site.Files.ContainsKey("glossary/index.html") ? site.Text("glossary/index.html") : "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_was_asked_for_says_so_and_stays_out_of_the_feeds()
    {
        var fixture = SiteFixture.Of("").With("en/glossary.yml", Glossary).With("en/glossary.review.yml", "status: draft\n")
            .With("en/p.md", "---\ntitle: P\nsummary: S.\n---\nWords. [@src]\n")
            .With("en/p.review.yml", "status: draft\nchanges: [{version: 1, on: 2026-11-01, note: Begun.}]\n").WithDefaults();
        var site = (fixture with { Options = fixture.Options with { Drafts = true } }).Build();
        Assert.Empty(site.Diagnostics);
        foreach (var path in (string[])["glossary/index.html", "p/index.html"])
        {
            Assert.Contains("Draft. Nobody has checked these words yet.", site.Text(path), StringComparison.Ordinal);
            Assert.Contains("<meta name=\"robots\" content=\"noindex\"", site.Text(path), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("/glossary/", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("/p/", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Begun.", site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Begun.", site.Text("changes/index.html"), StringComparison.Ordinal);
        Assert.Contains("\"status\": \"draft\"", site.Text("api/pages.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_files_the_one_that_is_due_first_dates_the_page_and_the_least_looked_at_says_how_far()
    {
        var site = SiteFixture.Of("").With("en/glossary.yml", Glossary).With("en/glossary.review.yml", """
            status: clinically-reviewed
            checks: [{on: 2026-11-01, role: consultant, clinical: true, due: 2027-01-10}]
            changes: [{version: 4, on: 2026-11-01, note: Checked.}]
            """).With("en/words.yml", "type: glossary-term\nitems: [{id: dose, title: dose, definition: How much., cite: [src]}]\n")
            .With("en/more.yml", "type: glossary-term\nitems: [{id: drip, title: drip, definition: A bag., cite: [src]}]\n")
            .With("en/more.review.yml", "status: draft\n").WithDefaults().Build();
        Assert.Empty(site.Diagnostics);
        var page = site.Text("glossary/index.html");
        Assert.Contains("data-nb-due=\"2027-01-10\"", page, StringComparison.Ordinal);
        Assert.Contains("Not yet checked by a doctor", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lastReviewed", page, StringComparison.Ordinal);
        Assert.Contains("\"dateModified\":\"2026-11-20\"", page, StringComparison.Ordinal);
        Assert.Contains("<li>Version 2, 20 November 2026: First version.</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_doctor_who_read_the_glossary_is_told_in_its_structured_data()
    {
        var site = SiteFixture.Of("").With("en/glossary.yml", Glossary).With("en/glossary.review.yml", """
            status: clinically-reviewed
            checks:
              - {on: 2026-01-10, role: consultant, name: Dr A. Example, clinical: true}
              - {on: 2026-05-20, role: editorial check against sources}
            changes: [{version: 1, on: 2026-01-09, note: First version.}]
            """).WithDefaults().Build();
        Assert.Empty(site.Diagnostics);
        Assert.Contains(
            "\"lastReviewed\":\"2026-01-10\",\"reviewedBy\":{\"@type\":\"Person\",\"name\":\"Dr A. Example\",\"jobTitle\":\"consultant\"}",
            site.Text("glossary/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_is_newer_than_the_check_of_the_file_is_told()
    {
        var site = SiteFixture.Of("").With("en/glossary.yml", Glossary)
            .With("en/answers.yml", "type: response-category\nitems:\n  - {id: complete, title: Complete, what-it-is: Nothing is seen., cite: [src]}\n")
            .With("references.yml", SiteFixture.References.Replace("2024", "2026-11-21", StringComparison.Ordinal)).WithDefaults().Build();
        Assert.Contains("en/glossary.yml:5:28: warning NB0512: “src” was issued after “rash” was last checked on 2026-11-20", site.Diagnostics);
        Assert.Contains("en/answers.yml:3:74: warning NB0512: “src” was issued after “Complete” was last checked on 2026-11-20", site.Diagnostics);
    }

    [Fact]
    public void A_file_may_not_be_looked_at_more_seldom_than_the_policy_says()
    {
        var site = SiteFixture.Of("").With("site.yml", SiteFixture.SiteYml + "\nreview: {longest: 12 months}\n").With("en/answers.yml", """
            type: response-category
            review: {every: 36 months}
            items:
              - {id: a, title: A, what-it-is: One., cite: [src]}
              - {id: b, title: B, what-it-is: Two., cite: [src]}
            """).WithDefaults().Build();
        Assert.Equal(["en/answers.yml:2:17: error NB0611: “every” is 36 months, but at most 12 are allowed"], site.Diagnostics);
    }

    [Fact]
    public void A_page_that_every_page_leads_to_may_not_be_withdrawn()
    {
        var site = SiteFixture.Of("").With("en/about.review.yml", """
            status: withdrawn
            withdrawn: {on: 2026-11-01, reason: Old.}
            """).WithDefaults().Build();
        Assert.Contains(site.Result.Diagnostics, each => each.Code == "NB0753" && each.Span.Path == "site.yml" && each.Span.Line > 0);
    }
}
