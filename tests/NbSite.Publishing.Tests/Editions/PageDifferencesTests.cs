using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Model;
using NbSite.Publishing.Editions;
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
