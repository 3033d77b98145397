using NbSite.Content.Languages;
using NbSite.Model;
using NbSite.Publishing.Features.Search;
using NbSite.Publishing.Site.Pages;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Search;

/// <summary>What of alarming phrases and of temperatures goes into the index.</summary>
public sealed class AlarmTests
{
    private const string Pages = """
        -- site.yml --
        name: Test site
        description: A site for tests.
        language: en
        base-url: https://example.org/
        publication: public
        publisher: {name: Test publisher}
        owner: information team
        contact: {page: about}
        funding: None.
        conflicts: None.
        purpose: To test.
        about: {name: Testitis, codes: [{system: SNOMED CT, code: "432328008", cite: [src]}]}
        pages: {about: about, when-to-call: call}
        -- values.yml --
        values:
          too-hot: {what: phone at, type: temperature, entries: [{celsius: 38.0, default: true, cite: [src]}]}
          too-cold: {what: phone below, type: temperature, entries: [{celsius: 36.0, default: true, cite: [src]}]}
        -- en/call.md --
        ---
        title: When to call
        summary: Signs.
        kind: practical
        search-words: [blue lips, "can't wake him", the]
        ---
        ::: emergency
        ### Phone now if your child:
        - is cold, below {{value too-cold}} [@src]
        :::

        ::: urgent
        ### Phone the team if your child:
        - is hot, {{value too-hot}} [@src]
        :::
        -- en/calm.md --
        ---
        title: Calm
        summary: Calm.
        kind: practical
        search-words: [calm phrase]
        ---
        It is {{value too-hot}}. [@src]

        ::: nonurgent
        ### Tell the team if your child:
        - is hot, {{value too-hot}} [@src]
        :::
        """;

    [Fact]
    public void A_reading_leads_to_the_card_that_shows_the_temperature_at_which_to_phone()
    {
        var built = SiteFixture.Of(Pages).Build();
        Assert.Empty(built.Diagnostics);
        // Pages in the order of addresses: home, about, call, calm.
        Assert.Contains("\"reading\":[2,2]", built.Text("assets/search/en.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_such_a_card_no_number_is_a_reading() => Assert.DoesNotContain("\"reading\"",
        SiteFixture.Of("-- en/p.md --\n---\ntitle: P\nsummary: S.\n---\nWords. [@src]\n").Build().Text("assets/search/en.js"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("search: [much worse]")]
    public void A_made_card_s_signs_are_asked_for_in_their_own_words_and_in_those_of_their_search(string search)
    {
        var words = SignSites.Replace(SignSites.Words, ", search: [much worse]", search.Length == 0 ? "" : ", " + search);
        var data = SignSites.Data.TrimEnd() + "\n  tired:\n    level: soon\n    body: whole\n    sources: [{cite: src, level: soon, says: x}]\n";
        var built = SignSites.With(data, words.TrimEnd() + "\n  tired: {say: is very weary}\n")
            .With("en/call.md", "---\ntitle: When to call\nsummary: All signs.\n---\n{{signs}}\n")
            .With("en/drug.yml", SignSites.Replace(SignSites.Drug, "[swollen]", "[swollen, tired]")).WithDefaults().Build();
        Assert.Empty(built.Diagnostics);
        var index = built.Text("assets/search/en.js");
        // Emergency and urgent, each on its own section of one page, none that may wait.
        var phrases = search.Length == 0 ? 1 : 2;
        Assert.Matches($"\"alarms\":\\[\\[(\\d+),\\d+,2,\"[^ \"]+( [^ \"]+){{{phrases - 1}}}\"\\],\\[\\1,\\d+,1,\"[^ \"]+\"\\]\\]", index);
    }

    [Fact]
    public void Phrases_of_a_page_with_an_urgent_card_are_alarming_and_no_others()
    {
        var index = SiteFixture.Of(Pages).Build().Text("assets/search/en.js");
        // One phrase as stems, one that denies, and none for “the”; nothing for the calm page.
        Assert.Matches("\"alarms\":\\[\\[2,-1,2,\"[\\w-]+ ![\\w-]+\"\\]\\]", index);
    }

    [Theory]
    [InlineData("38.0")]
    [InlineData("1,000")]
    [InlineData("b12s")]
    [InlineData("2000s")]
    public void What_has_a_digit_has_no_other_form(string word) => Assert.Equal(word, SearchLanguage.For(LanguagePack.Bare("en")).Lemma(word, word));

    [Theory]
    [InlineData(CareLevel.NonUrgent, false)]
    [InlineData(CareLevel.Urgent, true)]
    [InlineData(CareLevel.Emergency, true)]
    public void A_section_is_urgent_by_its_card(CareLevel level, bool urgent) =>
        Assert.Equal(urgent, new SearchSection("a", "A", default) { Care = level }.IsUrgent);
}
