using System.Collections.Immutable;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Search;

/// <summary>A page, or a word of the glossary, as the index sees it.</summary>
internal sealed record SearchEntry
{
    public required string Title { get; init; }

    /// <summary>A site address, perhaps with an anchor.</summary>
    public required string Address { get; init; }

    /// <summary>The kind of page in the theme's words, such as “Side effect”.</summary>
    public required string Type { get; init; }
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>What people type to find it; not names, so other pages are not found by them.</summary>
    public ImmutableArray<string> SearchWords { get; init; } = [];
    public ImmutableArray<string> Regions { get; init; } = [];
    public string Summary { get; init; } = "";

    /// <summary>How far the page was checked, in a line.</summary>
    public string State { get; init; } = "";

    /// <summary>The page that says when to phone.</summary>
    public bool IsWhenToCall { get; init; }

    /// <summary>A word of the glossary stands behind a page about the same thing.</summary>
    public bool IsTerm { get; init; }
    public required ImmutableArray<SearchSection> Sections { get; init; }

    /// <summary>About how many bytes it takes in a shard.</summary>
    public int Length => 100 + Sections.Sum(section => section.Text.Bytes.Length + section.Heading.Length + section.Anchor.Length + 12);
}

/// <summary>A file of the index, made when it is written.</summary>
internal sealed record SearchFile(string Path, Func<ReadOnlyMemory<byte>> Make);

/// <summary>An entry whose words are counted.</summary>
internal sealed record TalliedEntry
{
    public required SearchEntry Entry { get; init; }

    /// <summary>Its part of every posting, and the places of all of them, one after the other.</summary>
    public required ImmutableArray<PostingPart> Parts { get; init; }
    public required byte[] Places { get; init; }

    /// <summary>On the page that says when to phone: the stems of each line of a card that calls for help at once or soon.</summary>
    public ImmutableArray<Lemma[]> RedFlags { get; init; } = [];
}
