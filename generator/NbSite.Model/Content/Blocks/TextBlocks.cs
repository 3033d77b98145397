using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>A heading, level 2 to 6; the page title is level 1 and not a block.</summary>
public sealed record HeadingBlock(
    [property: JsonPropertyName("level")] int Level,
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("children")] ImmutableArray<Inline> Children) : Block
{
    internal static BlockDescription Described { get; } = new BlockDescription<HeadingBlock>("heading")
        .Anchored(heading => heading.Id, (heading, id) => heading with { Id = id }, heading => heading.Children)
        .Leveled(
            heading => heading.Level,
            (heading, level) => heading with { Level = level },
            standsOver: true, listedTo: 3)
        .Text(TextRole.Title, heading => heading.Children, (heading, text) => heading with { Children = text });

    protected internal override BlockDescription Describe() => Described;
}

/// <summary>Sentences that belong together.</summary>
public sealed record ParagraphBlock([property: JsonPropertyName("children")] ImmutableArray<Inline> Children) : Block
{
    internal static BlockDescription Described { get; } = new BlockDescription<ParagraphBlock>("paragraph")
        .Text(
            TextRole.Sentences,
            paragraph => paragraph.Children,
            (paragraph, text) => paragraph with { Children = text });

    protected internal override BlockDescription Describe() => Described;
}

/// <summary>Words quoted from someone.</summary>
public sealed record QuoteBlock([property: JsonPropertyName("children")] ImmutableArray<Block> Children) : Block
{
    internal static BlockDescription Described { get; } =
        new BlockDescription<QuoteBlock>("quote", BlockNesting.Passage)
        .Blocks(quote => quote.Children, (quote, blocks) => quote with { Children = blocks });

    protected internal override BlockDescription Describe() => Described;
}

/// <summary>A picture standing alone, with its caption.</summary>
public sealed record ImageBlock(
    [property: JsonPropertyName("asset")] string Asset,
    [property: JsonPropertyName("alt")] string Alt,
    [property: JsonPropertyName("caption")] ImmutableArray<Inline> Caption) : Block
{
    /// <summary>How many parts at the end of the caption say whose the picture is and how it may be used.</summary>
    [NotStored]
    public int CreditParts { get; init; }

    /// <summary>Where the words for those who do not see the picture stand.</summary>
    [NotStored]
    public SourceSpan AltSpan { get; init; } = SourceSpan.None;

    internal static BlockDescription Described { get; } = new BlockDescription<ImageBlock>("image")
        .Text(TextRole.Sentences, image => image.Caption, (image, text) => image with { Caption = text });

    protected internal override BlockDescription Describe() => Described;
}

/// <summary>A pause between passages.</summary>
public sealed record DividerBlock : Block
{
    internal static BlockDescription Described { get; } = new BlockDescription<DividerBlock>("divider");

    protected internal override BlockDescription Describe() => Described;
}
