using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>What pages say of who looked at them is true.</summary>
public sealed class ReviewTruthTests
{
    [Fact]
    public void A_later_check_against_sources_does_not_undo_what_a_doctor_did()
    {
        var site = SiteFixture.Of("").With("en/p.md", "---\ntitle: P\nsummary: S.\n---\nWords. [@src]\n").With("en/p.review.yml", """
            status: clinically-reviewed
            checks:
              - {on: 2026-01-10, role: consultant, clinical: true, against: the sources}
              - {on: 2026-05-20, role: editorial check against sources, against: the sources}
            changes:
              - {version: 1, on: 2026-01-09, note: First version.}
            """).WithDefaults().Build();
        Assert.Empty(site.Diagnostics);
        var page = site.Text("p/index.html");
        Assert.Contains("Page last reviewed <time datetime=\"2026-01-10\">10 January 2026</time>", page, StringComparison.Ordinal);
        Assert.Contains("Last checked against sources <time datetime=\"2026-05-20\">20 May 2026</time>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Not yet checked by a doctor", page, StringComparison.Ordinal);
        Assert.Contains("\"lastReviewed\":\"2026-01-10\"", page, StringComparison.Ordinal);
        Assert.Contains("consultant", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-01, note: New dose.", false)]
    [InlineData("2026-03-01, note: A comma., minor: true", true)]
    [InlineData("2026-01-09, note: New dose.", true)]
    public void Words_that_changed_since_the_doctors_look_are_not_the_doctors_although_somebody_else_looked(string change, bool isClinical)
    {
        var page = SiteFixture.Of("").With("en/p.md", "---\ntitle: P\nsummary: S.\n---\nWords. [@src]\n").With("en/p.review.yml", $$"""
            status: clinically-reviewed
            checks:
              - {on: 2026-01-10, role: consultant, clinical: true, against: the sources}
              - {on: 2026-05-20, role: editorial check against sources, against: the sources}
            changes:
              - {version: 1, on: 2026-01-09, note: First version.}
              - {version: 2, on: {{change}}}
            """).WithDefaults().Build().Text("p/index.html");
        Assert.Equal(isClinical, page.Contains("Page last reviewed", StringComparison.Ordinal));
        Assert.Equal(isClinical, page.Contains("lastReviewed", StringComparison.Ordinal));
        Assert.Equal(!isClinical, page.Contains("Not yet checked by a doctor", StringComparison.Ordinal));
    }

    private static SiteResult Reviewed(string look, string words = "Words. [@src]") =>
        SiteFixture.Of("").With("en/p.md", $"---\ntitle: P\nsummary: S.\n---\n{words}\n").With("en/p.review.yml", $$"""
            status: clinically-reviewed
            checks:
              - {on: 2026-11-18, role: consultant, clinical: true, against: the sources{{look}}}
              - {on: 2026-11-20, role: editorial check against sources, against: the sources}
            changes:
              - {version: 1, on: 2026-11-17, note: First version.}
            """).WithDefaults().Build();

    [Theory]
    [InlineData(", countries: [GB]")]
    [InlineData(", countries: [GB, IE, US, CA]")]
    [InlineData(", partly: true")]
    public void A_doctor_who_looked_at_some_of_it_or_for_some_countries_has_not_checked_the_page(string look) => Assert.Equal(
        ["en/p.review.yml:1:9: error NB1769: The status is “clinically-reviewed”, but no clinician's look is at the whole page and for every country"],
        Reviewed(look).Diagnostics);

    [Theory]
    [InlineData("")]
    [InlineData(", countries: [GB, IE, US, CA, EU]")]
    [InlineData(", countries: [GB, IE, US, CA, DE, FR]")]
    public void The_register_and_the_search_tell_the_day_of_the_doctors_own_look(string look)
    {
        var site = Reviewed(look);
        Assert.Empty(site.Diagnostics);
        Assert.Contains("../p/index.html\">P</a></th><td data-nb-label=\"Checked by a doctor\">18 November 2026</td>", site.Text("reviews/index.html"), StringComparison.Ordinal);
        var search = string.Concat(site.Files.Where(file => file.Key.StartsWith("assets/search/", StringComparison.Ordinal))
            .Select(file => System.Text.Encoding.UTF8.GetString(file.Value)));
        Assert.Contains("Page last reviewed 18 November 2026", search, StringComparison.Ordinal);
        Assert.DoesNotContain("Page last reviewed 20 November 2026", search, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_was_looked_at_in_part_alone_and_so_has_no_date_is_told()
    {
        var site = (SiteFixture.Of("").With("en/p.md", "---\ntitle: P\nsummary: S.\n---\nWords. [@src]\n").With("en/p.review.yml", """
            status: source-checked
            checks:
              - {on: 2026-11-18, role: nurse, against: the sources, partly: true}
              - {on: 2026-11-20, role: consultant, against: the sources, countries: [EU]}
            changes:
              - {version: 1, on: 2026-11-17, note: First version.}
            """).WithDefaults() with { HoldsChecks = true }).Build();
        Assert.Contains("en/p.review.yml:4:5: warning NB1771: Readers see no date, for no look on record is at the whole page and for every country: "
            + "nurse on 2026-11-18 saw a part, consultant on 2026-11-20 looked for DE, FR, IE", site.Diagnostics);
        Assert.Single(site.Diagnostics, line => line.Contains("NB1771", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_day_of_withdrawal_does_not_hide_a_wrong_page_to_see()
    {
        var site = SiteFixture.Of("").With("en/p.md", "---\ntitle: P\nsummary: S.\n---\nWords. [@src]\n").With("en/p.review.yml", """
            status: withdrawn
            withdrawn: {on: 2026-02-30, reason: Old., see: abuot}
            """).WithDefaults().Build();
        Assert.Equal(
        [
            "en/p.review.yml:2:17: error NB0225: There is no such day as 2026-02-30",
            "en/p.review.yml:2:48: error NB0701: There is no page with the id “abuot”",
        ], site.Diagnostics);
    }

    [Fact]
    public void A_page_may_not_be_looked_at_more_seldom_than_the_policy_says()
    {
        var fixture = SiteFixture.Of("").WithDefaults();
        var config = System.Text.Encoding.UTF8.GetString(fixture.Files["site.yml"]) + "\nreview: {longest: 12 months}\n";
        var site = fixture.With("site.yml", config)
            .With("en/p.md", "---\ntitle: P\nsummary: S.\nreview: {owner: us, every: 24 months}\n---\nWords. [@src]\n")
            .WithDefaults().Build();
        Assert.Contains(site.Diagnostics, line => line.Contains("NB0611: “every” is 24 months, but at most 12 are allowed", StringComparison.Ordinal)
            && line.StartsWith("en/p.md:4:", StringComparison.Ordinal));
    }
}
