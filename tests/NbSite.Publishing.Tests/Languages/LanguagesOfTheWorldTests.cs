using System.Text.RegularExpressions;
using NbSite.Content.Languages;
using NbSite.Publishing.Site.Words;
using NbSite.Testing;
using NbSite.Theme;
using Xunit;

namespace NbSite.Publishing.Tests.Languages;

/// <summary>
/// Small sites in Arabic, Welsh, Japanese, Turkish and German: what is found in their texts, and how their lists stand. The words are made
/// up for these tests: nobody who speaks the languages has read them.
/// </summary>
public sealed partial class LanguagesOfTheWorldTests
{
    [Fact]
    public void In_Arabic_digits_are_amounts_names_carry_articles_and_lists_leave_them_out()
    {
        var site = Build("ar", "forms: {starts: ال بال}\n", """
            علاج. [@src] يعيش ٣ من كل ٤ أطفال.

            علاج. [@src] يبدأ بالسيسبلاتين اليوم.
            """, "سيسبلاتين", "الورم", "بداية");
        Assert.Equal(
        [
            "ar/index.md:5:19: error NB0902: The number “٣” has no source: no citation covers its sentence",
            "ar/index.md:7:19: error NB0903: The medicine “بالسيسبلاتين” is named without a source: no citation covers its sentence",
        ], Claims(site));
        // “الورم” (the tumour) stands under و, and so behind “سيسبلاتين”.
        var list = List(Build("ar", "forms: none\n", "كلام. [@src]", "سيسبلاتين", "الورم", "بداية"));
        Assert.True(list.IndexOf("بداية", StringComparison.Ordinal) < list.IndexOf("سيسبلاتين", StringComparison.Ordinal));
        Assert.True(list.IndexOf("سيسبلاتين", StringComparison.Ordinal) < list.IndexOf("الورم", StringComparison.Ordinal));
        Assert.Contains("id=\"و\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"ا\"", list, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_says_which_articles_its_lists_leave_out()
    {
        var site = Fixture("cy", "forms: none\n", "Gair. [@src]", "Sisplatin", "Y Llawfeddyg", "Cyffur")
            .With("languages/cy.yml", "articles: [y, yr]\n").Build();
        Assert.Contains("id=\"ll\"", List(site, "cy"), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"y\"", List(site, "cy"), StringComparison.Ordinal);
        var plain = Build("cy", "forms: none\n", "Gair. [@src]", "Sisplatin", "Y Llawfeddyg", "Cyffur");
        Assert.Contains("id=\"y\"", List(plain), StringComparison.Ordinal);
    }

    [Fact]
    public void In_Welsh_forms_of_names_are_those_that_the_file_lists()
    {
        const string text = "Gair. [@src] Rhoddir sisplatinau heddiw.";
        Assert.Empty(Claims(Build("cy", "forms: none\n", text, "Sisplatin", "Chwarae", "Cyffur")));
        Assert.Equal(
            ["cy/index.md:5:22: error NB0903: The medicine “sisplatinau” is named without a source: no citation covers its sentence"],
            Claims(Build("cy", "forms: {ends: au}\n", text, "Sisplatin", "Chwarae", "Cyffur")));
    }

    [Fact]
    public void In_Japanese_names_and_numbers_are_found_where_no_space_stands()
    {
        var site = Build("ja", "forms: none\n", "治療です。[@src]約3人が治ります。\n\n治療です。[@src]次にシスプラチンを使います。", "シスプラチン", "手術", "薬");
        Assert.Equal(
        [
            "ja/index.md:5:13: error NB0902: The number “3” has no source: no citation covers its sentence",
            "ja/index.md:7:14: error NB0903: The medicine “シスプラチン” is named without a source: no citation covers its sentence",
        ], Claims(site));
    }

    [Fact]
    public void In_Turkish_the_dotless_i_is_a_letter_of_its_own()
    {
        var site = Build("tr", "forms: none\n", "Söz. [@src] İlk gün ILIK verilir.\n\nSöz. [@src] Ilik verilir.", "ılık", "İğne", "Isı");
        Assert.Equal(
            ["tr/index.md:5:21: error NB0903: The medicine “ILIK” is named without a source: no citation covers its sentence"], Claims(site));
        var list = List(Build("tr", "forms: none\n", "Söz. [@src]", "ılık", "İğne", "Isı"));
        Assert.Contains(">I</h2>", list, StringComparison.Ordinal);
        Assert.Contains(">İ</h2>", list, StringComparison.Ordinal);
        Assert.Contains("id=\"ı\"", list, StringComparison.Ordinal);
        Assert.Contains("id=\"i\"", list, StringComparison.Ordinal);
    }

    [Fact]
    public void In_German_a_sentence_ends_behind_its_quotation_marks()
    {
        var site = Build("de", "forms: none\n", "Er sagt: „Es hilft.“ [@src] Dann sind es 5 mg.", "Cisplatin", "Äpfel", "Zahn");
        Assert.Equal(["de/index.md:5:42: error NB0902: The number “5” has no source: no citation covers its sentence"],
            Claims(site).Select(each => each.Replace("“5 mg”", "“5”", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_language_without_the_part_is_told_that_names_are_found_only_as_they_are_written()
    {
        var site = Build("de", "sentences: none\nclaims: none\nvalues: none\ncalls: none\ntone: none\ncareful: none\n", "Wort. [@src]", "Cisplatin", "A", "B");
        Assert.Single(site.Diagnostics, each => each.EndsWith(
            "warning NB0920: Pages in Deutsch (de) are not checked for names of medicines and explained words in other forms than their own "
            + "(“forms”): nobody has written the words of it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ar", "# articles: [\"ال-\"]\n")]
    [InlineData("cy", "# alphabet: [\"c ch\", \"d dd\", ")]
    [InlineData("cy", "in cy.checks.yml: ")]
    public void The_file_that_is_written_for_a_language_shows_what_is_known_of_it(string language, string line) => Assert.Contains(
        line, LanguageTemplate.Extend(language, WordCatalogue.Of(new NbTheme().Words("en")!, []), [], null, out _), StringComparison.Ordinal);

    [Fact]
    public void A_changed_list_of_forms_is_seen_by_the_next_build()
    {
        var fixture = Fixture("cy", "forms: none\n", "Mae sganau yma. [@src]", "Sisplatin", "A", "B")
            .With("cy/words.yml", "type: glossary-term\nitems:\n  - {id: sgan, title: sgan, definition: Llun., cite: [src]}\n")
            .With("cy/words.review.yml", SiteFixture.Review);
        var first = fixture.Build();
        var changed = fixture.With("languages/cy.checks.yml", "forms: {ends: au}\n");

        var again = changed.Build(first);

        Assert.DoesNotContain(">sganau<", first.Text("cy/index.html"), StringComparison.Ordinal);
        Assert.Contains(">sganau<", again.Text("cy/index.html"), StringComparison.Ordinal);
        var fresh = changed.Build();
        Assert.Equal(fresh.Files.Keys.Order(StringComparer.Ordinal), again.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(fresh.Files, file => Assert.Equal(file.Value, again.Files[file.Key]));
    }

    private static SiteResult Build(string language, string checks, string text, string medicine, string second, string third) =>
        Fixture(language, checks, text, medicine, second, third).Build();

    private static SiteFixture Fixture(string language, string checks, string text, string medicine, string second, string third)
    {
        var site = SiteFixture.Of("")
            .With($"{language}/index.md", $"---\ntitle: H\nsummary: S.\n---\n{text}\n")
            .With($"{language}/about.md", "---\ntitle: W\nsummary: S.\nkind: about\n---\nW.\n")
            .With($"{language}/second.md", $"---\ntitle: {second}\nsummary: S.\nkind: practical\n---\nW.\n")
            .With($"{language}/third.md", $"---\ntitle: {third}\nsummary: S.\nkind: practical\n---\nW.\n")
            .With($"{language}/medicine.yml", $"type: medicine\ntitle: {medicine}\nsummary: S.\nno-signs: N.\ncite: [src]\nwhat-it-is: W.\n")
            .WithDefaults();
        return site.With($"languages/{language}.checks.yml", checks);
    }

    private static IEnumerable<string> Claims(SiteResult site) =>
        site.Diagnostics.Where(each => each.Contains("error NB09", StringComparison.Ordinal));

    private static string List(SiteResult site, string? language = null)
    {
        var path = site.Files.Keys.Single(each => Address().IsMatch(each) && (language is null || each.StartsWith(language, StringComparison.Ordinal)));
        return site.Text(path);
    }

    [GeneratedRegex(@"^[a-z]{2}/a-to-z/index\.html$")]
    private static partial Regex Address();
}
