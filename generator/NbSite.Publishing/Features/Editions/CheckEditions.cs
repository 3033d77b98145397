using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Editions;

/// <summary>Tells what is wrong with the editions, and refuses those of another site.</summary>
internal sealed class CheckStore(BuildInput input, Pipeline<ConfigDocument> config) : SourceModule<PageFacts>
{
    public override IEnumerable<PageFacts> Read(IModuleContext context)
    {
        foreach (var problem in input.Editions.Problems) context.Report(problem);
        if (input.Editions.Newest is { } newest && input.Output.IsHeldToEditions && context.OutputsOf(config) is [var site])
        {
            var name = site.Config.Name[site.Config.Language];
            if (newest.Site != name || newest.Language != site.Config.Language)
            {
                context.Report(Codes.EditionOfAnotherSite.At(
                    SourceSpan.File("site.yml"), newest.Name, newest.Site, newest.Language, name, site.Config.Language));
            }
        }

        return [];
    }
}

/// <summary>What a public site says must be on record: each page whose text is in no edition is named.</summary>
internal sealed class CheckEditions(BuildInput input, Pipeline<IndexDocument> index) : AggregateModule<PageFacts, PageFacts>
{
    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (!input.Output.IsHeldToEditions || context.OutputsOf(index) is not [var site]) return pages;
        // What could not be read may be what has them.
        var isHeld = site.Config.Publication == PublicationMode.Public && input.Editions.Problems.All(problem => problem.Severity != Severity.Error);
        foreach (var page in pages.Where(page => !page.IsUnrecorded && page.Header.Status != ReviewStatus.Draft))
        {
            var place = page.Header.Span.Path is null ? SourceSpan.File(page.Header.Path) : page.Header.Span;
            if (isHeld && !page.InEdition && !page.IsPartial && !page.HasErrors)
                context.Report(Codes.NotInEdition.WithHint(place, page.FormerCode is null ? Hint(input.Options.Region) : SameText(page.FormerCode), page.Header.Title, page.VersionCode));
            if (site.Past.RecallOf(page.RecalledCode ?? page.KnownCode) is { } recall)
                context.Report(Codes.ShowsRecalled.At(place, page.Header.Title, recall.On, recall.Code, recall.Reason));
        }

        return pages;
    }

    private static string SameText(string code) =>
        $"It says what the newest edition has as {code}; codes are made of more than words now, so that its print has another. Publish one edition with the new codes: ./nbsite edition create 2026.12 --summary \"No words changed.\"";

    // Null for the usual hint.
    private static string? Hint(string? region) => region is null ? null
        : $"An edition holds the texts of one way to tell regions. Keep those for {region} in a folder of their own: ./nbsite edition create 2026.11 --region {region} --editions editions-{region.ToLowerInvariant()} --summary \"What changed\". Then name that folder with --editions here too.";
}
