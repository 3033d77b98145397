using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Editions;

/// <summary>
/// Makes the edition that follows a store's newest of what a build gives for it: see <see cref="EditionRecords"/>.
/// </summary>
/// <param name="store">What was published before.</param>
/// <param name="pages">The pages, in any order.</param>
public sealed class NextEdition(EditionStore store, IEnumerable<RecordedPage> pages)
{
    private readonly ImmutableArray<RecordedPage> _pages =
    [
        .. pages.OrderBy(page => page.Line.Language, StringComparer.Ordinal)
            .ThenBy(page => page.Line.Id, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Whether the edition's summary is the reason of every page that changed and says none: what is urgent changes pages
    /// whose records nobody touched.
    /// </summary>
    public bool SummaryIsReason { get; init; }

    /// <summary>
    /// The edition with all pages. Pages that changed and do not say why, and texts whose code is
    /// another's, are told in the bag.
    /// </summary>
    /// <param name="head">Everything but the pages.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public EditionManifest Complete(EditionManifest head, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(head);
        var told = store.Editions.SelectMany(edition => edition.Pages).SelectMany(page => page.Notes.Select(note => Key(page, note))).ToHashSet();
        var fresh = _pages.ToDictionary(
            page => (page.Line.Id, page.Line.Language), page => NotesOf(page.Review, note => !told.Contains(Key(page.Line, note))));
        // A note on signs stands on every page whose cards it changed, so it is known by its day and words.
        var known = store.Editions.SelectMany(edition => edition.Pages).SelectMany(page => page.Notes).ToHashSet();
        foreach (var page in _pages.Where(page => page.Signs is not null))
            fresh.TryAdd((CardBlocks.SourceId, page.Line.Language), NotesOf(page.Signs!, note => !known.Contains(note)));
        Clashes(bag);
        return head with
        {
            Pages = [.. _pages.Select(page =>
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
    private ImmutableArray<EditionNote> FromSources(RecordedPage page, Dictionary<(string, string), ImmutableArray<EditionNote>> fresh)
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

    private void Clashes(DiagnosticBag bag)
    {
        var known = new Dictionary<string, (EditionPage Page, string Edition)>(StringComparer.Ordinal);
        foreach (var edition in store.Editions)
            foreach (var page in edition.Pages) known[page.Code] = (page, edition.Name);
        var hashes = new Dictionary<string, RecordedPage>(StringComparer.Ordinal);
        foreach (var page in _pages)
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

    private static ImmutableArray<EditionNote> NotesOf(ReviewRecord record, Func<EditionNote, bool> isNew) =>
        [.. record.Changes.Select(change => new EditionNote(change.Version, change.On, change.Note, change.Minor)).Where(isNew)];
}
