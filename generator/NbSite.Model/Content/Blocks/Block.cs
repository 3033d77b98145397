using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>
/// A node of a page's content tree: about twenty records, all immutable, that everything else reads: the theme, the
/// claim lints, search, editions, hashes and leaflets. Each says in its description what it is made of.
/// </summary>
public abstract record Block
{
    [NotStored]
    public SourceSpan Span { get; init; } = SourceSpan.None;

    [JsonPropertyName("origin")]
    public Origin Origin { get; init; } = Origin.Own;

    /// <summary>The id of the entity that transcluded words come from.</summary>
    [JsonPropertyName("sourceId")]
    public string? SourceId { get; init; }

    /// <summary>Where the block holds; empty means everywhere.</summary>
    [JsonPropertyName("regions")]
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>Why the block needs no source, from <c>{uncited="reason"}</c>.</summary>
    [JsonPropertyName("uncited")]
    public string? Uncited { get; init; }

    /// <summary>
    /// Whether <see cref="Uncited"/> holds for names alone, as on a short line of a fact sheet: an amount in the words, or more
    /// than the name of a medicine, needs a source all the same.
    /// </summary>
    [NotStored]
    public bool NamesOnly { get; init; }

    /// <summary>Why the block may ask for a call and name no sign, from <c>{no-sign="reason"}</c>.</summary>
    [JsonPropertyName("noSign")]
    public string? NoSign { get; init; }

    /// <summary>The kind of this passage when it differs from its page's.</summary>
    [JsonPropertyName("kind")]
    public ContentKind? Kind { get; init; }

    /// <summary>
    /// Made from what other pages say or from which pages there are: links back to those that name this page, a list of all
    /// pages of a kind. No part of what this page says: left out of its hash, of sign-offs and of editions.
    /// </summary>
    [NotStored]
    public bool IsAside { get; init; }

    /// <summary>Until the page is resolved: where the block's anchor comes from.</summary>
    [NotStored]
    public AnchorOrigin AnchorOrigin { get; init; }

    /// <summary>
    /// Until the page is resolved: the anchor that the words alone make, without a number that tells it from another;
    /// empty when they have no letter. Null for an anchor that was written or that NbSite made.
    /// </summary>
    [NotStored]
    public string? AnchorWords { get; init; }

    /// <summary>What this kind of block is made of: one value for all blocks of the kind.</summary>
    protected internal abstract BlockDescription Describe();
}
