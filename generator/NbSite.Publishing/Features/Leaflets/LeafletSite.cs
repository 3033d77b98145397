using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Types;

namespace NbSite.Publishing.Features.Leaflets;

/// <summary>A site whose pages were drawn as leaflets, and the booklets that can be made of them.</summary>
public sealed class LeafletSite
{
    private readonly BuildInput _input;
    private IndexDocument? _index;

    private LeafletSite(BuildInput input) => _input = input;

    public BuildResult Built { get; private set; } = null!;

    /// <summary>Where the site is published.</summary>
    public Uri BaseUrl => _index!.BaseUrl;

    public string DefaultLanguage => _index!.Config.Language;

    /// <summary>
    /// Builds the site into the sink. Its files are only fit to print when the build has no errors. Throws
    /// <see cref="OperationCanceledException"/> when cancelled.
    /// </summary>
    public static LeafletSite Build(BuildInput input, LeafletOptions options, IOutputSink sink, CancellationToken cancellation = default)
    {
        input = SiteTypes.Over(input);
        // The browser is shown the site as on the web, so that links on paper lead there.
        var leaflets = new LeafletSite(input with
        {
            Options = input.Options with { Leaflet = options, Links = LinkStyle.Root },
            Previous = null,
        });
        leaflets.Built = SiteBuilder.Build(
            leaflets._input with { Extensions = input.Extensions.WithPipeline(leaflets.KeepIndex) }, sink, cancellation);
        return leaflets;
    }

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
        view = LeafletViews.Of(view, _input.Options.Leaflet!);
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

    private Pipeline KeepIndex(SitePipelines site) => Pipeline.Named("leaflets").DependsOn(site.Index)
        .Derive(Module.Source<PageFacts>("KeepIndex", context =>
        {
            _index = context.OutputsOf(site.Index) is [var index] ? index : null;
            return [];
        }))
        .Build();
}
