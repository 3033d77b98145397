using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using NbSite.Model;

namespace NbSite.Theme.Tests;

public sealed class ThemeTests
{
    [Fact]
    public void A_charity_can_replace_one_part_by_name()
    {
        var theme = new NbTheme(new Dictionary<string, Type> { ["SiteFooter"] = typeof(OwnFooter) });

        var html = Rendered.Text(theme.Renderer, Rendered.Full());

        Assert.Contains("<footer>Our own footer</footer>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("nb-footer", html, StringComparison.Ordinal);
        Assert.NotEqual(new NbTheme().Fingerprint, theme.Fingerprint);
        // What it was compiled against is compared between builds as well.
        Assert.Contains(typeof(OwnFooter), theme.Code);
    }

    [Fact]
    public void A_part_that_does_not_exist_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new NbTheme(new Dictionary<string, Type> { ["Footer"] = typeof(OwnFooter) }));

        Assert.StartsWith("The theme has no part named “Footer”. It has: BookletCover, Breadcrumbs, CallNumbers, CareCard,", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_no_component_is_refused() => Assert.Throws<ArgumentException>(
        () => new NbTheme(new Dictionary<string, Type> { ["SiteFooter"] = typeof(string) }));

    [Fact]
    public void Pages_are_the_same_whatever_was_drawn_before_and_beside_them()
    {
        var views = Rendered.Views(Rendered.English, text => text).Select(example => example.View).ToList();
        var alone = views.Select(Rendered.Text).ToList();
        var shared = new NbTheme().Renderer;
        var together = new string[views.Count * 20];

        Parallel.For(0, together.Length, i => together[i] = Rendered.Text(shared, views[i % views.Count]));

        for (var i = 0; i < together.Length; i++) Assert.Equal(alone[i % views.Count], together[i]);
    }

    [Fact]
    public void The_current_section_is_marked_in_the_navigation()
    {
        var page = Rendered.Parse(Rendered.Text(Rendered.Full()));

        var marked = Assert.Single(page.QuerySelectorAll(".nb-nav [aria-current]"));
        Assert.Equal("Risk groups", marked.TextContent);
    }

    [Fact]
    public void The_link_to_when_to_call_is_on_every_page()
    {
        foreach (var html in Rendered.All().Values)
            Assert.Equal("When to call", Rendered.Parse(html).QuerySelector("header .nb-call")!.TextContent);
    }

    [Fact]
    public void A_page_that_no_doctor_has_checked_says_so_twice_and_never_says_it_was_reviewed()
    {
        var html = Rendered.Text(Rendered.Full());

        Assert.Equal(3, html.Split("Not yet checked by a doctor").Length);
        Assert.Contains("Last checked against sources <time datetime=\"2026-11-21\">21 November 2026</time>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("reviewed", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Do not rely on this page after <time datetime=\"2027-11-21\">21 November 2027</time> without checking for a newer one.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_banner_of_a_passed_date_is_hidden_until_the_script_knows_where_care_cards_are() =>
        Assert.NotNull(Rendered.Parse(Rendered.Text(Rendered.Full())).QuerySelector(".nb-article__head [data-nb-due='2027-11-21'][hidden]"));

    [Fact]
    public void Where_it_says_when_to_call_the_dates_wait_behind_the_first_card()
    {
        var view = Rendered.Full();
        view = view with { Page = view.Page with { Id = view.Site.WhenToCall!.PageId } };
        var html = Rendered.Text(view);

        Assert.Null(Rendered.Parse(html).QuerySelector(".nb-article__head .nb-status"));
        Assert.True(html.IndexOf("nb-status", StringComparison.Ordinal) > html.IndexOf("nb-card", StringComparison.Ordinal));
        var withdrawn = view with { Review = view.Review! with { Status = ReviewStatus.Withdrawn } };
        Assert.NotNull(Rendered.Parse(Rendered.Text(withdrawn)).QuerySelector(".nb-article__head .nb-withdrawn"));
    }

    [Fact]
    public void What_paper_must_say_of_itself_stands_above_the_title()
    {
        var html = Rendered.Text(Rendered.Full() with { Canonical = "https://example.org/a/" });
        Assert.True(html.IndexOf("nb-printfoot", StringComparison.Ordinal) is > 0 and var at && at < html.IndexOf("<h1", StringComparison.Ordinal));
        Assert.Null(Rendered.Parse(html).QuerySelector(".nb-printfoot__code"));
    }

    [Fact]
    public void A_printed_page_has_the_code_of_its_address_and_an_old_text_has_none()
    {
        var view = Rendered.Full() with { Canonical = "https://example.org/a/", PrintCode = new QrPicture(25, "M4 4.5h7") };
        var code = Rendered.Parse(Rendered.Text(view)).QuerySelector(".nb-printfoot .nb-printfoot__code")!;
        Assert.Equal("0 0 25 25", code.GetAttribute("viewBox"));
        Assert.Contains("https://example.org/a/", code.GetAttribute("aria-label"), StringComparison.Ordinal);
        var old = view with { Past = new PastView { Code = "12345678" } };
        Assert.Null(Rendered.Parse(Rendered.Text(old)).QuerySelector(".nb-printfoot__code"));
    }

    [Fact]
    public void A_word_about_the_screen_can_be_left_out_on_paper() => Assert.Equal(
        " (it is kept nowhere)", Rendered.Parse(Rendered.Text(Rendered.Full())).QuerySelector(".nb-own__kept")!.TextContent);

    [Fact]
    public void Robots_are_kept_out_exactly_when_asked()
    {
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", Rendered.Text(Rendered.Full()), StringComparison.Ordinal);
        Assert.DoesNotContain("robots", Rendered.Text(Rendered.Full() with { NoIndex = false }), StringComparison.Ordinal);
    }

    internal sealed class OwnFooter : ComponentBase
    {
        [Parameter, EditorRequired] public required PageView View { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddMarkupContent(0, "<footer>Our own footer</footer>");
    }
}
