using System.Collections.Immutable;
using NbSite.Content.Languages;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Languages;

/// <summary>The words of a language that a site brings, and what is told of each mistake in them.</summary>
public sealed class LanguageWordsTests
{
    private static readonly WordCatalogue Catalogue = new(ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, string>[]
    {
        new("page.skip", "Skip to main content"),
        new("page.title", "{0} – {1}"),
        new("search.count.one", "{0} result"),
        new("search.count.other", "{0} results"),
    }));

    [Fact]
    public void Keys_are_written_whole_or_one_inside_the_other()
    {
        var (words, told) = Read("cy", "page.skip: Neidio\nsearch:\n  count:\n    one: \"{0} canlyniad\"\n    few: tri chanlyniad\n    other: \"{0} o ganlyniadau\"\ndirection: ltr\nmonths: [a, b, c, d, e, f, g, h, i, j, k, l]\n");

        Assert.Equal([], told);
        Assert.Equal("Neidio", words.Words["page.skip"]);
        Assert.Equal("tri chanlyniad", words.Words["search.count.few"]);
        Assert.Equal(12, words.Months.Length);
        Assert.Equal("ltr", words.Direction);
    }

    [Fact]
    public void Each_mistake_is_told_where_it_stands_and_nothing_else_is_lost()
    {
        var (words, told) = Read("pl", "page.skpi: Przejdź\npage.title: \"{0}\"\nsearch.count.two: \"{0} wyniki\"\nsearch.count.few: wyniki\nsearch.count.other: \"{0} wyniki {3}\"\npage.skip: Przejdź\npage: {skip: Znowu}\n");

        Assert.Equal(
        [
            "1:1 NB0923 “page.skpi” is no word of the interface",
            "2:13 NB0924 “page.title” lacks {1}; it says in the original: {0} – {1}",
            "3:1 NB0926 “search.count.two”: the language “pl” has no form “two” beside numbers of things; its forms are “one”, “few”, “many”, “other”",
            "4:19 NB0924 “search.count.few” lacks {0}; it says in the original: {0} results",
            "5:21 NB0925 “search.count.other” has {3}, and what is filled in is {0}",
            "7:8 NB0929 “page.skip” has a word already in this file",
        ], told);
        Assert.Equal("Przejdź", Assert.Single(words.Words).Value);
    }

    [Theory]
    [InlineData("search.count.few: wyniki", "“search.count.few” lacks {0}; it says in the original: {0} results",
        "Write {0} too, where the language needs it; the order may change.")]
    [InlineData("page.title: x", "“page.title” lacks {0}, {1}; it says in the original: {0} – {1}",
        "Write {0}, {1} too, where the language needs it; the order may change.")]
    [InlineData("page.skip: \"{0} x\"", "“page.skip” has {0}, and what is filled in is nothing",
        "Remove it: nothing is filled into this word, so no braces stand in it.")]
    [InlineData("search.count.other: \"{0} wyniki {3}\"", "“search.count.other” has {3}, and what is filled in is {0}",
        "Remove or correct it: in this word only {0} stands in braces.")]
    [InlineData("page.title: \"{0} – {1} {\"", "“page.title” has {, and what is filled in is {0}, {1}",
        "Remove or correct it: in this word only {0}, {1} stand in braces.")]
    public void What_is_wrong_with_a_place_is_told_with_its_mend(string line, string told, string mend)
    {
        var bag = new DiagnosticBag();
        LanguageWordsReader.Read(YamlReader.Read(PositionedText.OfFile("languages/pl.yml", line + "\n"), bag)!, "languages/pl.yml", "pl", Catalogue, bag);
        var found = Assert.Single(bag.ToImmutable());
        Assert.Equal((told, mend), (found.Message, found.Hint));
    }

    [Fact]
    public void A_word_that_is_empty_or_has_a_lost_brace_is_told()
    {
        var (words, told) = Read("cy", "page.skip:\npage.title: \"{0} – {1} {\"\ndirection: left\nmonths: [a, b]\n");

        Assert.Equal(
        [
            "1:1 NB0927 “page.skip” has no word",
            "2:13 NB0925 “page.title” has {, and what is filled in is {0}, {1}",
            "3:12 NB0931 “left” is no direction",
            "4:1 NB0930 “months” has 2 names",
        ], told);
        Assert.Empty(words.Words);
    }

    [Fact]
    public void Letters_of_an_alphabet_stand_behind_another_and_blanks_between_them_are_one()
    {
        var (words, told) = Read("sv", "alphabet: [\"z  å ä\", \"ä=æ\", \"z å=\", z]\n");

        Assert.Equal(
        [
            "1:22 NB0936 “ä=æ” is no letter with the letters that stand behind it",
            "1:29 NB0936 “z å=” is no letter with the letters that stand behind it",
            "1:37 NB0936 “z” is no letter with the letters that stand behind it",
        ], told);
        Assert.Equal(["z å ä"], words.Alphabet);
    }

    [Fact]
    public void A_form_of_one_number_only_can_say_it_in_words()
    {
        Assert.Equal([], Read("ar", "search.count.two: نتيجتان\n").Told);
        // 21 takes the form of 1 in Russian, so that form must show its number.
        Assert.Equal(["1:19 NB0924 “search.count.one” lacks {0}; it says in the original: {0} result"], Read("ru", "search.count.one: результат\n").Told);
    }

    [Fact]
    public void The_program_knows_dates_and_lists_of_languages_that_nobody_wrote_words_for()
    {
        var arabic = LocaleData.For("ar")!;
        Assert.Equal(("rtl", "العربية", "يناير"), (arabic.Direction, arabic.Name, arabic.Months[0]));
        Assert.Equal("{0} de {1} de {2}", LocaleData.For("es")!.Words["date.long"]);
        Assert.Equal("{2}年{1}月{0}日", LocaleData.For("zh-Hant")!.Words["date.long"]);
        Assert.Equal(",", LocaleData.For("pl")!.Words["number.decimal"]);
        Assert.Equal("Cymraeg", LocaleData.For("cy-GB")!.Name);
        Assert.Null(LocaleData.For("xx"));
        Assert.All(LocaleData.Tags, tag => Assert.Equal(12, LocaleData.For(tag)!.Months.Length));
    }

    private static (LanguageWords Words, IEnumerable<string> Told) Read(string language, string text)
    {
        var bag = new DiagnosticBag();
        var path = $"languages/{language}.yml";
        var node = YamlReader.Read(PositionedText.OfFile(path, text), bag)!;
        var words = LanguageWordsReader.Read(node, path, language, Catalogue, bag);
        return (words, [.. bag.ToImmutable().OrderBy(each => each.Span.Line).Select(each => $"{each.Span.Line}:{each.Span.Column} {each.Code} {each.Message}")]);
    }
}
