using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.AToZ;

/// <summary>The list of all pages in the order of the alphabet.</summary>
internal sealed class AToZFeature : Feature
{
    public override IEnumerable<GeneratedPage> Pages =>
    [
        new(GeneratedPages.AToZ, "a-to-z")
        {
            Purpose = "the list of all pages",
            Blocks = made => AToZPage.Blocks(made.Pages, made.Language, made.Words),
            IsInFooter = true,
            IsFound = true,
        },
    ];
}
