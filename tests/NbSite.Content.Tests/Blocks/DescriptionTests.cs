using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.PageText;
using NbSite.Model;

namespace NbSite.Content.Tests.Blocks;

/// <summary>Descriptions say all that the records of the tree have: no text and no block is forgotten, and none is put elsewhere.</summary>
public sealed class DescriptionTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261129, 3).WithMaxTest(1500);

    private static void Holds(bool unresolved, Func<ImmutableArray<Block>, bool> property) => Prop.ForAll(
        Gen.Choose(1, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            return property(new TreeMaker(random.Next, unresolved: unresolved).Blocks(1 + random.Next(4)));
        }).Check(Fixed);

    [Fact]
    public void What_is_stored_is_read_back() => Holds(unresolved: false, blocks =>
    {
        var random = new Random(blocks.Length);
        var page = new TreeMaker(random.Next).Page(blocks);
        var json = PageJson.Write(page);
        var read = PageJson.Read(json);
        return TreeMaker.Told(read, stored: true) == TreeMaker.Told(page, stored: true) && PageJson.Write(read).SequenceEqual(json);
    });

    [Fact]
    public void What_is_rebuilt_unchanged_is_the_very_same() => Holds(unresolved: true, blocks => new Same().Blocks(blocks) == blocks);

    [Fact]
    public void What_is_rebuilt_of_copies_is_equal() => Holds(unresolved: true, blocks =>
    {
        var copies = new Copies();
        return TreeMaker.Told(copies.Blocks(blocks), stored: false) == TreeMaker.Told(blocks, stored: false)
            && IsEachOnce(copies.Texts, TreeMaker.All<Inline>(blocks)) && IsEachOnce(copies.Seen, TreeMaker.All<Block>(blocks));
    });

    [Fact]
    public void Every_block_is_walked_once() => Holds(unresolved: true, blocks =>
        IsEachOnce(BlockWalk.All(blocks), TreeMaker.All<Block>(blocks)));

    [Fact]
    public void Every_text_is_walked_once() => Holds(unresolved: true, blocks =>
    {
        var there = TreeMaker.All<Inline>(blocks).ToHashSet(ReferenceEqualityComparer.Instance);
        // Titles and numbers that are no running text are walked as words.
        var walked = BlockWalk.AllInlines(blocks).Where(inline => inline is not TextInline || there.Contains(inline));
        return IsEachOnce(walked, TreeMaker.All<Inline>(blocks));
    });

    [Fact]
    public void Words_that_are_no_running_text_are_walked_too()
    {
        ImmutableArray<Block> blocks =
        [
            new PathwayStep("s", "Shrink it", "6 weeks", [], []),
            new NumbersBlock([new CallNumber("GB", "UK", "advice line", "111", "tel:111") { Called = "NHS 111" }, new CallNumber("GB", "UK", "team", "", null)], true),
            new QuestionsBlock([new QuestionGroup("Ask", [new QuestionItem([new TextInline("Why?")])])]),
        ];
        Assert.Equal(["Shrink it", "6 weeks", "111 (NHS 111, advice line, UK)", "Ask", "Why?"], blocks.SelectMany(BlockWalk.Texts).Select(BlockWalk.PlainText));
    }

    [Fact]
    public void A_heading_can_be_moved_and_an_anchor_changed() => Holds(unresolved: true, blocks => BlockWalk.All(blocks).All(block =>
    {
        var about = BlockDescription.Of(block);
        var moved = about.WithAnchor(about.WithLevel(block, 5), "elsewhere");
        return (about.Level(block) is null ? about.Level(moved) is null : about.Level(moved) == 5)
            && (about.Anchor(moved) is null or "elsewhere")
            && TreeMaker.Told(about.WithAnchor(about.WithLevel(moved, about.Level(block) ?? 0), about.Anchor(block) ?? "elsewhere"), stored: false)
                == TreeMaker.Told(about.Anchor(block) is null ? about.WithAnchor(block, "elsewhere") : block, stored: false);
    }));

    [Fact]
    public void A_block_of_a_site_s_own_program_needs_a_description_and_no_more()
    {
        ImmutableArray<Block> blocks = [new OwnBlock([new TextInline("own words")])];
        Assert.Equal("own words", BlockWalk.PlainText(BlockWalk.Texts(blocks[0]).Single()));
        Assert.Equal("OWN WORDS", BlockWalk.PlainText(((OwnBlock)new Loud().Blocks(blocks)[0]).Said));
        Assert.Throws<NotSupportedException>(() => PageJson.Write(new TreeMaker(_ => 0, isFull: true).Page(blocks)));
    }

    private static bool IsEachOnce<T>(IEnumerable<T> walked, IEnumerable<T> there) where T : class
    {
        var all = there.ToHashSet(ReferenceEqualityComparer.Instance);
        return walked.All(all.Remove) && all.Count == 0;
    }

    private sealed record OwnBlock(ImmutableArray<Inline> Said) : Block
    {
        private static readonly BlockDescription Described = new BlockDescription<OwnBlock>("own")
            .Text(TextRole.Sentences, block => block.Said, (block, text) => block with { Said = text });

        protected override BlockDescription Describe() => Described;
    }

    private sealed class Same : BlockRewriter;

    private sealed class Loud : BlockRewriter
    {
        protected override IEnumerable<Inline> Rewrite(Inline inline) =>
            [inline is TextInline text ? text with { Text = text.Text.ToUpperInvariant() } : inline];
    }

    /// <summary>Copies everything, and remembers what it entered.</summary>
    private sealed class Copies : BlockRewriter
    {
        public List<Inline> Texts { get; } = [];

        public List<Block> Seen { get; } = [];

        protected override bool Enter(Block block)
        {
            Seen.Add(block);
            return true;
        }

        protected override bool Enter(Inline inline)
        {
            Texts.Add(inline);
            return true;
        }

        protected override IEnumerable<Inline> Rewrite(Inline inline) => [inline with { }];

        protected override Block? Rewrite(Block block) => block with { };
    }
}
