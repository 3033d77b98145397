using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Names in YAML that no page looks up are held to what exists all the same, all of them in one run.</summary>
public sealed class NameTests
{
    [Fact]
    public void The_contact_of_the_site_exists()
    {
        var site = SiteFixture.Of("").With("site.yml", SiteFixture.SiteYml.Replace("{page: about}", "{phone: helplin, page: abuot}", StringComparison.Ordinal))
            .With("values.yml", "values:\n  helpline: {what: w, type: phone, entries: [{number: \"999\", cite: [src]}]}\n").Build();
        Assert.Equal(
        [
            "site.yml:8:18: error NB0707: There is no value “helplin” in values.yml",
            "site.yml:8:33: error NB0752: There is no page with the id “abuot”",
        ], site.Diagnostics);
        Assert.Equal(["Did you mean “helpline”?", "Did you mean “about”?"], site.Result.Diagnostics.Select(diagnostic => diagnostic.Hint));
    }

    [Fact]
    public void The_sources_of_codes_and_of_unused_values_exist()
    {
        var site = SiteFixture.Of("").With("site.yml", SiteFixture.SiteYml.Replace("cite: [src]", "cite: [scr]", StringComparison.Ordinal))
            .With("values.yml", "values:\n  unused: {what: w, type: text, entries: [{text: t, regions: [FR], cite: [whoo]}]}\n")
            .With("en/drug.yml", """
                type: medicine
                title: Drug
                summary: S.
                what-it-is: A drug.
                codes: [{system: ATC, code: A1, cite: sr}]
                cite: [src]
                """).WithDefaults().Build();
        Assert.Equal(
        [
            "en/drug.yml:5:39: error NB0710: There is no source “sr” in references.yml",
            "site.yml:12:79: error NB0710: There is no source “scr” in references.yml",
            "values.yml:2:63: error NB0781: site.yml does not declare the region FR",
            "values.yml:2:75: error NB0710: There is no source “whoo” in references.yml",
        ], site.Diagnostics);
        Assert.Equal("Did you mean “src”?", site.Result.Diagnostics[0].Hint);
    }

    [Fact]
    public void The_anchors_that_fact_sheets_without_a_page_lead_to_exist()
    {
        var site = SiteFixture.Of("""
            -- en/help.yml --
            type: organisation
            items:
              - id: line
                title: Line
                what-it-does: Answers, see [who](about#nobody) and [we](about#we).
                regions: [GB]
            -- en/words.yml --
            type: glossary-term
            items:
              - id: cell
                title: cell
                definition: A part, see [who](about#nowhere). [@src]
            -- en/about.md --
            ---
            title: About
            summary: Who we are.
            kind: about
            ---
            ## We

            We are us.
            """).Build();
        Assert.Equal(
        [
            "en/help.yml:5:38: error NB0704: The page “about” has no heading “#nobody”",
            "en/words.yml:5:35: error NB0704: The page “about” has no heading “#nowhere”",
        ], site.Diagnostics);
    }

    [Fact]
    public void Every_wrong_page_of_the_site_is_told()
    {
        var site = SiteFixture.Of("").With("site.yml", SiteFixture.SiteYml.Replace(
            "pages: {about: about}", "pages: {about: abuot, when-to-call: nope}\nnavigation: [nowhere, \"https://x.org\", neither]",
            StringComparison.Ordinal)).Build();
        Assert.Equal(
        [
            "site.yml:13:16: error NB0752: There is no page with the id “abuot”",
            "site.yml:13:37: error NB0752: There is no page with the id “nope”",
            "site.yml:14:14: error NB0752: There is no page with the id “nowhere”",
            "site.yml:14:23: error NB0242: “https://x.org” cannot be an id: it must not have a drive letter or “:”",
            "site.yml:14:40: error NB0752: There is no page with the id “neither”",
        ], site.Diagnostics);
    }
}
