using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Site.Pages;

/// <summary>A page that NbSite makes for a language: all that there is to say of it stands here.</summary>
/// <param name="Id">Its id; the address is made from it.</param>
/// <param name="Words">The words of the interface of which “.title” and “.summary” are its own.</param>
public sealed record GeneratedPage(string Id, string Words)
{
    /// <summary>What it is for, which no other page can do in its place; null where a page that people write may take its id.</summary>
    public string? Purpose { get; init; }

    /// <summary>Whether a language has it; every language has, unless something else is said.</summary>
    public Func<LanguageParts, bool> IsIn { get; init; } = static _ => true;

    /// <summary>What it says.</summary>
    public Func<MadeFrom, ImmutableArray<Block>> Blocks { get; init; } = static _ => [];

    /// <summary>What it does; null for nothing.</summary>
    public Func<MadeFrom, PageWidget?> Widget { get; init; } = static _ => null;

    /// <summary>In the place of <see cref="Blocks"/> for what may be too long for one page: what it says, and the pages below it.</summary>
    internal Func<MadeFrom, PageWithParts>? WithParts { get; init; }

    /// <summary>In the place of <see cref="Blocks"/> for what is said nowhere else: the page is dated and recorded as others are.</summary>
    public SheetMaker? Sheet { get; init; }

    /// <summary>Whether every page leads to it, at its foot.</summary>
    public bool IsInFooter { get; init; }

    /// <summary>Whether search finds it, by its title.</summary>
    public bool IsFound { get; init; }

    /// <summary>Whether its address is the head of a folder of pages that NbSite makes, which is kept wholly.</summary>
    public bool IsFolder { get; init; }

    /// <summary>Whether it is a web server's to show: nothing leads to it, and a copy for people without the web does not have it.</summary>
    public bool IsOfServer { get; init; }

    /// <summary>Its header, so that pages can link to it before it is made.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="prefix">What comes before the addresses of the language.</param>
    /// <param name="words">The words of the language.</param>
    public PageHeader Header(string language, string prefix, UiWords words) =>
        GeneratedPages.Header(Id, language, prefix, words[Words + ".title"], words[Words + ".summary"]);
}

/// <summary>What a page that NbSite makes is made from.</summary>
public sealed record MadeFrom
{
    /// <summary>The site's own pipelines.</summary>
    public required SiteParts Parts { get; init; }

    /// <summary>What is known of the whole site.</summary>
    public required IndexDocument Site { get; init; }

    /// <summary>What is known in the page's language.</summary>
    public required SiteIndex Language { get; init; }

    /// <summary>The words of the language.</summary>
    public required UiWords Words { get; init; }

    /// <summary>Records what was asked.</summary>
    public required IModuleContext Context { get; init; }

    /// <summary>The pages of every language that people wrote.</summary>
    public required IReadOnlyList<PageFacts> All { get; init; }

    /// <summary>Those of the language that are in the site, or in the copy that is made.</summary>
    public required ImmutableArray<PageFacts> Pages { get; init; }

    /// <summary>They and the pages of fact sheets' words, which are looked at, and change, as they do.</summary>
    public required ImmutableArray<PageFacts> Standing { get; init; }

    /// <summary>The pages of the language that NbSite has made before this one.</summary>
    public required ImmutableArray<PageFacts> Made { get; init; }

    /// <summary>Comes before the addresses of the language.</summary>
    public string Prefix => Language.Language == Site.Config.Language ? "" : "/" + Language.Language;
}
