using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>A bulleted or numbered list.</summary>
public sealed record ListBlock(
    [property: JsonPropertyName("ordered")] bool Ordered,
    [property: JsonPropertyName("start")] int Start,
    [property: JsonPropertyName("items")] ImmutableArray<ListItem> Items) : Block
{
    /// <summary>
    /// How common the side effects in it are, as the heading over it says (“serious”, “late”, or “other” where nothing is said):
    /// such lists one after the other may be drawn as one grid. Null for any other list.
    /// </summary>
    [NotStored]
    public string? Group { get; init; }

    /// <summary>
    /// What its entries may be set against when they are drawn as a grid, such as the medicines of a plan; each entry's own
    /// words say the same (<see cref="ListItem.Columns"/>). Empty for a list that is only a list.
    /// </summary>
    [NotStored]
    public ImmutableArray<ListColumn> Columns { get; init; } = [];

    internal static BlockDescription Described { get; } = new BlockDescription<ListBlock>("list", BlockNesting.Entries)
        .Blocks(list => list.Items, (list, items) => list with { Items = items });

    protected internal override BlockDescription Describe() => Described;
}

/// <param name="Id">The id of the page that it leads to.</param>
/// <param name="Name">Its name, as the entries say it.</param>
public sealed record ListColumn(string Id, string Name);

/// <summary>One entry of a list; a block so that it can carry regions and be hashed alone.</summary>
public sealed record ListItem([property: JsonPropertyName("children")] ImmutableArray<Block> Children) : Block
{
    /// <summary>The id of the sign that the entry of a care card tells; null for any other entry.</summary>
    [JsonPropertyName("sign")]
    public string? Sign { get; init; }

    /// <summary>What a link may lead to, on the page of all signs; null for none.</summary>
    [JsonPropertyName("anchor")]
    public string? Anchor { get; init; }

    /// <summary>The columns of the list (<see cref="ListColumn.Id"/>) that the entry's words name.</summary>
    [NotStored]
    public ImmutableArray<string> Columns { get; init; } = [];

    internal static BlockDescription Described { get; } =
        new BlockDescription<ListItem>("list-item", BlockNesting.Passage)
        .Anchored(item => item.Anchor, (item, anchor) => item with { Anchor = anchor }, _ => [])
        .Blocks(item => item.Children, (item, blocks) => item with { Children = blocks });

    protected internal override BlockDescription Describe() => Described;
}
