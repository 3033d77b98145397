using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>A piece of running text.</summary>
public abstract record Inline
{
    public SourceSpan Span { get; init; } = SourceSpan.None;
}

/// <summary>Plain characters; never markup.</summary>
public sealed record TextInline(string Text) : Inline;

/// <summary>Stressed words; strong when <see cref="Strong"/>.</summary>
public sealed record EmphasisInline(bool Strong, ImmutableArray<Inline> Children) : Inline;

/// <summary>A raised or lowered piece of a word: the 2 of m² or CO₂.</summary>
public sealed record ScriptInline(bool Raised, ImmutableArray<Inline> Children) : Inline;

/// <summary>A line break that the author asked for.</summary>
public sealed record LineBreakInline : Inline;

/// <summary>
/// A link. Inside the site <see cref="PageId"/> (and perhaps <see cref="Anchor"/>) is set and <see cref="Href"/> is
/// null until the address is known; outside, <see cref="Href"/> is an https, http, mailto or tel address.
/// A link to the same page has an empty page id.
/// </summary>
public sealed record LinkInline(string? PageId, string? Anchor, string? Href, ImmutableArray<Inline> Children) : Inline
{
    public bool IsExternal => PageId is null;

    /// <summary>The id of the sign that the words name; null for any other link.</summary>
    public string? Sign { get; init; }

    /// <summary>The site address of the target page (such as /treatments/surgery/), filled in when links are resolved.</summary>
    public string? Address { get; init; }

    /// <summary>The language of the target when it is another than the page's; filled in when links are resolved.</summary>
    public TranslationLink? InLanguage { get; init; }
}

/// <summary>One source in a citation. <see cref="Number"/> is 0 until the page's references are numbered.</summary>
public sealed record CiteItem(string Key, string? Locator, SourceSpan Span, int Number = 0)
{
    /// <summary>Which mention of this source on the page this is, from 1; for links back.</summary>
    public int Occurrence { get; init; }
}

/// <summary>A citation at a claim.</summary>
public sealed record CiteInline(ImmutableArray<CiteItem> Items) : Inline;

/// <summary>A word explained in the glossary. <see cref="TermId"/> is the glossary term's id.</summary>
public sealed record TermInline(string TermId, ImmutableArray<Inline> Children) : Inline
{
    /// <summary>NbSite linked the word, at its first use on the page; the author wrote only the word.</summary>
    public bool IsAutomatic { get; init; }
}

/// <summary>A named value (temperature, phone number) printed from values.yml.</summary>
/// <param name="Key">The value's key.</param>
/// <param name="Text">What is printed, such as “38.0 °C (100.4 °F)”.</param>
/// <param name="Href">A tel: address for phone numbers.</param>
/// <param name="Varies">Hospitals differ; the page must say that the hospital's own number comes first.</param>
public sealed record FactInline(string Key, string Text, string? Href, bool Varies) : Inline
{
    /// <summary>The regions whose entry was printed; empty when it holds everywhere.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>The author named the region: it tells what is said there, and no hospital's own number may take its place.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>What the site prints where a hospital's own number stands; null for the site's own.</summary>
    public string? Replaces { get; init; }

    /// <summary>What stands around it says the regions already: the passage it is in, the page, or the whole site.</summary>
    public bool IsRegionSaid { get; init; }
}

/// <summary>A picture in running text or on its own. <see cref="Asset"/> is its path in the content folder.</summary>
public sealed record ImageInline(string Asset, string Alt) : Inline;
