using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Languages;

/// <summary>Texts of site.yml that stand once, on pages of another language.</summary>
public sealed class LentTextTests
{
    private const string Menu = """

        journey:
          - {title: The first days, pages: [first]}
        tags: {school: At school}
        menu:
          - title: Understand
            links: [first, {file: /diary.csv, title: A diary to fill in}, {url: "https://give.example.org/", title: Donate}]
          - title: {en: Help, fr: Aide}
            links: [first]
        side-menu: true
        brand:
          strapline: Beside families
          logo: logo.svg
          charity: {name: The Harbour Trust, licence: {en: All may use it., fr: À tous.}}
          helpline: {name: Anchor line, number: 0800 496 0000, hours: All day}
        """;

    private const string Lent = "<span lang=\"en\" dir=\"ltr\">";

    private static SiteFixture Fixture => SiteFixture.Of("").With("site.yml", SiteFixture.SiteYml.Replace(
            "name: Test site", "name: {en: Test site, fr: Le site}", StringComparison.Ordinal) + Menu)
        .With("en/first.md", "---\ntitle: First\nsummary: S.\nkind: practical\ntags: [school]\n---\nWords.\n\n{{journey}}\n")
        .With("fr/index.md", "---\ntitle: Accueil\nsummary: S.\nkind: practical\n---\nMots.\n")
        .With("fr/first.md", "---\ntitle: Premier\nsummary: S.\nkind: practical\ntags: [school]\n---\nMots.\n\n{{journey}}\n")
        .With("fr/about.md", "---\ntitle: À propos\nsummary: S.\nkind: about\n---\nNous.\n")
        .With("static/diary.csv", "day,sneezes\n")
        .With("brand/logo.svg", System.Text.Encoding.UTF8.GetBytes(Brand.BrandSites.Logo)).WithDefaults() with
    { Look = new TwoLanguages() };

    [Fact]
    public void Each_says_its_language_and_those_of_the_page_do_not()
    {
        var site = Fixture.Build();
        Assert.Equal([], site.Diagnostics);
        var page = site.Text("fr/first/index.html");
        foreach (var text in new[] { "Understand", "Donate", "Beside families", "The Harbour Trust", "Anchor line", "All day", "The first days", "At school", "Test publisher" })
            Assert.Contains(Lent + text + "</span>", page, StringComparison.Ordinal);
        Assert.Contains("><span>" + Lent + "A diary to fill in</span> <span class=\"nb-file__facts\">", page, StringComparison.Ordinal);
        foreach (var text in new[] { "Aide", "À tous.", "Premier" })
        {
            Assert.Contains(text + "<", page, StringComparison.Ordinal);
            Assert.DoesNotContain(Lent + text, page, StringComparison.Ordinal);
        }

        Assert.Contains("alt=\"Le site\" width", page, StringComparison.Ordinal);
        Assert.Contains(Lent + "To test.</span>", site.Text("fr/about/index.html"), StringComparison.Ordinal);
        Assert.Contains("class=\"nb-side__title\" id=\"nb-side\">" + Lent + "Understand</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Lent, site.Text("first/index.html"), StringComparison.Ordinal);
        foreach (var (path, bytes) in site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) || file.Key.EndsWith(".xml", StringComparison.Ordinal)))
            Assert.False(System.Text.Encoding.UTF8.GetString(bytes).Any(sign => sign is '\uFDD0' or '\uFDD1' or '\uFDD2'), path);
    }

    [Fact]
    public void A_name_that_stands_once_is_marked_on_the_logo_and_plain_in_the_browsers_title()
    {
        var fixture = Fixture;
        var site = (fixture with { Files = fixture.Files }).With("site.yml", SiteFixture.SiteYml + Menu).Build();
        var page = site.Text("fr/first/index.html");
        Assert.Contains("alt=\"Test site\" lang=\"en\" width", page, StringComparison.Ordinal);
        Assert.Contains("<title>Premier – Test site</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alt=\"Test site\" lang", site.Text("first/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_counted_and_a_name_that_is_the_same_in_both_is_written_twice()
    {
        var site = Fixture.Build();
        // description, funding, conflicts, purpose; journey, tag, group and two links; strapline, charity, helpline and its hours.
        Assert.Equal([("fr", 13)], site.Result.Report.Site!.Lent);
        var same = Fixture.With("site.yml", SiteFixture.SiteYml.Replace("name: Test site", "name: {en: Test site, fr: Test site}", StringComparison.Ordinal)).Build();
        Assert.DoesNotContain(Lent + "Test site", same.Text("fr/index.html"), StringComparison.Ordinal);
        Assert.Equal([("fr", 4)], same.Result.Report.Site!.Lent);
    }

    [Fact]
    public void A_name_of_the_pages_language_that_is_the_publishers_too_is_not_marked()
    {
        var site = Fixture.With("site.yml", SiteFixture.SiteYml.Replace(
            "name: Test site", "name: {en: Test publisher, fr: Test publisher}", StringComparison.Ordinal)).Build();
        Assert.Contains("Test publisher", site.Text("fr/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(Lent + "Test publisher", site.Text("fr/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_translated_makes_the_pages_again()
    {
        var first = Fixture.Build();
        var words = Menu.Replace("title: Understand", "title: {en: Understand, fr: Comprendre}", StringComparison.Ordinal);
        var changed = Fixture.With("site.yml", SiteFixture.SiteYml.Replace("name: Test site", "name: {en: Test site, fr: Le site}", StringComparison.Ordinal) + words);
        Assert.Equal(changed.Build().Text("fr/first/index.html"), changed.Build(first).Text("fr/first/index.html"));
        // The same words, taken for those of the page's language, lose the mark.
        var same = Fixture.With("site.yml", SiteFixture.SiteYml.Replace("name: Test site", "name: {en: Test site, fr: Le site}", StringComparison.Ordinal)
            + Menu.Replace("title: Understand", "title: {en: Understand, fr: Understand}", StringComparison.Ordinal));
        Assert.DoesNotContain(Lent + "Understand", same.Build(first).Text("fr/first/index.html"), StringComparison.Ordinal);
    }
}
