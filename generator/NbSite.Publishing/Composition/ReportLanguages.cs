using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Words;

namespace NbSite.Publishing.Composition;

/// <summary>Tells what is wrong in the site's files of types and languages, which were read before anything else.</summary>
public sealed class ReportLanguages(BuildInput input) : SourceModule<SourceFile>
{
    /// <inheritdoc/>
    public override IEnumerable<SourceFile> Read(IModuleContext context)
    {
        foreach (var problem in input.OwnTypes?.Problems ?? []) context.Report(problem);
        if (input.Theme is not SiteTheme theme) return [];
        foreach (var problem in theme.Problems) context.Report(problem);
        return [];
    }
}
