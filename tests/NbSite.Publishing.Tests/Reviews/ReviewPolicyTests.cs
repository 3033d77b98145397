using NbSite.Publishing.Features.Checks;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Reviews;

/// <summary>What site.yml promises of the review of pages, and what becomes of those that nobody looked at in time.</summary>
public sealed class ReviewPolicyTests
{
    private const string Page = """
        -- en/p.md --
        ---
        title: P
        summary: S.
        kind: practical
        ---
        Plain words. [@src]

        ::: urgent
        ### Phone your team if:
        - it swells [@src]
        :::
        -- en/call.md --
        ---
        title: When to call
        summary: S.
        kind: practical
        ---
        ::: urgent
        ### Phone now if:
        - it hurts [@src]
        :::

        More words. [@src]
        """;

    [Fact]
    public void No_page_is_public_below_the_status_that_is_promised()
    {
        var site = With("{minimum-status: clinically-reviewed}").Build();
        Assert.Equal(
        [
            "en/about.md:2:8: error NB0845: The page is “source-checked”, but review: minimum-status in site.yml asks for “clinically-reviewed” before a page is public",
            "en/call.md:2:8: error NB0845: The page is “source-checked”, but review: minimum-status in site.yml asks for “clinically-reviewed” before a page is public",
            "en/index.md:2:8: error NB0845: The page is “source-checked”, but review: minimum-status in site.yml asks for “clinically-reviewed” before a page is public",
            "en/p.md:2:8: error NB0845: The page is “source-checked”, but review: minimum-status in site.yml asks for “clinically-reviewed” before a page is public",
        ], site.Diagnostics);
        Assert.Empty(With("{minimum-status: source-checked}").Build().Diagnostics);
        var shown = With("{minimum-status: clinically-reviewed}");
        Assert.Empty(shown.With("site.yml", shown.Text().Replace("publication: public", "publication: preview", StringComparison.Ordinal)).Build().Diagnostics);
    }

    [Theory]
    [InlineData("{requires: {medicines: [x]}}", "site.yml:16:21: error NB0846: “medicines” is neither a kind nor a type of page")]
    [InlineData("{minimum-status: draft}", "site.yml:16:26: error NB0229: “minimum-status” cannot be “draft”")]
    [InlineData("{overdue: hide}", "site.yml:16:19: error NB0229: “overdue” cannot be “hide”")]
    public void What_is_no_policy_is_told_at_its_place(string policy, string expected) =>
        Assert.Equal([expected], With(policy).Build().Diagnostics);

    [Fact]
    public void By_default_readers_are_told_and_the_build_says_nothing()
    {
        var site = Late("{longest: 12 months}").Build();
        Assert.Empty(site.Diagnostics);
        Assert.Contains("data-nb-due=\"2027-11-20\"", site.Text("p/index.html"), StringComparison.Ordinal);
        Assert.Contains("Plain words.", site.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Warned_of_the_builder_is_told_and_readers_are_not()
    {
        var site = Late("{overdue: warn}").Build();
        Assert.Contains("en/p.md:2:8: warning NB0847: The page was due to be looked at by 2027-11-20", site.Diagnostics);
        Assert.DoesNotContain("data-nb-due", site.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Withheld_words_give_way_to_why_and_whom_to_ask_and_what_says_when_to_phone_stays()
    {
        var site = Late("{overdue: withhold}").Build();
        var page = site.Text("p/index.html");
        Assert.DoesNotContain("Plain words.", page, StringComparison.Ordinal);
        Assert.Contains("The words of this page were due to be checked again by 20 November 2027.", page, StringComparison.Ordinal);
        Assert.Contains("To ask when the page comes back, ask Test publisher:", page, StringComparison.Ordinal);
        Assert.Contains("it swells", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#ref-1\"", page.Replace("#ref-src", "#ref-1", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("More words.", site.Text("call/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files.Where(file => file.Key.StartsWith("assets/search/", StringComparison.Ordinal)),
            file => System.Text.Encoding.UTF8.GetString(file.Value).Contains("Plain words", StringComparison.Ordinal));
        Assert.Empty(HtmlChecks.Check(site.Files.Select(file => new NbSite.Pipelines.OutputFile(file.Key, file.Value)).ToList(), site.Result.Report)
            .Select(each => $"{each.Span.Path}: {each.Message}"));
    }

    [Fact]
    public void A_card_of_one_country_keeps_its_country_where_the_words_around_it_are_withheld()
    {
        var late = Late("{overdue: withhold}");
        var text = System.Text.Encoding.UTF8.GetString(late.Files["en/p.md"]);
        var page = late.With("en/p.md", text + "\n:::: region {in=\"GB\"}\nOnly here.\n\n::: emergency\n### Phone 999 if:\n- it bleeds [@src]\n:::\n::::\n")
            .Build().Text("p/index.html");
        Assert.DoesNotContain("Only here.", page, StringComparison.Ordinal);
        Assert.Matches("(?s)<div class=\"nb-regionbox\"><p class=\"nb-regionbox__title\">Where: UK</p><div class=\"nb-card nb-card--emergency\">.{1,600}Phone 999", page);
    }

    [Fact]
    public void The_register_lists_every_page_with_role_days_and_state()
    {
        var site = Late("{longest: 12 months}").With("en/p.review.yml", "status: withdrawn\nwithdrawn: {on: 2027-01-01, reason: Old.}\n").Build();
        var register = site.Text("reviews/index.html");
        Assert.Matches("""<th scope="row" class="nb-alone"><a href="../call/index.html">When to call</a></th><td data-nb-label="Checked by a doctor">Not yet</td><td data-nb-label="Last looked at, and by whom">20 November 2026, editorial check against sources</td><td data-nb-label="Next check">Overdue: 20 November 2027</td>""", register);
        Assert.Matches("<th scope=\"row\" class=\"nb-alone\"><a href=\"../p/index.html\">P</a></th><td data-nb-label=\"Checked by a doctor\">Not yet</td><td data-nb-label=\"Last looked at, and by whom\">Nobody yet</td><td data-nb-label=\"Next check\">Withdrawn</td>", register);
        // What needs somebody comes before what does not, whatever its title.
        Assert.True(register.IndexOf("Overdue:", StringComparison.Ordinal) < register.IndexOf(">Withdrawn<", StringComparison.Ordinal));
        Assert.Contains("reviews/index.html\">Who looked at each page</a>", site.Text("about/index.html"), StringComparison.Ordinal);
    }

    private static TextFixture With(string policy) => new(SiteFixture.Of(Page).With(
        "site.yml", SiteFixture.SiteYml.Replace("pages: {about: about}", "pages: {about: about, when-to-call: call}", StringComparison.Ordinal) + $"\nreview: {policy}\n"));

    private static SiteFixture Late(string policy)
    {
        var site = With(policy).Site;
        return site with { Options = site.Options with { Today = new DateOnly(2028, 1, 1) } };
    }

    private sealed record TextFixture(SiteFixture Site)
    {
        public SiteResult Build() => Site.Build();

        public string Text() => System.Text.Encoding.UTF8.GetString(Site.Files["site.yml"]);

        public SiteFixture With(string path, string text) => Site.With(path, text);
    }
}
