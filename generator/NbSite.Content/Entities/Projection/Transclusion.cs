using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>Marks blocks as another entity's words.</summary>
internal static class Transclusion
{
    public static ImmutableArray<Block> Of(ImmutableArray<Block> blocks, Entity entity) => new Marker(entity).Blocks(blocks);

    private sealed class Marker(Entity entity) : BlockRewriter
    {
        protected override Block? Rewrite(Block block) => block.Origin == Origin.Own
            ? block with { Origin = Origin.Transcluded, SourceId = entity.Id, Kind = block.Kind ?? entity.Kind }
            : block;
    }
}
