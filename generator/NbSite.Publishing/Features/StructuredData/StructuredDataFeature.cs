using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.StructuredData;

/// <summary>What search engines read of each page.</summary>
internal sealed class StructuredDataFeature : Feature
{
    public override IEnumerable<PageAddition> Additions(BuildInput input) => [new WithData()];

    private sealed class WithData : PageAddition
    {
        public override PageView ToView(PageView view, RenderedPage page) => view with
        {
            StructuredData = JsonLd.For(view, page.Types, page.Site.Condition, page.Site.BaseUrl, page.Changed),
        };
    }
}
