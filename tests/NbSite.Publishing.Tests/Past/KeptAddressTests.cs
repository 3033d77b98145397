using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Past;

public sealed class KeptAddressTests
{
    [Fact]
    public void A_page_that_moved_without_an_alias_stops_the_build_and_is_told_the_alias()
    {
        var moved = FiveEditions.Without(FiveEditions.Five, "surgery")
            .With("en/surgery.md", Body(FiveEditions.Five, "surgery").Replace("title:", "slug: operation\ntitle:", StringComparison.Ordinal))
            .With("en/surgery.review.yml", Body(FiveEditions.Five, "surgery", ".review.yml"));
        var result = FiveEditions.With(moved).Build();

        var lost = Assert.Single(result.Result.Diagnostics, each => each.Code == "NB1050");
        Assert.Equal("Edition 2026.05 published a page at /surgery/, and nothing is there now", lost.Message);
        Assert.Equal(("en/surgery.md", 3, 8), (lost.Span.Path, lost.Span.Line, lost.Span.Column));
        Assert.Equal("The page is at /operation/ now. Write in its front matter: aliases: [\"/surgery/\"]", lost.Hint);
    }

    [Fact]
    public void A_page_that_was_taken_away_stops_the_build_and_is_told_what_to_write()
    {
        var result = FiveEditions.With(FiveEditions.Five with { Files = FiveEditions.Five.Files.Remove("redirects.yml") }).Build();

        Assert.Equal(["redirects.yml:0:0: error NB1050: Edition 2026.03 published a page at /aspirin/, and nothing is there now"], result.Diagnostics);
        Assert.Contains("“- {from: /aspirin/, to: the-id-of-a-page, why: …}”", result.Result.Diagnostics[0].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_is_gone_stops_the_build_and_is_told_what_to_write()
    {
        var site = FiveEditions.Five.With("en/surgery.md", Body(FiveEditions.Five, "surgery").Replace("## Risks {#risks}", "## Dangers", StringComparison.Ordinal));
        var result = FiveEditions.With(site).Build();

        Assert.Equal(["en/surgery.md:2:8: error NB1051: Edition 2026.05 had the place “#risks” on the page /surgery/, and it is not there now"], result.Diagnostics);
        Assert.Equal("Write {#risks} after the heading that says it now; or write in redirects.yml, under “redirects:”, “- {from: \"/surgery/#risks\", to: the-id-of-a-page#heading, why: …}”.", result.Result.Diagnostics[0].Hint);
    }

    [Fact]
    public void A_place_can_be_led_to_another()
    {
        var site = FiveEditions.Five
            .With("en/surgery.md", Body(FiveEditions.Five, "surgery").Replace("## Risks {#risks}", "## Dangers", StringComparison.Ordinal))
            .With("redirects.yml", """
                redirects:
                  - {from: /aspirin/, to: surgery#before, why: Not given.}
                  - {from: "/surgery/#risks", to: surgery#dangers, why: A plainer word.}
                """);
        var result = FiveEditions.With(site).Build();

        Assert.Empty(result.Diagnostics);
        Assert.Contains("<p class=\"nb-moved\" id=\"risks\">", result.Text("surgery/index.html"), StringComparison.Ordinal);
        Assert.Contains("url=../surgery/index.html#before", result.Text("aspirin/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_is_missing_stops_the_build()
    {
        var store = FiveEditions.Published.Store();
        var name = store.Editions[0].Pages.Single(page => page.Id == "surgery").Record;
        var site = FiveEditions.Today with { Editions = store with { Record = each => each == name ? null : store.Record(each) } };

        Assert.Equal([$"en/surgery.md:2:8: error NB1057: The record {name} of the page “surgery” cannot be read; edition 2026.01 names it"], site.Build().Diagnostics);
    }

    [Theory]
    [InlineData("/a/", "nowhere", "3:9: error NB0701: There is no page with the id “nowhere”")]
    [InlineData("/about/", "index", "2:11: error NB1053: The old address /about/ is taken by the page “about”")]
    [InlineData("/a-to-z/", "index", "2:11: error NB1053: The old address /a-to-z/ is taken by the page “a-to-z”")]
    [InlineData("/v/old/", "index", "2:11: error NB1053: The old address /v/old/ is taken by past versions of pages")]
    [InlineData("/feed.xml/", "index", "2:11: error NB1053: The old address /feed.xml/ is taken by a file that NbSite makes")]
    [InlineData("/old/", "index", "2:11: error NB1053: The old address /old/ is taken by an alias of the page “about”")]
    [InlineData("no", "index", "2:11: error NB1052: “no” cannot be an old address: it must begin with “/”")]
    [InlineData("\"/about/#a b\"", "index", "2:11: error NB1052: “/about/#a b” cannot be an old address: only one anchor may stand after “#”")]
    [InlineData("\"/nowhere/#a\"", "index", "2:11: error NB1056: There is no page at /nowhere/")]
    [InlineData("/a/", "index#b", "3:9: error NB0704: The page “index” has no heading “#b”")]
    [InlineData("/a/", "Index", "3:9: error NB0242: “Index” cannot be an id: “I” is upper-case")]
    [InlineData("/a/", "away", "3:9: error NB1054: /a/ leads to “away”, which leads on to “index”")]
    public void What_is_wrong_with_a_redirect_is_told_at_its_place(string from, string to, string expected)
    {
        var result = SiteFixture.Of($$"""
            -- redirects.yml --
            redirects:
              - from: {{from}}
                to: {{to}}
                why: It was so.
            -- en/about.md --
            ---
            title: About
            summary: Who we are.
            kind: about
            aliases: [/old/]
            ---
            We are us.
            -- en/away.md --
            ---
            title: Away
            summary: Gone.
            ---
            Words.
            -- en/away.review.yml --
            status: withdrawn
            withdrawn: {on: 2026-11-20, reason: Old., see: index, as: redirected}
            """).Build();

        Assert.Equal(["redirects.yml:" + expected], result.Diagnostics);
    }

    [Fact]
    public void An_address_is_led_once()
    {
        var result = SiteFixture.Of("""
            -- redirects.yml --
            redirects:
              - {from: /a/, to: index, why: One.}
              - {from: /A/, to: about, why: Two.}
            """).Build();

        Assert.Equal(["redirects.yml:3:12: error NB0235: “/A/” stands in this list twice"], result.Diagnostics);
    }

    [Fact]
    public void Withdrawn_pages_stay_in_the_way_their_record_says()
    {
        var result = Withdrawn(("readable", "as: readable"), ("led", "see: about, as: redirected"), ("gone", "as: gone"), ("plain", "see: about")).Build();

        Assert.Empty(result.Diagnostics);
        Assert.Contains("Words of readable.", result.Text("readable/index.html"), StringComparison.Ordinal);
        Assert.All(["led", "gone", "plain"], name => Assert.DoesNotContain($"Words of {name}.", result.Text($"{name}/index.html"), StringComparison.Ordinal));
        Assert.All(["readable", "led", "gone", "plain"], name => Assert.Contains("Reason of " + name, result.Text($"{name}/index.html"), StringComparison.Ordinal));
        Assert.Contains("url=../about/index.html", result.Text("led/index.html"), StringComparison.Ordinal);
        Assert.Equal("/led/ /about/ 301\n# gone: /gone/\n", result.Text("_redirects"));
        Assert.DoesNotContain("readable", result.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_is_gone_with_its_past()
    {
        var maker = new EditionMaker().Publish("1", "2026-01-10", "One.", FiveEditions.One);
        var site = FiveEditions.One.With("en/aspirin.review.yml", "status: withdrawn\nwithdrawn: {on: 2026-05-01, reason: Never give it., as: gone}\n");
        var result = (FiveEditions.With(site) with { Editions = maker.Store() }).Build();
        var text = result.Text($"v/{maker.Code("1", "aspirin")}/index.html");

        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain("Do not give it.", text, StringComparison.Ordinal);
        Assert.Contains("Never give it.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_withdrawn_pages_is_told()
    {
        var result = Withdrawn(("one", "see: two, as: redirected"), ("two", "see: one, as: redirected")).Build();

        Assert.Equal(
        [
            "en/one.review.yml:2:57: error NB1054: /one/ leads to “two”, which leads on to “one”",
            "en/two.review.yml:2:57: error NB1054: /two/ leads to “one”, which leads on to “two”",
        ], result.Diagnostics);
    }

    [Fact]
    public void A_withdrawn_page_that_leads_on_names_where() => Assert.Equal(
        ["en/one.review.yml:2:56: error NB1055: “as: redirected” needs “see”"],
        Withdrawn(("one", "as: redirected")).Build().Diagnostics);

    [Fact]
    public void Addresses_of_editions_are_kept_free() => Assert.Equal(
        ["en/editions.md:0:0: error NB0780: The address /editions/ lies where NbSite keeps the list of editions"],
        SiteFixture.Of("-- en/editions.md --\n---\ntitle: A\nsummary: B.\n---\nC. [@src]").Build().Diagnostics);

    private static SiteFixture Withdrawn(params ReadOnlySpan<(string Name, string Keys)> pages)
    {
        var site = SiteFixture.Of("");
        foreach (var (name, keys) in pages)
        {
            site = site.With($"en/{name}.md", FiveEditions.Text(name, "A page.", $"Words of {name}. [@src]"))
                .With($"en/{name}.review.yml", $"status: withdrawn\nwithdrawn: {{on: 2026-11-20, reason: Reason of {name}, {keys}}}\n");
        }

        return site;
    }

    private static string Body(SiteFixture site, string page, string ending = ".md") =>
        System.Text.Encoding.UTF8.GetString(site.Files[$"en/{page}{ending}"]);
}
