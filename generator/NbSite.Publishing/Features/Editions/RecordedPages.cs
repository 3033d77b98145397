using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Publishing.Features.Editions;

/// <summary>Records pages after a store's newest edition.</summary>
/// <param name="store">What was published before.</param>
/// <param name="output">What is kept.</param>
internal sealed class RecordedPages(EditionStore store, EditionRecords output)
{
    private readonly FrozenDictionary<(string, string), EditionPage> _before =
        (store.Newest?.Pages ?? []).ToFrozenDictionary(page => (page.Id, page.Language));

    /// <summary>Hands the text of a page over; null for a page that is not published, or has no text of its own.</summary>
    public RecordedPage? Of(PageWords page, IModuleContext context)
    {
        if (page.Review is not { } review || page.Header.Status == ReviewStatus.Draft) return null;
        var header = page.Header;
        var record = EditionRecord.Of(page.Content, page.TextHash, page.Anchors, page.Sources);
        var bytes = EditionJson.Write(record);
        var name = EditionStoreReader.HashOf(bytes);
        context.Write(EditionRecords.FileOf(name, bytes));
        var line = new EditionPage
        {
            Id = header.Id,
            Language = header.Language,
            Address = header.Address,
            Title = header.Title,
            Record = name,
            Code = record.Code,
            Status = header.Status,
            LastChecked = header.LastChecked,
            Due = header.Due,
            Role = review.Last?.Role,
        };
        var isChanged = _before.TryGetValue((line.Id, line.Language), out var before) && before.Code != line.Code;
        if (isChanged && FormerText.IsSame(store, before!, store.Newest!.Hash, record.Page))
            (isChanged, line) = (false, line with { Was = before!.Code });
        return new RecordedPage(line, review)
        {
            TextHash = record.TextHash,
            Place = header.Span.Path is null ? SourceSpan.File(review.Path) : header.Span,
            Signs = page.Signs,
            Before = isChanged ? before : null,
            Content = isChanged ? record.Page : null,
            Record = output.KeepsTexts ? record : null,
        };
    }
}

/// <summary>What a page says, before it is rendered, and what is on record of it.</summary>
internal sealed record PageWords(
    PageHeader Header, ReviewRecord? Review, PageContent Content, string TextHash, ImmutableArray<string> Anchors,
    IEnumerable<FormattedReference?> Sources)
{
    /// <summary>The record of the signs that its cards tell; null for a page without cards.</summary>
    public ReviewRecord? Signs { get; init; }
}
