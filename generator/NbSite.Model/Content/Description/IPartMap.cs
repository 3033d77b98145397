using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>
/// What a rebuilding makes of the parts of a block (<see cref="BlockDescription.Map"/>). Who gives back what it was
/// given leaves it as it is, and nothing is copied.
/// </summary>
public interface IPartMap
{
    /// <summary>A text that the block holds itself.</summary>
    ImmutableArray<Inline> Text(ImmutableArray<Inline> text, TextRole role);

    /// <summary>The blocks directly inside a block, or some of them; what the block cannot hold is dropped.</summary>
    ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks);
}
