using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Types;

namespace NbSite.Publishing.Features.Leaflets;

/// <summary>A site whose pages were rendered as leaflets, and the booklets that can be made of them.</summary>
public sealed class LeafletSite
{
    private readonly BuildInput _input;
    private readonly IndexDocument? _index;

    /// <param name="input">What was built: see <see cref="InputOf"/>.</param>
    /// <param name="built">What came of it. Its files are only fit to print when it has no errors.</param>
    public LeafletSite(BuildInput input, BuildResult built)
    {
        ArgumentNullException.ThrowIfNull(built);
        (_input, Built, _index) = (input, built, built.Index);
    }

    /// <summary>What came of the build.</summary>
    public BuildResult Built { get; }

    /// <summary>Where the site is published.</summary>
    public Uri BaseUrl => _index!.BaseUrl;

    /// <summary>The language in which most of the site is.</summary>
    public string DefaultLanguage => _index!.Config.Language;

    /// <summary>The day of the build.</summary>
    public DateOnly Today => _input.Options.Today;

    /// <summary>The country or group whose way stands in the text; null for all.</summary>
    public string? Region => _input.Options.Region;

    /// <summary>What to build for leaflets of a site.</summary>
    public static BuildInput InputOf(BuildInput input, PaperLeaflets output) =>
        SiteTypes.Over(input) with { Output = output, Previous = null, KeepsIndex = true };

    /// <summary>The address of the sheet of all signs in a language; null when the site has no such language, or no signs in it.</summary>
    public string? FridgeSheet(string language) => _index!.Languages.Any(each => each.Language == language)
        && _index.For(language).Get<PageHeader>(IndexKind.Page, GeneratedPages.Fridge) is { IsGenerated: true } sheet ? sheet.Address : null;

    /// <summary>A page can be a leaflet when people wrote it and stand by it.</summary>
    public static bool CanBeLeaflet(PageReport page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page is { IsGenerated: false, IsFactFile: false } && page.Status != ReviewStatus.Withdrawn;
    }

    /// <summary>The last day on which a leaflet of the page may be handed out.</summary>
    public DateOnly UseUntil(PageReport page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return LeafletViews.UseUntil(page.Due, Site(page.Language).Copy!.Until);
    }

    /// <summary>One document of several leaflets, with cover and contents.</summary>
    /// <param name="pages">The pages and their leaflets, in the order of the booklet; all of one language.</param>
    /// <param name="startsOn">The page on which each begins; null while that is not known.</param>
    public byte[] Booklet(ImmutableArray<(PageReport Page, ReadOnlyMemory<byte> Html)> pages, Func<string, int?> startsOn)
    {
        ArgumentNullException.ThrowIfNull(startsOn);
        var language = pages[0].Page.Language;
        var words = _input.Theme.Words(language)!;
        var site = Site(language);
        var chapters = BookletChapters.Of(pages, BaseUrl);
        var view = new PageView
        {
            Site = site,
            Page = GeneratedPages.Content(
                GeneratedPages.Header("booklet", language, "", words["booklet.title"], ""),
                site.Clinic is { } clinic ? [.. ClinicBlocks.Logo(clinic), .. ClinicBlocks.Numbers(clinic, words)] : []),
            Address = site.Home.Address,
            Links = _index!.RootLinks,
            Words = words,
            Canonical = AbsoluteAddress.Of(BaseUrl, site.Home.Address),
        };
        view = LeafletViews.Of(view, (PaperLeaflets)_input.Output);
        return _input.Theme.Renderer.Render(view with
        {
            Leaflet = view.Leaflet! with
            {
                UseUntil = pages.Min(page => UseUntil(page.Page)),
                Chapters = [.. chapters.Select(chapter => chapter with { StartsOn = startsOn(chapter.Id) })],
            },
        });
    }

    private SiteView Site(string language) => _index!.For(language).Get<SiteView>(IndexKind.Site, "site")!;
}
