using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Composition;

/// <summary>The story of one page, from its file to its finished HTML.</summary>
internal static class PageStory
{
    /// <summary>The steps that every page takes, with those of features and of the charity between them.</summary>
    public static ProcessBuilder<PageFacts> Of(ProcessBuilder<PageWork> page, StepParts parts)
    {
        var (input, options) = (parts.Input, parts.Options);
        var steps = input.Features.SelectMany(feature => feature.Steps(parts)).ToList();
        if (steps.Find(step => step.Problem is not null) is { Problem: { } problem } wrong)
            throw new PipelineException($"The step “{wrong.Module.Name}” would never run: {problem}.");
        return page
            .Process(new ReadPage(options)).Process(Between(PageStage.Read, PageStage.Expand))
            .Process(new ExpandDirectives(options)).Process(Between(PageStage.Expand, PageStage.Resolve))
            .Process(new ResolvePage(options)).Process(Between(PageStage.Resolve, PageStage.Claims))
            // Whoever reads the words of pages reads them whole.
            .Process(input.Extensions.PageModules)
            .Analyze(new CheckClaims()).Process(Between(PageStage.Claims, PageStage.Hash))
            .Process(new HashText()).Process(Between(PageStage.Hash, PageStage.Render))
            .Process(new RenderPage(options));

        IEnumerable<Module<PageDocument, PageDocument>> Between(PageStage one, PageStage next) => PageSteps.Between(steps, one, next);
    }
}
