using System.Text;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Feeds;

/// <summary>Hands over sitemap.xml, robots.txt, feed.xml and api/pages.json.</summary>
public sealed class WriteFeeds(BuildInput input, Pipeline<IndexDocument> index) : AggregateModule<PageFacts, PageFacts>
{
    private readonly IncrementalWork<FeedFile, WrittenFile> _write = new(new MadeFilesSection<FeedFile>("feed"), new WriteFeed());

    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [{ Output.CarriesFeeds: true } site]) return pages;
        var config = site.Config;
        var words = input.Theme.Words(config.Language)!;
        FeedFile[] feeds =
        [
            Sitemap.Make(pages, site.BaseUrl),
            .. ChangeFeed.Make(pages, site, words, input.Options.Today),
            .. site.Past.HasLanguage(config.Language) ? EditionFeed.Make(pages, site, words) : [],
        ];
        OutputFile[] files =
        [
            PagesApi.Make(pages, site.BaseUrl, input.Options.Today, config.WarnAheadDays),
            new OutputFile("robots.txt", Encoding.UTF8.GetBytes(Robots(config.Publication, site.BaseUrl))),
        ];
        foreach (var file in files) context.Write(file);
        foreach (var feed in feeds) _write.Run(feed, context);
        return pages;
    }

    private static string Robots(PublicationMode publication, Uri baseUrl) => publication == PublicationMode.Public
        ? $"User-agent: *\nAllow: /\n\nSitemap: {AbsoluteAddress.Of(baseUrl, "/sitemap.xml")}\n"
        : "User-agent: *\nDisallow: /\n";
}
