using System.Text.Json;
using System.Text.RegularExpressions;
using NbSite.Pipelines;
using NbSite.Publishing.Building;
using NbSite.Publishing.Checks;
using NbSite.Publishing.Pages;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Whole sites, built in memory: what is published, and what is said when something is wrong.</summary>
public sealed class WholeSiteTests
{
    private const string Medicine = """
        -- en/medicines/testium.yml --
        type: medicine
        title: Testium
        summary: A medicine for tests.
        aka: [Testex]
        cite: [src]
        what-it-is: Testium helps with tests.
        part-of: testing
        side-effects:
          - effect: rash
            how-common: common
        -- en/effects/rash.yml --
        type: side-effect
        title: Rash
        summary: Spots on the skin.
        cite: [src]
        what-it-is: Red spots.
        card:
          level: urgent
          heading: "Phone your team if the rash:"
          points: [spreads]
        -- en/treatments/testing.yml --
        type: treatment
        title: Testing
        summary: A treatment.
        cite: [src]
        what-it-is: Treatment by tests.
        -- en/groups/low.yml --
        type: risk-group
        title: Low risk
        summary: A group.
        cite: [src]
        what-it-is: Low.
        pathways:
          - id: uk
            title: In two steps
            regions: [UK]
            steps:
              - {id: one, title: First, text: Tests first., treatments: [testing], medicines: [testium]}
              - {id: two, title: Then, text: More., duration: about a month}
        """;

    [Fact]
    public void A_site_without_problems_has_its_pages_feeds_and_assets()
    {
        var site = SiteFixture.Of(Medicine).Build();
        Assert.Empty(site.Diagnostics);
        string[] expected =
        [
            "404.html", "a-to-z/index.html", "about/index.html", "api/pages.json", "changes/index.html", "effects/index.html",
            "effects/rash/index.html", "feed.xml", "groups/index.html", "groups/low/index.html", "index.html",
            "medicines/index.html", "medicines/testium/index.html", "references/index.html", "robots.txt", "search/index.html", "sitemap.xml",
            "treatments/index.html", "treatments/testing/index.html",
        ];
        Assert.Equal(expected, site.Files.Keys.Where(path => !path.StartsWith("assets/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Empty(HtmlChecks.Check([.. site.Files.Select(file => new OutputFile(file.Key, file.Value))], site.Result.Report));
    }

    [Theory]
    [InlineData(LinkStyle.Folder)]
    [InlineData(LinkStyle.Root)]
    public void The_not_found_page_works_at_every_depth_of_a_web_server(LinkStyle links)
    {
        var fixture = SiteFixture.Of(Medicine);
        var site = (fixture with
        {
            Options = fixture.Options with { Links = links, BaseUrl = new Uri("https://example.org/testitis/") },
        }).Build();
        var addresses = Regex.Matches(site.Text("404.html"), "(?:href|src)=\"([^\"]+)\"")
            .Select(match => match.Groups[1].Value).Where(address => !address.StartsWith('#')).ToList();
        Assert.Contains("/testitis/about/", addresses);
        Assert.Contains(addresses, address => address.EndsWith(".css", StringComparison.Ordinal));
        Assert.All(addresses, address => Assert.StartsWith("/testitis/", address, StringComparison.Ordinal));
    }

    [Fact]
    public void Sources_stand_under_letters_with_their_titles_marked_and_no_stop_too_many()
    {
        var page = SiteFixture.Of(Medicine).With("references.yml", """
            references:
              - id: src
                type: book
                title: A source
                author: [{literal: Some body}]
                publisher: Press
            """).Build().Text("references/index.html");
        Assert.Contains("<h2 id=\"s\">S</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Some body. <strong>A source</strong>. Press.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_a_to_z_names_a_page_once_however_a_name_is_spelt()
    {
        var page = SiteFixture.Of(Medicine.Replace(
            "[Testex]", "[Testex drops, Testex-drop, testex drop, Testiums, testo]", StringComparison.Ordinal)).Build().Text("a-to-z/index.html");
        var names = Regex.Matches(page, "medicines/testium/index.html\">([^<]+)</a>").Select(match => match.Groups[1].Value);
        Assert.Equal(["testex drop", "Testium", "testo"], names);
    }

    [Fact]
    public void What_changed_leads_to_a_page_that_people_can_read()
    {
        var site = SiteFixture.Of(Medicine).With("en/medicines/testium.review.yml", SiteFixture.Review
            + "\n  - version: 2\n    on: 2026-11-21\n    note: More on tests.\n  - version: 3\n    on: 2026-11-21\n    note: Comma.\n    minor: true\n").Build();
        Assert.Empty(site.Diagnostics);
        Assert.Contains("<a href=\"changes/index.html\">What changed</a>", site.Text("index.html"), StringComparison.Ordinal);
        var page = site.Text("changes/index.html");
        Assert.Contains("<h2 id=\"on-2026-11-21\">21 November 2026</h2><ul><li><a href=\"../medicines/testium/index.html\">Testium</a>: More on tests.</li></ul>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Comma.", page, StringComparison.Ordinal);
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
        var site = SiteFixture.Of(Medicine).Build();
        Assert.Contains("Rash", site.Text("medicines/testium/index.html"), StringComparison.Ordinal);
        Assert.Contains("Phone your team if the rash:", site.Text("medicines/testium/index.html"), StringComparison.Ordinal);
        var rash = site.Text("effects/rash/index.html");
        Assert.Contains("Medicines that can cause this", rash, StringComparison.Ordinal);
        Assert.Contains("../../medicines/testium/index.html", rash, StringComparison.Ordinal);
        var treatment = site.Text("treatments/testing/index.html");
        Assert.Contains("Medicines of this kind", treatment, StringComparison.Ordinal);
        Assert.Contains("Risk groups that may have this treatment", treatment, StringComparison.Ordinal);
        Assert.Contains("(First)", treatment, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_builds_give_the_same_bytes_on_one_thread_and_on_many()
    {
        var fixture = SiteFixture.Of(Medicine);
        var one = (fixture with { Options = fixture.Options with { Parallelism = 1 } }).Build();
        var many = (fixture with { Options = fixture.Options with { Parallelism = 8 } }).Build();
        Assert.Equal(one.Files.Keys.Order(StringComparer.Ordinal), many.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in one.Files) Assert.Equal(bytes, many.Files[path]);
    }

    [Fact]
    public void A_page_is_read_again_only_when_it_or_an_answer_it_was_given_has_changed()
    {
        var read = new List<string>();
        var count = Module.From<PageDocument, PageDocument>("count", (page, _) =>
        {
            lock (read) read.Add(page.Content.Id);
            return page;
        });
        var fixture = SiteFixture.Of(Medicine) with { Extensions = SiteExtensions.None.WithPage(count) };
        var first = fixture.Build();
        read.Clear();
        var again = fixture.Build(first);
        Assert.Empty(read);
        foreach (var (path, bytes) in first.Files) Assert.Equal(bytes, again.Files[path]);

        // The rash's own words stand on its page and, as a card, on the medicine's.
        var changed = fixture.With("en/effects/rash.yml", fixture.Build().Result.Report.Pages.Length == 0
            ? "" : System.Text.Encoding.UTF8.GetString(fixture.Files["en/effects/rash.yml"]).Replace("spreads", "is purple", StringComparison.Ordinal));
        read.Clear();
        var third = changed.Build(first);
        Assert.Empty(third.Diagnostics);
        Assert.Equal(["effects/rash", "medicines/testium"], read.Order(StringComparer.Ordinal));
        var fresh = changed.Build();
        foreach (var (path, bytes) in fresh.Files) Assert.Equal(bytes, third.Files[path]);
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

            ::: region {in="UK"}
            British words. [@src]
            :::

            Words for all. [@src]
            """);
        var all = fixture.Build().Text("way/index.html");
        Assert.DoesNotContain("How this differs elsewhere", all, StringComparison.Ordinal);
        var uk = (fixture with { Options = fixture.Options with { Region = "UK" } }).Build().Text("way/index.html");
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

    [Fact]
    public void An_alias_leads_to_its_page()
    {
        var site = SiteFixture.Of("""
            -- en/new.md --
            ---
            title: New
            summary: New place.
            aliases: [/old/place/]
            ---
            Words. [@src]
            """).Build();
        Assert.Contains("content=\"0; url=../../new/index.html\"", site.Text("old/place/index.html"), StringComparison.Ordinal);
        Assert.Equal("/old/place/ /new/ 301\n", site.Text("_redirects"));
    }

    [Fact]
    public void The_api_lists_pages_with_their_state()
    {
        var fixture = SiteFixture.Of("");
        var late = fixture with { Options = fixture.Options with { Today = new DateOnly(2028, 1, 1) } };
        using var now = JsonDocument.Parse(fixture.Build().Files["api/pages.json"]);
        using var then = JsonDocument.Parse(late.Build().Files["api/pages.json"]);
        JsonElement Home(JsonDocument document) => document.RootElement.GetProperty("pages").EnumerateArray()
            .First(page => page.GetProperty("id").GetString() == "index");
        Assert.Equal("current", Home(now).GetProperty("state").GetString());
        Assert.Equal("overdue", Home(then).GetProperty("state").GetString());
        Assert.Equal("https://example.org/", Home(now).GetProperty("url").GetString());
        Assert.Equal(8, Home(now).GetProperty("code").GetString()!.Length);
    }

    [Fact]
    public void Root_links_are_written_for_a_web_server()
    {
        var fixture = SiteFixture.Of(Medicine);
        var site = (fixture with
        {
            Options = fixture.Options with { Links = LinkStyle.Root, BaseUrl = new Uri("https://charity.example/nb/") },
        }).Build();
        var page = site.Text("medicines/testium/index.html");
        Assert.Contains("href=\"/nb/effects/rash/\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://charity.example/nb/medicines/testium/\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("../", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_site_yml_says_of_those_behind_it_stands_on_the_about_page_and_every_page_leads_there()
    {
        var site = SiteFixture.Of(Medicine).Build();
        var about = site.Text("about/index.html");
        foreach (var words in new[] { "Test publisher", "information team", "To test.", "Who pays for it", "Conflicts of interest" })
            Assert.Contains(words, about, StringComparison.Ordinal);
        Assert.Contains("href=\"../../about/index.html\"", site.Text("medicines/testium/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipeline_of_ones_own_is_one_line()
    {
        var titles = new List<string>();
        var extensions = SiteExtensions.None.WithPipeline(site => Pipeline.Named("titles").DependsOn(site.Pages)
            .Derive(Module.Source<PageFacts>("titles", context =>
            {
                titles.AddRange(context.OutputsOf(site.Pages).Select(page => page.Header.Title));
                return [];
            })).Build());
        (SiteFixture.Of("") with { Extensions = extensions }).Build();
        Assert.Equal(["Home", "About"], titles);
    }
}
