using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.PageText;
using NbSite.Content.Resolution;
using NbSite.Model;
using NbSite.Publishing.Features.Past;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Features.Glossary;

/// <summary>
/// What the glossary that NbSite makes says, and how it stands. Worked out in one place, for the page itself, the past,
/// the register and the list of changes: only files that are published count.
/// </summary>
internal sealed record GlossaryFacts
{
    /// <summary>With the dates of its files.</summary>
    public required PageHeader Header { get; init; }
    public required ResolvedContent Resolved { get; init; }
    public required PageContent Content { get; init; }
    public required TextHashValue Hash { get; init; }
    public required ImmutableArray<Diagnostic> Problems { get; init; }

    /// <summary>The record of its files together; null when none is published.</summary>
    public ItemReview? Item { get; init; }

    /// <summary>Whether its words are those that were looked at; null without a record.</summary>
    public PageSigning? Signing { get; init; }

    /// <summary>Null when the language has no glossary that NbSite makes.</summary>
    public static GlossaryFacts? Of(IndexDocument site, SiteIndex language, UiWords words)
    {
        if (language.Get<PageHeader>(IndexKind.Page, GeneratedPages.Glossary) is not { IsGenerated: true } header) return null;
        var files = site.ItemReviews
            .Where(item => item.Language == header.Language && site.Types.Find(item.Type) is { Role: EntityRole.Term } && item.IsPublished).ToImmutableArray();
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
        var resolved = ContentResolver.Resolve(GlossaryPage.Blocks(language, words), scope, language, words, bag);
        var content = GeneratedPages.Content(header, resolved.Blocks);
        return new GlossaryFacts
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

    /// <summary>What the past asks about the glossary, which is drawn after it.</summary>
    public PageFacts ToFacts(SitePast past)
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
            SinceEdition = CompareRecorded.Of(Content, former.Same ?? Hash.VersionCode, past),
        };
    }
}

/// <summary>The glossaries of all languages, each worked out once in a build.</summary>
internal sealed class SharedGlossaries
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, GlossaryFacts?> _known = new(StringComparer.Ordinal);

    /// <summary>Null when the language has no glossary that NbSite makes.</summary>
    public GlossaryFacts? Of(IndexDocument site, SiteIndex language, UiWords words)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(language.Language, out var facts))
                _known[language.Language] = facts = GlossaryFacts.Of(site, language, words);
            return facts;
        }
    }
}
