using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>Names and their explanations: codes, brands, thresholds.</summary>
public sealed record DefinitionsBlock(
    [property: JsonPropertyName("items")] ImmutableArray<DefinitionItem> Items) : Block
{
    internal static BlockDescription Described { get; } =
        new BlockDescription<DefinitionsBlock>("definitions", BlockNesting.Entries)
        .Blocks(definitions => definitions.Items, (definitions, items) => definitions with { Items = items });

    protected internal override BlockDescription Describe() => Described;
}

/// <summary>A name and what it is.</summary>
public sealed record DefinitionItem(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("name")] ImmutableArray<Inline> Name,
    [property: JsonPropertyName("children")] ImmutableArray<Block> Children) : Block
{
    internal static BlockDescription Described { get; } =
        new BlockDescription<DefinitionItem>("definition-item", BlockNesting.Passage)
        .Anchored(item => item.Id, (item, id) => item with { Id = id }, item => item.Name)
        .Text(TextRole.Title, item => item.Name, (item, text) => item with { Name = text })
        .Blocks(item => item.Children, (item, blocks) => item with { Children = blocks });

    protected internal override BlockDescription Describe() => Described;
}
