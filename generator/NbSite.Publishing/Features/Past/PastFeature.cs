using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Past;

/// <summary>Editions, the history of each page and the texts of before, as readers see them.</summary>
internal sealed class PastFeature : Feature
{
    public override IEnumerable<GeneratedPage> Pages =>
    [
        new(GeneratedPages.Editions, "editions")
        {
            IsIn = parts => parts.Past.HasLanguage(parts.Language),
            Blocks = made => EditionPages.Index(Today(made), made.Language.Language, made.Prefix, made.Words),
            IsInFooter = true,
            IsFolder = true,
        },
        new(GeneratedPages.OlderCopy, "older-copy")
        {
            IsIn = parts => parts.Past.HasLanguage(parts.Language),
            Blocks = made => OlderCopyPage.Blocks(made.Words),
            Widget = made => OlderCopyPage.Widget(Today(made), made.Language.Language, made.Words),
            IsFolder = true,
        },
    ];

    public override IEnumerable<PageStep> Steps(StepParts site) =>
        site.Input.Output.IsHeldToEditions ? [PageStep.After(PageStage.Hash, new CompareRecorded())] : [];

    public override IEnumerable<Pipeline<WrittenFile>> Rendering(SiteParts site) =>
    [
        Pipeline.Named("past").DependsOn(site.Pages, site.PublishedEntries, site.Index)
            .FromDependencies(new ReadPast(Shared(site), site.Pages, site.Index))
            .Incremental(new PastSection(), work => work.Process(new RenderPast(site.Options)))
            .Build(),
    ];

    private static SharedCurrentSite Shared(SiteParts site) => site.Once(() => new SharedCurrentSite(site.Input, site.Sheets, site.PublishedEntries));

    // A language has these pages only where something was published in it.
    private static CurrentSite Today(MadeFrom made) =>
        new(Shared(made.Parts).Of(made.All, made.Site, made.Context)!, made.Language.Language, made.Context);
}
