using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Packs;

/// <summary>The page on which leaflets are put together, and each leaflet as a script for it.</summary>
internal sealed class PacksFeature : Feature
{
    public override IEnumerable<GeneratedPage> Pages =>
    [
        new(GeneratedPages.Pack, "pack")
        {
            Purpose = "the leaflets that a reader puts together",
            Widget = made => PackPage.Widget(made.Pages, made.Language, made.Words),
            IsInFooter = true,
            IsFound = true,
        },
    ];

    public override IEnumerable<PageAddition> Additions(BuildInput input) => [new WriteForPack()];

    private sealed class WriteForPack : PageAddition
    {
        public override PageFacts OfHtml(PageFacts facts, PageDocument page, byte[] html, IModuleContext context)
        {
            var header = page.Entry.Header;
            if (!page.Site.HasPack || !PackFile.IsHandedOut(header) || PackFile.Make(header, html) is not { } leaflet) return facts;
            context.Write(leaflet);
            return facts with { Pack = leaflet.Path };
        }
    }
}
