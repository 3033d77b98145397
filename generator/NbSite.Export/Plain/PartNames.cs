using NbSite.Content.PageText;
using NbSite.Model;

namespace NbSite.Export.Plain;

/// <summary>Finds the part that a block is, by which sign-offs and comments name it.</summary>
internal sealed class PartNames
{
    private readonly Dictionary<Block, string> _byBlock = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _byAnchor = new(StringComparer.Ordinal);

    public PartNames(PageContent page)
    {
        foreach (var part in SignedBlocks.Of(page))
        {
            if (part.Block is not { } block)
            {
                Whole = part.Hash;
                continue;
            }

            _byBlock.TryAdd(block, part.Hash);
            if (BlockDescription.Of(block).Anchor(block) is { Length: > 0 } anchor) _byAnchor.TryAdd(anchor, part.Hash);
        }
    }

    /// <summary>Title and summary.</summary>
    public string Whole { get; } = "";

    /// <summary>
    /// The hash of a block; null for one that is no part. Headings that stand one level lower under a chapter are other records with the
    /// same anchor.
    /// </summary>
    public string? Of(Block block) => _byBlock.GetValueOrDefault(block)
        ?? (BlockDescription.Of(block).Anchor(block) is { Length: > 0 } anchor ? _byAnchor.GetValueOrDefault(anchor) : null);
}
