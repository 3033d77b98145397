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
        Assert.Contains("Do not rely on this page after 10 November 2026", page, StringComparison.Ordinal);
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
    public void A_page_that_every_page_leads_to_may_not_be_withdrawn()
    {
        var site = SiteFixture.Of("").With("en/about.review.yml", """
            status: withdrawn
            withdrawn: {on: 2026-11-01, reason: Old.}
            """).WithDefaults().Build();
        Assert.Contains(site.Result.Diagnostics, each => each.Code == "NB0753" && each.Span.Path == "site.yml" && each.Span.Line > 0);
    }
}
