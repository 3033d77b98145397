using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>A site in two languages, of which the second does not have every page yet.</summary>
public sealed class LanguagesTests
{
    private static readonly SiteFixture Fixture = SiteFixture.Of("""
        -- en/when-to-call.md --
        ---
        title: When to call
        summary: S.
        ---
        Words. [@src]
        -- fr/index.md --
        ---
        title: Accueil
        summary: S.
        ---
        Mots. [@src]
        """).With("site.yml", SiteFixture.SiteYml.Replace(
            "pages: {", "navigation: [when-to-call]\npages: {when-to-call: when-to-call, ", StringComparison.Ordinal)) with
    { Look = new TwoLanguages() };

    [Fact]
    public void Pages_of_the_whole_site_that_are_not_translated_are_those_of_the_main_language_and_say_so()
    {
        var site = Fixture.Build();
        Assert.Equal(
        [
            "site.yml:8:17: note NB0757: 2 pages to which every page leads have no translation in “fr”, whose pages lead to the site's main language there: about, when-to-call",
        ], site.Diagnostics);
        var html = site.Text("fr/index.html");
        Assert.Contains("<a class=\"nb-call\" href=\"../when-to-call/index.html\" hreflang=\"en\" lang=\"en\"><svg", html, StringComparison.Ordinal);
        Assert.Contains("<span>When to call (English)</span></a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../about/index.html\" hreflang=\"en\" lang=\"en\">About (English)</a>", html, StringComparison.Ordinal);
        Assert.Contains("(English)</a>", site.Text("fr/404.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("(English)", site.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Translations_of_a_page_lead_to_each_other()
    {
        var site = Fixture.Build();
        Assert.Contains("<p class=\"nb-translations\">Also in: <a href=\"fr/index.html\" hreflang=\"fr\" lang=\"fr\">Français</a></p>", site.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"nb-translations\">Aussi en : <a href=\"../index.html\" hreflang=\"en\" lang=\"en\">English</a></p>", site.Text("fr/index.html"), StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" hreflang=\"fr\" href=\"https://example.org/fr/\"", site.Text("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("nb-translations", site.Text("about/index.html"), StringComparison.Ordinal);
        var withdrawn = Fixture.With("fr/index.review.yml", "status: withdrawn\nwithdrawn: {on: 2026-11-01, reason: Old.}\n").Build();
        Assert.DoesNotContain("Français", withdrawn.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_speaks_to_readers_in_their_language()
    {
        var yml = SiteFixture.SiteYml.Replace("name: Test site", "name: {en: Test site, fr: Le site}", StringComparison.Ordinal)
            .Replace("purpose: To test.", "purpose: {en: To test., fr: Pour tester.}", StringComparison.Ordinal);
        var site = Fixture.With("site.yml", yml).With("fr/about.md", "---\ntitle: À propos\nsummary: S.\nkind: about\n---\nNous.\n").WithDefaults().Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("<title>Accueil – Le site</title>", site.Text("fr/index.html"), StringComparison.Ordinal);
        Assert.Contains("<title>Home – Test site</title>", site.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("Pour tester.", site.Text("fr/about/index.html"), StringComparison.Ordinal);
        Assert.Contains("<title>Test site</title>", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_a_language_lacks_is_told()
    {
        var yml = SiteFixture.SiteYml.Replace("name: Test site", "name: {en: Test site}", StringComparison.Ordinal)
            .Replace("description: A site for tests.", "description: {fr: Un site.}", StringComparison.Ordinal);
        var site = Fixture.With("site.yml", yml).With("fr/about.md", "---\ntitle: À propos\nsummary: S.\nkind: about\n---\nNous.\n").WithDefaults().Build();
        Assert.Equal(
        [
            "site.yml:1:7: error NB0624: “name” has no text in “fr”, which has pages",
            "site.yml:2:14: error NB0624: “description” has no text in “en”, which has pages",
        ], site.Diagnostics);
    }

    [Fact]
    public void Of_three_languages_the_one_that_lacks_a_text_is_named()
    {
        var yml = SiteFixture.SiteYml.Replace("name: Test site", "name: {en: Test site, fr: Le site}", StringComparison.Ordinal)
            .Replace("description: A site for tests.", "description: {en: A site., de: Eine Website.}", StringComparison.Ordinal);
        var site = Fixture.With("site.yml", yml);
        foreach (var language in new[] { "fr", "de" })
        {
            site = site.With($"{language}/about.md", "---\ntitle: Us\nsummary: S.\nkind: about\n---\nWords.\n");
            if (language == "de") site = site.With("de/index.md", "---\ntitle: Start\nsummary: S.\nkind: about\n---\nWords.\n");
        }

        var told = site.WithDefaults().Build().Result.Diagnostics.Where(each => each.Code == "NB0624").ToList();

        Assert.Equal(
        [
            "site.yml:1:7 “name” has no text in “de”, which has pages Add “de: …” to it, or write one text for all languages.",
            "site.yml:2:14 “description” has no text in “fr”, which has pages Add “fr: …” to it, or write one text for all languages.",
        ], told.Select(each => $"{each.Span.Path}:{each.Span.Line}:{each.Span.Column} {each.Message} {each.Hint}"));
    }
}
