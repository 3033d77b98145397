using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>A citation at a claim.</summary>
public sealed record CiteInline([property: JsonPropertyName("items")] ImmutableArray<CiteItem> Items) : Inline
{
    internal static InlineDescription Described { get; } = new InlineDescription<CiteInline>("cite");

    protected internal override InlineDescription Describe() => Described;
}

/// <summary>One source in a citation. <see cref="Number"/> is 0 until the page's references are numbered.</summary>
public sealed record CiteItem(
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("locator")] string? Locator,
    [property: NotStored] SourceSpan Span,
    [property: NotStored] int Number = 0)
{
    /// <summary>Which mention of this source on the page this is, from 1; for links back.</summary>
    [NotStored]
    public int Occurrence { get; init; }
}
