using System.Text.Json;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Checks;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Whole sites, built in memory: what is published, and what is said when something is wrong.</summary>
public sealed class WholeSiteTests
{
    [Fact]
    public void A_site_without_problems_has_its_pages_feeds_and_assets()
    {
        var site = SiteFixture.Of(SmallSites.Medicine).Build();
        Assert.Empty(site.Diagnostics);
        string[] expected =
        [
            "404.html", "_headers", "a-to-z/index.html", "about/index.html", "api/pages.json", "api/signs.json", "changes/index.html", "effects/index.html",
            "effects/rash/index.html", "feed.xml", "fridge-sheet/index.html", "groups/index.html", "groups/low/index.html", "index.html",
            "medicines/index.html", "medicines/testium/index.html", "pack/index.html", "references/index.html", "reviews/index.html", "reviews/signs/index.html", "robots.txt", "search/index.html", "sitemap.xml",
            "treatments/index.html", "treatments/testing/index.html",
        ];
        Assert.Equal(expected, site.Files.Keys.Where(path => !path.StartsWith("assets/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Empty(HtmlChecks.Check([.. site.Files.Select(file => new OutputFile(file.Key, file.Value))], site.Result.Report));
    }

    [Fact]
    public void A_page_about_a_glossary_word_does_not_lead_to_it_from_its_own_name()
    {
        const string words = "Testium and tests. [@src]\n";
        var site = SiteFixture.Of("").With("en/glossary.yml", """
            type: glossary-term
            review: {owner: information team}
            items:
              - {id: testium, title: testium, definition: "A thing. [@src]"}
            """).With("en/own.md", "---\ntitle: Testium\nsummary: S.\n---\n" + words)
            .With("en/other.md", "---\ntitle: About testium\nsummary: S.\n---\n" + words).WithDefaults().Build();
        Assert.Empty(site.Diagnostics);
        Assert.DoesNotContain("nb-term", site.Text("own/index.html"), StringComparison.Ordinal);
        Assert.Contains("nb-term", site.Text("other/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Relations_are_shown_in_both_directions_from_one_statement()
    {
        var site = SiteFixture.Of(SmallSites.Medicine).Build();
        Assert.Contains("Rash", site.Text("medicines/testium/index.html"), StringComparison.Ordinal);
        Assert.Contains("Phone your team if", site.Text("medicines/testium/index.html"), StringComparison.Ordinal);
        var rash = site.Text("effects/rash/index.html");
        Assert.Contains("Medicines that can cause this", rash, StringComparison.Ordinal);
        Assert.Contains("../../medicines/testium/index.html", rash, StringComparison.Ordinal);
        var treatment = site.Text("treatments/testing/index.html");
        Assert.Contains("Medicines of this kind", treatment, StringComparison.Ordinal);
        Assert.Contains("Risk groups that may have this treatment", treatment, StringComparison.Ordinal);
        Assert.Contains("(First)", treatment, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_region_its_way_stays_and_the_rest_is_gathered_at_the_end()
    {
        var fixture = SiteFixture.Of("""
            -- en/way.md --
            ---
            title: Ways
            summary: Two ways.
            ---
            ::: region {in="US"}
            American words. [@src]
            :::

            ::: region {in="GB"}
            British words. [@src]
            :::

            Words for all. [@src]
            """);
        var all = fixture.Build().Text("way/index.html");
        Assert.DoesNotContain("How this differs elsewhere", all, StringComparison.Ordinal);
        var uk = (fixture with { Options = fixture.Options with { Region = "GB" } }).Build().Text("way/index.html");
        int At(string words) => uk.IndexOf(words, StringComparison.Ordinal);
        Assert.True(At("British words.") < At("Words for all."));
        Assert.True(At("Words for all.") < At("How this differs elsewhere"));
        Assert.True(At("How this differs elsewhere") < At("American words."));
    }

    [Fact]
    public void A_value_prints_both_units_from_one_number_with_its_source_and_its_note()
    {
        var site = SiteFixture.Of("""
            -- values.yml --
            values:
              fever:
                what: when to phone
                type: temperature
                entries:
                  - {celsius: 38.0, default: true, varies: true, cite: [src]}
            -- en/fever.md --
            ---
            title: Fever
            summary: When to phone.
            ---
            Phone at {{value fever}} or more.
            """).Build();
        Assert.Empty(site.Diagnostics);
        var page = site.Text("fever/index.html");
        Assert.Contains("38.0 °C (100.4 °F)", page, StringComparison.Ordinal);
        Assert.Contains("Your hospital’s own number comes first.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#ref-1\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025")]
    [InlineData("2025-03")]
    [InlineData("2025-03-14")]
    public void A_source_is_dated_as_far_as_its_date_is_known(string issued)
    {
        var site = SiteFixture.Of("").With("references.yml", SiteFixture.References.Replace("2024", issued, StringComparison.Ordinal)).Build();
        Assert.Empty(site.Diagnostics);
        Assert.Contains($"\"datePublished\":\"{issued}\"", site.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_are_left_out_unless_they_are_asked_for()
    {
        var fixture = SiteFixture.Of("""
            -- en/new.md --
            ---
            title: New page
            summary: Not ready.
            ---
            Words. [@src]
            -- en/new.review.yml --
            status: draft
            """);
        Assert.DoesNotContain("new/index.html", fixture.Build().Files.Keys);
        var drafts = (fixture with { Options = fixture.Options with { Drafts = true } }).Build();
        Assert.Contains("Draft. Nobody has checked these words yet.", drafts.Text("new/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_page_keeps_its_address_and_says_why()
    {
        var site = SiteFixture.Of("""
            -- en/old.md --
            ---
            title: Old page
            summary: Was once right.
            ---
            Wrong words. [@src]
            -- en/old.review.yml --
            status: withdrawn
            checks:
              - {on: 2026-01-01, role: editorial check against sources, due: 2026-12-01}
            changes:
              - {version: 1, on: 2026-01-01, note: First version.}
            withdrawn: {on: 2026-11-01, reason: The medicine is no longer used., see: about}
            """).Build();
        var page = site.Text("old/index.html");
        Assert.Contains("This page was withdrawn on 1 November 2026", page, StringComparison.Ordinal);
        Assert.Contains("The medicine is no longer used.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong words", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/old/", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Structured_data_claims_a_review_only_when_a_clinician_did_one()
    {
        JsonElement Data(string review)
        {
            var page = SiteFixture.Of("-- en/p.md --\n---\ntitle: P\nsummary: S.\n---\nWords. [@src]\n-- en/p.review.yml --\n" + review).Build().Text("p/index.html");
            const string open = "<script type=\"application/ld+json\">";
            var start = page.IndexOf(open, StringComparison.Ordinal) + open.Length;
            using var document = JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]);
            return document.RootElement.Clone();
        }

        var checkedOnly = Data(SiteFixture.Review);
        Assert.Equal("MedicalWebPage", checkedOnly.GetProperty("@type").GetString());
        Assert.False(checkedOnly.TryGetProperty("lastReviewed", out _));
        Assert.False(checkedOnly.TryGetProperty("reviewedBy", out _));
        Assert.Equal("432328008", checkedOnly.GetProperty("about").GetProperty("code")[0].GetProperty("codeValue").GetString());
        var reviewed = Data("""
            status: clinically-reviewed
            checks:
              - {on: 2026-11-20, role: paediatric oncologist, clinical: true, due: 2027-11-20}
            changes:
              - {version: 1, on: 2026-11-20, note: First version.}
            """);
        Assert.Equal("2026-11-20", reviewed.GetProperty("lastReviewed").GetString());
        Assert.Equal("paediatric oncologist", reviewed.GetProperty("reviewedBy").GetProperty("jobTitle").GetString());
    }
}
