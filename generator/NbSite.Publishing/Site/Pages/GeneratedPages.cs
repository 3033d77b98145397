using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>The pages that NbSite makes for every language from what all the others say.</summary>
public static class GeneratedPages
{
    public const string AToZ = "a-to-z";
    public const string Glossary = "glossary";
    public const string References = "references";
    public const string Search = "search";
    public const string Changes = "changes";
    public const string Editions = "editions";
    public const string OlderCopy = "older-copy";
    public const string Register = "reviews";
    public const string Signs = "reviews/signs";
    public const string Pack = "pack";

    /// <summary>The sheet of all signs to hang up at home.</summary>
    public const string Fridge = "fridge-sheet";

    /// <summary>The first page of an offline copy.</summary>
    public const string Cover = "this-copy";
    public const string NotFound = "404";

    /// <summary>The ids of those that have an address of their own.</summary>
    internal static readonly string[] All = [AToZ, Glossary, References, Changes, Register, Signs, Search, Pack, Fridge, Cover];

    /// <summary>What the page of an id is for, which no other page can do in its place; null for ids that are free.</summary>
    internal static string? Purpose(string id) => id switch
    {
        AToZ => "the list of all pages",
        Glossary => "the words that are explained",
        References => "the list of sources",
        Search => "the results of a search",
        Changes => "what changed, and when",
        Register => "who looked at which page, and when",
        Pack => "the leaflets that a reader puts together",
        Fridge => "the sheet of signs to hang up at home",
        Cover => "the first page of an offline copy",
        _ => null,
    };

    /// <summary>Their headers, so that pages can link to them before they are made.</summary>
    public static IEnumerable<PageHeader> Headers(
        string language, string prefix, UiWords words, bool terms, bool references, bool editions, bool bundle,
        bool signs)
    {
        yield return Header(AToZ, language, prefix, words["a-to-z.title"], words["a-to-z.summary"]);
        yield return Header(Search, language, prefix, words["search.title"], words["search.summary"]);
        if (terms) yield return Header(Glossary, language, prefix, words["glossary.title"], words["glossary.summary"]);
        if (references)
            yield return Header(References, language, prefix, words["references.title"], words["references.summary"]);
        yield return Header(Changes, language, prefix, words["changes.title"], words["changes.summary"]);
        yield return Header(Register, language, prefix, words["register.title"], words["register.summary"]);
        if (signs) yield return Header(Signs, language, prefix, words["signs.title"], words["signs.summary"]);
        if (signs) yield return Header(Fridge, language, prefix, words["fridge.title"], words["fridge.summary"]);
        yield return Header(Pack, language, prefix, words["pack.title"], words["pack.summary"]);
        if (bundle) yield return Header(Cover, language, prefix, words["cover.title"], words["cover.summary"]);
        if (!editions) yield break;
        yield return Header(Editions, language, prefix, words["editions.title"], words["editions.summary"]);
        yield return Header(OlderCopy, language, prefix, words["older-copy.title"], words["older-copy.summary"]);
    }

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
