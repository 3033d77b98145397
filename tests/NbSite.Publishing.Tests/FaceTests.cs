using System.Net;
using System.Text.RegularExpressions;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>What stands round the words of a page: icons, the way on, and what can be done with it.</summary>
public sealed partial class FaceTests
{
    private static readonly string Pages = SmallSites.Practical("en/first.md", "First days", "How it begins.")
        + SmallSites.Practical("en/help.md", "Help and support", "Whom to ask.")
        + SmallSites.Practical("en/help/money.md", "Money", "What it costs.")
        + SmallSites.Practical("en/help/school.md", "School", "What to tell it.");

    private static SiteFixture Site(string keys) =>
        SiteFixture.Of(Pages).With("site.yml", SiteFixture.SiteYml + "\n" + keys + "\n").WithDefaults();

    [Fact]
    public void An_icon_stands_beside_a_page_in_the_menu()
    {
        var site = Site("menu: [{title: Help, links: [help, first]}]\nicons: {help: speech}").Build();

        Assert.Equal([], site.Diagnostics);
        var menu = site.Part("first/index.html", "<details class=\"nb-menu", "</details>");
        Assert.Matches("<svg class=\"nb-icon\"[^>]*aria-hidden=\"true\"[^>]*>.*?</svg>Help and support</a>", menu);
        Assert.Contains("\">First days</a>", menu, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("icons: {help: speach}", "site.yml:16:15: error NB1560: There is no icon with the name “speach”")]
    [InlineData("icons: {nowhere: sun}", "site.yml:16:9: error NB0752: ")]
    [InlineData("icons: {help: [sun]}", "site.yml:16:15: error ")]
    public void An_icon_or_a_page_that_does_not_exist_is_told_at_its_place(string keys, string told) =>
        Assert.StartsWith(told, Assert.Single(Site(keys).Build().Diagnostics), StringComparison.Ordinal);

    [Fact]
    public void A_change_of_an_icon_changes_every_page()
    {
        const string menu = "menu: [{title: Help, links: [help]}]\n";
        Assert.NotEqual(
            Site(menu + "icons: {help: speech}").Build().Text("first/index.html"), Site(menu + "icons: {help: sun}").Build().Text("first/index.html"));
    }

    [Fact]
    public void A_page_that_is_on_no_way_leads_back_to_its_part_and_not_along_the_alphabet()
    {
        var nav = Site("").Build().Part("help/money/index.html", "<nav class=\"nb-neighbours\"", "</nav>");

        Assert.Contains("help/index.html\"", nav, StringComparison.Ordinal);
        Assert.Contains("Help and support", nav, StringComparison.Ordinal);
        Assert.DoesNotContain("School", nav, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_told_by_mail_that_holds_the_pages_code_and_asks_for_nothing_about_a_child()
    {
        var site = Site("");
        site = site.With("site.yml", SiteFixture.SiteYml.Replace("contact: {page: about}", "contact: {email: words@example.org}", StringComparison.Ordinal));
        var page = site.Build().Text("help/money/index.html");

        var mail = MailTo().Matches(page).Select(match => Uri.UnescapeDataString(WebUtility.HtmlDecode(match.Groups[1].Value))).ToList();
        Assert.Equal(2, mail.Count);
        Assert.Matches("A mistake on page [0-9a-z]{8}&", mail[0]);
        Assert.Matches("Was page [0-9a-z]{8} clear", mail[1]);
        Assert.All(mail, said => Assert.Contains("Please do not describe your child", said, StringComparison.Ordinal));
        Assert.All(mail, said => Assert.DoesNotContain("Money", said, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_address_for_mail_the_way_leads_to_the_page_that_says_how_to_get_in_touch()
    {
        var ends = Site("").Build().Part("help/money/index.html", "<ul class=\"nb-ends\"", "</ul>");

        // On the page about the site it leads to the facts, which say who answers.
        Assert.Matches("href=\"../../about/index.html#site-facts\".*<span>Report a mistake</span></a>", ends);
        Assert.DoesNotContain("Was this clear?", ends, StringComparison.Ordinal);
    }

    [Fact]
    public void The_breadcrumb_names_the_page_itself() =>
        Assert.Contains("<span aria-current=\"page\">Money</span>", Site("").Build().Text("help/money/index.html"), StringComparison.Ordinal);

    [Fact]
    public void Pages_end_with_somebody_to_talk_to_where_the_site_names_them()
    {
        Assert.DoesNotContain("Talk to someone", Site("").Build().Text("help/money/index.html"), StringComparison.Ordinal);
        var named = Site("");
        named = named.With("site.yml", SiteFixture.SiteYml.Replace("pages: {about: about}", "pages: {about: about, support: help}", StringComparison.Ordinal));
        var site = named.Build();

        Assert.Equal([], site.Diagnostics);
        Assert.Matches("<ul class=\"nb-ends\"[^>]*>\\s*<li class=\"nb-ends__talk\"><a class=\"nb-ends__way\" href=\"[^\"]*help/index.html\"", site.Text("help/money/index.html"));
        Assert.DoesNotContain("Talk to someone", site.Text("help/index.html"), StringComparison.Ordinal);
        var wrong = Site("").With("site.yml", SiteFixture.SiteYml.Replace("pages: {about: about}", "pages: {about: about, support: nobody}", StringComparison.Ordinal));
        Assert.Contains("“nobody”", Assert.Single(wrong.Build().Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_came_to_no_page_finds_the_field_and_the_menus_groups()
    {
        var page = Site("menu: [{title: Help, links: [help, first]}]").Build().Text("404.html");

        Assert.Contains("nb-body--search", page, StringComparison.Ordinal);
        Assert.Matches("(?s)<main.*<div class=\"nb-ways\".*First days</a>.*</main>", page);
    }

    [GeneratedRegex("href=\"(mailto:words@[^\"]+)\"")]
    private static partial Regex MailTo();
}
