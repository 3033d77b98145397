using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Languages;

/// <summary>Texts of values.yml on pages of several languages.</summary>
public sealed class TextValueTests
{
    private const string Words = "kind: practical\n---\nOpen {{value hours}}. Take {{value puffs}}. Phone {{value always}}.\n";

    private static SiteFixture Site => SiteFixture.Of("")
        .With("values.yml", """
            values:
              hours: {what: When it is open, type: text, entries: [{text: 8am to 5pm, uncited: Ours.}]}
              puffs: {what: How much, type: text, entries: [{text: {en: four puffs, fr: quatre bouffées}, uncited: Ours.}]}
              always: {what: When to phone, type: text, entries: [{text: 24/7, uncited: Ours.}]}
            """)
        .With("en/a.md", "---\ntitle: A\nsummary: S.\n" + Words).With("fr/a.md", "---\ntitle: Un\nsummary: S.\n" + Words).WithDefaults() with
    { Look = new TwoLanguages() };

    [Fact]
    public void A_text_is_printed_in_the_language_of_the_page_or_says_in_which_it_is()
    {
        var site = Site.Build();
        Assert.Contains("Open <span class=\"nb-fact\">8am to 5pm</span>. Take <span class=\"nb-fact\">four puffs</span>.", site.Text("a/index.html"), StringComparison.Ordinal);
        Assert.Contains(
            "Open <span class=\"nb-fact\" lang=\"en\" dir=\"auto\">8am to 5pm</span>. Take <span class=\"nb-fact\">quatre bouffées</span>. "
            + "Phone <span class=\"nb-fact\">24/7</span>.", site.Text("fr/a/index.html"), StringComparison.Ordinal);
        Assert.Contains(site.Result.Report.Site!.Lent, each => each.Language == "fr");
    }

    [Fact]
    public void What_is_not_translated_is_counted()
    {
        var all = Site.Build().Result.Report.Site!.Lent.Single(each => each.Language == "fr").Texts;
        var translated = Site.With("values.yml", """
            values:
              hours: {what: When it is open, type: text, entries: [{text: {en: 8am to 5pm, fr: 8 h à 17 h}, uncited: Ours.}]}
              puffs: {what: How much, type: text, entries: [{text: {en: four puffs, fr: quatre bouffées}, uncited: Ours.}]}
              always: {what: When to phone, type: text, entries: [{text: 24/7, uncited: Ours.}]}
            """).Build().Result.Report.Site!.Lent.Single(each => each.Language == "fr").Texts;
        Assert.Equal(all - 1, translated);
    }

    [Fact]
    public void A_tag_that_is_none_is_told_at_its_place() => Assert.Contains(
        "values.yml:2:50: error NB0620",
        Assert.Single(Site.With("values.yml", "values:\n  puffs: {what: W, type: text, entries: [{text: {e_n: four}, uncited: Ours.}]}\n").Build().Diagnostics,
            each => each.StartsWith("values.yml", StringComparison.Ordinal)), StringComparison.Ordinal);
}
