using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Building;
using NbSite.Publishing.Index;
using NbSite.Publishing.Links;
using NbSite.Publishing.Pages;

namespace NbSite.Publishing.Bundles;

/// <summary>
/// Puts a hospital's own numbers in the place of the site's, and leaves pictures out where only text was asked for. It
/// comes after the text was named by its hash: the code on the page is that of the site's own text.
/// </summary>
public sealed class FitBundle(BuildInput input, Pipeline<IndexDocument> index) : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [{ Bundle: { } plan } site] || !plan.Holds(page.Draft.Header.Address)) return [page];
        CheckPath(page, context);
        var clinic = plan.View.Clinic;
        if (clinic is { Call: null })
        {
            foreach (var card in BlockWalk.All(page.Content.Blocks).OfType<CareCardBlock>().Where(card => card.Level == CareLevel.Urgent))
                context.Report(Codes.CareCardNeedsNumber.At(card.Span, site.Config.BundlePhone, input.Options.Bundle!.Clinic!.Path));
        }

        if (clinic is null && !plan.View.TextOnly) return [page];
        var blocks = new Fit(clinic, plan.View.TextOnly).Blocks(page.Content.Blocks);
        return
        [
            page with
            {
                Content = page.Content with { Blocks = blocks },
                ValuesVary = page.ValuesVary && BlockWalk.AllInlines(blocks).Any(inline => inline is FactInline { Varies: true }),
            },
        ];
    }

    private static void CheckPath(PageDocument page, IModuleContext context)
    {
        var header = page.Draft.Header;
        var path = LinkPolicies.OutputPath(header.Address);
        if (BundleNames.Problem(path) is not { } problem) return;
        var place = page.Draft.Keys.Slug is null ? SourceSpan.File(header.Path) : page.Draft.Keys.SlugSpan;
        context.Report(Codes.PathTooLong.At(place, path, problem));
    }

    private sealed class Fit(ClinicView? clinic, bool textOnly) : BlockRewriter
    {
        protected override IEnumerable<Inline> Rewrite(Inline inline)
        {
            if (textOnly && inline is ImageInline image) return [new TextInline(image.Alt) { Span = image.Span }];
            if (inline is not FactInline { IsQuoted: false } fact
                || clinic?.Numbers.FirstOrDefault(number => number.Key == fact.Key) is not { } own) return [inline];
            return [fact with { Text = own.Printed, Replaces = own.Replaces, Varies = false, Regions = [], IsRegionSaid = true }];
        }

        protected override Block? Rewrite(Block block) => textOnly && block is ImageBlock image
            ? new ParagraphBlock(image.Caption.IsDefaultOrEmpty ? [new TextInline(image.Alt)] : image.Caption) { Span = image.Span, Origin = image.Origin }
            : block;
    }
}
