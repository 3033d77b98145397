using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>What search keeps of a page: its words by section, in reading order.</summary>
public sealed record SearchPage(ImmutableArray<SearchSection> Sections);

/// <summary>A part of a page that a result can lead to.</summary>
/// <param name="Anchor">The id to jump to; empty for the top of the page.</param>
/// <param name="Heading">The words of its heading; empty for the top.</param>
/// <param name="Text">Its words, one line for each block.</param>
public sealed record SearchSection(string Anchor, string Heading, Utf8Text Text)
{
    /// <summary>In the disclosure for outlook: found, and never excerpted.</summary>
    public bool IsOutlook { get; init; }

    /// <summary>The level of the card that it is; null when it is none.</summary>
    public CareLevel? Care { get; init; }

    /// <summary>A card that says what to do at once or within hours.</summary>
    [JsonIgnore]
    public bool IsUrgent => Care is CareLevel.Emergency or CareLevel.Urgent;

    /// <summary>One sign of a card, told by its own words.</summary>
    public bool IsSign { get; init; }

    /// <summary>What people type who see this sign: whole phrases, which bring this section first. A sign's words for search.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];

    /// <summary>A card about fever, which a thermometer's reading leads to, whatever it is.</summary>
    public bool TakesReadings { get; init; }
}

/// <summary>Where the index of search stands.</summary>
internal static class SearchAddress
{
    /// <summary>The address of a language's dictionary, which names all other parts.</summary>
    public static string Of(string language) => $"/assets/search/{language.ToLowerInvariant()}.js";
}
