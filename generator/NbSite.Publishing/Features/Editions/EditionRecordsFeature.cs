using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Publishing.Features.Editions;

/// <summary>What is recorded of each page while an edition is made.</summary>
internal sealed class EditionRecordsFeature(EditionRecords output) : Feature
{
    public override IEnumerable<PageAddition> Additions(BuildInput input) =>
        [new KeepRecorded(new Lazy<RecordedPages>(() => new RecordedPages(input.Editions, output)))];

    private sealed class KeepRecorded(Lazy<RecordedPages> recorded) : PageAddition
    {
        public override PageFacts OfHtml(PageFacts facts, PageDocument page, byte[] html, IModuleContext context)
        {
            var sources = page.Cited.Select(cited => page.Index.Get<FormattedReference>(IndexKind.Reference, cited.Key));
            // What its hash names: steps after that change what is shown, and not what is recorded.
            var content = page.Named ?? page.Content;
            var hasCards = BlockWalk.All(content.Blocks).Any(block => block is CareCardBlock);
            var words = new PageWords(page.Entry.Header, page.Entry.Review, content, page.TextHash, page.Anchors, sources)
            {
                Signs = hasCards ? page.Index.Get<SignReviews>(IndexKind.SignReviews, "all")?.Record : null,
            };
            return facts with { Kept = recorded.Value.Of(words, context) };
        }
    }
}

/// <summary>Takes the pages that people wrote, and those of fact sheets' words.</summary>
internal sealed class TakeRecorded(SiteParts site, RecordedPages recorded) : SourceModule<RecordedPage>
{
    public override IEnumerable<RecordedPage> Read(IModuleContext context)
    {
        foreach (var facts in context.OutputsOf(site.Pages))
            if (facts.Kept is RecordedPage kept) yield return kept;
        if (context.OutputsOf(site.Index) is not [var index]) yield break;
        foreach (var language in index.Languages)
        {
            foreach (var sheet in site.Sheets.Of(index, language, site.Input.Theme.Words(language.Language)!))
            {
                var sources = sheet.Resolved.Cited
                    .Select(cited => language.Get<FormattedReference>(IndexKind.Reference, cited.Key));
                var words = new PageWords(
                    sheet.Header, sheet.Item?.Record, sheet.Content, sheet.Hash.Sha256Hex, sheet.Resolved.Anchors, sources);
                if (recorded.Of(words, context) is { } page) yield return page;
            }
        }
    }
}
