using NbSite.Publishing.Building;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Attacks;

/// <summary>Slips and tricks in content that once passed, had no place, or took the program down.</summary>
public sealed class SmallAttackTests
{
    [Theory]
    [InlineData("![a&#x202e;b](p.svg)", "en/words.md:5:4: error NB0106: A hidden character (U+202E, written as &#x202e;) stands here")]
    [InlineData("![a&#0;b](p.svg)", "en/words.md:5:4: error NB0106: A hidden character (U+FFFD, written as &#0;) stands here")]
    [InlineData("![a&#1;b](p.svg)", "en/words.md:5:4: error NB0106: A hidden character (U+0001, written as &#1;) stands here")]
    [InlineData("a&#x2066;b [@src]", "en/words.md:5:2: error NB0106: A hidden character (U+2066, written as &#x2066;) stands here")]
    [InlineData("a\u2066b [@src]", "en/words.md:5:2: error NB0106: A hidden character (U+2066, change of reading direction) stands here")]
    [InlineData("a\U000E0041b [@src]", "en/words.md:5:2: error NB0106: A hidden character (U+E0041, a letter of tags) stands here")]
    [InlineData("[x](https://аррӏе.example/) [@src]", "en/words.md:5:5: warning NB1096: The address “https://аррӏе.example/” has letters of another script that look like Latin ones; it leads to xn--80ak6aa92e.example")]
    [InlineData("[x](https://pаypal.example/) [@src]", "en/words.md:5:5: warning NB1096: The address “https://pаypal.example/” has letters of another script that look like Latin ones; it leads to xn--pypal-4ve.example")]
    [InlineData("[x](mailto:a@b.example?bcc=c@d.example) [@src]", "en/words.md:5:5: warning NB1097: “mailto:a@b.example?bcc=c@d.example” fills in more than an address: bcc=c@d.example")]
    public void What_is_hidden_is_told(string words, string told)
    {
        var result = SiteFixture.Of("").With("en/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").With("en/words.md", $"---\ntitle: Words\nsummary: S.\n---\n{words}\n").WithDefaults().Build();
        Assert.Contains(told, result.Diagnostics);
    }

    [Theory]
    [InlineData("https://münchen.example/")]
    [InlineData("https://россия.example/")]
    [InlineData("https://日本.example/")]
    [InlineData("https://example.com/а")]
    public void Names_in_one_script_are_no_trick(string address) =>
        Assert.Empty(SiteFixture.Of("").With("en/words.md", $"---\ntitle: Words\nsummary: S.\n---\n[x]({address}) [@src]\n").WithDefaults().Build().Diagnostics);

    [Fact]
    public void A_number_in_the_title_of_a_section_is_let_be_as_in_other_titles()
    {
        const string sheet = "type: treatment\ntitle: T\nsummary: S.\ncite: [src]\nwhat-it-is: Words.\nsections:\n  - title: Day 1 of 20 mg\n    text: Words. [@src]\n";
        Assert.Empty(SiteFixture.Of("").With("en/t.yml", sheet).WithDefaults().Build().Diagnostics);
    }

    [Theory]
    [InlineData("search", "the results of a search")]
    [InlineData("pack", "the leaflets that a reader puts together")]
    [InlineData("reviews", "who looked at which page, and when")]
    [InlineData("changes", "what changed, and when")]
    [InlineData("references", "the list of sources")]
    [InlineData("a-to-z", "the list of all pages")]
    public void A_page_in_the_place_of_one_that_NbSite_makes_is_refused(string id, string purpose)
    {
        var site = SiteFixture.Of("").With($"en/{id}.md", "---\ntitle: Mine\nsummary: S.\n---\nWords. [@src]\n").WithDefaults();
        Assert.Contains($"en/{id}.md:0:0: error NB1095: “{id}” is the page that NbSite makes itself: {purpose}", site.Build().Diagnostics);
        var named = SiteFixture.Of("").With("en/mine.md", $"---\ntitle: Mine\nsummary: S.\nid: {id}\n---\nWords. [@src]\n").WithDefaults();
        Assert.Contains($"en/mine.md:4:5: error NB1095: “{id}” is the page that NbSite makes itself: {purpose}", named.Build().Diagnostics);
    }

    [Theory]
    [InlineData("/feed.xml/")]
    [InlineData("/index.html/")]
    [InlineData("/_headers/")]
    [InlineData("/robots.txt/x/")]
    public void A_redirect_from_a_file_that_NbSite_makes_is_told_at_its_place_and_writes_nothing(string from)
    {
        var site = SiteFixture.Of("").With("redirects.yml", $"redirects:\n  - from: {from}\n    to: about\n    why: It moved.\n");
        var result = site.Build();
        Assert.Equal([$"redirects.yml:2:11: error NB1053: The old address {from} is taken by a file that NbSite makes"], result.Diagnostics);
        Assert.DoesNotContain(result.Files.Keys, path => path.Contains(from.Trim('/') + "/", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_many_names_are_told_where_they_begin_to_be_too_many()
    {
        var names = string.Join(", ", Enumerable.Range(0, 1002).Select(i => $"n{i}"));
        Assert.Contains(
            "en/words.md:4:5897: error NB1098: “aka” has 1002 entries; at most 1000 are read",
            SiteFixture.Of("").With("en/words.md", $"---\ntitle: Words\nsummary: S.\naka: [{names}]\n---\nWords. [@src]\n").WithDefaults().Build().Diagnostics);
    }

    [Fact]
    public void A_page_of_more_headings_than_anybody_reads_is_no_fault()
    {
        var text = string.Concat(Enumerable.Range(0, 24_000).Select(_ => "## Same word\n\nW. [@src]\n\n"));
        Assert.DoesNotContain(
            SiteFixture.Of("").With("en/words.md", $"---\ntitle: Words\nsummary: S.\n---\n{text}").WithDefaults().Build().Diagnostics,
            line => line.Contains("NB0001", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("medicines/*", "medicines/x", true)]
    [InlineData("medicines/*", "medicines/x/y", false)]
    [InlineData("**", "a/b/c", true)]
    [InlineData("a**c", "a/b/c", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("*", "", true)]
    [InlineData("a*b*c", "aXbXc", true)]
    [InlineData("a*b*c", "aXcXb", false)]
    [InlineData("[a", "[a", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    public void Patterns_fit_as_they_say(string glob, string name, bool fits) => Assert.Equal(fits, Glob.Fits(glob, name));

    [Fact]
    public void A_pattern_of_any_length_takes_no_time() =>
        Assert.False(Glob.Fits(new string('?', 5000) + string.Concat(Enumerable.Repeat("*a", 2000)), new string('b', 400)));
}
