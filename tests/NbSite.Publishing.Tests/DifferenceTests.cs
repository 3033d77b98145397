using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary><c>{{differences}}</c>: what the site says of some countries only, gathered.</summary>
public sealed class DifferenceTests
{
    private const string Pages = """
        -- en/differ.md --
        ---
        title: What differs
        summary: By country.
        kind: practical
        ---
        Words.

        ## All {#all}

        {{differences}}
        -- en/medicines/index.md --
        ---
        title: Medicines
        summary: What they are.
        kind: practical
        ---
        Words.
        -- en/medicines/testium.yml --
        type: medicine
        title: Testium
        summary: A test.
        what-it-is: {text: It is a test., cite: src}
        brands:
          - {name: Testana, regions: [US], cite: src}
        availability:
          - {text: It has a licence here., cite: src, regions: [US]}
          - {text: It is in a trial., cite: other, regions: [GB, IE]}
        -- en/care.md --
        ---
        title: Care
        summary: Who helps.
        kind: practical
        ---
        ## Visits {#visits}

        ::: region {in="CA"}
        A nurse comes to your home. [@src]
        :::

        Call {{value line}}.
        -- values.yml --
        values:
          line:
            what: the helpline
            type: phone
            entries:
              - {number: "0808 808 00 00", regions: [GB], default: true, cite: src}
              - {number: "1 800 422 6237", regions: [US], cite: other}
        -- references.yml --
        references:
          - {id: src, type: report, title: A source, author: [{literal: A body}], issued: 2024}
          - {id: other, type: report, title: Another source, author: [{literal: A body}], issued: 2023}

        """;

    private static SiteFixture Of(string from = "", string to = "", string more = "") =>
        SiteFixture.Of((from.Length == 0 ? Pages : Pages.Replace(from, to, StringComparison.Ordinal)) + more);

    private static string Gathered(SiteResult site)
    {
        var html = site.Text("differ/index.html");
        var start = html.IndexOf("<div class=\"nb-differences\">", StringComparison.Ordinal);
        return start < 0 ? "" : html[start..html.IndexOf("<section class=\"nb-re", start, StringComparison.Ordinal)];
    }

    private static void InOrder(string text, params string[] order)
    {
        var at = 0;
        foreach (var words in order)
        {
            var found = text.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{words}” does not follow in: {text[at..]}");
            at = found + words.Length;
        }
    }

    [Fact]
    public void Words_marked_with_a_country_stand_by_page_and_country_with_sources_and_the_way_to_their_place()
    {
        var site = Of().Build();
        Assert.Equal([], site.Diagnostics);
        InOrder(Gathered(site),
            "Medicines</h3>", "<summary>Testium (3)</summary>",
            "UK, Ireland</span> It is in a trial.", "aria-label=\"source", "href=\"../medicines/testium/index.html#availability\">Testium: Where it is available</a>",
            "US</span> Testana", "#brands", "US</span> It has a licence here.",
            "Other pages</h3>", "<summary>Care (1)</summary>", "Canada</span> A nurse comes to your home.", "href=\"../care/index.html#visits\">Care: Visits</a>",
            "Amounts and numbers</h3>", "<summary>The helpline (2)</summary>", "UK</span> ", "0808 808 00 00", "href=\"../care/index.html\">Care</a>",
            "US</span> ", "1 800 422 6237");
        // Its sources are among those of the page that gathers.
        Assert.Contains("Another source", site.Text("differ/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{differences CA}}", "A nurse comes", "It is in a trial")]
    [InlineData("{{differences IE}}", "It is in a trial", "A nurse comes")]
    [InlineData("{{differences medicines US}}", "It has a licence", "1 800")]
    [InlineData("{{differences values}}", "1 800", "It has a licence")]
    [InlineData("{{differences care}}", "A nurse comes", "1 800")]
    public void Countries_and_parts_of_the_site_may_be_named(string directive, string shown, string hidden)
    {
        var site = Of("{{differences}}", directive).Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains(shown, Gathered(site), StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, Gathered(site), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gathered_is_no_part_of_what_the_page_says_and_is_found_where_it_stands()
    {
        var site = Of().Build();
        var changed = Of("It is in a trial.", "It is in two trials.");
        var after = changed.Build(site);
        Assert.Contains("It is in two trials.", Gathered(after), StringComparison.Ordinal);
        Assert.Equal(Code(site, "differ"), Code(after, "differ"));
        Assert.NotEqual(Code(site, "medicines/testium"), Code(after, "medicines/testium"));
        Assert.Equal(changed.Build().Text("differ/index.html"), after.Text("differ/index.html"));
        var search = site.Files.Keys.Where(path => path.Contains("search", StringComparison.Ordinal)).Select(site.Text).ToList();
        Assert.DoesNotContain(search, text => text.Contains("Testium (3)", StringComparison.Ordinal));
    }

    [Fact]
    public void With_one_region_chosen_the_answer_is_the_same()
    {
        var all = Of();
        var one = all with { Options = all.Options with { Region = "US" } };
        var built = one.Build();
        InOrder(Gathered(built), "UK, Ireland</span> It is in a trial.", "US</span> It has a licence here.", "Canada</span> A nurse", "0808 808 00 00", "1 800 422 6237");
    }

    [Fact]
    public void What_was_withdrawn_or_is_a_draft_is_not_gathered()
    {
        const string Change = "changes:\n  - {version: 1, on: 2026-11-20, note: First version.}\n";
        var site = Of(more: "-- en/care.review.yml --\nstatus: withdrawn\nwithdrawn: {on: 2026-11-20, as: readable, reason: It was wrong.}\n" + Change
            + "-- en/medicines/testium.review.yml --\nstatus: draft\n" + Change + """
            -- en/more.md --
            ---
            title: More
            summary: More.
            kind: practical
            ---
            ::: region {in="IE"}
            Tea is free.
            :::
            """).Build();
        var gathered = Gathered(site);
        Assert.Contains("Tea is free.", gathered, StringComparison.Ordinal);
        Assert.DoesNotContain("A nurse comes", gathered, StringComparison.Ordinal);
        Assert.DoesNotContain("It is in a trial", gathered, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_behind_the_door_for_outlook_stays_there()
    {
        var site = Of(more: """
            -- en/groups/low.yml --
            type: risk-group
            title: Low risk
            summary: A group.
            what-it-is: {text: A group., cite: src}
            outlook:
              - {text: Most do well., cite: src, regions: [US]}
              - {text: Some do not., cite: src, regions: [GB]}
            """).Build();
        Assert.Equal([], site.Diagnostics);
        Assert.DoesNotContain("do well", Gathered(site), StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_rows_numbers_and_whole_pages_are_gathered_too()
    {
        var site = Of(more: """
            -- en/groups/high.yml --
            type: risk-group
            title: High risk
            summary: A group.
            what-it-is: {text: A group., cite: src}
            pathways:
              - title: The way
                steps:
                  - {id: one, title: Rest, duration: two days, text: Sleep., cite: src, regions: [CA]}
                  - {id: two, title: Run, text: Go., cite: src}
            -- en/plans/mix.yml --
            type: regimen
            title: A mix
            summary: Medicines together.
            regions: [US]
            what-it-is: {text: A mix., cite: src}
            medicines: [{medicine: testium, cite: src}]
            -- en/words.yml --
            type: response-category
            items:
              - id: whole
                title: Whole
                what-it-is: {text: All is gone., cite: src}
                thresholds:
                  - {measure: Tumour, value: under 10 mm, regions: [GB], cite: src}
            -- en/response.md --
            ---
            title: Response
            summary: How well.
            kind: practical
            ---
            {{table response-category}}
            -- en/call.md --
            ---
            title: When to call
            summary: Signs.
            kind: practical
            ---
            {{signs}}
            """).With("site.yml", SiteFixture.SiteYml.Replace("publication: public", "publication: demonstration", StringComparison.Ordinal))
            .WithSigns().Build();
        Assert.DoesNotContain(site.Diagnostics, each => each.Contains(" error ", StringComparison.Ordinal));
        var gathered = Gathered(site);
        InOrder(gathered, "Canada</span> <strong>Rest (two days)</strong>", "Sleep.", "High risk: Rest</a>");
        InOrder(gathered, "US</span> Medicines together.", ">Testium</a>", ">A mix</a>");
        InOrder(gathered, "UK</span> Tumour: under", "Response: Whole</a>");
        InOrder(gathered, "Whom to phone</h3>", "UK</span> Ambulance: <strong>999</strong>", ">When to call</a>");
    }

    [Fact]
    public void NB0445_a_name_that_means_nothing_is_told_with_the_nearest() =>
        Assert.Equal(
            ["en/differ.md:10:15: error NB0445: “medicine” is neither a country that site.yml declares nor a page or folder of the site"],
            Of("{{differences}}", "{{differences medicine}}").Build().Diagnostics);

    [Fact]
    public void NB0446_where_nothing_differs_that_is_told() =>
        Assert.Equal(
            ["en/differ.md:10:1: error NB0446: Nothing here is marked with a country, so there are no differences to show"],
            Of("{{differences}}", "{{differences medicines CA}}").Build().Diagnostics);

    private static string? Code(SiteResult site, string id) => site.Result.Report.Pages.Single(page => page.Id == id).VersionCode;
}
