using NbSite.Pipelines;

namespace NbSite.Publishing.Site.Pages;

/// <summary>The steps of features, in the order in which a page takes them.</summary>
internal static class PageSteps
{
    /// <summary>Those between two steps that every page takes, one directly after the other.</summary>
    public static IEnumerable<Module<PageDocument, PageDocument>> Between(IEnumerable<PageStep> steps, PageStage one, PageStage next) =>
        steps.Where(step => step.Stage == (step.IsBefore ? next : one)).OrderBy(step => step.IsBefore).Select(step => step.Module);
}
