using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Clinics;

/// <summary>
/// Puts a hospital's own numbers in the place of the site's, in offline copies and leaflets. It comes after the text was
/// named by its hash: the code on the page is that of the site's own text.
/// </summary>
public sealed class AdaptToClinic(BuildInput input, Pipeline<IndexDocument> index) : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [{ Clinic: { } clinic } site]
            || !site.Plan.Holds(page.Entry.Header.Address)) return [page];
        if (clinic.Call is null && input.Output.HandsOut(page.Entry.Header, site))
        {
            foreach (var card in BlockWalk.All(page.Content.Blocks).OfType<CareCardBlock>().Where(card => card.Level == CareLevel.Urgent))
                context.Report(Codes.CareCardNeedsNumber.At(card.Span, site.Config.BundlePhone, input.Options.Clinic!.Typed));
        }

        var blocks = new ClinicValueRewriter(clinic, input.Theme.Words(page.Content.Language)!).Blocks(page.Content.Blocks);
        return
        [
            page with
            {
                Content = page.Content with { Blocks = blocks },
                ValuesVary = page.ValuesVary && BlockWalk.AllInlines(blocks).Any(inline => inline is FactInline { Varies: true }),
            },
        ];
    }
}
