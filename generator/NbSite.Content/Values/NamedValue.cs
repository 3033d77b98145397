using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Values;

/// <summary>A value from values.yml that is never typed in prose.</summary>
public sealed record NamedValue(string Key, string What, ValueType Type, ImmutableArray<ValueEntry> Entries, SourceSpan Span);

public enum ValueType
{
    Temperature,
    Phone,
    Text,
}

/// <summary>What the value is in some regions (empty: everywhere).</summary>
public sealed record ValueEntry
{
    /// <summary>As printed: “38.0 °C (100.4 °F)”, “0808 808 00 00”.</summary>
    public required string Printed { get; init; }

    /// <summary>Degrees Celsius, for temperatures.</summary>
    public decimal? Celsius { get; init; }

    /// <summary>tel: address for phones.</summary>
    public string? Href { get; init; }
    public ImmutableArray<string> Regions { get; init; } = [];
    public bool IsDefault { get; init; }

    /// <summary>Hospitals differ.</summary>
    public bool Varies { get; init; }
    public ImmutableArray<CiteItem> Cites { get; init; } = [];
    public required SourceSpan Span { get; init; }
}
