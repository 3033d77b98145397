using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>
/// Rebuilds a content tree bottom-up in reading order. Override <see cref="Rewrite(Inline)"/> to change inlines and
/// <see cref="Rewrite(Block)"/> to change, drop (null) or keep blocks. What does not change is kept and not copied.
/// </summary>
public abstract class BlockRewriter
{
    private readonly Parts _parts;

    protected BlockRewriter() => _parts = new Parts(this);

    /// <summary>One inline whose children are already rewritten; several may take its place.</summary>
    protected virtual IEnumerable<Inline> Rewrite(Inline inline) => [inline];

    /// <summary>One block whose children are already rewritten; null drops it.</summary>
    protected virtual Block? Rewrite(Block block) => block;

    /// <summary>Called before a block's children; false leaves the block and its children as they are.</summary>
    protected virtual bool Enter(Block block) => true;

    /// <summary>Called before an inline's children; false leaves it as it is.</summary>
    protected virtual bool Enter(Inline inline) => true;

    public ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks)
    {
        if (blocks.IsDefaultOrEmpty) return [];
        var result = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        var isSame = true;
        foreach (var block in blocks)
        {
            var rewritten = Enter(block) ? Rewrite(BlockDescription.Of(block).Map(block, _parts)) : block;
            isSame &= ReferenceEquals(rewritten, block);
            if (rewritten is not null) result.Add(rewritten);
        }

        return isSame ? blocks : result.DrainToImmutable();
    }

    public ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        if (inlines.IsDefaultOrEmpty) return [];
        var result = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines)
        {
            if (!Enter(inline))
            {
                result.Add(inline);
                continue;
            }

            var about = InlineDescription.Of(inline);
            var children = about.Children(inline);
            result.AddRange(Rewrite(
                children.IsDefaultOrEmpty ? inline : about.WithChildren(inline, Inlines(children))));
        }

        return IsSame(result, inlines) ? inlines : result.DrainToImmutable();
    }

    private static bool IsSame(ImmutableArray<Inline>.Builder result, ImmutableArray<Inline> inlines)
    {
        if (result.Count != inlines.Length) return false;
        for (var i = 0; i < inlines.Length; i++)
            if (!ReferenceEquals(result[i], inlines[i])) return false;
        return true;
    }

    private sealed class Parts(BlockRewriter rewriter) : IPartMap
    {
        public ImmutableArray<Inline> Text(ImmutableArray<Inline> text, TextRole role) => rewriter.Inlines(text);

        public ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => rewriter.Blocks(blocks);
    }
}
