using NbSite.Tests.Editions;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>Words that are typed as options and kept for ever.</summary>
public sealed class OptionWordsTests
{
    public static TheoryData<string, string> Bad => new()
    {
        { "Doses corrected.\u000BSee page 2.", "a control character (U+000B)" },
        { "a\u0001", "a control character (U+0001)" },
        { "a\u001B[31m", "a control character (U+001B)" },
        { "a\u007F", "a control character (U+007F)" },
        { "a\uFFFF", "a hidden character (U+FFFF, no character)" },
        { "a\u202Eb", "a hidden character (U+202E, change of reading direction)" },
        { "a\u2066b", "a hidden character (U+2066, change of reading direction)" },
        { "a\u2028b", "a hidden character (U+2028, line separator)" },
        { "a\uFFFDb", "a hidden character (U+FFFD, a lost character)" },
        { "a\U000E0041", "a hidden character (U+E0041, a letter of tags)" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Hidden_characters_are_refused_before_anything_is_read(string words, string what)
    {
        using var site = EditionSite.Make();
        var told = $"nbsite: OPTION holds {what}. Type the words again, or paste them as plain text.\n";
        Refused("--summary", "edition", "create", "a", "--summary", words);
        Refused("--reason", "edition", "recall", "abcdefgh", "--reason", words);
        foreach (var option in new[] { "--role", "--name", "--evidence", "--recorded-by" })
            Refused(option, ["review", "sign", "about", .. option == "--role" ? [] : new[] { "--role", "x" }, .. option == "--evidence" ? [] : new[] { "--evidence", "x" }, option, words]);
        Refused("--why", "review", "minor", "about", "--why", words);
        Refused("--role", "review", "withdraw", "about", "--why", "x", "--role", words);
        Assert.False(Directory.Exists(Path.Combine(site.Root, "editions")));

        void Refused(string option, params string[] args)
        {
            var answer = site.Run(args);
            Assert.Equal((2, ""), (answer.Code, answer.Out));
            Assert.StartsWith(told.Replace("OPTION", option, StringComparison.Ordinal), answer.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u00AD\u2800")]
    public void What_nobody_sees_says_nothing(string words)
    {
        using var site = EditionSite.Make();
        var answer = site.Edition("create", "a", "--summary", words);
        Assert.Equal(2, answer.Code);
        Assert.StartsWith("nbsite: --summary holds nothing that can be seen. Write it in words.\n", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_every_script_are_kept()
    {
        using var site = EditionSite.Make();
        Assert.Equal(0, site.Edition("create", "a", "--summary", "Dosen geändert – جرعات\nمع كلمات 👩‍👧 🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F.", "--today", "2026-11-21").Code);
        Assert.Equal(0, site.Build().Code);
        Assert.Equal(0, site.Edition("verify").Code);
        Assert.DoesNotContain('\n', site.Edition("list").Out.TrimEnd('\n'));
    }

    [Fact]
    public void A_day_that_has_not_come_is_refused()
    {
        using var site = EditionSite.Make();
        Assert.Equal(0, site.Create("a", "2026-11-22").Code);
        foreach (var args in new string[][]
        {
            ["edition", "create", "b", "--summary", "x"],
            ["edition", "recall", "abcdefgh", "--reason", "x"],
            ["review", "sign", "about", "--role", "x", "--evidence", "x"],
        })
        {
            Assert.Equal(
                new Answer(2, "", "nbsite: --today 2062-11-21 has not come yet (today is 2026-11-21), and what is recorded now keeps its day for ever. Check the year.\n"),
                site.Run([.. args, "--today", "2062-11-21"]));
        }
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("index.html")]
    [InlineData("Index.HTML.br")]
    [InlineData("newest")]
    public void A_name_that_would_stand_in_the_way_of_a_file_is_refused(string name)
    {
        using var site = EditionSite.Make();
        Assert.Equal(
            new Answer(2, "", $"nbsite: “{name}” cannot be the name of an edition: NbSite has a file of this name. Write letters, digits, “.”, “-” and “_”, at most 40, such as 2026.11.\n"),
            site.Create(name, "2026-11-21"));
    }

    [Fact]
    public void An_edition_with_capitals_goes_into_an_offline_copy()
    {
        using var site = EditionSite.Make();
        Assert.Equal(0, site.Create("Spring-2026", "2026-11-21").Code);
        site.Good();
        Assert.True(File.Exists(Path.Combine(site.Output, "editions/spring-2026/index.html")));
        Assert.Equal(0, site.Run("bundle", "--past", "--output", "copies").Code);
    }
}
