using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Evidence;
using NbSite.Content.FrontMatter;
using NbSite.Content.Resolution;
using NbSite.Content.Reviews;
using NbSite.Content.Translations;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Site.Pages;

/// <summary>A page whose name, address and review are known and whose words are not yet read: the end of pass 1.</summary>
public sealed record PageEntry : Document
{
    public override string Name => Header.Path;

    /// <summary>Its name, address and dates.</summary>
    public required PageHeader Header { get; init; }

    /// <summary>What its front matter or sheet says of it.</summary>
    public required CommonKeys Keys { get; init; }

    /// <summary>The page's Markdown; null for a fact sheet, and for a folder without a page of its own.</summary>
    public PageSource? Markdown { get; init; }

    /// <summary>The fact sheet; null for all other pages.</summary>
    public Entity? Entity { get; init; }

    /// <summary>Who looked at it; null when it has no record.</summary>
    public ReviewRecord? Review { get; init; }

    /// <summary>What the page was translated from; null for all others, and for a translation that is not pinned.</summary>
    public PageTranslation? Translation { get; init; }

    /// <summary>Changes when the page's own file, its review record, or what it was translated from changes.</summary>
    public required string SourceHash { get; init; }
}

/// <summary>What a page was translated from.</summary>
/// <param name="Pins">Which words were made of which.</param>
/// <param name="Source">The page in the site's own language.</param>
public sealed record PageTranslation(TranslationPins Pins, PageEntry Source)
{
    /// <summary>Of title and summary, those that are shown in the source's language, since they are not up to date.</summary>
    public ImmutableArray<string> Lent { get; init; } = [];

    /// <summary>The source is not published any more: words that are not up to date are left out, and none of its own stand in for them.</summary>
    public bool IsGone { get; init; }
}

/// <summary>A page on its way through pass 2; dropped once it is rendered.</summary>
public sealed record PageDocument : Document
{
    public override string Name => Entry.Header.Path;

    /// <summary>What was known before its words were read.</summary>
    public required PageEntry Entry { get; init; }

    /// <summary>What this page may know of the site; records each question.</summary>
    public required PageSite Site { get; init; }

    /// <summary>What this page may know of the others; records each question.</summary>
    public RecordingIndex Index => Site.Index;

    /// <summary>What it says.</summary>
    public required PageContent Content { get; init; }

    /// <summary>Its sources, in the order of their numbers.</summary>
    public ImmutableArray<CitedSource> Cited { get; init; } = [];

    /// <summary>Sources as an edition printed them, for words that are put back to it.</summary>
    public ImmutableDictionary<string, FormattedReference> RecordedSources { get; init; } =
        ImmutableDictionary<string, FormattedReference>.Empty;

    /// <summary>Ids of the explained words in it.</summary>
    public ImmutableArray<string> TermIds { get; init; } = [];

    /// <summary>Where it leads.</summary>
    public ImmutableArray<PageReference> Links { get; init; } = [];

    /// <summary>The places in it that can be led to.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Anchors that may lead elsewhere tomorrow.</summary>
    public ImmutableArray<UncertainAnchor> Uncertain { get; init; } = [];

    /// <summary>Certain anchors that were made from the words of their headings.</summary>
    public ImmutableArray<string> WordAnchors { get; init; } = [];

    /// <summary>Ids of signs to which the text links.</summary>
    public ImmutableArray<string> LinkedSigns { get; init; } = [];

    /// <summary>Whether a value in it is another elsewhere.</summary>
    public bool ValuesVary { get; init; }

    /// <summary>SHA-256 of its text.</summary>
    public string TextHash { get; init; } = "";

    /// <summary>What that hash names; null before it is taken. Steps after it change what is shown and not what it is called.</summary>
    internal PageContent? Named { get; init; }

    /// <summary>What its text is called: eight letters and digits.</summary>
    public string VersionCode { get; init; } = "";

    /// <summary>The code that the newest edition has for this very text, when its codes were made in the former way.</summary>
    public string? FormerCode { get; init; }

    /// <summary>The code, made in the former way, of a recalled text that the page still says.</summary>
    public string? RecalledCode { get; init; }

    /// <summary>What of the words was signed; null before they were compared.</summary>
    public PageSigning? Signing { get; init; }

    /// <summary>What differs from the text in the newest edition that has the page; null when nothing does.</summary>
    public PageDifference? SinceEdition { get; init; }

    /// <summary>The words in their own order, when a region was chosen and moved some: sign-offs are of these.</summary>
    public PageContent? Unmoved { get; init; }

    /// <summary>Warnings so far.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; init; } = [];

    /// <summary>Whether words are missing that could not be read, which was told: what is not there is not missed.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether it tells readers what pages load from elsewhere.</summary>
    public bool TellsOutside { get; init; }

    /// <summary>The same page with diagnostics reported and its warnings remembered.</summary>
    public PageDocument Reporting(DiagnosticBag bag, IModuleContext context)
    {
        var diagnostics = bag.ToImmutable();
        foreach (var diagnostic in diagnostics) context.Report(diagnostic);
        return diagnostics.IsEmpty ? this : this with { Warnings = Warnings.AddRange(diagnostics) };
    }
}

/// <summary>A source on a page: its number, how often it is cited, and where first.</summary>
public sealed record CitedSource(string Key, int Number, int Uses, SourceSpan Span);

/// <summary>A link from one page to another, to be checked once all anchors are known.</summary>
public sealed record PageReference(string PageId, string? Anchor, SourceSpan Span)
{
    /// <summary>The language of the page when it is another than that of the text.</summary>
    public string? Language { get; init; }
}

/// <summary>When and why a page was withdrawn.</summary>
public sealed record WithdrawnNote(DateOnly On, string Reason);

/// <summary>The little that is kept of a page after it is rendered.</summary>
public sealed record PageFacts : Document
{
    public override string Name => Header.Path;

    /// <summary>Its name, address and dates.</summary>
    public required PageHeader Header { get; init; }

    /// <summary>SHA-256 of its text.</summary>
    public required string TextHash { get; init; }

    /// <summary>What its text is called: eight letters and digits.</summary>
    public required string VersionCode { get; init; }

    /// <inheritdoc cref="PageDocument.FormerCode"/>
    public string? FormerCode { get; init; }

    /// <inheritdoc cref="PageDocument.RecalledCode"/>
    public string? RecalledCode { get; init; }

    /// <summary>What the newest edition calls the text, if it has it; else its own code.</summary>
    public string KnownCode => FormerCode ?? VersionCode;

    /// <summary>Who looks after it.</summary>
    public string? Owner { get; init; }

    /// <summary>The role of who looked at the whole page last; null when nobody did.</summary>
    public string? Role { get; init; }

    /// <summary>Its sources, in the order of their numbers.</summary>
    public ImmutableArray<CitedSource> Cited { get; init; } = [];

    /// <summary>Where it leads.</summary>
    public ImmutableArray<PageReference> Links { get; init; } = [];

    /// <summary>Ids of the pages of its language to which it leads in any way.</summary>
    public ImmutableArray<string> Leads { get; init; } = [];

    /// <summary>The places in it that can be led to.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Anchors that may lead elsewhere tomorrow.</summary>
    public ImmutableArray<UncertainAnchor> Uncertain { get; init; } = [];

    /// <summary>Certain anchors that were made from the words of their headings.</summary>
    public ImmutableArray<string> WordAnchors { get; init; } = [];

    /// <summary>Ids of the explained words in it.</summary>
    public ImmutableArray<string> TermIds { get; init; } = [];

    /// <summary>Ids of the signs that its cards tell or its text links to, in order of their ids.</summary>
    public ImmutableArray<string> Signs { get; init; } = [];

    /// <summary>Its headings.</summary>
    public ImmutableArray<ContentsEntry> Contents { get; init; } = [];

    /// <summary>What changed, the newest last.</summary>
    public ImmutableArray<ChangeView> Changes { get; init; } = [];

    /// <summary>When and why it was withdrawn; null while it stands.</summary>
    public WithdrawnNote? Withdrawn { get; init; }

    /// <summary>What of the page's words was signed; null for pages that NbSite makes.</summary>
    public PageSigning? Signing { get; init; }

    /// <summary>The day that readers are told: that on which the part was looked at which was looked at longest ago.</summary>
    public DateOnly? LastChecked => Signing is null ? Header.LastChecked : Signing.Checked;

    /// <summary>The words that search finds the page by; null when it is left out of search.</summary>
    public SearchPage? Search { get; init; }

    /// <summary>Whether words are missing that could not be read, which was told: what is not there is not missed.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether it tells readers what pages load from elsewhere.</summary>
    public bool TellsOutside { get; init; }

    /// <summary>Whether something in its words is wrong, so that this is not the text that will be published.</summary>
    public bool HasErrors { get; init; }

    /// <summary>Whether its text was published in an edition; true where nobody keeps editions.</summary>
    public bool InEdition { get; init; } = true;

    /// <summary>What differs from the text in the newest edition that has the page; null when nothing does.</summary>
    public PageDifference? SinceEdition { get; init; }

    /// <summary>Whether the page was passed over, because nothing in it had changed.</summary>
    public bool IsReused { get; init; }

    /// <summary>Whether NbSite makes it of other pages.</summary>
    public bool IsGenerated => Header.IsGenerated;

    /// <summary>Made by NbSite from what stands on other pages; the glossary, which has a record, is not.</summary>
    public bool IsUnrecorded => IsGenerated && Header.Status != ReviewStatus.Draft && Header.LastChecked is null;

    /// <summary>Addresses of the pictures that the page shows; none where it is not written.</summary>
    public ImmutableArray<string> Pictures { get; init; } = [];

    /// <summary>Addresses of the files that the page links to and that are published as they are; none where it is not written.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>The file that holds the page for the pack; null when it is no leaflet.</summary>
    public string? Pack { get; init; }

    /// <summary>What the output keeps of the page for its result; of use in this build alone.</summary>
    internal Document? Kept { get; init; }

    /// <summary>What is still to be rendered of a page that NbSite makes; null for those that are.</summary>
    internal ViewDocument? View { get; init; }

    /// <summary>What became of the page's own leaflet; null for a page that offers none.</summary>
    public PageLeaflet? OwnLeaflet { get; init; }

    /// <summary>What it says with a source.</summary>
    public ImmutableArray<SourcedClaim> Claims { get; init; } = [];

    /// <summary>Keys of the values that it prints, in order.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Words in it that the site avoids.</summary>
    public ImmutableArray<AvoidedWord> Avoided { get; init; } = [];

    /// <summary>The day of the newest recorded change.</summary>
    public DateOnly? Changed => Changes.IsEmpty ? null : Changes[^1].On;
}
