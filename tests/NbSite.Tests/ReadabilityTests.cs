using System.Text.Json;
using NbSite.Testing;
using Xunit;

namespace NbSite.Tests;

/// <summary><c>check --readability</c>: how hard pages are to read, and advice that fails nothing.</summary>
public sealed class ReadabilityTests : IDisposable
{
    private readonly TestSite _site = TestSite.With();

    public void Dispose() => _site.Dispose();

    private void Page(string text) =>
        _site.Page("content", "en/things/care.md", $"---\ntitle: Care\nsummary: About care.\nkind: practical\n---\n{text}\n");

    [Fact]
    public void Pages_are_listed_and_summed_without_labels_and_pages_that_have_no_text()
    {
        Page("We go to the shop on a fine day and buy bread.\n\n- We eat it at home.\n- Tea");
        var answer = _site.Run("check", "--readability");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Equal(
            """
            grade  known   SMOG  known  words  a sentence  page
             -0.5   -0.5      -      -     17         8.5  /things/care/
            1 page in English: the median grade is -0.5 (Flesch–Kincaid), -0.5 where medicines and explained words count as known; a sentence has 8.5 words.
            Checked 6 pages.

            """, answer.Out);
    }

    [Fact]
    public void Explained_words_and_medicines_count_as_known()
    {
        _site.Page("content", "en/medicines/cyclophosphamide.yml",
            "type: medicine\ntitle: Cyclophosphamide\nsummary: A medicine.\ncite: [src]\nwhat-it-is: Some words about it.\n" + SiteFixture.NoSigns);
        Page("The nurse gives cyclophosphamide in the morning. {uncited=\"a test\"}");
        using var json = JsonDocument.Parse(_site.Run("check", "--readability", "--format", "json").Out);
        var page = json.RootElement.EnumerateArray().Single(each => each.GetProperty("page").GetString() == "/things/care/");
        // 7 words, 12 syllables; 8 where the medicine counts as one.
        Assert.Equal((7, 1), (page.GetProperty("words").GetInt32(), page.GetProperty("sentences").GetInt32()));
        Assert.Equal(7.4, page.GetProperty("grade").GetDouble());
        Assert.Equal(0.6, page.GetProperty("gradeKnown").GetDouble());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("smog").ValueKind);
    }

    [Fact]
    public void Advice_says_the_exact_place_and_fails_nothing_even_strictly()
    {
        Page("""
            The heart may race. This is serious. The leaflet says to wait.

            We wait. We rest. We eat. We play. We sleep. Then we go home in the bus and have tea.

            ::: region {in="GB"}
            In the UK you wait. Nobody in the UK minds.
            :::
            """);
        var answer = _site.Run("check", "--readability", "--strict");
        Assert.Equal(0, answer.Code);
        Assert.Equal(
            """
            content/en/things/care.md:6:21: note NB0912: “This is serious.” frightens and says nothing to do
              Go on in the same sentence with what is done: “This is serious, so the team checks the heart before each course.”
            content/en/things/care.md:6:38: note NB0913: “The leaflet says” speaks of where this is written, not to the reader
              Say the thing itself and leave the source to its [@key].
            content/en/things/care.md:8:1: note NB0914: 5 short sentences follow each other, and nothing joins them
              Join two of them with because, so, but or when.
            content/en/things/care.md:11:8: note NB0915: The label of this passage says “UK” already
              Leave the country out of the sentence.
            0 errors, 0 warnings, 4 notes

            """, answer.Error);
        Assert.DoesNotContain("NB091", _site.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_on_is_let_be()
    {
        Page("""
            This is serious, so the team checks the heart each day. We wait. We rest. We eat. We play. Then we all go home in the bus.

            The page of a book is thin, and many of us in the UK read books.
            """);
        Assert.Equal("", _site.Run("check", "--readability").Error);
    }

    [Fact]
    public void With_errors_nothing_is_counted()
    {
        Page("See [x](nowhere).");
        var answer = _site.Run("check", "--readability");
        Assert.Equal((1, ""), (answer.Code, answer.Out));
    }
}
