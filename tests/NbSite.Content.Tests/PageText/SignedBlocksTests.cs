using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Model;

namespace NbSite.Content.Tests.PageText;

/// <summary>The parts of a page that are signed, and what changes them.</summary>
public sealed class SignedBlocksTests
{
    private static ParagraphBlock Says(string words) => new([new TextInline(words)]);

    private static ImmutableArray<string> Hashes(params ImmutableArray<Block> blocks) =>
        [.. SignedBlocks.Of(Page(blocks)).Select(block => block.Hash)];

    private static PageContent Page(ImmutableArray<Block> blocks) => new()
    {
        Id = "p",
        Language = "en",
        Title = "T",
        Summary = "S",
        Type = "page",
        Kind = ContentKind.Clinical,
        Blocks = blocks,
    };

    [Fact]
    public void Each_block_with_words_is_one_and_a_card_or_table_is_whole()
    {
        var parts = SignedBlocks.Of(Page(
        [
            Says("a"),
            new ListBlock(false, 1, [new ListItem([Says("b")]), new ListItem([Says("c")])]),
            new CareCardBlock(CareLevel.Urgent, 2, "x", [new TextInline("Call")], [Says("d"), Says("e")]),
            Says("made") with { Origin = Origin.Generated, IsAside = true },
        ]));
        Assert.Equal(["T\nS\n", "a\n", "b\n", "c\n", "{urgent}\nCall\nd\ne\n"], parts.Select(part => part.Text));
        Assert.True(parts[^1].IsCareCard);
    }

    [Fact]
    public void A_change_in_one_block_leaves_the_others_as_they_were()
    {
        var before = Hashes(Says("a"), Says("b"));
        var after = Hashes(Says("a"), Says("b2"));
        Assert.Equal(before[..2], after[..2]);
        Assert.NotEqual(before[2], after[2]);
    }

    [Fact]
    public void Numbers_of_citations_and_places_change_nothing_and_locators_do()
    {
        Block Cited(int number, string page) =>
            new ParagraphBlock([new TextInline("a"), new CiteInline([new CiteItem("k", page, SourceSpan.None, number)])]);
        Assert.Equal(Hashes(Cited(1, "1")), Hashes(Cited(2, "1") with { Span = new SourceSpan("f", 1, 1) }));
        Assert.NotEqual(Hashes(Cited(1, "1")), Hashes(Cited(1, "2")));
    }

    [Fact]
    public void Where_a_passage_holds_is_part_of_every_block_in_it()
    {
        Block In(string region) => new GroupBlock(GroupKind.Region, [Says("a"), Says("b")]) { Regions = [region] };
        Assert.Equal(3, Hashes(In("GB")).Length);
        Assert.Empty(Hashes(In("GB"))[1..].Intersect(Hashes(In("US"))));
        Assert.Empty(Hashes(In("GB"))[1..].Intersect(Hashes(Says("a"), Says("b"))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void What_a_part_stands_under_and_in_is_bound_with_it(int where)
    {
        static HeadingBlock Under(string words) => new(2, "x", [new TextInline(words)]) { Origin = Origin.Generated };
        static ListBlock List(bool ordered, int start, params string[] items) =>
            new(ordered, start, [.. items.Select(item => new ListItem([Says(item)]))]);
        ImmutableArray<ImmutableArray<Block>> places =
        [
            [Under("Benefits"), Says("a")],
            [Under("Without it"), Says("a")],
            [Under("Benefits"), new DisclosureBlock(DisclosureKind.Prognosis, "p", [], [Says("a")])],
            [Under("Benefits"), List(false, 1, "a")],
            [Under("Benefits"), List(true, 1, "a")],
            [Under("Benefits"), List(true, 3, "a")],
        ];
        Assert.All(places.Where((_, i) => i != where), other => Assert.NotEqual(Hashes(places[where])[^1], Hashes(other)[^1]));
        Assert.Single(places.Select(place => SignedBlocks.Of(Page(place))[^1].Core).Distinct());
    }

    [Fact]
    public void A_part_put_before_or_behind_others_leaves_them_as_they_were()
    {
        var before = Hashes(Says("a"), new ListBlock(false, 1, [new ListItem([Says("b")])]), Says("c"));
        var after = Hashes(Says("new"), Says("a"), new ListBlock(false, 1, [new ListItem([Says("n")]), new ListItem([Says("b")])]), Says("c"), Says("end"));
        Assert.Empty(before.Except(after));
    }

    [Fact]
    public void The_words_before_a_list_and_over_an_inner_one_are_bound_with_its_entries()
    {
        static Block List(string lead) => new ListBlock(false, 1, [new ListItem([Says(lead), new ListBlock(false, 1, [new ListItem([Says("a fever")])])])]);
        Assert.NotEqual(Hashes(List("Take it if"))[^1], Hashes(List("Do not take it if"))[^1]);
        static ImmutableArray<Block> Behind(string lead) => [Says(lead), new ListBlock(false, 1, [new ListItem([Says("a fever")])])];
        Assert.NotEqual(Hashes(Behind("Take it if:"))[^1], Hashes(Behind("Do not take it if:"))[^1]);
        Assert.Equal(Hashes(Behind("One."))[^1], Hashes(Behind("Two."))[^1]);
    }

    [Fact]
    public void A_card_between_headings_stands_under_higher_ones_only_and_leaves_the_way_as_it_was()
    {
        static HeadingBlock Heading(int level, string words) => new(level, words, [new TextInline(words)]);
        var card = new CareCardBlock(CareLevel.Urgent, 3, "x", [new TextInline("Call")], []);
        var parts = SignedBlocks.Of(Page([Heading(2, "A"), Heading(3, "B"), card, Says("p"), Heading(2, "C"), card]));
        Assert.Equal(["A"], parts.First(part => part.IsCareCard).Place.Under);
        Assert.Equal(["A", "B"], parts.Single(part => part.Text == "p\n").Place.Under);
        Assert.Equal(["C"], parts[^1].Place.Under);
    }

    [Fact]
    public void Words_from_a_fact_sheet_name_it()
    {
        var parts = SignedBlocks.Of(Page([new GroupBlock(GroupKind.KeyFacts, [Says("a") with { Origin = Origin.Transcluded }])
        {
            Origin = Origin.Transcluded, SourceId = "medicines/x",
        }]));
        Assert.Equal("medicines/x", parts[1].SourceId);
    }
}
