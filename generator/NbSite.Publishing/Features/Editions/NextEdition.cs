using System.Collections.Concurrent;
using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Editions;

/// <summary>
/// Makes the edition that follows a store's newest from what a build hands over. Each record goes to whoever keeps them as
/// it comes, so that memory does not grow with the site.
/// </summary>
/// <param name="store">What was published before.</param>
/// <param name="keep">Keeps a record's bytes and gives its name. Called from several threads.</param>
public sealed class NextEdition(EditionStore store, Func<byte[], string> keep)
{
    private readonly ConcurrentBag<Said> _pages = [];
    private readonly Dictionary<(string, string), EditionPage> _before =
        (store.Newest?.Pages ?? []).ToDictionary(page => (page.Id, page.Language));

    /// <summary>
    /// Whether the edition's summary is the reason of every page that changed and says none: what is urgent changes pages
    /// whose records nobody touched.
    /// </summary>
    public bool SummaryIsReason { get; init; }

    /// <summary>Takes in one page. Called from several threads.</summary>
    public void Add(RecordedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var line = new EditionPage
        {
            Id = page.Header.Id,
            Language = page.Header.Language,
            Address = page.Header.Address,
            Title = page.Header.Title,
            Record = keep(EditionJson.Write(page.Record)),
            Code = page.Code,
            Status = page.Header.Status,
            LastChecked = page.Header.LastChecked,
            Due = page.Header.Due,
            Role = page.Review.Last?.Role,
        };
        var isChanged = _before.TryGetValue((line.Id, line.Language), out var before) && before.Code != line.Code;
        if (isChanged && FormerText.IsSame(store, before!, store.Newest!.Hash, page.Record.Page))
            (isChanged, line) = (false, line with { Was = before!.Code });
        var place = page.Header.Span.Path is null ? SourceSpan.File(page.Review.Path) : page.Header.Span;
        _pages.Add(new Said(
            line, page.Record.TextHash, place, page.Review, isChanged ? before : null, isChanged ? page.Record.Page : null)
        {
            Signs = page.Signs,
        });
    }

    /// <summary>
    /// The edition with all pages that were taken in. Pages that changed and do not say why, and texts whose code is
    /// another's, are told in the bag.
    /// </summary>
    /// <param name="head">Everything but the pages.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public EditionManifest Complete(EditionManifest head, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(head);
        var pages = _pages.OrderBy(page => page.Line.Language, StringComparer.Ordinal)
            .ThenBy(page => page.Line.Id, StringComparer.Ordinal).ToList();
        var told = store.Editions.SelectMany(edition => edition.Pages).SelectMany(page => page.Notes.Select(note => Key(page, note))).ToHashSet();
        var fresh = pages.ToDictionary(page => (page.Line.Id, page.Line.Language), page => page.Notes(note => !told.Contains(Key(page.Line, note))));
        // A note on signs stands on every page whose cards it changed, so it is known by its day and words.
        var known = store.Editions.SelectMany(edition => edition.Pages).SelectMany(page => page.Notes).ToHashSet();
        foreach (var page in pages.Where(page => page.Signs is not null))
            fresh.TryAdd((CardBlocks.SourceId, page.Line.Language), Said.NotesOf(page.Signs!, note => !known.Contains(note)));
        Clashes(pages, bag);
        return head with
        {
            Pages = [.. pages.Select(page =>
            {
                var notes = fresh[(page.Line.Id, page.Line.Language)];
                if (page.Before is not null && notes.IsEmpty) notes = FromSources(page, fresh);
                if (page.Before is not null && notes.IsEmpty && SummaryIsReason)
                    notes = [new EditionNote(page.Review.Changes.LastOrDefault()?.Version ?? 1, head.Created, head.Summary, false)];
                if (page.Before is { } old && notes.IsEmpty && !FormerText.IsAsRecorded(store, old, store.Newest!.Hash, page.Content!)
                    && !OnlyTerms(old, page.Content!))
                {
                    bag.Add(Codes.ChangedWithoutNote.At(
                        page.Place, page.Line.Title, store.Newest!.Name, page.Review.Path));
                }

                return page.Line with { Notes = notes };
            })],
        };
    }

    /// <summary>Whether an edition says and shows the same of every page as the store's newest.</summary>
    public bool IsSame(EditionManifest edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return store.Newest is { } newest
            && newest.Hash == edition.Hash
            && newest.Files.Select(file => (file.Path, file.Sha256)).SequenceEqual(edition.Files.Select(file => (file.Path, file.Sha256)))
            && newest.Pages.Select(page => page with { Notes = [], Was = null }).SequenceEqual(edition.Pages.Select(page => page with { Notes = [], Was = null }));
    }

    /// <summary>When all that changed was taken from other pages, their notes tell why.</summary>
    private ImmutableArray<EditionNote> FromSources(Said page, Dictionary<(string, string), ImmutableArray<EditionNote>> fresh)
    {
        // The glossary is all taken from elsewhere, and there is no other page to tell.
        if (page.Line.Id == GeneratedPages.Glossary || store.Record(page.Before!.Record) is not { } before) return [];
        var notes = new List<EditionNote>();
        foreach (var part in PageDifferences.Between(before.Page, page.Content!, sources: true).Parts.Where(part => part.Change != PartChange.Same))
        {
            if (part.SourceId is null || part.SourceId == page.Line.Id
                || !fresh.TryGetValue((part.SourceId, page.Line.Language), out var theirs) || theirs.IsEmpty) return [];
            notes.AddRange(theirs);
        }

        return [.. notes.Distinct()];
    }

    /// <summary>A new word of the glossary is linked on every page that has it, without anybody changing them.</summary>
    private bool OnlyTerms(EditionPage before, PageContent now) =>
        store.Record(before.Record) is { } record && TextHash.IsSameButTerms(record.Page, now);

    private void Clashes(List<Said> pages, DiagnosticBag bag)
    {
        var known = new Dictionary<string, (EditionPage Page, string Edition)>(StringComparer.Ordinal);
        foreach (var edition in store.Editions)
            foreach (var page in edition.Pages) known[page.Code] = (page, edition.Name);
        var hashes = new Dictionary<string, Said>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (known.TryGetValue(page.Line.Code, out var other) && other.Page.Record != page.Line.Record
                && store.Record(other.Page.Record) is { } record && record.TextHash != page.TextHash)
                bag.Add(Codes.CodeClash.At(page.Place, page.Line.Title, other.Page.Title, other.Edition, page.Line.Code));
            if (!hashes.TryAdd(page.Line.Code, page) && hashes[page.Line.Code] is var twin
                && twin.TextHash != page.TextHash)
                bag.Add(Codes.CodeClash.At(page.Place, page.Line.Title, twin.Line.Title, "this one", page.Line.Code));
        }
    }

    private static (string, string, DateOnly, string, bool) Key(EditionPage page, EditionNote note) =>
        (page.Id, page.Language, note.On, note.Note, note.Minor);

    /// <summary>A page of the new edition.</summary>
    /// <param name="Line">Its line.</param>
    /// <param name="TextHash">SHA-256 of its text.</param>
    /// <param name="Place">Where its title stands.</param>
    /// <param name="Review">Its review record.</param>
    /// <param name="Before">Its line in the edition before, when the text has changed.</param>
    /// <param name="Content">What it says now, when the text has changed.</param>
    private sealed record Said(
        EditionPage Line, string TextHash, SourceSpan Place, ReviewRecord Review, EditionPage? Before, PageContent? Content)
    {
        /// <summary>The record of the signs on its cards; null without any.</summary>
        public ReviewRecord? Signs { get; init; }

        public ImmutableArray<EditionNote> Notes(Func<EditionNote, bool> isNew) => NotesOf(Review, isNew);

        public static ImmutableArray<EditionNote> NotesOf(ReviewRecord record, Func<EditionNote, bool> isNew) =>
            [.. record.Changes.Select(change => new EditionNote(change.Version, change.On, change.Note, change.Minor)).Where(isNew)];
    }
}
