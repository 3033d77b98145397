using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>A named value (temperature, phone number) printed from values.yml.</summary>
/// <param name="Key">The value's key.</param>
/// <param name="Text">What is printed, such as “38.0 °C (100.4 °F)”.</param>
/// <param name="Href">A tel: address for phone numbers.</param>
/// <param name="Varies">Hospitals differ; the page must say that the hospital's own number comes first.</param>
public sealed record FactInline(
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("href")] string? Href,
    [property: JsonPropertyName("varies")] bool Varies) : Inline
{
    /// <summary>The regions whose entry was printed; empty when it holds everywhere.</summary>
    [JsonPropertyName("regions")]
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>The author named the region: it tells what is said there, and no hospital's own number may take its place.</summary>
    [NotStored]
    public bool IsQuoted { get; init; }

    /// <summary>What the site prints where a hospital's own number stands; null for the site's own.</summary>
    [JsonPropertyName("replaces")]
    public string? Replaces { get; init; }

    /// <summary>The language of a text that nobody translated; null for the page's own.</summary>
    [JsonPropertyName("inLanguage")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? InLanguage { get; init; }

    /// <summary>What stands around it says the regions already: the passage it is in, the page, or the whole site.</summary>
    [JsonPropertyName("isRegionSaid")]
    public bool IsRegionSaid { get; init; }

    internal static InlineDescription Described { get; } = new InlineDescription<FactInline>("fact", fact => fact.Text);

    protected internal override InlineDescription Describe() => Described;
}
