using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>Ids of pages that NbSite makes, to which others lead, and what all such pages have alike.</summary>
public static class GeneratedPages
{
    /// <summary>All pages from A to Z.</summary>
    public const string AToZ = "a-to-z";

    /// <summary>The words that are explained.</summary>
    public const string Glossary = "glossary";

    /// <summary>All sources.</summary>
    public const string References = "references";

    /// <summary>The results of a search.</summary>
    public const string Search = "search";

    /// <summary>What changed.</summary>
    public const string Changes = "changes";

    /// <summary>The list of editions.</summary>
    public const string Editions = "editions";

    /// <summary>Whether a printed page is still right.</summary>
    public const string OlderCopy = "older-copy";

    /// <summary>Who looked at which page, and when.</summary>
    public const string Register = "reviews";

    /// <summary>All signs, for reviewers.</summary>
    public const string Signs = "reviews/signs";

    /// <summary>Where leaflets are put together.</summary>
    public const string Pack = "pack";

    /// <summary>The sheet of all signs to hang up at home.</summary>
    public const string Fridge = "fridge-sheet";

    /// <summary>The first page of an offline copy.</summary>
    public const string Cover = "this-copy";

    /// <summary>What a web server shows where nothing is.</summary>
    public const string NotFound = "404";

    /// <summary>The ids of those that have one address of their own.</summary>
    internal static IEnumerable<string> WithPlace(IEnumerable<GeneratedPage> pages) =>
        pages.Where(page => !page.IsFolder && !page.IsOfServer).Select(page => page.Id);

    internal static PageHeader Header(string id, string language, string prefix, string title, string summary) => new()
    {
        Id = id,
        Language = language,
        Title = title,
        Summary = summary,
        Type = PageTypes.Generated,
        Kind = ContentKind.About,
        Address = id == NotFound ? $"{prefix}/404.html" : $"{prefix}/{id}/",
        Path = $"{language}/{id}/",
        Folder = "",
        Searchable = false,
        Status = ReviewStatus.SourceChecked,
    };

    /// <summary>The text of a page that NbSite wrote itself.</summary>
    internal static PageContent Content(PageHeader header, ImmutableArray<Block> blocks) => new()
    {
        Id = header.Id,
        Language = header.Language,
        Title = header.Title,
        Summary = header.Summary,
        Type = header.Type,
        Kind = header.Kind,
        Searchable = header.Searchable,
        Blocks = blocks,
    };
}
