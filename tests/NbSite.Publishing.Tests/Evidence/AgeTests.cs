using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Evidence;

/// <summary>How old sources are, beside the site's limits, the day of the check and what the words speak of.</summary>
public sealed class AgeTests
{
    private const string Old = "  - {id: old, type: report, title: Old, issued: 2005-03}";

    [Fact]
    public void A_source_older_than_the_limit_is_told_once_with_what_rests_on_it()
    {
        var site = EvidenceSite.Of("Rest helps. [@old; @src]\n\nSleep helps. [@old]", Old, "evidence: {source-age: 10 years}").Build();

        Assert.Equal(
            ["references.yml:7:49: warning NB1703: “old” is of 2005-03, older than the 10 years that site.yml sets for a source; 2 places rest on it, read on 1 page (nbsite impact old)"],
            site.Diagnostics);
        Assert.Equal([], EvidenceSite.Of("Rest helps. [@old]", Old).Build().Diagnostics);
        Assert.Equal([], EvidenceSite.Of("Rest helps. [@old]", Old, "evidence: {source-age: 22 years}").Build().Diagnostics);
    }

    [Fact]
    public void A_statement_with_old_sources_only_is_told_at_its_first()
    {
        var site = EvidenceSite.Of(
            "Rest helps. [@old; @src]\n\nSleep helps. [@old] [@older]", Old + "\n  - {id: older, type: report, title: Older, issued: 2001}",
            "evidence: {claim-age: 30 months}").Build();

        Assert.Equal(
            ["en/page.md:8:15: warning NB1704: No source of this statement is newer than “old” of 2005-03: all are older than the 30 months that site.yml sets; it is read on 1 page"],
            site.Diagnostics);
    }

    [Fact]
    public void A_place_with_other_sources_on_other_pages_is_judged_on_each()
    {
        SiteResult Site(string more) => EvidenceSite.Of("Rest at {{value hot}} [@src].", Old, "evidence: {claim-age: 30 months}")
            .With("values.yml", "values:\n  hot:\n    what: fever\n    type: temperature\n    entries: [{celsius: 38, cite: [old]}]\n")
            .With("en/second.md", $"---\ntitle: Second\nsummary: S.\nkind: practical\n---\n{more}\n").WithDefaults().Build();

        Assert.Equal([], Site("See [@src].").Diagnostics);
        Assert.Equal(
            ["values.yml:5:36: warning NB1704: No source of this statement is newer than “old” of 2005-03: all are older than the 30 months that site.yml sets; it is read on 1 page"],
            Site("Call at {{value hot}}.").Diagnostics);
    }

    [Fact]
    public void A_source_that_changed_after_the_check_is_told()
    {
        var site = EvidenceSite.Of("Rest helps. [@web]", "  - {id: web, type: report, title: Living, issued: 2020, custom: {updated: 2026-11-21}}").Build();

        Assert.Equal(
            ["en/page.md:6:14: warning NB1702: “web” was changed on 2026-11-21, after “A page” was last checked on 2026-11-20"], site.Diagnostics);
    }

    [Fact]
    public void The_site_can_make_a_source_newer_than_the_check_an_error()
    {
        var site = EvidenceSite.Of(
            "Rest helps. [@web]", "  - {id: web, type: report, title: Living, issued: 2026-11-21}", "checks: {NB0512: error}").Build();

        Assert.StartsWith("en/page.md:6:14: error NB0512: ", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_of_change_that_has_not_come_is_told()
    {
        var site = EvidenceSite.Of("Rest helps. [@web]", "  - {id: web, type: report, title: Living, issued: 2020, custom: {updated: 2027-01-01}}").Build();

        Assert.Contains(site.Diagnostics, line => line.StartsWith(
            "references.yml:7:76: warning NB0513: “web” was changed on 2027-01-01", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Since 2025 it is free. [@src]", "6:7: warning NB1705: This statement speaks of 2025, and none of its sources is newer than 2024; it is read on 1 page")]
    [InlineData("It was made in 2019 and in *2026* changed. [@src] [@old]", "6:29: warning NB1705: This statement speaks of 2026, and none of its sources is newer than 2024; it is read on 1 page")]
    [InlineData("In 2024 it was free. [@src]", null)]
    [InlineData("In 2025 it was free. [@src; @read]", null)]
    [InlineData("From 2027 it is free. [@src]", null)]
    [InlineData("Give 2025 ml of it, or £2025. [@src] Call 0800 2025 2026. [@src] It is 2025. Then more.", null)]
    public void A_statement_newer_than_all_its_sources_is_told_at_the_year(string words, string? told)
    {
        var site = EvidenceSite.Of(words + "\n\nAll. [@old; @read]", Old + "\n  - {id: read, type: webpage, title: Site, URL: \"https://a.example/\", issued: 2020, accessed: 2026-02-03}").Build();

        Assert.Equal(told is null ? [] : ["en/page.md:" + told], site.Diagnostics.Where(line => line.Contains("NB1705", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("evidence: {source-age: 10}", "site.yml:16:24: error NB0245: ")]
    [InlineData("evidence: {source-age: 200 years}", "site.yml:16:24: error NB0611: ")]
    [InlineData("evidence: {superseded: error}", "site.yml:16:12: error NB0220: ")]
    [InlineData("evidence: {source-age: 10 years, retracted: warn}", "site.yml:16:34: error NB0220: ")]
    [InlineData("evidence: []", "site.yml:16:11: error NB0223: ")]
    public void A_slip_in_site_yml_is_told_at_its_place(string evidence, string told)
    {
        var site = EvidenceSite.Of("Rest helps. [@src]", "", evidence).Build();

        Assert.StartsWith(told, Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }
}
