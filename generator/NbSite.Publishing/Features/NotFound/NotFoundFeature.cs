using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.NotFound;

/// <summary>What a web server shows where nothing is.</summary>
internal sealed class NotFoundFeature : Feature
{
    public override IEnumerable<GeneratedPage> Pages =>
    [
        new(GeneratedPages.NotFound, "not-found")
        {
            Blocks = made => NotFoundPage.Blocks(made.Language, made.Words),
            IsOfServer = true,
        },
    ];
}
