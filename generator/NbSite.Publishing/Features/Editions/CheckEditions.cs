using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Editions;

/// <summary>Tells what is wrong with the editions, and refuses those of another site.</summary>
internal sealed class CheckStore(BuildInput input) : AggregateAnalyzer<ConfigDocument>
{
    public override void Analyze(IReadOnlyList<ConfigDocument> documents, IAnalyzerContext context)
    {
        foreach (var problem in input.Editions.Problems) context.Report(problem);
        if (input.Editions.Newest is not { } newest || !input.Output.IsHeldToEditions || documents is not [var site]) return;
        var name = site.Config.Name[site.Config.Language];
        if (newest.Site == name && newest.Language == site.Config.Language) return;
        context.Report(Codes.EditionOfAnotherSite.At(
            SourceSpan.File("site.yml"), newest.Name, newest.Site, newest.Language, name, site.Config.Language));
    }
}

/// <summary>What a public site says must be on record: each page whose text is in no edition is named.</summary>
internal sealed class CheckEditions(BuildInput input, Pipeline<IndexDocument> index) : AggregateAnalyzer<PageFacts>
{
    /// <summary>Pages that NbSite makes may say what is published too.</summary>
    public override Phase Follows => Phase.PostProcess;

    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        if (!input.Output.IsHeldToEditions || context.OutputsOf(index) is not [var site]) return;
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
    }

    private static string SameText(string code) =>
        $"It says what the newest edition has as {code}; codes are made of more than words now, so that its print has another. Publish one edition with the new codes: ./nbsite edition create 2026.12 --summary \"No words changed.\"";

    // Null for the usual hint.
    private static string? Hint(string? region) => region is null ? null
        : $"An edition holds the texts of one way to tell regions. Keep those for {region} in a folder of their own: ./nbsite edition create 2026.11 --region {region} --editions editions-{region.ToLowerInvariant()} --summary \"What changed\". Then name that folder with --editions here too.";
}
