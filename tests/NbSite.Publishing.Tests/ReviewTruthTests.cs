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
