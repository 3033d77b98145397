using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Urgent;

/// <summary>Puts an edition's words in the place of a page's own, for pages that are restored.</summary>
internal sealed class RestoreRecorded(BuildInput input) : Module<PageDocument, PageDocument>
{
    private readonly ImmutableDictionary<(string, string), string> _records =
        input.Options.Restored.ToImmutableDictionary(page => (page.Language, page.Id), page => page.Record);

    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        var header = page.Entry.Header;
        // A page that was withdrawn since says so, and nothing else.
        if (header.Status == ReviewStatus.Withdrawn
            || !_records.TryGetValue((header.Language, header.Id), out var name)) return [page];
        if (input.Editions.Record(name) is not { } record)
        {
            context.Report(input.Editions.WhyNot(name)
                ?? Codes.EditionRecordMissing.At(SourceSpan.File(header.Path), $"the text {name.AsSpan(0, 12)}…"));
            return [];
        }

        return [Restored(page, record, input.Theme.Words(header.Language)!)];
    }

    private PageDocument Restored(PageDocument page, EditionRecord record, UiWords words)
    {
        var edition = input.Editions.Editions.Last(edition => edition.Pages.Any(line => line.Record == RecordName(page)));
        var recorded = new RecordedText(record, new TodaysTargets(page.Index), words);
        ImmutableArray<Block> blocks = [Note(edition, words), .. recorded.Page.Blocks];
        return page with
        {
            Content = page.Content with
            {
                Title = record.Page.Title,
                Summary = record.Page.Summary,
                Blocks = blocks,
            },
            TextHash = record.TextHash,
            VersionCode = TextHash.Code(Convert.FromHexString(record.TextHash)),
            Anchors = record.Anchors,
            TermIds = [],
            Links = [],
            Cited = [.. recorded.References.Select(view => new CitedSource(view.Reference.Key, view.Number, view.Uses, page.Entry.Header.Span))],
            RecordedSources = recorded.References.ToImmutableDictionary(view => view.Reference.Key, view => view.Reference),
        };
    }

    private string RecordName(PageDocument page) => _records[(page.Entry.Header.Language, page.Entry.Header.Id)];

    /// <summary>Readers are told whose words these are; it is none of what the page says.</summary>
    private static GroupBlock Note(EditionManifest edition, UiWords words) => new(
        GroupKind.NoSearch,
        [
            new ParagraphBlock([new TextInline(words.Format("past.restored", words.Date(edition.Created)))])
            {
                Origin = Origin.Generated,
                Kind = ContentKind.About,
            },
        ])
    {
        Origin = Origin.Generated,
    };

    /// <summary>What the words of then may lead to today. Anchors of other pages are not known yet, so pages are led to.</summary>
    private sealed class TodaysTargets(ISiteIndex index) : IRecordTargets
    {
        public PageHeader? Page(string language, string id) => index.Get<PageHeader>(IndexKind.Page, id);

        public bool HasPicture(string address, string language, string id) =>
            index.Keys(IndexKind.Asset).Any(path => index.Get<string>(IndexKind.Asset, path) == address);

        public SiteFile? File(string language, string address) => index.Get<SiteFile>(IndexKind.File, address);

        public string? RetractionOf(string key) =>
            index.Get<FormattedReference>(IndexKind.Reference, key) is { IsRetracted: true } source ? source.Note : null;

        public bool HasAnchor(string language, string id, string anchor) => false;
    }
}
