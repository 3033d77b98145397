using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>What to do and how soon. <see cref="Heading"/> is one action; the card is understood on its own.</summary>
public sealed record CareCardBlock(
    [property: JsonPropertyName("level")] CareLevel Level,
    [property: JsonPropertyName("headingLevel")] int HeadingLevel,
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("heading")] ImmutableArray<Inline> Heading,
    [property: JsonPropertyName("children")] ImmutableArray<Block> Children) : Block
{
    /// <summary>The level in the card's own words, such as “Emergency”; null where the theme names it.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Says that no clinician has checked some of its signs, or what it asks for; null when one has.</summary>
    [JsonPropertyName("unchecked")]
    public string? Unchecked { get; init; }

    /// <summary>It may be closed until the reader opens it; never on paper.</summary>
    [JsonPropertyName("mayFold")]
    public bool MayFold { get; init; }

    /// <summary>The language of its words when it is not the page's; null when it is.</summary>
    [JsonPropertyName("inLanguage")]
    public string? InLanguage { get; init; }

    internal static BlockDescription Described { get; } = new BlockDescription<CareCardBlock>("care-card")
        .Anchored(card => card.Id, (card, id) => card with { Id = id }, card => card.Heading)
        .Leveled(
            card => card.HeadingLevel,
            (card, level) => card with { HeadingLevel = level },
            standsOver: false, listedTo: 2)
        .Text(TextRole.Title, card => card.Heading, (card, text) => card with { Heading = text })
        .Blocks(card => card.Children, (card, blocks) => card with { Children = blocks });

    protected internal override BlockDescription Describe() => Described;
}

/// <summary>Whom to phone, in a care card.</summary>
/// <param name="Numbers">In the order of the site's countries.</param>
/// <param name="IsCertain">One country is certain, so that a number needs no country's name and may be a button.</param>
public sealed record NumbersBlock(
    [property: JsonPropertyName("numbers")] ImmutableArray<CallNumber> Numbers,
    [property: JsonPropertyName("isCertain")] bool IsCertain) : Block
{
    internal static BlockDescription Described { get; } = new BlockDescription<NumbersBlock>("numbers")
        .Words(block => block.Numbers.Where(number => number.Printed.Length > 0).Select(number => number.InWords));

    protected internal override BlockDescription Describe() => Described;
}

/// <param name="Region">The country's code.</param>
/// <param name="Where">The country's name.</param>
/// <param name="What">What it reaches, such as “ambulance”.</param>
/// <param name="Printed">As printed; empty for the hospital team, whose number the hospital's own file holds.</param>
/// <param name="Href">Its tel: or sms: address; null for none.</param>
public sealed record CallNumber(
    [property: JsonPropertyName("region")] string Region,
    [property: JsonPropertyName("where")] string Where,
    [property: JsonPropertyName("what")] string What,
    [property: JsonPropertyName("printed")] string Printed,
    [property: JsonPropertyName("href")] string? Href)
{
    /// <summary>Its own name, such as “NHS 111”; null when it has none.</summary>
    [JsonPropertyName("called")]
    public string? Called { get; init; }

    internal string InWords => $"{Printed} ({(Called is { } called ? called + ", " : "")}{What}, {Where})";
}
