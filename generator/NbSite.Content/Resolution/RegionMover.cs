using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>
/// With one region chosen, takes what holds only in others out of the text, keeping its label. What is left of a list
/// stays a list; nothing is lost.
/// </summary>
internal sealed class RegionMover(string region)
{
    private readonly ImmutableArray<Block>.Builder _moved = ImmutableArray.CreateBuilder<Block>();

    /// <summary>The blocks that stay; those that moved are added to <see cref="Moved"/>.</summary>
    public ImmutableArray<Block> Stay(ImmutableArray<Block> blocks)
    {
        ImmutableArray<Block>.Builder? result = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            var kept = One(blocks[i], i > 0 && IsSourcedLead(blocks[i - 1]));
            if (result is null && ReferenceEquals(kept, blocks[i])) continue;
            if (result is null)
            {
                result = ImmutableArray.CreateBuilder<Block>(blocks.Length);
                result.AddRange(blocks, i);
            }

            if (kept is not null) result.Add(kept);
        }

        return result?.ToImmutable() ?? blocks;
    }

    public ImmutableArray<Block> Moved => _moved.ToImmutable();

    private bool IsElsewhere(Block block) => !block.Regions.IsDefaultOrEmpty && !block.Regions.Contains(region);

    /// <summary>A lead sentence with a source stays behind, so what it covered says that it was covered.</summary>
    private static bool IsSourcedLead(Block block) =>
        block is ParagraphBlock { Children: var words }
        && words.Any(word => word is CiteInline or ValueInline)
        && InlineText.Of(words).EndsWith(':');

    private void Move(Block block, bool sourced) =>
        _moved.Add(sourced && block.Uncited is null ? block with { Uncited = "its source stands in the lead sentence" } : block);

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
            case CareCardBlock card:
                // A card is understood on its own: it moves whole or not at all.
                return card;
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

    private static Block? Inside<T>(T block, ImmutableArray<Block> was, ImmutableArray<Block> now, Func<ImmutableArray<Block>, T> with)
        where T : Block => now == was ? block : now.IsEmpty ? null : with(now);

    private Block? Inside<T>(T block, ImmutableArray<Block> children, Func<ImmutableArray<Block>, T> with) where T : Block =>
        Inside(block, children, Stay(children), with);

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
}
