using System.Collections.Immutable;

namespace NbSite.Publishing.Search;

/// <summary>What search keeps of a page: its words by section, in reading order.</summary>
public sealed record SearchPage(ImmutableArray<SearchSection> Sections);

/// <summary>A part of a page that a result can lead to.</summary>
/// <param name="Anchor">The id to jump to; empty for the top of the page.</param>
/// <param name="Heading">The words of its heading; empty for the top.</param>
/// <param name="Text">Its words, one line for each block.</param>
public sealed record SearchSection(string Anchor, string Heading, string Text)
{
    /// <summary>Behind the door for outlook: found, and never excerpted.</summary>
    public bool Hidden { get; init; }

    /// <summary>A card that says what to do at once or within hours.</summary>
    public bool Urgent { get; init; }
}

/// <summary>A page, or a word of the glossary, as the index sees it.</summary>
internal sealed record SearchEntry
{
    public required string Title { get; init; }

    /// <summary>A site address, perhaps with an anchor.</summary>
    public required string Address { get; init; }

    /// <summary>The kind of page in the theme's words, such as “Side effect”.</summary>
    public required string Type { get; init; }
    public ImmutableArray<string> Names { get; init; } = [];
    public ImmutableArray<string> Regions { get; init; } = [];
    public string Summary { get; init; } = "";

    /// <summary>How far the page was checked, in a line.</summary>
    public string State { get; init; } = "";

    /// <summary>The page that says when to phone.</summary>
    public bool IsWhenToCall { get; init; }

    /// <summary>A word of the glossary stands behind a page about the same thing.</summary>
    public bool IsTerm { get; init; }
    public required ImmutableArray<SearchSection> Sections { get; init; }
}
