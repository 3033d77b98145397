using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Content.Resolution;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Site.Pages;

/// <summary>
/// What a page says that NbSite makes of fact sheets' own words, such as the glossary, and how it stands. Worked out in one place,
/// for the page itself, the past, the register and the list of changes: only files that are published count.
/// </summary>
public sealed record SheetPage
{
    /// <summary>With the dates of its files.</summary>
    public required PageHeader Header { get; init; }

    /// <summary>What it says, with links, sources and values found.</summary>
    public required ResolvedContent Resolved { get; init; }

    /// <summary>The same as the text of a page.</summary>
    public required PageContent Content { get; init; }

    /// <summary>What the text is known by.</summary>
    public required TextHashValue Hash { get; init; }

    /// <summary>What is wrong in it.</summary>
    public required ImmutableArray<Diagnostic> Problems { get; init; }

    /// <summary>The record of its files together; null when none is published.</summary>
    public ItemReview? Item { get; init; }

    /// <summary>Whether its words are those that were looked at; null without a record.</summary>
    public PageSigning? Signing { get; init; }

    /// <summary>The page of the sheets in some files.</summary>
    /// <param name="header">Its header, without dates.</param>
    /// <param name="files">The records of the files, of those alone that are published.</param>
    /// <param name="blocks">What it says, before links, sources and values are resolved.</param>
    /// <param name="site">The site.</param>
    /// <param name="language">Its language.</param>
    /// <param name="words">The words of the language.</param>
    public static SheetPage Of(
        PageHeader header, ImmutableArray<ItemReview> files, ImmutableArray<Block> blocks, IndexDocument site, SiteIndex language,
        UiWords words)
    {
        var item = ItemReview.Together(files);
        if (item is not null)
        {
            header = header with
            {
                Span = SourceSpan.File(item.Record.Path),
                Status = item.Record.Status,
                LastChecked = ItemReview.FirstChecked(files),
                Due = item.Due,
            };
        }

        var bag = new DiagnosticBag();
        var scope = new ResolveScope
        {
            PageId = header.Id,
            Path = header.Path,
            Region = language.Get<SiteView>(IndexKind.Site, "site")?.Region,
        };
        var resolved = ContentResolver.Resolve(blocks, scope, language, words, bag);
        var content = GeneratedPages.Content(header, resolved.Blocks);
        return new SheetPage
        {
            Header = header,
            Resolved = resolved,
            Content = content,
            Hash = TextHash.Of(content),
            Problems = bag.ToImmutable(),
            Item = item,
            Signing = item is null
                ? null
                : SheetFiles.Of(files.Select(file => file.Path), site.Entities, language, header.LastChecked),
        };
    }

    /// <summary>What the past asks about the page, which is rendered after it.</summary>
    internal PageFacts ToFacts(SitePast past)
    {
        var former = FormerCodes.Of(Content, past);
        var targets = PageTargets.Of(Content.Blocks);
        return new PageFacts
        {
            Header = Header,
            TextHash = Hash.Sha256Hex,
            VersionCode = Hash.VersionCode,
            Pictures = targets.PictureAddresses,
            Files = targets.Files,
            FormerCode = former.Same,
            RecalledCode = former.Recalled,
            Anchors = Resolved.Anchors,
            Changes = PageViews.Changes(Item?.Record),
            Role = Item?.Record.Last?.Role,
            Owner = Item?.Owner,
            Signing = Signing,
            SinceEdition = SinceEdition.Of(Content, former.Same ?? Hash.VersionCode, past),
        };
    }
}

/// <summary>Makes a page of fact sheets' words; null when the language has none that NbSite makes.</summary>
/// <param name="site">The site.</param>
/// <param name="language">What is known in the language.</param>
/// <param name="words">The words of the language.</param>
public delegate SheetPage? SheetMaker(IndexDocument site, SiteIndex language, UiWords words);

/// <summary>The pages of fact sheets' words in all languages, each worked out once in a build.</summary>
internal sealed class SharedSheets(ImmutableArray<SheetMaker> makers)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ImmutableArray<SheetPage>> _known = new(StringComparer.Ordinal);

    /// <summary>Those of a language.</summary>
    public ImmutableArray<SheetPage> Of(IndexDocument site, SiteIndex language, UiWords words)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(language.Language, out var pages))
                _known[language.Language] = pages = [.. makers.Select(make => make(site, language, words)).OfType<SheetPage>()];
            return pages;
        }
    }
}
