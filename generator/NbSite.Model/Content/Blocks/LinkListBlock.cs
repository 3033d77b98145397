using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>Links to other pages with their summaries: index pages and relations.</summary>
public sealed record LinkListBlock([property: JsonPropertyName("links")] ImmutableArray<PageLink> Links) : Block
{
    /// <summary>True prints titles only, one after the other; false gives each link its summary.</summary>
    [JsonPropertyName("compact")]
    public bool Compact { get; init; }

    internal static BlockDescription Described { get; } = new BlockDescription<LinkListBlock>("link-list")
        .Texts(
            TextRole.Title,
            list => list.Links.Select(link => link.Note),
            (list, map) => list with { Links = PageLink.MapNotes(list.Links, map) });

    protected internal override BlockDescription Describe() => Described;
}
