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
            Says("made") with { Origin = Origin.Generated },
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
