using System.Text;
using AngleSharp.Html.Parser;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Checks;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Past;

public sealed class PastPagesTests
{
    private static readonly SiteResult Built = FiveEditions.Today.Build();

    private static string Code(string edition, string id = "surgery") => FiveEditions.Published.Code(edition, id);

    [Fact]
    public void The_site_with_five_editions_builds_and_its_pages_are_sound()
    {
        Assert.Empty(Built.Diagnostics);
        Assert.Empty(HtmlChecks.Check([.. Built.Files.Select(file => new OutputFile(file.Key, file.Value))], Built.Result.Report)
            .Select(problem => $"{problem.Span.Path}: {problem.Message}"));
    }

    [Fact]
    public void The_list_of_editions_tells_them_the_newest_first_and_what_was_recalled()
    {
        var text = Text("editions/index.html");

        Assert.Matches("Edition 2026.05, 10 May 2026.*Scans withdrawn.*Edition 2026.04.*Edition 2026.01, 10 January 2026.*The first edition.", text);
        Assert.Matches("Recalled.*Surgery.*were recalled on 2 April 2026: do not use them. Three hours was wrong.", text);
        Assert.Contains("href=\"../editions/index.html\">Editions</a>", Built.Text("surgery/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_tells_what_changed_in_people_s_words()
    {
        Assert.Matches("Published on 10 February 2026, with 6 pages.*Changed.*Surgery: Says how long it takes. See what changed in “Surgery”, word for word.*New.*Scans: First version.",
            Text("editions/2026.02/index.html"));
        Assert.Matches("Pages in the first edition.*Aspirin: First version.", Text("editions/2026.01/index.html"));
        Assert.Matches("Withdrawn.*Aspirin", Text("editions/2026.04/index.html"));
        Assert.Matches("Withdrawn.*Scans", Text("editions/2026.05/index.html"));
    }

    [Fact]
    public void A_history_tells_each_text_with_its_dates_reasons_and_words()
    {
        var text = Text("v/history/en/surgery/index.html");

        Assert.Matches("From 10 April 2026.*In editions 2026.04 to 2026.05.*Version 4, 1 April 2026: The time was wrong.*Last checked on 1 April 2026 by: editorial check against sources", text);
        Assert.Matches("removed: three end. added: five end. hours", text);
        Assert.Matches("From 10 March 2026 to 10 April 2026.*Moved, with the same words", text);
        Assert.Matches("… \\d parts unchanged …", text);
        Assert.Matches("From 10 January 2026 to 10 February 2026.*Version 1, 2 January 2026: First version.", text);
        Assert.Matches("recalled on 2 April 2026: do not use them. Three hours was wrong.", text);
        var html = Built.Text("v/history/en/surgery/index.html");
        Assert.Contains("<ins><span class=\"nb-unseen\">added: </span>five", html, StringComparison.Ordinal);
        Assert.Contains("noindex", html, StringComparison.Ordinal);
        Assert.Contains("What this page said before", Text("surgery/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("What this page said before", Text("about/index.html"), StringComparison.Ordinal);
        Assert.False(Built.Files.ContainsKey("v/history/en/about/index.html"));
    }

    [Fact]
    public void A_past_text_is_shown_once_with_what_replaced_it_and_leads_to_today_s_pages()
    {
        var html = Built.Text($"v/{Code("2026.02")}/index.html");
        var text = Text($"v/{Code("2026.02")}/index.html");

        Assert.Matches("These are old words.*They were published on 10 February 2026, in edition 2026.02. They were replaced on 10 March 2026, in edition 2026.03", text);
        Assert.Contains("sleep for three hours.", text, StringComparison.Ordinal);
        Assert.Contains("href=\"../../surgery/index.html\">Read today’s words: Surgery</a>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"../../call/index.html\">when to call</a>", html, StringComparison.Ordinal);
        Assert.Contains("See scans, <a href=\"#risks\">", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/surgery/\" />", html, StringComparison.Ordinal);
        Assert.Contains("A source", text, StringComparison.Ordinal);
        Assert.Contains("href=\"#ref-1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recalled_text_says_so_before_everything() =>
        Assert.Matches("^Test site https://example.org/surgery/ ?Surgery ?These words were recalled on 2 April 2026. Do not use them. ?Three hours was wrong.", Text($"v/{Code("2026.03")}/index.html"));

    [Fact]
    public void An_old_page_of_when_to_call_keeps_its_card_and_leads_to_today_s()
    {
        var text = Text($"v/{Code("2026.01", "call")}/index.html");

        Assert.Contains("When to call: read today’s words, When to call", text, StringComparison.Ordinal);
        Assert.Matches("Call the ward now.*Call if your child is hot.", text);
    }

    [Fact]
    public void Today_s_code_leads_to_the_page()
    {
        Assert.Contains("url=../../surgery/index.html", Built.Text($"v/{Code("2026.05")}/index.html"), StringComparison.Ordinal);
        Assert.Contains($"/v/{Code("2026.05")}/ /surgery/ 302\n", Built.Text("_redirects"), StringComparison.Ordinal);
        Assert.StartsWith("/aspirin/ /surgery/ 301\n", Built.Text("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_tells_what_became_of_its_text()
    {
        string Of(string code) => new HtmlParser().ParseDocument(Built.Text("older-copy/index.html"))
            .GetElementById("code-" + code)!.TextContent.Replace("\n", "", StringComparison.Ordinal);

        Assert.Matches("^.{8} Current Surgery. This is what the page says today.", Of(Code("2026.05")));
        Assert.Matches("Changed Surgery. The page says something else since 10 February 2026. Do not rely on the older copy. See what changed", Of(Code("2026.01")));
        Assert.Matches("Recalled Surgery. These words were recalled on 2 April 2026: do not use them. Three hours was wrong.", Of(Code("2026.03")));
        Assert.Matches("Withdrawn Scans. This page was withdrawn on 1 May 2026. Its numbers were too old.", Of(Code("2026.02", "scans")));
        Assert.Matches("Replaced Aspirin. This page was taken away on 10 April 2026. Do not rely on the older copy. Read instead: Surgery.", Of(Code("2026.01", "aspirin")));
        Assert.Matches("Current Home", Of(Code("2026.01", "index")));
        Assert.Contains("href=\"../older-copy/index.html\">I have an older copy</a>", Built.Text("surgery/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_feeds_tell_editions_and_recalls_under_ids_that_stay()
    {
        var editions = Built.Text("editions/feed.xml");

        Assert.Matches("(?s)<id>https://example.org/editions/2026.05/</id>\\s*<title>Edition 2026.05</title>\\s*<updated>2026-05-10T00:00:00Z</updated>.*<id>https://example.org/editions/2026.01/</id>", editions);
        foreach (var feed in new[] { editions, Built.Text("feed.xml") })
            Assert.Matches($"(?s)<id>https://example.org/v/{Code("2026.03")}/#recalled</id>\\s*<title>Recalled: Surgery</title>.*<summary>Three hours was wrong.</summary>", feed);
        Assert.Matches("By edition.*Edition 2026.05, 10 May 2026", Text("changes/index.html"));
    }

    [Fact]
    public void Past_texts_are_not_found_by_search_list_or_site_map()
    {
        foreach (var (path, bytes) in Built.Files.Where(file => file.Key is "sitemap.xml" or "a-to-z/index.html" or "search/index.html" || file.Key.StartsWith("assets/search", StringComparison.Ordinal)))
            Assert.False(Encoding.UTF8.GetString(bytes).Contains("/v/", StringComparison.Ordinal), path);
    }

    [Fact]
    public void A_place_that_has_moved_is_told_to_those_who_come_by_an_old_link()
    {
        Assert.Contains("<p class=\"nb-moved\" id=\"after\">The part you are looking for is here now: <a href=\"../call/index.html#now\">When to call</a>. Said where it is needed.</p>",
            Built.Text("surgery/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_past_gives_the_same_bytes_and_a_second_build_redraws_no_page()
    {
        var again = FiveEditions.Today.Build();
        Assert.Equal(Built.Files.Keys.Order(), again.Files.Keys.Order());
        Assert.All(Built.Files, file => Assert.Equal(file.Value, again.Files[file.Key]));
        var second = FiveEditions.Today.Build(Built);
        Assert.All(second.Result.Report.Pages.Where(page => !page.IsGenerated), page => Assert.True(page.IsReused, page.Id));
        Assert.All(Built.Files, file => Assert.Equal(file.Value, second.Files[file.Key]));
    }

    [Fact]
    public void A_page_is_drawn_anew_when_its_text_is_recalled()
    {
        var code = Code("2026.05");
        var recalled = FiveEditions.Today with { Editions = FiveEditions.Published.Store(new Recall(code, new DateOnly(2026, 5, 19), "Five is wrong too.")) };
        var result = recalled.Build(Built);

        Assert.Equal([$"en/surgery.md:2:8: warning NB1031: “Surgery” still says what was recalled on 2026-05-19 ({code}): Five is wrong too."], result.Diagnostics);
        Assert.Contains("Some of these words were recalled on 19 May 2026.", result.Text("surgery/index.html"), StringComparison.Ordinal);
        Assert.True(result.Result.Report.Pages.Single(page => page.Id == "call").IsReused);
    }

    [Fact]
    public void A_text_that_is_in_no_edition_yet_is_told_with_its_words()
    {
        var site = FiveEditions.Five
            .With("en/surgery.md", Encoding.UTF8.GetString(FiveEditions.Five.Files["en/surgery.md"]).Replace("five hours", "six hours", StringComparison.Ordinal))
            .With("en/surgery.review.yml", FiveEditions.Review(
                "2026-01-02", "First version.", "2026-02-01", "Says how long it takes.", "2026-03-01", "Risks come first.",
                "2026-04-01", "The time was wrong.", "2026-05-15", "Longer still."))
            .With("en/new.md", FiveEditions.Text("New", "A page.", "Words. [@src]")).With("en/new.review.yml", FiveEditions.Review("2026-05-15", "First version."));
        var result = FiveEditions.With(site).Build();

        Assert.Empty(result.Diagnostics);
        Assert.Matches(
            "^Test site https://example.org/v/history/en/surgery/.*Earlier words of “Surgery”.*Today’s text, not yet in an edition.*Version 5, 15 May 2026: Longer still.*What changed in the words.*removed: five end. added: six end. hours.*From 10 April 2026",
            Text("v/history/en/surgery/index.html", result));
        Assert.DoesNotContain("Version 4", Text("v/history/en/surgery/index.html", result).Split("From 10 April")[0], StringComparison.Ordinal);
        Assert.Matches("Not yet in an edition.*New \\(new page\\).*Surgery: See what changed in “Surgery”, word for word.*Edition 2026.05", Text("editions/index.html", result));
        Assert.Contains("href=\"../v/history/en/surgery/index.html#today\"", result.Text("editions/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Not yet in an edition", Text("editions/index.html"), StringComparison.Ordinal);

        Assert.Contains("href=\"../v/history/en/surgery/index.html#today\">See what changed</a>", result.Text("older-copy/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../../v/history/en/surgery/index.html#today\">See what changed</a>", result.Text($"v/{Code("2026.05")}/index.html"), StringComparison.Ordinal);

        // A page that was passed over would not tell how its words differ.
        var second = FiveEditions.With(site).Build(result);
        Assert.Equal(result.Text("v/history/en/surgery/index.html"), second.Text("v/history/en/surgery/index.html"));
        Assert.True(second.Result.Report.Pages.Single(page => page.Id == "call").IsReused);
    }

    [Fact]
    public void A_text_that_was_taken_up_again_is_told_too()
    {
        var result = FiveEditions.With(FiveEditions.Five.With("en/call.md", Encoding.UTF8.GetString(FiveEditions.One.Files["en/call.md"]))).Build();

        Assert.Matches("Today’s text, as it was before.*removed: hot or cold. end. added: hot. end..*From 10 April 2026", Text("v/history/en/call/index.html", result));
        Assert.DoesNotContain("Not yet in an edition", Text("editions/index.html", result), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_editions_has_nothing_of_all_this()
    {
        var bare = (FiveEditions.Today with { Editions = EditionStore.Empty }).Build();

        Assert.DoesNotContain(bare.Files.Keys, path => path.StartsWith("v/", StringComparison.Ordinal) || path.StartsWith("editions", StringComparison.Ordinal) || path.StartsWith("older", StringComparison.Ordinal));
        Assert.DoesNotContain("older-copy", bare.Text("surgery/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_record_is_read_once_in_a_build()
    {
        var maker = new EditionMaker().Publish("1", "2026-01-10", "One.", FiveEditions.One).Publish("2", "2026-02-10", "Two.", FiveEditions.Two);
        (FiveEditions.Two with { Editions = maker.Store(), Options = new BuildOptions { Today = new DateOnly(2026, 5, 20) } }).Build();

        Assert.Equal(7, maker.Read.Count);
        Assert.Equal(7, maker.Read.Distinct().Count());
    }

    private static string Text(string path, SiteResult? site = null)
    {
        var document = new HtmlParser().ParseDocument((site ?? Built).Text(path));
        var body = document.QuerySelector("main")!.TextContent;
        return string.Join(' ', body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
