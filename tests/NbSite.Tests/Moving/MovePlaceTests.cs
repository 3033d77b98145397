using Xunit;

namespace NbSite.Tests.Moving;

/// <summary>Where a thing may move to, and what keeps it where it is.</summary>
public sealed class MovePlaceTests : IDisposable
{
    private const string Withdrawn = "status: withdrawn\nwithdrawn: {on: 2026-11-20, reason: Out of date.}\nchanges: [{version: 1, on: 2026-11-19, note: First.}]\n";

    private readonly MovingSite _site = new();

    public void Dispose() => _site.Dispose();

    private void Refused(string from, string to, string why)
    {
        var before = ProgramFixture.Picture(_site.Program.Folder);
        var (exit, said, error) = _site.Move(from, to);

        Assert.Equal(2, exit);
        Assert.Equal("", said);
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.Equal(before, ProgramFixture.Picture(_site.Program.Folder));
    }

    [Theory]
    [InlineData("living/school", "cy/school/days", "“cy/school/days” is a place in “cy” alone, and “living/school” moves in “cy” and “en”. Write the place without the language, or name what moves with it: cy/…")]
    [InlineData("living/school", "site/en/school/", "“en/school/” is a place in “en” alone")]
    [InlineData("living/", "en/everyday", "“en/everyday” is a place in “en” alone, and the folder “living” moves in")]
    [InlineData("en/living/school.md", "cy/living/days.md", "“cy/living/days.md” is a place in “cy”, and “en/living/school.md” is in “en”: what is moved stays in its language.")]
    [InlineData("words", "cy/words", "“cy/words” is a place in “cy”, and “words” is in “en”")]
    [InlineData("cy/living/", "en/everyday/", "is a place in “en”, and the folder “living” is in “cy”")]
    [InlineData("en/living/", "cy", "“cy” is a place in “cy”, and the folder “living” is in “en”")]
    [InlineData("words", "en", "“en” cannot be the place of a page: it is empty")]
    [InlineData("value:fever", "sign:hot", "“sign:hot” names a sign, and what is moved is none and stays what it is. Write the new name alone: hot")]
    [InlineData("words", "term:word", "“term:word” names a term")]
    [InlineData("glossary/scan", "page:picture", "“page:picture” names a page")]
    [InlineData("@old-key", "value:new", "“value:new” names a value")]
    public void A_thing_stays_in_its_language_and_what_it_is(string from, string to, string why) => Refused(from, to, why);

    [Theory]
    [InlineData("words", "en/more/terms", "en/more/terms.md")]
    [InlineData("site/en/living/school.md", "site/en/", "en/school.md")]
    [InlineData("cy/living/school.md", "ysgol", "cy/ysgol.md")]
    [InlineData("cy/living/", "cy/byw", "cy/byw/school.md")]
    [InlineData("page:words", "page:terms", "en/terms.md")]
    public void A_place_with_the_language_of_what_moves_is_that_place(string from, string to, string file)
    {
        Assert.Equal((0, ""), (_site.Move(from, to) is var done ? done.Exit : -1, done.Error));
        Assert.True(_site.Has("site/" + file));
        Assert.Equal(0, _site.Program.Build().Exit);
    }

    [Fact]
    public void A_folder_with_a_withdrawn_page_keeps_its_place()
    {
        _site.Write("site/en/living/gone.md", "---\ntitle: Gone\nsummary: S.\nkind: practical\n---\nWords.\n");
        _site.Write("site/en/living/gone.review.yml", "# Ours.\n" + Withdrawn);
        const string why = "“en/living/gone.md” is withdrawn (en/living/gone.review.yml:2:1), and the words of such a page are not read, so it cannot be seen that it stays the same. It keeps its place.";

        Refused("living/", "everyday/", why + " Or move the others one by one, by their paths.");
        Refused("en/living/gone.md", "en/gone.md", why);
        Assert.Equal(0, _site.Move("en/living/school.md", "en/everyday/school.md").Exit);
    }

    [Fact]
    public void What_cannot_be_read_keeps_its_place_and_holds_its_folder()
    {
        _site.Write("site/cy/living/school.md", "---\ntitle: [\n---\nGeiriau.\n");
        const string why = "“cy/living/school.md” has an error, so it was not read which page it is: cy/living/school.md:";

        Refused("living/", "everyday/", why);
        Refused("living/school", "everyday/days", why);
        Refused("cy/living/school.md", "cy/school.md", why);
        // Of the other languages it is known; but what links there cannot be compared while a page of the site is not read.
        Refused("en/living/school.md", "en/everyday/days.md",
            "nothing was moved: “cy/living/school.md” cannot be read, and what leads to the moved page may mean the page in it. Mend that first: cy/living/school.md:");
    }

    [Fact]
    public void A_page_of_a_folder_that_another_language_shares_moves_in_both()
    {
        foreach (var language in new[] { "en", "cy" })
        {
            _site.Write($"site/{language}/living/index.md", "---\ntitle: Living\nsummary: S.\nkind: practical\n---\nWords.\n");
            _site.Write($"site/{language}/living/index.review.yml", Testing.SiteFixture.Review);
        }

        Refused("en/living/index.md", "en/everyday", "“cy/living/index.md” is the page “living” in another language, and is called by the folder too. Move it in every language: living/");
        Assert.Equal(0, _site.Move("living/", "everyday/").Exit);
        Assert.Equal(0, _site.Program.Build().Exit);
    }
}
