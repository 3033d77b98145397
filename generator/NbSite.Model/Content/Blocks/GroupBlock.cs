using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>Blocks marked as key facts, practical advice, left out of search, or holding in some regions.</summary>
public sealed record GroupBlock(
    [property: JsonPropertyName("group")] GroupKind Group,
    [property: JsonPropertyName("children")] ImmutableArray<Block> Children) : Block
{
    /// <summary>The language of its words when it is not the page's; null when it is.</summary>
    [JsonPropertyName("inLanguage")]
    public string? InLanguage { get; init; }

    internal static BlockDescription Described { get; } =
        new BlockDescription<GroupBlock>("group", BlockNesting.Passage)
        .Blocks(group => group.Children, (group, blocks) => group with { Children = blocks });

    protected internal override BlockDescription Describe() => Described;
}

/// <summary>A passage that is closed until opened; open in print, but for outlook, which stays as the reader left it.</summary>
public sealed record DisclosureBlock(
    [property: JsonPropertyName("disclosure")] DisclosureKind Disclosure,
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("title")] ImmutableArray<Inline> Title,
    [property: JsonPropertyName("children")] ImmutableArray<Block> Children) : Block
{
    internal static BlockDescription Described { get; } =
        new BlockDescription<DisclosureBlock>("disclosure", BlockNesting.Passage)
        .Anchored(disclosure => disclosure.Id, (disclosure, id) => disclosure with { Id = id }, disclosure => disclosure.Title)
        .Text(TextRole.Title, disclosure => disclosure.Title, (disclosure, text) => disclosure with { Title = text })
        .Blocks(disclosure => disclosure.Children, (disclosure, blocks) => disclosure with { Children = blocks });

    protected internal override BlockDescription Describe() => Described;
}
