using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>A part of a page that is looked at and signed as one.</summary>
/// <param name="Hash">The first 80 bits of SHA-256 of <paramref name="Text"/>, as 20 lower-case hexadecimal digits.</param>
/// <param name="Text">Its words as the text hash reads them, with citation keys, urgency and regions.</param>
/// <param name="SourceId">The fact sheet that the words come from; null for the page's own.</param>
/// <param name="Block">Null for the title and summary.</param>
public sealed record SignedBlock(string Hash, string Text, string? SourceId, Block? Block)
{
    /// <summary>Says what to do at once or soon.</summary>
    public bool IsCareCard => Block is CareCardBlock;
}

/// <summary>Cuts a page into the parts that are signed: each block with words of its own; a care card or a table as a whole.</summary>
public static class SignedBlocks
{
    /// <summary>Title and summary first, then the blocks in reading order. What the generator made is left out.</summary>
    public static ImmutableArray<SignedBlock> Of(PageContent page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var cut = new Cut();
        cut.Start(page);
        cut.Many(page.Blocks, new Around("", null, false));
        return cut.Blocks.ToImmutable();
    }

    /// <summary>What a block inherits from those around it.</summary>
    private readonly record struct Around(string Regions, string? SourceId, bool Generated);

    private sealed class Cut
    {
        public ImmutableArray<SignedBlock>.Builder Blocks { get; } = ImmutableArray.CreateBuilder<SignedBlock>();

        public void Start(PageContent page)
        {
            var text = new StringBuilder();
            HashedText.Line(text, page.Title);
            HashedText.Line(text, page.Summary);
            HashedText.Regions(text, page.Regions);
            Add(text, null, null);
        }

        public void Many(IEnumerable<Block> blocks, Around around)
        {
            foreach (var block in blocks) One(block, around);
        }

        private void One(Block block, Around around)
        {
            var generated = block.Origin == Origin.Generated || (around.Generated && block.Origin == Origin.Own);
            var source = block.SourceId ?? around.SourceId;
            var whole = block is CareCardBlock or TableBlock;
            var held = around.Regions;
            if (!generated)
            {
                var text = new StringBuilder(held);
                HashedText.Regions(text, block.Regions);
                held = text.ToString();
                if (whole) HashedText.Blocks(text, [block], around.Generated);
                else HashedText.Words(text, block);
                if (text.Length > held.Length) Add(text, source, block);
            }

            if (!whole) Many(BlockWalk.Children(block), new Around(held, source, generated));
        }

        private void Add(StringBuilder text, string? source, Block? block)
        {
            var said = text.ToString();
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(said));
            Blocks.Add(new SignedBlock(Convert.ToHexStringLower(hash.AsSpan(0, 10)), said, source, block));
        }
    }
}
