using System.Collections.Immutable;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Clinics;

/// <summary>
/// Makes the cards of a hospital's copy anew from its own signs: with levels that it raised, signs that it added and numbers
/// that it has. It comes after the text was named by its hash: the code on the page is that of the site's own text.
/// </summary>
internal sealed class RecomposeForClinic(BuildInput input, Pipeline<IndexDocument> index) : Module<PageDocument, PageDocument>
{
    private readonly Lazy<ImmutableArray<PageStep>> _steps = new(() =>
        [.. input.Features.SelectMany(feature => feature.Steps(new StepParts(input, PageOptions.Of(input), index)))]);

    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [{ Clinic: not null } site]) return [page];
        var options = PageOptions.Of(input);
        var language = site.For(page.Entry.Header.Language);
        // A page that an edition's words were put back to has the edition's cards.
        if (language.Get<SignBook>(IndexKind.SignBook, SignBook.ClinicKey) is null || !page.RecordedSources.IsEmpty) return [page];

        // What is wrong with the page was told when it was read first, and its files were written.
        var ignored = new DiagnosticBag();
        var asking = new AskingContext(context);
        var own = ReadPage.Read(
            page.Entry, new PageSite(new SiteAnswers(site), language.Language, context, ofClinic: true), options, ignored);
        own = ExpandDirectives.Expand(Between(own, PageStage.Read, PageStage.Expand), options, ignored);
        own = ResolvePage.Resolve(Between(own, PageStage.Expand, PageStage.Resolve), options, ignored);
        own = Taken(Between(own, PageStage.Resolve, PageStage.Claims), input.Extensions.PageModules);
        own = Between(own, PageStage.Claims, PageStage.Hash);
        return
        [
            page with
            {
                Content = own.Content,
                Cited = own.Cited,
                TermIds = own.TermIds,
                Links = own.Links,
                Anchors = own.Anchors,
                Uncertain = own.Uncertain,
                WordAnchors = own.WordAnchors,
                LinkedSigns = own.LinkedSigns,
                ValuesVary = own.ValuesVary,
            },
        ];

        // What others add to the words of a page stands in a hospital's copy too.
        PageDocument Between(PageDocument document, PageStage one, PageStage next) => Taken(document, PageSteps.Between(_steps.Value, one, next));

        PageDocument Taken(PageDocument document, IEnumerable<Module<PageDocument, PageDocument>> modules) =>
            modules.Aggregate(document, (known, module) => module.Execute(known, asking).FirstOrDefault() ?? known);
    }
}
