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
    public ImmutableArray<Block> Moved(int level) => Laid(_pieces, level);

    private static int? Level(Block block) => block switch
    {
        HeadingBlock heading => heading.Level,
        PathwayBlock pathway => pathway.HeadingLevel,
        _ => null,
    };

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
        && InlineText.Of(words).EndsWith(':');

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
            case ListBlock list:
                return Parts(list, sourced, list.Items, item => item.Children, (item, inner) => item with { Children = inner },
                    items => list with { Items = items });
            case DefinitionsBlock definitions:
                return Parts(definitions, false, definitions.Items, item => item.Children, (item, inner) => item with { Children = inner },
                    items => definitions with { Items = items });
            case TableBlock table:
                return Parts(table, false, table.Rows, _ => [], (row, _) => row, rows => table with { Rows = rows });
            case LinkListBlock links:
                return Links(links);
            case CareCardBlock card:
                // A card is understood on its own: it moves whole or not at all.
                return card;
            case GroupBlock { Group: GroupKind.Differences }:
                return block;
            case GroupBlock group:
                return Inside(group, group.Children, inner => group with { Children = inner });
            case DisclosureBlock door:
                return Inside(door, door.Children, inner => door with { Children = inner });
            case QuoteBlock quote:
                return Inside(quote, quote.Children, inner => quote with { Children = inner });
            default:
                return block;
        }
    }

    /// <summary>What moves out of a door stays behind a door, and advice stays advice.</summary>
    private Block? Inside<T>(T block, ImmutableArray<Block> children, Func<ImmutableArray<Block>, T> with) where T : Block
    {
        var (outer, path) = (_pieces, _path);
        (_pieces, _path) = ([], []);
        var now = Stay(children);
        var inner = Laid(_pieces, null);
        (_pieces, _path) = (outer, path);
        if (inner.IsEmpty) return block;
        // There is one box of main points.
        if (block is GroupBlock { Group: GroupKind.KeyFacts }) foreach (var each in inner) Move(each);
        else Move(with(inner));
        return now.IsEmpty ? null : with(now);
    }

    private LinkListBlock? Links(LinkListBlock block)
    {
        var elsewhere = block.Links.Where(link => IsElsewhere(link.Regions)).ToImmutableArray();
        if (elsewhere.IsEmpty) return block;
        Move(block with { Links = elsewhere });
        var stay = block.Links.RemoveAll(link => IsElsewhere(link.Regions));
        return stay.IsEmpty ? null : block with { Links = stay };
    }

    private TBlock? Parts<TBlock, TPart>(
        TBlock block,
        bool sourced,
        ImmutableArray<TPart> parts,
        Func<TPart, ImmutableArray<Block>> children,
        Func<TPart, ImmutableArray<Block>, TPart> withChildren,
        Func<ImmutableArray<TPart>, TBlock> with)
        where TBlock : Block
        where TPart : Block
    {
        var stay = ImmutableArray.CreateBuilder<TPart>(parts.Length);
        var elsewhere = ImmutableArray.CreateBuilder<TPart>();
        var changed = false;
        foreach (var part in parts)
        {
            if (IsElsewhere(part))
            {
                elsewhere.Add(part);
                continue;
            }

            var was = children(part);
            var now = Stay(was);
            changed |= now != was;
            if (now.IsEmpty && !was.IsEmpty) continue;
            stay.Add(now == was ? part : withChildren(part, now));
        }

        if (elsewhere.Count > 0) Move(with(elsewhere.ToImmutable()), sourced);
        if (elsewhere.Count == 0 && !changed) return block;
        return stay.Count == 0 ? null : with(stay.ToImmutable());
    }

    private ImmutableArray<Block> Laid(List<Piece> pieces, int? level)
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

        protected override Block? Rewrite(Block block) => block switch
        {
            HeadingBlock heading => heading with { Level = Math.Min(6, heading.Level + by) },
            CareCardBlock card => card with { HeadingLevel = Math.Min(6, card.HeadingLevel + by) },
            PathwayBlock pathway => pathway with { HeadingLevel = Math.Min(6, pathway.HeadingLevel + by) },
            _ => block,
        };

        private static int? LevelOf(Block block) => block is CareCardBlock card ? card.HeadingLevel : Level(block);
    }
}
