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
internal sealed record LanguageParts
{
    public required string Language { get; init; }
    public required UiWords Words { get; init; }

    /// <summary>How many of them are the language's own; null when all are.</summary>
    public LanguageCoverage? Coverage { get; init; }

    /// <summary>What checks and search know of the language.</summary>
    public required LanguagePack Pack { get; init; }
    public required SiteConfig Config { get; init; }
    public required BuildOptions Options { get; init; }
    public required EntityTypes Types { get; init; }
    public required AssetSet Assets { get; init; }
    public required ImmutableArray<PageDraft> Drafts { get; init; }

    /// <summary>Drafts that are not published.</summary>
    public required ImmutableArray<PageHeader> Hidden { get; init; }

    /// <summary>Also those whose page says that they were withdrawn.</summary>
    public required ImmutableArray<Entity> Entities { get; init; }
    public required ImmutableArray<Withheld> Withheld { get; init; }
    public required ImmutableArray<CslItem> References { get; init; }
    public required ImmutableArray<NbSite.Content.Values.NamedValue> Values { get; init; }
    public required SiteSigns Signs { get; init; }

    /// <summary>What the hospital of this copy changes in them.</summary>
    public required ClinicSigns ClinicSigns { get; init; }

    /// <summary>The theme's words in the site's own language, for cards that stand in for those of this one.</summary>
    public required UiWords SiteWords { get; init; }

    /// <summary>Titles of entities in the site's own language, by id.</summary>
    public required IReadOnlyDictionary<string, string> SiteTitles { get; init; }

    /// <summary>Entities of the site's own language, for links from a language that lacks them; none for that language.</summary>
    public required ImmutableArray<Entity> SiteEntities { get; init; }
    public required ImmutableArray<PictureDocument> Pictures { get; init; }
    public required ImmutableArray<SiteFile> Files { get; init; }
    public required ILookup<string, PageDraft> Translations { get; init; }

    /// <summary>The records of entities, by id.</summary>
    public required IReadOnlyDictionary<string, ReviewRecord> Records { get; init; }

    /// <summary>A language's own name for itself.</summary>
    public required Func<string, string> LanguageName { get; init; }
    public required UnreadContent Unread { get; init; }
    public required SitePast Past { get; init; }
    public required ImmutableArray<Redirect> Redirects { get; init; }

    /// <summary>The pages that NbSite makes, in any language.</summary>
    public required ImmutableArray<GeneratedPage> Made { get; init; }

    /// <summary>Whether any word is explained.</summary>
    public bool HasTerms { get; init; }

    /// <summary>What is made of the site.</summary>
    public required SiteOutput Output { get; init; }

    /// <summary>Which addresses are in what is made.</summary>
    public required OutputPlan Plan { get; init; }
    public ClinicView? Clinic { get; init; }

    /// <summary>The brand's files; null for a site without a brand.</summary>
    public BrandDocument? Brand { get; init; }

    /// <summary>The last day on which a copy made today may be used.</summary>
    public required DateOnly CopyUntil { get; init; }

    public TranslationLink TranslationOf(PageHeader header) => new(header.Language, header.Address, LanguageName(header.Language));
}
