using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;
using Xunit;

namespace NbSite.Publishing.Tests.Editions;

/// <summary>What is told of two texts of one page.</summary>
public sealed class PageDifferencesTests
{
    private static PageContent Page(params string[] paragraphs) => new()
    {
        Id = "p",
        Language = "en",
        Title = "T",
        Summary = "S",
        Type = "page",
        Kind = ContentKind.Clinical,
        Blocks = [.. paragraphs.Select(words => new ParagraphBlock([new TextInline(words)]))],
    };

    /// <summary>Each part on a line: + added, - removed, ~ moved, ! changed, = same; words as [-gone-] and {+new+}.</summary>
    private static string Told(PageDifference difference)
    {
        var text = new StringBuilder();
        foreach (var part in difference.Parts.Skip(1))
        {
            text.Append("=!+-~"[(int)part.Change]).Append(' ').AppendJoin(' ', part.Words.Select(run => run.Change switch
            {
                WordChange.Added when part.Change == PartChange.Changed => $"{{+{run.Text}+}}",
                WordChange.Removed when part.Change == PartChange.Changed => $"[-{run.Text}-]",
                _ => run.Text,
            })).Append('\n');
        }

        return text.ToString();
    }

    [Theory]
    [InlineData("a b c d", "a b c d", "= a b c d\n")]
    [InlineData("a b c d", "a b x d", "! a b [-c-] {+x+} d\n")]
    [InlineData("a b c d|e f g h", "e f g h", "- a b c d\n= e f g h\n")]
    [InlineData("a b c d", "a b c d|e f g h", "= a b c d\n+ e f g h\n")]
    [InlineData("a b c d", "q r s t", "+ q r s t\n- a b c d\n")]
    [InlineData("one two|three four|five six", "three four|five six|one two", "= three four\n= five six\n~ one two\n")]
    [InlineData("one two|one two|end", "one two|end|one two", "= one two\n~ end\n= one two\n")]
    public void Parts_are_told_by_what_became_of_them(string before, string after, string told) =>
        Assert.Equal(told, Told(PageDifferences.Between(Page(before.Split('|')), Page(after.Split('|')))));

    /// <summary>Raised and lowered signs are words: as Unicode has them, else as they are typed.</summary>
    [Theory]
    [InlineData("2", null, "2", true, "! 5 mg/m [-2-] {+²+} a day\n")]
    [InlineData("2", false, "2", true, "! 5 mg/m [-₂-] {+²+} a day\n")]
    [InlineData("-2", true, "−2", true, "! 5 mg/m ⁻² a day\n")]
    [InlineData("th", true, "th", null, "! 5 mg/m [-^th^-] {+th+} a day\n")]
    [InlineData("x1", false, "x2", false, "! 5 mg/m [-~x1~-] {+~x2~+} a day\n")]
    public void A_sign_that_is_raised_now_is_told_in_words(string before, bool? wasRaised, string after, bool? isRaised, string told)
    {
        static PageContent Dose(string sign, bool? raised, string space) => Page() with
        {
            Blocks =
            [
                new ParagraphBlock(
                [
                    new TextInline("5 mg/m" + space), raised is { } isUp ? new ScriptInline(isUp, [new TextInline(sign)]) : new TextInline(sign),
                    new TextInline(" a day"),
                ]),
            ],
        };

        Assert.Equal(told, Told(PageDifferences.Between(Dose(before, wasRaised, " "), Dose(after, isRaised, " "))));
        // Without a space the whole word is another one.
        var difference = PageDifferences.Between(Dose(before, wasRaised, ""), Dose(after, isRaised, "")).Parts[1];
        Assert.Equal(PartChange.Changed, difference.Change);
        Assert.Equal(told.Contains("[-", StringComparison.Ordinal), difference.Words.Any(run => run.Change == WordChange.Added && run.Text.StartsWith("mg/m", StringComparison.Ordinal)));
    }

    /// <summary>A link and stress round a raised sign are told as such, and by its words.</summary>
    [Fact]
    public void What_holds_a_raised_sign_keeps_its_own_message()
    {
        static PageContent Of(Inline inline) => Page() with { Blocks = [new ParagraphBlock([new TextInline("one two three "), inline])] };
        var sign = new ScriptInline(true, [new TextInline("2")]);
        var change = Assert.Single(PageDifferences.Between(Of(sign), Of(new EmphasisInline(true, [sign]))).Parts[1].Structure);
        Assert.Equal("“²” is stressed now", StructureText.Of(change));
    }

    [Fact]
    public void Another_source_is_told_only_when_sources_are_asked_for()
    {
        static PageContent Cites(string key) => Page() with
        {
            Blocks =
            [
                new ParagraphBlock(
                [
                    new TextInline("Hair grows back"),
                    new CiteInline([new CiteItem(key, "p. 3 of 4", SourceSpan.None), new CiteItem("both", null, SourceSpan.None)]),
                    new TextInline("."),
                ]),
            ],
        };
        Assert.True(PageDifferences.Between(Cites("a"), Cites("b")).IsEmpty);
        Assert.Equal(
            "! Hair grows back [-[@a,-] {+[@b,+} p. 3 of 4;@both;] .\n",
            Told(PageDifferences.Between(Cites("a"), Cites("b"), sources: true)));
    }

    [Fact]
    public void Each_part_of_both_texts_is_told_once_and_no_word_is_lost()
    {
        var words = Gen.Elements("a", "b", "c", "d e", "f g h", "i j k l");
        var texts = Gen.ListOf(words, 6).Select(list => list.ToArray());
        Prop.ForAll(texts.ToArbitrary(), texts.ToArbitrary(), (before, after) =>
        {
            var parts = PageDifferences.Between(Page(before), Page(after)).Parts.Skip(1).ToList();
            string[] Of(PartChange not, WordChange run) =>
            [
                .. parts.Where(part => part.Change != not)
                    .Select(part => string.Join(' ', part.Words.Where(one => one.Change != run).Select(one => one.Text))),
            ];
            Assert.Equal(after, Of(PartChange.Removed, WordChange.Removed));
            Assert.Equal(before.Order(StringComparer.Ordinal), Of(PartChange.Added, WordChange.Added).Order(StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();
    }
}
