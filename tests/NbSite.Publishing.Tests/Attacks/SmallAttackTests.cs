using System.Globalization;
using NbSite.Pipelines.Modules;
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

    public static TheoryData<string, string, string> ManyFields => new()
    {
        { "x.bib", "@book{k, title={T}, year={2001},\n" + Many(i => $"f{i} = {{x}},\n") + "}\n", "x.bib:" },
        { "references.json", "[{\"id\": \"k\", \"type\": \"book\", \"title\": \"T\"" + Many(i => $",\n\"f{i}\": \"x\"") + "}]\n", "references.json:" },
    };

    private static string Many(Func<int, string> one) => string.Concat(Enumerable.Range(0, 20_000).Select(one));

    [Theory]
    [MemberData(nameof(ManyFields))]
    public void A_source_of_more_fields_than_any_has_is_told_at_once(string path, string text, string place)
    {
        var line = Assert.Single(SiteFixture.Of("").With(path, text).Build().Diagnostics, line => line.Contains("NB1098", StringComparison.Ordinal));
        Assert.StartsWith(place, line, StringComparison.Ordinal);
        Assert.Contains("; at most 1000 are read", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_many_kinds_that_nobody_prints_are_one_line_that_can_be_read()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(i => $"@book{{k{i}, title={{T}}, year={{2001}}, f{i:D3}={{x}}}}\n"));
        var line = Assert.Single(SiteFixture.Of("").With("x.bib", text).Build().Diagnostics, line => line.Contains("NB0521", StringComparison.Ordinal));
        Assert.Contains("“f000” (1, first on line 1), ", line, StringComparison.Ordinal);
        Assert.Contains(" and 80 others", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_the_title_of_a_section_is_let_be_where_the_words_say_it()
    {
        const string sheet = "type: treatment\ntitle: T\nsummary: S.\ncite: [src]\nwhat-it-is: Words.\nsections:\n  - title: Day 1 of 20 mg\n    text: Give 20 mg on day 1. [@src]\n";
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

    [Theory]
    [InlineData("en/words.md", "aliases", "---\ntitle: Words\nsummary: S.\naliases: [LIST]\n---\nWords. [@src]\n", "/old/{0}/")]
    [InlineData("en/words.md", "search-words", "---\ntitle: Words\nsummary: S.\nsearch-words: [LIST]\n---\nWords. [@src]\n", "word {0}")]
    [InlineData("en/words.md", "regions", "---\ntitle: Words\nsummary: S.\nregions: [LIST]\n---\nWords. [@src]\n", "GB")]
    [InlineData("en/words.md", "signs", "---\ntitle: Words\nsummary: S.\nsigns: [LIST]\n---\nWords. [@src]\n", "sign-{0}")]
    [InlineData("en/glossary.yml", "aka", "type: glossary-term\nitems:\n  - {id: fever, title: fever, definition: \"Hot. [@src]\", aka: [LIST]}\n", "fever {0}")]
    [InlineData("en/drug.yml", "cite", "type: medicine\ntitle: D\nsummary: S.\nwhat-it-is: {text: A drug., cite: [LIST]}\n", "source-{0}")]
    public void No_list_is_read_without_an_end(string path, string key, string text, string entry)
    {
        var list = string.Join(", ", Enumerable.Range(0, 1_500).Select(i => string.Format(CultureInfo.InvariantCulture, entry, i)));
        Assert.Contains(
            SiteFixture.Of("").With(path, text.Replace("LIST", list, StringComparison.Ordinal)).WithDefaults().Build().Diagnostics,
            line => line.StartsWith(path + ":", StringComparison.Ordinal) && line.EndsWith($": error NB1098: “{key}” has 1500 entries; at most 1000 are read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("core", "core: [gets-worse]", "core: [LIST]", false)]
    [InlineData("during", "during: [on-treatment, watching]", "during: [on-treatment, LIST]", false)]
    [InlineData("body", "body: [whole, tummy]", "body: [whole, tummy, LIST]", false)]
    [InlineData("with", "with: [drug]", "with: [LIST]", false)]
    [InlineData("search", "search: [much worse]", "search: [LIST]", true)]
    public void No_list_of_signs_is_read_without_an_end(string key, string from, string to, bool inWords)
    {
        var list = string.Join(", ", Enumerable.Range(0, 2_000).Select(i => $"name-{i}"));
        Assert.Contains(
            SignSites.Edit(from, to.Replace("LIST", list, StringComparison.Ordinal), inWords).Build().Diagnostics,
            line => line.Contains($": error NB1098: “{key}” has 200", StringComparison.Ordinal));
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
