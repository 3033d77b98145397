using System.Collections.Immutable;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Pictures;

namespace NbSite.Publishing.Site;

/// <summary>Everything that a build depends on: the same input gives the same bytes.</summary>
public sealed record BuildInput
{
    /// <summary>
    /// Whether checks must say which words they are of. False only for a site in memory that nobody reads.
    /// </summary>
    public bool HoldsChecks { get; init; } = true;

    /// <summary>Whether they must in this output.</summary>
    internal bool BindsChecks => HoldsChecks && Output.HoldsChecks;
    /// <summary>
    /// Whether what the site made an error is one. False for what must come out today, which nothing else may hold
    /// up, and for commands that
    /// only read the words, since those are whole.
    /// </summary>
    public bool RaisesLevels { get; init; } = true;

    /// <summary>The content folder, sorted by path (ordinal).</summary>
    public required ImmutableArray<ContentFile> Files { get; init; }

    /// <summary>What pages are rendered with.</summary>
    public required ITheme Theme { get; init; }

    /// <summary>The choices of the build.</summary>
    public required BuildOptions Options { get; init; }

    /// <summary>What is made of the site; the site itself unless something else is said.</summary>
    public SiteOutput Output { get; init; } = new WebSite();

    /// <summary>What the build before this one left; null builds everything.</summary>
    public EarlierRun? Previous { get; init; }

    /// <summary>Whether the build leaves a record for the next.</summary>
    public bool Records { get; init; }

    /// <summary>Whether the result can make single pages again: see <see cref="IWarmSite"/>.</summary>
    public bool KeepsWarm { get; init; }

    /// <summary>
    /// Remembers what was read, for programs that build again and again; what is built does not depend on it. Null remembers nothing.
    /// </summary>
    public ReadMemory? ReadMemory { get; init; }

    /// <summary>
    /// Is given the site as soon as all is known of it that pages ask, before they are made, if nothing was wrong so far; it is waited for. Pages that
    /// somebody looks at can be made first then.
    /// </summary>
    public Action<IWarmSite>? Indexed { get; init; }

    /// <summary>Is called before each piece of work, from all threads, and may wait: so a build makes room for what is more urgent.</summary>
    public Action? Between { get; init; }

    /// <summary>What was published before.</summary>
    public EditionStore Editions { get; init; } = EditionStore.Empty;

    /// <summary>
    /// Remembers what was made of pictures, so that it need not be made again; what is built does not depend on it.
    /// </summary>
    public IPictureCache PictureCache { get; init; } = new PictureMemory();

    /// <summary>False where nobody looks at the pages: pictures are then left as they are, which saves time.</summary>
    public bool SizesPictures { get; init; } = true;

    /// <summary>The types of the site, once they were read: see <see cref="Types.SiteTypes"/>.</summary>
    public OwnTypes? OwnTypes { get; init; }

    /// <summary>Whether the result tells what is known of the whole site: see <see cref="BuildResult.Index"/>.</summary>
    public bool KeepsIndex { get; init; }

    /// <summary>The features of the site; all of them unless some were chosen.</summary>
    internal ImmutableArray<Feature> Features { get; init; }

    /// <summary>The pages that features make, in the order in which they are made and shown.</summary>
    internal IEnumerable<GeneratedPage> MadePages => Features.IsDefault ? [] : Features.SelectMany(feature => feature.Pages);

    /// <summary>A charity's own modules and pipelines.</summary>
    public SiteExtensions Extensions { get; init; } = SiteExtensions.None;
}

/// <summary>The choices of one build.</summary>
public sealed record BuildOptions
{
    /// <summary>The day (UTC) on which the site is built; decides due and overdue.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Takes the place of <c>base-url</c> in site.yml.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Publishes drafts too, each marked as a draft.</summary>
    public bool Drafts { get; init; }

    /// <summary>A country or group that site.yml declares: its way stands in the text. Null shows all.</summary>
    public string? Region { get; init; }

    /// <summary>A hospital's own numbers, for an offline copy or leaflets; null for none.</summary>
    public ClinicSource? Clinic { get; init; }

    /// <summary>How links are written, where the output leaves it open.</summary>
    public LinkStyle Links { get; init; } = LinkStyle.Folder;

    /// <summary>Pages that show the words of an edition in place of those of the content.</summary>
    public ImmutableArray<RestoredPage> Restored { get; init; } = [];

    /// <summary>Threads; 0 for one a core.</summary>
    public int Parallelism { get; init; }
}

/// <summary>A page whose words are put back to what an edition recorded.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Id">The page.</param>
/// <param name="Record">The name of the edition's record of it.</param>
public sealed record RestoredPage(string Language, string Id, string Record);

/// <summary>How links are written.</summary>
public enum LinkStyle
{
    /// <summary>Relative and ending in index.html: works from a folder, a memory stick and any web server.</summary>
    Folder,

    /// <summary>From the root, <c>/treatments/surgery/</c>: for a web server.</summary>
    Root,
}
