using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>
/// A link. Inside the site <see cref="PageId"/> (and perhaps <see cref="Anchor"/>) is set and <see cref="Href"/> is
/// null until the address is known; outside, <see cref="Href"/> is an https, http, mailto or tel address.
/// A link to the same page has an empty page id.
/// </summary>
public sealed record LinkInline(
    [property: JsonPropertyName("pageId")] string? PageId,
    [property: JsonPropertyName("anchor")] string? Anchor,
    [property: JsonPropertyName("href")] string? Href,
    [property: JsonPropertyName("children")] ImmutableArray<Inline> Children) : Inline
{
    [NotStored]
    public bool IsExternal => PageId is null;

    /// <summary>The id of the sign that the words name; null for any other link.</summary>
    [JsonPropertyName("sign")]
    public string? Sign { get; init; }

    /// <summary>The site address of the target page (such as /treatments/surgery/), filled in when links are resolved.</summary>
    [NotStored]
    public string? Address { get; init; }

    /// <summary>The language of the target when it is another than the page's; filled in when links are resolved.</summary>
    [JsonPropertyName("inLanguage")]
    public TranslationLink? InLanguage { get; init; }

    internal static InlineDescription Described { get; } = new InlineDescription<LinkInline>(
        "link", link => link.Children, (link, children) => link with { Children = children });

    protected internal override InlineDescription Describe() => Described;
}

/// <summary>A word explained in the glossary. <see cref="TermId"/> is the glossary term's id.</summary>
public sealed record TermInline(
    [property: JsonPropertyName("termId")] string TermId,
    [property: JsonPropertyName("children")] ImmutableArray<Inline> Children) : Inline
{
    /// <summary>NbSite linked the word, at its first use on the page; the author wrote only the word.</summary>
    [JsonPropertyName("isAutomatic")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsAutomatic { get; init; }

    internal static InlineDescription Described { get; } = new InlineDescription<TermInline>(
        "term", term => term.Children, (term, children) => term with { Children = children });

    protected internal override InlineDescription Describe() => Described;
}
