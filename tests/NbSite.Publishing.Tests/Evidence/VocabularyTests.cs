using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Evidence;

/// <summary>Words that the site avoids are told where they stand, with the word to write.</summary>
public sealed class VocabularyTests
{
    private const string Rules = """
        vocabulary:
          en:
            - {avoid: [tumor, growth], use: tumour, why: British spelling, except: [Tumor Society]}
            - {avoid: doctor, use: cancer doctor}
        """;

    private static SiteResult Site(string words, string rules = Rules) => EvidenceSite.Of(words, "", rules).Build();

    [Fact]
    public void Each_is_told_at_the_word()
    {
        var site = Site("A **Tumor** is no\ngrowth of the tumors, says the Tumor Society. The doctor and the cancer doctor agree.");

        Assert.Equal(
            [
                "en/page.md:6:5: warning NB1707: “Tumor” is a word to avoid: write “tumour” (British spelling); it stands at 1 place, read on 1 page",
                "en/page.md:7:1: warning NB1707: “growth” is a word to avoid: write “tumour” (British spelling); it stands at 1 place, read on 1 page",
                "en/page.md:7:51: warning NB1707: “doctor” is a word to avoid: write “cancer doctor”; it stands at 1 place, read on 1 page",
            ],
            site.Diagnostics);
    }

    [Fact]
    public void Titles_summaries_fact_sheets_and_words_without_a_page_are_read_too()
    {
        var site = EvidenceSite.Of("Words.", "", Rules).With("en/page.md", "---\ntitle: A tumor\nsummary: Of the tumor.\nkind: practical\n---\nWords.\n")
            .With("en/effects/rash.yml", "type: side-effect\ntitle: Rash\nsummary: Spots.\ncite: [src]\nwhat-it-is: A tumor. [@src]\n")
            .With("en/terms.yml", "type: glossary-term\nitems:\n  - {id: scan, title: Scan, definition: \"A tumor. [@src]\"}\n").WithDefaults().Build();

        Assert.Equal(
            ["en/effects/rash.yml:5:15", "en/page.md:2:10", "en/page.md:3:17", "en/terms.yml:3:44"],
            site.Diagnostics.Where(line => line.Contains("NB1707", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(": warning", StringComparison.Ordinal)]));
        Assert.All(site.Diagnostics.Where(line => line.Contains("NB1707", StringComparison.Ordinal)), line => Assert.Contains("at 4 places", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_words_of_the_language_are_avoided_and_the_site_can_refuse_them()
    {
        Assert.Equal([], Site("The tumor.", "vocabulary: {fr: [{avoid: tumor, use: tumeur}]}").Diagnostics);
        Assert.StartsWith(
            "en/page.md:6:5: error NB1707", Assert.Single(Site("The tumor.", Rules + "\nchecks: {NB1707: error}").Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_after_the_rules_changed_is_as_a_fresh_one()
    {
        var before = Site("The tumor.", "");
        var after = EvidenceSite.Of("The tumor.", "", Rules);

        Assert.Single(after.Build(before).Diagnostics);
        Assert.Equal(after.Build().Files, after.Build(before).Files);
    }

    [Theory]
    [InlineData("vocabulary: {en: [{avoid: tumor}]}", "site.yml:16:19: error NB0221")]
    [InlineData("vocabulary: {en: [{use: tumour}]}", "site.yml:16:19: error NB0221")]
    [InlineData("vocabulary: {en: [{avoid: tumor, use: tumor}]}", "site.yml:16:27: error NB1712: “tumor” cannot be a word to avoid: it is the word to use")]
    [InlineData("vocabulary: {en: [{avoid: [a b, A  B], use: c}]}", "site.yml:16:33: error NB1712: “A B” cannot be a word to avoid: line 16 avoids it already")]
    [InlineData("vocabulary: {en: [{avoid: \"38\", use: c}]}", "site.yml:16:27: error NB1712: “38” cannot be a word to avoid: it has no letter")]
    [InlineData("vocabulary: {en: [{avoid: tumor, use: c, when: now}]}", "site.yml:16:42: error NB0220")]
    [InlineData("vocabulary: {english: [{avoid: tumor, use: c}]}", "site.yml:16:14: error NB0")]
    [InlineData("vocabulary: [tumor]", "site.yml:16:13: error NB0")]
    public void A_slip_is_told_at_its_place(string rules, string told)
    {
        Assert.StartsWith(told, Assert.Single(Site("Words.", rules).Diagnostics), StringComparison.Ordinal);
    }
}
