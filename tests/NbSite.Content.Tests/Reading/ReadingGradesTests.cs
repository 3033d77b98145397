using NbSite.Content.Languages;
using NbSite.Content.Reading;
using NbSite.Content.Tests.Languages;

namespace NbSite.Content.Tests.Reading;

/// <summary>The formulas, against figures worked out by hand.</summary>
public sealed class ReadingGradesTests
{
    private static readonly ReadingCount Text = new(
        Sentences: 40, Words: 400, LongWords: 80, Syllables: 560, Polysyllables: 30, KnownSyllables: 480, KnownPolysyllables: 10);

    [Fact]
    public void Flesch_and_Kincaid()
    {
        // 0.39 · 10 + 11.8 · 1.4 − 15.59, and with 1.2
        Assert.Equal(4.83, ReadingGrades.FleschKincaid(Text, known: false)!.Value, 9);
        Assert.Equal(2.47, ReadingGrades.FleschKincaid(Text, known: true)!.Value, 9);
        Assert.Null(ReadingGrades.FleschKincaid(default, known: false));
    }

    [Fact]
    public void Smog_for_thirty_sentences_and_more()
    {
        // √(30 · 30/40) = 4.7434…; √(30 · 10/40) = 2.7386…
        Assert.Equal(8.076483, ReadingGrades.Smog(Text, known: false)!.Value, 6);
        Assert.Equal(5.985473, ReadingGrades.Smog(Text, known: true)!.Value, 6);
        Assert.Null(ReadingGrades.Smog(Text with { Sentences = 29 }, known: false));
    }

    [Fact]
    public void Lix()
    {
        Assert.Equal(30.0, ReadingGrades.Lix(Text));
        Assert.Null(ReadingGrades.Lix(default));
    }

    [Theory]
    [InlineData("sv", ReadingFormula.Lix)]
    [InlineData("nb-NO", ReadingFormula.Lix)]
    [InlineData("cy", ReadingFormula.None)]
    [InlineData("ar", ReadingFormula.None)]
    public void A_language_without_a_file_has_the_formulas_that_were_made_for_it(string language, ReadingFormula expected) =>
        Assert.Equal(expected, LanguagePack.Bare(language).Reading.Formula);

    [Fact]
    public void The_file_of_English_names_those_of_English() =>
        Assert.Equal(ReadingFormula.English, TestPacks.English.Reading.Formula);

    [Fact]
    public void Two_texts_are_summed()
    {
        var sum = Text + new ReadingCount(1, 2, 3, 4, 5, 6, 7);
        Assert.Equal(new ReadingCount(41, 402, 83, 564, 35, 486, 17), sum);
        Assert.Equal(sum, ReadingCount.Add(Text, new ReadingCount(1, 2, 3, 4, 5, 6, 7)));
    }
}
