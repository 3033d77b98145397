using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Modules;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Publishing.Features.Signs;

/// <summary>What needs a phone call: the book that cards are composed from, its pages, its checks and its file for other programs.</summary>
internal sealed class SignsFeature : Feature
{
    public override IEnumerable<GeneratedPage> Pages =>
    [
        new(GeneratedPages.Signs, "signs")
        {
            IsIn = HasSigns,
            Blocks = made => SignsPage.Blocks(made.Site, made.Language, made.Words),
        },
        new(GeneratedPages.Fridge, "fridge")
        {
            Purpose = "the sheet of signs to hang up at home",
            IsIn = HasSigns,
            Blocks = made => FridgePage.Blocks(made.Site, made.Language, made.Words),
            Widget = made => FridgePage.Widget(made.Site, made.Language, made.Words),
            IsInFooter = true,
            IsFound = true,
        },
    ];

    public override void AddTo(SiteIndexBuilder index, LanguageParts parts, IModuleContext context)
    {
        if (!HasSigns(parts)) return;
        var reviews = index.Find<SignReviews>(IndexKind.SignReviews, "all");
        var main = index.Find<SignReviews>(IndexKind.SignReviews, SignReviews.Main);
        var book = SignBooks.Make(
            parts, parts.Signs.Set, SignLanguages.Holding(parts.Signs, parts.Language, parts.Config, parts.Words), reviews, main: main);
        index.Add(IndexKind.SignBook, SignBook.Key, book, () => SignBooks.Fingerprint(book));
        if (parts.ClinicSigns.ChangesSigns)
        {
            var own = SignBooks.Make(
                parts, parts.ClinicSigns.In(parts.Signs.Set), index.Find<SignWords>(IndexKind.SignWords, "all"), reviews,
                parts.ClinicSigns, main);
            index.Add(IndexKind.SignBook, SignBook.ClinicKey, own, () => SignBooks.Fingerprint(own));
        }

        if (SignBooks.AllPages(parts) is not [var first, .. var more]) return;
        foreach (var page in more) context.Report(Codes.SignsPageTwice.At(page.Header.Span, first.Header.Path));
    }

    public override IEnumerable<AggregateAnalyzer<PageFacts>> Checks(SiteParts site) =>
        [new CheckSignUse(site.Index)];

    public override IEnumerable<Pipeline> Pipelines(SiteParts site) =>
    [
        Pipeline.Named("sign-checks").DependsOn(site.Files, site.SignWords, site.Pages, site.Index)
            .FromDependencies(new DocumentsOf<IndexDocument>(site.Index))
            .Then()
            .Analyze(new CheckSigns(site.Input, site.SignWords))
            .Output(new WriteSigns(site.Input, site.Pages))
            .Build(),
    ];

    private static bool HasSigns(LanguageParts parts) => !parts.Signs.Set.Signs.IsEmpty;
}
