using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>
/// What one kind of block is made of. Each block gives its own (<see cref="Block.Describe"/>); walking, rewriting,
/// resolving, anchors, contents and stored records all come from it.
/// </summary>
public abstract class BlockDescription
{
    private protected BlockDescription(string name, Type type) => (Name, Type) = (name, type);

    /// <summary>What the kind is called in stored records, for ever, whatever its class is called.</summary>
    public string Name { get; }

    /// <summary>The record.</summary>
    public Type Type { get; }

    /// <summary>How what is inside may be taken out.</summary>
    public BlockNesting Nesting { get; private protected init; }

    /// <summary>Whether what follows stands under its heading; false for a card, whose heading is its own.</summary>
    public bool StandsOver { get; private protected init; }

    /// <summary>Down to which level its heading stands in the page's contents; 0 for none.</summary>
    public int ListedTo { get; private protected init; }

    /// <summary>The description of a block.</summary>
    public static BlockDescription Of(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Describe();
    }

    /// <summary>The blocks directly inside, in reading order.</summary>
    public abstract ImmutableArray<Block> Children(Block block);

    /// <summary>The running texts that the block holds itself, in reading order.</summary>
    public abstract IEnumerable<ImmutableArray<Inline>> Texts(Block block);

    /// <summary>The block with its texts and the blocks inside it rebuilt, in the order of reading.</summary>
    public abstract Block Map(Block block, IPartMap map);

    /// <summary>The block with other blocks inside it; for kinds that hold blocks in one place.</summary>
    public Block WithChildren(Block block, ImmutableArray<Block> children) => Map(block, new Given(children));

    /// <summary>What a link may lead to; null or empty for nothing.</summary>
    public abstract string? Anchor(Block block);

    /// <summary>The block with another anchor.</summary>
    public abstract Block WithAnchor(Block block, string anchor);

    /// <summary>The words that the anchor stands at.</summary>
    public abstract ImmutableArray<Inline> Title(Block block);

    /// <summary>The level of its heading; null for none.</summary>
    public abstract int? Level(Block block);

    /// <summary>The block with its heading at another level.</summary>
    public abstract Block WithLevel(Block block, int level);

    private sealed class Given(ImmutableArray<Block> children) : IPartMap
    {
        public ImmutableArray<Inline> Text(ImmutableArray<Inline> text, TextRole role) => text;

        public ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => children;
    }
}
