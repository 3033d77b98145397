using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Content.Clinics;
using NbSite.Content.Entities;
using NbSite.Content.Languages;
using NbSite.Content.Redirects;
using NbSite.Content.Reviews;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Signs;
using NbSite.Publishing.Site.Words;

namespace NbSite.Publishing.Site.Index;

/// <summary>What goes into one language's index.</summary>
public sealed record LanguageParts
{
    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>The words of the interface.</summary>
    public required UiWords Words { get; init; }

    /// <summary>How many of them are the language's own; null when all are.</summary>
    public LanguageCoverage? Coverage { get; init; }

    /// <summary>What checks and search know of the language.</summary>
    public required LanguagePack Pack { get; init; }

    /// <summary>What site.yml says.</summary>
    public required SiteConfig Config { get; init; }

    /// <summary>The choices of the build.</summary>
    public required BuildOptions Options { get; init; }

    /// <summary>Every type of fact sheet.</summary>
    public required EntityTypes Types { get; init; }

    /// <summary>The addresses of styles and scripts.</summary>
    public required AssetSet Assets { get; init; }

    /// <summary>The pages that are published, before their words are read.</summary>
    public required ImmutableArray<PageEntry> PublishedEntries { get; init; }

    /// <summary>Drafts that are not published.</summary>
    public required ImmutableArray<PageHeader> UnpublishedPages { get; init; }

    /// <summary>Also those whose page says that they were withdrawn.</summary>
    public required ImmutableArray<Entity> Entities { get; init; }
    internal ImmutableArray<UnpublishedEntity> UnpublishedEntities { get; init; } = [];

    /// <summary>All sources.</summary>
    public required ImmutableArray<CslItem> References { get; init; }

    /// <summary>All values.</summary>
    public required ImmutableArray<NbSite.Content.Values.NamedValue> Values { get; init; }

    /// <summary>The signs and their words.</summary>
    public required SiteSigns Signs { get; init; }

    /// <summary>What the hospital of this copy changes in them.</summary>
    public required ClinicSigns ClinicSigns { get; init; }

    /// <summary>The theme's words in the site's own language, for cards that stand in for those of this one.</summary>
    public required UiWords SiteWords { get; init; }

    /// <summary>Titles of entities in the site's own language, by id.</summary>
    public required IReadOnlyDictionary<string, string> SiteTitles { get; init; }

    /// <summary>Entities of the site's own language, for links from a language that lacks them; none for that language.</summary>
    public required ImmutableArray<Entity> SiteEntities { get; init; }

    /// <summary>Every picture that pages may show.</summary>
    public required ImmutableArray<PictureDocument> Pictures { get; init; }

    /// <summary>Files that are published as they are.</summary>
    public required ImmutableArray<SiteFile> Files { get; init; }

    /// <summary>The pages of all languages, by id.</summary>
    public required ILookup<string, PageEntry> Translations { get; init; }

    /// <summary>The records of entities, by id.</summary>
    public required IReadOnlyDictionary<string, ReviewRecord> Records { get; init; }

    /// <summary>A language's own name for itself.</summary>
    public required Func<string, string> LanguageName { get; init; }

    /// <summary>What could not be read.</summary>
    public required UnreadContent Unread { get; init; }
    internal SitePast Past { get; init; } = SitePast.Of(EditionStore.Empty);

    /// <summary>The entries of redirects.yml.</summary>
    public required ImmutableArray<Redirect> Redirects { get; init; }

    /// <summary>The pages that NbSite makes, in any language.</summary>
    public required ImmutableArray<GeneratedPage> Made { get; init; }

    /// <summary>Whether any word is explained.</summary>
    public bool HasTerms { get; init; }

    /// <summary>What is made of the site.</summary>
    public required SiteOutput Output { get; init; }

    /// <summary>Which addresses are in what is made.</summary>
    public required OutputPlan Plan { get; init; }

    /// <summary>The hospital of this copy; null for the site itself.</summary>
    public ClinicView? Clinic { get; init; }

    /// <summary>The brand's files; null for a site without a brand.</summary>
    public BrandDocument? Brand { get; init; }

    /// <summary>The last day on which a copy made today may be used.</summary>
    public required DateOnly CopyUntil { get; init; }

    /// <summary>A page as others link to it as their translation.</summary>
    public TranslationLink TranslationOf(PageHeader header) => new(header.Language, header.Address, LanguageName(header.Language));
}
