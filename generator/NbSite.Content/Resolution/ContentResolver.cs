using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>
/// Answers what authors wrote from the site index: links, pictures, values, terms and sources. Everything it learns goes
/// through <see cref="ISiteIndex.Get{T}"/>, so that the page is rebuilt when an answer changes.
/// </summary>
public static class ContentResolver
{
    /// <summary>The finished blocks and what they lead to. With errors in the bag the result must not be published.</summary>
    public static ResolvedContent Resolve(
        ImmutableArray<Block> blocks, ResolveScope scope, ISiteIndex index, UiWords words, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(bag);
        if (blocks.IsDefault) blocks = [];
        if (scope.Region is { } region) blocks = Gather(blocks, region, index.Regions(), words);
        return new BlockResolution(scope, index, words, bag).Run(blocks);
    }

    /// <summary>Moves what holds only elsewhere behind the rest, under one heading.</summary>
    private static ImmutableArray<Block> Gather(ImmutableArray<Block> blocks, string region, SiteRegions regions, UiWords words)
    {
        var mover = new RegionMover(region, regions);
        var stay = mover.Stay(blocks);
        if (mover.Moved(2) is not { IsEmpty: false } moved) return stay;
        var heading = new HeadingBlock(2, "elsewhere", [new TextInline(words["elsewhere.title"])]) { Origin = Origin.Generated };
        return stay.Add(new GroupBlock(GroupKind.Elsewhere, [heading, .. moved]));
    }
}
