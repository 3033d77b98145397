using NbSite.Publishing.Features.Search;
using Xunit;

namespace NbSite.Publishing.Tests.Search;

/// <summary>The index folds as the reader does: tests/search/folding.tsv, which folding.test.mjs reads too.</summary>
public sealed class FoldingTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            using var stream = typeof(FoldingTests).Assembly.GetManifestResourceStream("folding.tsv")!;
            using var reader = new StreamReader(stream);
            var rows = new TheoryData<string, string, string>();
            foreach (var line in reader.ReadToEnd().Trim().Split('\n').Skip(1))
            {
                var cells = line.Split('\t');
                rows.Add(cells[0], cells[1], cells[2]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_is_folded_as_it_says(string language, string written, string folded)
    {
        Assert.NotEmpty(language);
        Assert.Equal(folded, Read(written, glued: false));
    }

    [Theory]
    [InlineData("follow-up", "follow up followup")]
    [InlineData("癌-ab", "癌 ab")]
    [InlineData("a-癌-b", "a 癌 b")]
    public void A_glued_word_joins_plain_words_only(string written, string words) => Assert.Equal(words, Read(written));

    [Fact]
    public void Any_sign_may_stand_anywhere()
    {
        for (var c = 0; c < 0x10000; c++)
        {
            var sign = (char)c;
            foreach (var text in new[] { $"{sign}", $"a{sign}b", $"{sign}{sign}", $"癌{sign}癌", $"1{sign}2" }) Read(text);
        }
    }

    private static string Read(string text, bool glued = true)
    {
        var list = new List<string>();
        var words = new SearchWords(text, stackalloc char[SearchWords.Room]);
        while (words.MoveNext())
        {
            if (glued || !words.IsGlued) list.Add(words.Current.ToString());
        }

        return string.Join(' ', list);
    }
}
