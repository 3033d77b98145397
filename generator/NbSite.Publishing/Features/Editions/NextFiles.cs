using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Publishing.Features.Editions;

/// <summary>The files of the edition that follows a store's newest.</summary>
public static class NextFiles
{
    /// <summary>
    /// The files that a build published as they are, in order of their paths. One for readers that changed and does not say why is told in
    /// the bag.
    /// </summary>
    /// <param name="store">What was published before.</param>
    /// <param name="files">What the build published.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static ImmutableArray<EditionFile> Of(EditionStore store, ImmutableArray<FileReport> files, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(bag);
        // One that was away and comes back is held to what it last was.
        var before = new Dictionary<string, (EditionFile File, string Edition)>(StringComparer.Ordinal);
        foreach (var edition in store.Editions)
            foreach (var file in edition.Files) before[file.Path] = (file, edition.Name);
        var told = store.Editions.SelectMany(edition => edition.Files).SelectMany(file => file.Notes.Select(note => Key(file.Path, note))).ToHashSet();
        var all = ImmutableArray.CreateBuilder<EditionFile>();
        foreach (var file in files.OrderBy(file => file.Address, StringComparer.Ordinal))
        {
            var path = file.Address[1..];
            ImmutableArray<EditionNote> notes =
            [
                .. (file.Review?.Changes ?? []).Select(change => new EditionNote(change.Version, change.On, change.Note, change.Minor))
                    .Where(note => !told.Contains(Key(path, note))),
            ];
            if (file.IsForReaders && notes.IsEmpty && before.TryGetValue(path, out var old) && old.File.Sha256 != file.Sha256)
                bag.Add(Codes.FileChangedWithoutNote.At(SourceSpan.File(file.Path), file.Path, old.Edition));
            all.Add(new EditionFile { Path = path, Sha256 = file.Sha256, Size = file.Size, Notes = notes });
        }

        return all.ToImmutable();
    }

    private static (string, DateOnly, string, bool) Key(string path, EditionNote note) => (path, note.On, note.Note, note.Minor);
}
