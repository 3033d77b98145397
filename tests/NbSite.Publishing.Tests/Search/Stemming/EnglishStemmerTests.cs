using System.Text;
using NbSite.Publishing.Features.Search.Stemming;
using Xunit;

namespace NbSite.Publishing.Tests.Search.Stemming;

public sealed class EnglishStemmerTests
{
    private static readonly EnglishStemmer Stemmer = EnglishStemmer.Instance;

    [Theory]
    [InlineData("treat", "treat", "treats", "treated", "treating")]
    [InlineData("treatment", "treatment", "treatments")]
    [InlineData("scan", "scan", "scans", "scan's", "scanned", "scanning")]
    [InlineData("biopsi", "biopsy", "biopsies", "biopsied")]
    [InlineData("neuroblastoma", "neuroblastoma", "neuroblastomas", "neuroblastoma's")]
    [InlineData("die", "die", "dies", "died", "dying")]
    [InlineData("general", "general", "generally")]
    [InlineData("generat", "generate", "generation", "generating")]
    [InlineData("hope", "hope", "hoping", "hoped")]
    [InlineData("hop", "hop", "hopping", "hopped")]
    public void Forms_of_one_word_have_one_stem(string stem, params string[] forms) =>
        Assert.All(forms, form => Assert.Equal(stem, Stemmer.Stem(form)));

    /// <summary>
    /// The kept list always; where stemwords is installed and of the same version (it gives the kept list), 200,000
    /// made-up words as well.
    /// </summary>
    [Fact]
    public async Task It_gives_what_Snowballs_own_program_gives()
    {
        var (words, stems) = EnglishWords.Kept();
        Assert.True(words.Length > 30_000);
        AssertStems(words, stems);

        var made = EnglishWords.MadeUp(seed: 20261121, count: 200_000);
        var all = await EnglishWords.AskStemwords([.. words, .. made], TestContext.Current.CancellationToken);
        if (all is null || !all.AsSpan(0, words.Length).SequenceEqual(stems))
        {
            TestContext.Current.TestOutputHelper?.WriteLine("No stemwords of Snowball 2.2 here: only the kept list.");
            return;
        }

        AssertStems(made, all[words.Length..]);
    }

    [Fact]
    public void Whatever_is_asked_it_gives_a_stem_no_longer_than_the_word()
    {
        const string letters = "aeiouyYbdglnrstwx''  \0\n-0Zéßıβ’\u0301\ud83d\ude00\ud83d\ude00\uffff";
        string[] endings = ["", "", "s", "'s'", "ies", "ied", "eedly", "ing", "ational", "ousness", "ogi", "ll", "yyy"];
        var random = new Random(20261121);
        var word = new StringBuilder();
        for (var i = 0; i < 200_000; i++)
        {
            word.Clear();
            for (var left = random.Next(i % 100 == 0 ? 200 : 12); left > 0; left--)
                word.Append(letters[random.Next(letters.Length)]);
            var asked = word.Append(endings[random.Next(endings.Length)]).ToString();
            var stem = Stemmer.Stem(asked);
            Assert.True(stem.Length <= asked.Length, asked);
            Assert.Equal(stem, Stemmer.Stem(asked));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("is")]
    [InlineData("scan")]
    public void A_word_that_is_its_own_stem_is_given_back_itself(string word) => Assert.Same(word, Stemmer.Stem(word));

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1_000_000)]
    public void A_word_may_be_of_any_length(int length)
    {
        var stem = new string('a', length - 4) + "k";
        Assert.Equal(stem, Stemmer.Stem(stem + "ing"));
    }

    [Fact]
    public void Nothing_is_allocated_but_the_stem()
    {
        const string word = "scanning";
        Stemmer.Stem(word);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var stem = Stemmer.Stem(word);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal("scan", stem);
        Assert.InRange(taken, 1, 64);
    }

    private static void AssertStems(string[] words, string[] stems)
    {
        Assert.Equal(words.Length, stems.Length);
        var wrong = words.Zip(stems).Where(pair => Stemmer.Stem(pair.First) != pair.Second)
            .Select(pair => $"{pair.First}: {Stemmer.Stem(pair.First)}, not {pair.Second}");
        Assert.Empty(wrong.Take(20));
    }
}
