using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>One part of a block: a text, several texts, or blocks.</summary>
internal abstract class BlockPart<T> where T : Block
{
    public virtual bool IsBlocks => false;

    public virtual ImmutableArray<Block> Children(T block) => [];

    public virtual IEnumerable<ImmutableArray<Inline>> Texts(T block) => [];

    public abstract T Map(T block, IPartMap map);
}

internal sealed class TextPart<T>(
    TextRole role, Func<T, ImmutableArray<Inline>> get, Func<T, ImmutableArray<Inline>, T> set)
    : BlockPart<T> where T : Block
{
    public override IEnumerable<ImmutableArray<Inline>> Texts(T block) => [get(block)];

    public override T Map(T block, IPartMap map)
    {
        var text = get(block);
        var mapped = map.Text(text, role);
        return mapped == text ? block : set(block, mapped);
    }
}

internal sealed class TextsPart<T>(
    TextRole role,
    Func<T, IEnumerable<ImmutableArray<Inline>>> get,
    Func<T, Func<ImmutableArray<Inline>, ImmutableArray<Inline>>, T>? mapAll) : BlockPart<T> where T : Block
{
    public override IEnumerable<ImmutableArray<Inline>> Texts(T block) => get(block);

    public override T Map(T block, IPartMap map)
    {
        if (mapAll is null) return block;
        var isSame = true;
        var mapped = mapAll(block, text =>
        {
            var now = map.Text(text, role);
            isSame &= now == text;
            return now;
        });
        return isSame ? block : mapped;
    }
}

internal sealed class BlocksPart<T, TItem>(Func<T, ImmutableArray<TItem>> get, Func<T, ImmutableArray<TItem>, T> set)
    : BlockPart<T> where T : Block where TItem : Block
{
    public override bool IsBlocks => true;

    public override ImmutableArray<Block> Children(T block) => ImmutableArray<Block>.CastUp(get(block));

    public override T Map(T block, IPartMap map)
    {
        var blocks = Children(block);
        var mapped = map.Blocks(blocks);
        if (mapped == blocks) return block;
        // Those of the very type need no copy.
        var typed = mapped.As<TItem>();
        return set(block, typed.IsDefault ? [.. mapped.OfType<TItem>()] : typed);
    }
}

internal sealed record BlockAnchor<T>(
    Func<T, string?> Get, Func<T, string, T> Set, Func<T, ImmutableArray<Inline>> Title);

internal sealed record BlockLevel<T>(Func<T, int> Get, Func<T, int, T> Set, bool StandsOver, int ListedTo);
