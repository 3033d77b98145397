using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>What pass 1 learns of a page from its front matter and review record.</summary>
public sealed record PageHeader
{
    /// <summary>Its id, the same in all languages.</summary>
    public required string Id { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>One of <see cref="PageTypes"/>, or the name of a type of fact sheet.</summary>
    public required string Type { get; init; }

    /// <summary>Whether NbSite makes the page from others, so that no file says its words.</summary>
    public bool IsGenerated => Type == PageTypes.Generated;

    /// <summary>What of it needs a source.</summary>
    public required ContentKind Kind { get; init; }

    /// <summary>The site address, starting and ending with a slash.</summary>
    public required string Address { get; init; }

    /// <summary>The file, relative to the content folder.</summary>
    public required string Path { get; init; }

    /// <summary>The id of the folder's page; empty for the home page's folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Its place among those of its folder: less is earlier.</summary>
    public int Weight { get; init; }

    /// <summary>Other names of what it is about.</summary>
    public ImmutableArray<string> Aka { get; init; } = [];

    /// <summary>Phrases that people type to find the page; only search knows them.</summary>
    public ImmutableArray<string> SearchWords { get; init; } = [];

    /// <summary>What the page is gathered under: tags that the site has.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Where it holds; empty for everywhere.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>Whether search finds it.</summary>
    public bool Searchable { get; init; } = true;

    /// <summary>How far it was looked at.</summary>
    public ReviewStatus Status { get; init; }

    /// <summary>When it was looked at last.</summary>
    public DateOnly? LastChecked { get; init; }

    /// <summary>When it is to be looked at again.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Where the title stands.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>A link to it.</summary>
    public PageLink ToLink() => new(Id, Address, Title)
    {
        Summary = Summary.Length == 0 ? null : Summary,
        Regions = Regions,
    };
}

/// <summary>Pages in reading order (weight, then title by the language's order).</summary>
public sealed record PageList(ImmutableArray<PageLink> Links);

/// <summary>A glossary entry. <see cref="Spellings"/> are the title and the other words that lead to it.</summary>
public sealed record GlossaryTerm(
    string Id, string Title, ImmutableArray<string> Spellings, ImmutableArray<Block> Definition, string? Pronunciation)
{
    /// <summary>The last part of the id: its anchor on the glossary page.</summary>
    public string Anchor => Id[(Id.LastIndexOf('/') + 1)..];

    /// <summary>Phrases that people type to find it; only search knows them.</summary>
    public ImmutableArray<string> SearchWords { get; init; } = [];

    /// <summary>A page that says more.</summary>
    public PageLink? See { get; init; }
}

/// <summary>The address of every translation of a page.</summary>
public sealed record TranslationSet(ImmutableArray<TranslationLink> Links);

/// <param name="Language">BCP 47 tag.</param>
/// <param name="Address">The address of the page in that language.</param>
/// <param name="Name">The language's own name for itself, such as “Cymraeg”.</param>
public sealed record TranslationLink(
    [property: JsonPropertyName("language")] string Language,
    [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("name")] string Name);

/// <summary>A page as it is in another language than the index's own.</summary>
public sealed record ForeignPage(PageHeader Header, TranslationLink Language);

/// <summary>The addresses at which the site stands: its own, and that of the build when it is another.</summary>
public sealed record OwnAddresses(ImmutableArray<Uri> Bases)
{
    /// <summary>
    /// The address inside the site, such as “/a/b/”, that a whole address means; null for one that is elsewhere. Neither
    /// http and https nor a “www.” makes another site.
    /// </summary>
    public string? PathOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")) return null;
        foreach (var site in Bases)
        {
            if (!string.Equals(Bare(uri.IdnHost), Bare(site.IdnHost), StringComparison.OrdinalIgnoreCase)) continue;
            if (uri.IsDefaultPort ? !site.IsDefaultPort : uri.Port != site.Port) continue;
            var path = uri.AbsolutePath;
            if (path + "/" == site.AbsolutePath) return "/";
            if (path.StartsWith(site.AbsolutePath, StringComparison.OrdinalIgnoreCase)) return path[(site.AbsolutePath.Length - 1)..];
        }

        return null;
    }

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}

/// <summary>A reference as printed: runs of text, some with an address or in italics.</summary>
public sealed record FormattedReference(string Key, ImmutableArray<Inline> Text, string PlainText)
{
    /// <summary>A short label for lists and structured data.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands on the web; null for nowhere.</summary>
    public string? Url { get; init; }

    /// <summary>The day it was published, or only the month or year, as ISO 8601 writes them.</summary>
    public string? Issued { get; init; }

    /// <summary>Words for the reader, such as “Read as a copy captured on 30 December 2025.”</summary>
    public string? Note { get; init; }

    /// <summary>Its publisher withdrew it: what it said is not to be relied on.</summary>
    public bool IsRetracted { get; init; }

    /// <summary>
    /// Names what references.yml says of the source, however a language prints it, as 20 hexadecimal digits: its days of
    /// reading and what no reader sees left out.
    /// </summary>
    public string DataHash { get; init; } = "";

    /// <summary>The place in references.yml.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>The order in which a reader meets the pages of a language.</summary>
public sealed record Journey(ImmutableArray<JourneyStep> Steps);

/// <summary>A part of that way, such as “Tests”, with its pages in order; never without one.</summary>
public sealed record JourneyStep(string Title, ImmutableArray<PageLink> Pages);

/// <summary>The pages before and after a page on that way; null at its ends.</summary>
public sealed record JourneyPlace(PageLink? Previous, PageLink? Next);
