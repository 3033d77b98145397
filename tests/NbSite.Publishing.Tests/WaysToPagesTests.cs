using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Every page can be come by, and what cannot is told: parts that list their pages, pages without a way, drafts.</summary>
public sealed class WaysToPagesTests
{
    private const string Head = "---\ntitle: {0}\nsummary: S.\nkind: practical\n---\n";

    private static string Page(string path, string title, string words) =>
        $"-- {path} --\n{Head.Replace("{0}", title, StringComparison.Ordinal)}{words}\n";

    private static SiteResult Build(string pages, string more = "") =>
        SiteFixture.Of(pages).With("site.yml", SiteFixture.SiteYml + "\n" + more + "\n").WithDefaults().Build();

    [Fact]
    public void The_first_page_of_a_part_lists_what_its_own_words_do_not_lead_to()
    {
        var site = Build(
            Page("en/living/index.md", "Living", "Go on to [school](living/school).")
            + Page("en/living/school.md", "School", "Words.") + Page("en/living/food.md", "Food", "Words."),
            "navigation: [living]");

        Assert.Equal([], site.Diagnostics);
        var list = site.Part("living/index.html", "<nav class=\"nb-section\"", "</nav>");
        Assert.Contains(">More in this part</h2>", list, StringComparison.Ordinal);
        Assert.Contains("href=\"../living/food/index.html\">Food</a>", list, StringComparison.Ordinal);
        Assert.DoesNotContain("School", list, StringComparison.Ordinal);
        Assert.DoesNotContain("nb-section", site.Text("living/food/index.html"), StringComparison.Ordinal);
        Assert.Empty(site.Result.Report.Unlinked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("side-menu: true")]
    public void Parts_that_lie_in_each_other_by_their_ids_end_the_way_up(string more)
    {
        const string Folder = "---\nid: x{0}\ntitle: {0}\nsummary: S.\nkind: practical\n---\nWords.\n";
        const string Named = "---\nid: {0}\ntitle: {0}\nsummary: S.\nkind: practical\n---\nWords.\n";
        string Of(string form, string path, string name) => $"-- {path} --\n{form.Replace("{0}", name, StringComparison.Ordinal)}";
        var site = Build(
            Of(Folder, "en/a/index.md", "a") + Of(Named, "en/a/one.md", "b") + Of(Folder, "en/b/index.md", "b") + Of(Named, "en/b/two.md", "a"), more);

        Assert.DoesNotContain(site.Diagnostics, each => each.Contains(" error ", StringComparison.Ordinal));
        Assert.Contains("<h1 class=\"nb-title\">a</h1>", site.Text("a/one/index.html") + site.Text("b/two/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_called_for_is_a_way_too()
    {
        var site = Build(
            Page("en/living/index.md", "Living", "{{list question-list}}\n\nWords. [Food](living/food)")
            + Page("en/living/food.md", "Food", "Words.")
            + "-- en/living/first.yml --\ntype: question-list\ntitle: First questions\nsummary: S.\n"
            + "groups:\n  - title: Now\n    questions: [{id: next, text: What is next?}]\n",
            "navigation: [living]");

        Assert.Equal([], site.Diagnostics);
        Assert.Contains("First questions", site.Text("living/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("nb-section", site.Text("living/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_to_which_nothing_leads_are_named()
    {
        var pages = Page("en/first.md", "First", "See [second](second).") + Page("en/second.md", "Second", "See [second](second).")
            + Page("en/third.md", "Third", "Words.") + Page("en/fourth.md", "Fourth", "Words.");

        Assert.Equal(["en/first.md", "en/fourth.md", "en/third.md"], Build(pages).Result.Report.Unlinked);
        Assert.Equal(["en/fourth.md"], Build(pages, "navigation: [first]\nmenu:\n  - title: Help\n    links: [third]").Result.Report.Unlinked);
        Assert.Empty(Build(pages, "navigation: [first, third]\njourney:\n  - title: A\n    pages: [fourth]").Result.Report.Unlinked);
    }

    [Fact]
    public void Drafts_that_are_left_out_are_named()
    {
        var pages = Page("en/first.md", "First", "Words.") + Page("en/second.md", "Second", "Words.")
            + "-- en/second.review.yml --\nstatus: draft\n";
        Assert.Equal(["en/second.md"], Build(pages).Result.Report.LeftOut);
        var shown = SiteFixture.Of(pages) with { Options = new() { Today = SiteFixture.Today, Drafts = true } };
        Assert.Empty(shown.Build().Result.Report.LeftOut);
    }
}
