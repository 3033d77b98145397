using System.Collections.Immutable;
using NbSite.Content.Site;
using NbSite.Model;

namespace NbSite.Content.Values;

/// <summary>A value from values.yml that is never typed in prose.</summary>
public sealed record NamedValue(string Key, string What, ValueType Type, ImmutableArray<ValueEntry> Entries, SourceSpan Span)
{
    /// <summary>How amounts are printed; null for values that are none.</summary>
    public QuantityRules? Rules { get; init; }

    /// <summary>What a hospital may print in its place; null when it may not. Temperatures may be replaced always.</summary>
    public ValueLimits? Limits { get; init; }

    /// <summary>
    /// The value as a language prints it: with its mark of decimals, the unit first that stands first there, and a text in that language, or in
    /// the site's own where nobody translated it.
    /// </summary>
    /// <param name="words">The words of the language.</param>
    /// <param name="main">The site's own language.</param>
    public NamedValue In(UiWords words, string main)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (Type is ValueType.Text) return this with { Entries = [.. Entries.Select(entry => entry.TextIn(words.Language, main))] };
        if (Type is ValueType.Money or ValueType.Duration)
            return this with { Entries = [.. Entries.Select(entry => entry with { Printed = entry.Spoken!.In(words) })] };
        if (Rules is not { } rules) return this;
        var place = rules.First.Any(each => each.Place == words.Language) ? words.Language : null;
        return this with
        {
            Entries = [.. Entries.Select(entry => entry with
            {
                Printed = Print(entry, place),
                PrintedIn = [.. rules.First.Select(each => (each.Place, Print(entry, each.Place)))],
            })],
        };

        string Print(ValueEntry entry, string? first) => words.Number(rules.Print(
            entry.Amount!.Value.Number, entry.To, entry.Amount.Value.Unit, first, (from, to) => words.Format("cycles.said.to", from, to)));
    }
}

public enum ValueType
{
    Temperature,
    Phone,
    Text,
    Quantity,
    Money,
    Duration,
}

/// <summary>What the value is in some regions (empty: everywhere).</summary>
public sealed record ValueEntry
{
    /// <summary>As printed: “38.0 °C (100.4 °F)”, “0808 808 00 00”.</summary>
    public required string Printed { get; init; }

    /// <summary>Degrees Celsius, for temperatures.</summary>
    public decimal? Celsius { get; init; }

    /// <summary>How much, and its unit, for quantities.</summary>
    public (decimal Number, string Unit)? Amount { get; init; }

    /// <summary>The more of two numbers, for an amount that goes from one to another.</summary>
    public decimal? To { get; init; }

    /// <summary>The text, by language; null for what is none.</summary>
    public SiteText? Texts { get; init; }

    /// <summary>The language that a text is printed in; null where it is the page's own.</summary>
    public string? Language { get; init; }

    /// <summary>What each language writes in its own way, for money and lengths of time.</summary>
    public SpokenAmount? Spoken { get; init; }

    /// <summary>How it is printed where another unit stands first: by country, group or language.</summary>
    public ImmutableArray<(string Place, string Printed)> PrintedIn { get; init; } = [];

    /// <summary>tel: address for phones.</summary>
    public string? Href { get; init; }
    public ImmutableArray<string> Regions { get; init; } = [];
    public bool IsDefault { get; init; }

    /// <summary>Hospitals differ.</summary>
    public bool Varies { get; init; }
    public ImmutableArray<CiteItem> Cites { get; init; } = [];
    public required SourceSpan Span { get; init; }

    /// <summary>The entry with its text in a language, or in the site's own.</summary>
    internal ValueEntry TextIn(string language, string main)
    {
        if (Texts is not { } texts) return this;
        if (texts.Texts.GetValueOrDefault(language) is { Length: > 0 } own) return this with { Printed = own };
        var text = texts[main].Length > 0 ? texts[main] : texts.First;
        // “24/7” is the same in every language.
        return this with { Printed = text, Language = language == main || !text.Any(char.IsLetter) ? null : main };
    }

    /// <summary>As it is printed where a region is spoken of.</summary>
    /// <param name="region">A country or group; null for none.</param>
    /// <param name="regions">What the site declares.</param>
    public string PrintedFor(string? region, SiteRegions regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        if (region is null || PrintedIn.IsDefaultOrEmpty) return Printed;
        foreach (var (place, printed) in PrintedIn)
            if (place == region) return printed;
        foreach (var (place, printed) in PrintedIn)
            if (regions.IsGroup(place) && regions.Holds([place], region)) return printed;
        return Printed;
    }
}
