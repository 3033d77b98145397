using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>The description of one kind of block, put together part by part in the order of reading.</summary>
public sealed class BlockDescription<T> : BlockDescription where T : Block
{
    private readonly ImmutableArray<BlockPart<T>> _parts;
    private readonly ImmutableArray<BlockPart<T>> _texts;
    private readonly ImmutableArray<BlockPart<T>> _blocks;
    private readonly BlockAnchor<T>? _anchor;
    private readonly BlockLevel<T>? _level;

    /// <param name="name">What the kind is called in stored records, for ever.</param>
    /// <param name="nesting">How what is inside may be taken out.</param>
    public BlockDescription(string name, BlockNesting nesting = BlockNesting.Whole)
        : this(name, nesting, [], null, null)
    {
    }

    private BlockDescription(
        string name,
        BlockNesting nesting,
        ImmutableArray<BlockPart<T>> parts,
        BlockAnchor<T>? anchor,
        BlockLevel<T>? level)
        : base(name, typeof(T))
    {
        Nesting = nesting;
        (_parts, _anchor, _level) = (parts, anchor, level);
        _texts = parts.RemoveAll(part => part.IsBlocks);
        _blocks = parts.RemoveAll(part => !part.IsBlocks);
        StandsOver = level?.StandsOver ?? false;
        ListedTo = level?.ListedTo ?? 0;
    }

    /// <summary>One text.</summary>
    public BlockDescription<T> Text(
        TextRole role, Func<T, ImmutableArray<Inline>> get, Func<T, ImmutableArray<Inline>, T> set) =>
        With(new TextPart<T>(role, get, set));

    /// <summary>Several texts, such as those of cells.</summary>
    /// <param name="role">What they are.</param>
    /// <param name="get">The texts in reading order, with words that are no running text where they stand.</param>
    /// <param name="map">The block with each of the texts rebuilt.</param>
    public BlockDescription<T> Texts(
        TextRole role,
        Func<T, IEnumerable<ImmutableArray<Inline>>> get,
        Func<T, Func<ImmutableArray<Inline>, ImmutableArray<Inline>>, T> map) =>
        With(new TextsPart<T>(role, get, map));

    /// <summary>Words that are no running text: read with the texts, and never rebuilt.</summary>
    public BlockDescription<T> Words(Func<T, IEnumerable<string>> get) =>
        With(new TextsPart<T>(
            TextRole.Title,
            block => get(block).Select(words => ImmutableArray.Create<Inline>(new TextInline(words))),
            null));

    /// <summary>Blocks.</summary>
    public BlockDescription<T> Blocks<TItem>(Func<T, ImmutableArray<TItem>> get, Func<T, ImmutableArray<TItem>, T> set)
        where TItem : Block => With(new BlocksPart<T, TItem>(get, set));

    /// <summary>What a link may lead to.</summary>
    /// <param name="get">The anchor; null for none.</param>
    /// <param name="set">The block with another.</param>
    /// <param name="title">The words that it stands at.</param>
    public BlockDescription<T> Anchored(
        Func<T, string?> get, Func<T, string, T> set, Func<T, ImmutableArray<Inline>> title) =>
        new(Name, Nesting, _parts, new BlockAnchor<T>(get, set, title), _level);

    /// <summary>A heading.</summary>
    /// <param name="get">Its level.</param>
    /// <param name="set">The block with its heading at another level.</param>
    /// <param name="standsOver">Whether what follows stands under it.</param>
    /// <param name="listedTo">Down to which level it stands in the page's contents.</param>
    public BlockDescription<T> Leveled(Func<T, int> get, Func<T, int, T> set, bool standsOver, int listedTo) =>
        new(Name, Nesting, _parts, _anchor, new BlockLevel<T>(get, set, standsOver, listedTo));

    /// <inheritdoc/>
    public override ImmutableArray<Block> Children(Block block) => _blocks switch
    {
        [] => [],
        [var only] => only.Children((T)block),
        _ => [.. _blocks.SelectMany(part => part.Children((T)block))],
    };

    /// <inheritdoc/>
    public override IEnumerable<ImmutableArray<Inline>> Texts(Block block) => _texts switch
    {
        [] => [],
        [var only] => only.Texts((T)block),
        _ => _texts.SelectMany(part => part.Texts((T)block)),
    };

    /// <inheritdoc/>
    public override Block Map(Block block, IPartMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var mapped = (T)block;
        foreach (var part in _parts) mapped = part.Map(mapped, map);
        return mapped;
    }

    /// <inheritdoc/>
    public override string? Anchor(Block block) => _anchor?.Get((T)block);

    /// <inheritdoc/>
    public override Block WithAnchor(Block block, string anchor) =>
        _anchor is null ? block : _anchor.Set((T)block, anchor);

    /// <inheritdoc/>
    public override ImmutableArray<Inline> Title(Block block) => _anchor?.Title((T)block) ?? [];

    /// <inheritdoc/>
    public override int? Level(Block block) => _level?.Get((T)block);

    /// <inheritdoc/>
    public override Block WithLevel(Block block, int level) => _level is null ? block : _level.Set((T)block, level);

    private BlockDescription<T> With(BlockPart<T> part) => new(Name, Nesting, _parts.Add(part), _anchor, _level);
}
