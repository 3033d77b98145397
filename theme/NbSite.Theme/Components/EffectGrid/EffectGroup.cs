using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Theme.Components;

/// <summary>Side effects that are alike in how common they are, under their heading.</summary>
/// <param name="Heading">Such as “Serious”.</param>
/// <param name="List">The effects; <see cref="ListBlock.Group"/> says which group it is.</param>
public sealed record EffectGroup(HeadingBlock Heading, ListBlock List)
{
    /// <summary>
    /// The groups that begin at a place, one after the other; empty for fewer than two, which make no grid.
    /// </summary>
    /// <param name="blocks">What stands in one place of a page.</param>
    /// <param name="at">Where the first heading would be.</param>
    internal static ImmutableArray<EffectGroup> At(ImmutableArray<Block> blocks, int at)
    {
        var groups = ImmutableArray.CreateBuilder<EffectGroup>();
        for (; at + 1 < blocks.Length; at += 2)
        {
            if (blocks[at] is not HeadingBlock heading || blocks[at + 1] is not ListBlock { Group: not null, Ordered: false } list
                || !list.Regions.IsDefaultOrEmpty || !EffectMarks.Knows(list.Group)
                || (groups.Count > 0 && groups[0].Heading.Level != heading.Level)) break;
            groups.Add(new EffectGroup(heading, list));
        }

        return groups.Count < 2 ? [] : groups.ToImmutable();
    }
}
