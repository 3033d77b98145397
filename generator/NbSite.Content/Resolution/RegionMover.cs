using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>
/// With one region chosen, takes what holds only in others out of the text, keeping its label and the headings it stood
/// under. What is left of a list stays a list; a heading with nothing left under it goes along; nothing is lost.
/// </summary>
internal sealed class RegionMover(string region, SiteRegions regions)
{
    private readonly record struct Piece(ImmutableArray<HeadingBlock> Path, Block Block);

    private readonly HashSet<HeadingBlock> _gone = new(ReferenceEqualityComparer.Instance);
    private List<Piece> _pieces = [];
    private ImmutableArray<HeadingBlock> _path = [];

    /// <summary>The blocks that stay; those that moved are laid out by <see cref="Moved"/>.</summary>
    public ImmutableArray<Block> Stay(ImmutableArray<Block> blocks)
    {
        var (wasPath, before) = (_path, _pieces.Count);
        var kept = new Block?[blocks.Length];
        var moved = new bool[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            var count = _pieces.Count;
            if (Level(blocks[i]) is { } level) _path = _path.RemoveAll(above => above.Level >= level);
            if (blocks[i] is HeadingBlock heading) (kept[i], _path) = (heading, _path.Add(heading));
            else kept[i] = One(blocks[i], i > 0 && IsSourcedLead(blocks[i - 1]));
            moved[i] = _pieces.Count > count;
        }

        _path = wasPath;
        if (_pieces.Count == before) return blocks;
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            if (blocks[i] is not HeadingBlock heading || !IsEmptied(blocks, kept, moved, i)) continue;
            kept[i] = null;
            _gone.Add(heading);
        }

        return [.. kept.OfType<Block>()];
    }

    /// <summary>What moved, under its headings, all below a heading of the level given.</summary>
    public ImmutableArray<Block> Moved(int level) => AtLevel(_pieces, level);

    /// <summary>The level of a heading that what follows stands under.</summary>
    private static int? Level(Block block) =>
        BlockDescription.Of(block) is { StandsOver: true } about ? about.Level(block) : null;

    /// <summary>Whether everything under a heading has moved.</summary>
    private static bool IsEmptied(ImmutableArray<Block> blocks, Block?[] kept, bool[] moved, int at)
    {
        var anyMoved = false;
        for (var i = at + 1; i < blocks.Length; i++)
        {
            if (Level(blocks[i]) is { } level && level <= Level(blocks[at])) break;
            if (kept[i] is not null) return false;
            anyMoved |= moved[i];
        }

        return anyMoved;
    }

    private bool IsElsewhere(Block block) => IsElsewhere(block.Regions);

    private bool IsElsewhere(ImmutableArray<string> said) => !regions.Holds(said, region);

    /// <summary>A lead sentence with a source stays behind, so what it covered says that it was covered.</summary>
    private static bool IsSourcedLead(Block block) =>
        block is ParagraphBlock { Children: var words }
        && words.Any(word => word is CiteInline or ValueInline)
        && BlockWalk.PlainText(words).EndsWith(':');

    private void Move(Block block, bool sourced = false) => _pieces.Add(new Piece(_path,
        sourced && block.Uncited is null ? block with { Uncited = "its source stands in the lead sentence" } : block));

    private Block? One(Block block, bool sourced)
    {
        if (IsElsewhere(block))
        {
            Move(block, sourced && block is ListBlock);
            return null;
        }

        switch (block)
        {
            case LinkListBlock links:
                return Links(links);
            case GroupBlock { Group: GroupKind.Differences }:
                return block;
        }

        // What is understood as a whole, such as a card, moves whole or not at all.
        var about = BlockDescription.Of(block);
        return about.Nesting switch
        {
            BlockNesting.Entries => Entries(block, about, sourced && block is ListBlock),
            BlockNesting.Passage => Inside(block, about),
            _ => block,
        };
    }

    /// <summary>What moves out of a disclosure stays in a disclosure, and advice stays advice.</summary>
    private Block? Inside(Block block, BlockDescription about)
    {
        var (outer, path) = (_pieces, _path);
        (_pieces, _path) = ([], []);
        var now = Stay(about.Children(block));
        var inner = AtLevel(_pieces, null);
        (_pieces, _path) = (outer, path);
        if (inner.IsEmpty) return block;
        // There is one box of main points.
        if (block is GroupBlock { Group: GroupKind.KeyFacts }) foreach (var each in inner) Move(each);
        else Move(about.WithChildren(block, inner));
        return now.IsEmpty ? null : about.WithChildren(block, now);
    }

    private LinkListBlock? Links(LinkListBlock block)
    {
        var elsewhere = block.Links.Where(link => IsElsewhere(link.Regions)).ToImmutableArray();
        if (elsewhere.IsEmpty) return block;
        Move(block with { Links = elsewhere });
        var stay = block.Links.RemoveAll(link => IsElsewhere(link.Regions));
        return stay.IsEmpty ? null : block with { Links = stay };
    }

    private Block? Entries(Block block, BlockDescription about, bool sourced)
    {
        var entries = about.Children(block);
        var stay = ImmutableArray.CreateBuilder<Block>(entries.Length);
        var elsewhere = ImmutableArray.CreateBuilder<Block>();
        var changed = false;
        foreach (var entry in entries)
        {
            if (IsElsewhere(entry))
            {
                elsewhere.Add(entry);
                continue;
            }

            var inside = BlockDescription.Of(entry);
            var was = inside.Children(entry);
            var now = Stay(was);
            changed |= now != was;
            if (now.IsEmpty && !was.IsEmpty) continue;
            stay.Add(now == was ? entry : inside.WithChildren(entry, now));
        }

        if (elsewhere.Count > 0) Move(about.WithChildren(block, elsewhere.ToImmutable()), sourced);
        if (elsewhere.Count == 0 && !changed) return block;
        return stay.Count == 0 ? null : about.WithChildren(block, stay.ToImmutable());
    }

    private ImmutableArray<Block> AtLevel(List<Piece> pieces, int? level)
    {
        var result = ImmutableArray.CreateBuilder<Block>(pieces.Count);
        ImmutableArray<HeadingBlock> above = [];
        foreach (var (path, block) in pieces)
        {
            var shared = 0;
            while (shared < path.Length && shared < above.Length && ReferenceEquals(path[shared], above[shared])) shared++;
            for (var i = shared; i < path.Length; i++)
                result.Add(Repeated(path[i]) with { Level = level is { } top ? Math.Min(6, top + 1 + i) : path[i].Level });
            above = path;
            result.Add(level is { } under ? Lowered.Under(under + path.Length, block) : block);
        }

        return result.DrainToImmutable();
    }

    /// <summary>A heading that moved is itself; one that stays too is said again.</summary>
    private HeadingBlock Repeated(HeadingBlock heading) =>
        _gone.Contains(heading) ? heading : heading with { Id = "elsewhere-" + heading.Id, Origin = Origin.Generated };

    /// <summary>Moves the headings inside a block down, or up, so that they follow the one above it.</summary>
    private sealed class Lowered(int by) : BlockRewriter
    {
        public static Block Under(int level, Block block)
        {
            var highest = BlockWalk.All([block]).Select(LevelOf).Min();
            return highest is null || highest == level + 1 ? block : new Lowered(level + 1 - highest.Value).Blocks([block])[0];
        }

        protected override Block? Rewrite(Block block) => LevelOf(block) is { } level
            ? BlockDescription.Of(block).WithLevel(block, Math.Min(6, level + by))
            : block;

        private static int? LevelOf(Block block) => BlockDescription.Of(block).Level(block);
    }
}
