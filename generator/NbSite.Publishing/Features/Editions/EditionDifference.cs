using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Publishing.Features.Editions;

/// <summary>What differs between two editions, in order of language and id.</summary>
/// <param name="Added">Pages that only the later has.</param>
/// <param name="Removed">Pages that only the earlier has.</param>
/// <param name="Changed">Pages that say something else, and what.</param>
public sealed record EditionDifference(
    ImmutableArray<EditionPage> Added, ImmutableArray<EditionPage> Removed, ImmutableArray<ChangedPage> Changed)
{
    /// <summary>Files that only one of them published, or that have other bytes; in order of paths.</summary>
    public ImmutableArray<ChangedFile> Files { get; init; } = [];

    /// <summary>
    /// Compares what two editions say; a page whose record cannot be read is told in the bag.
    /// </summary>
    /// <param name="store">Has the records.</param>
    /// <param name="before">The earlier.</param>
    /// <param name="after">The later.</param>
    /// <param name="wanted">Which pages.</param>
    /// <param name="bag">Takes what cannot be read.</param>
    public static EditionDifference Between(
        EditionStore store, EditionManifest before, EditionManifest after, Func<EditionPage, bool> wanted, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Pages.Where(wanted).ToDictionary(page => (page.Id, page.Language));
        var now = after.Pages.Where(wanted).ToDictionary(page => (page.Id, page.Language));
        var changed = ImmutableArray.CreateBuilder<ChangedPage>();
        foreach (var page in after.Pages.Where(wanted))
        {
            if (!old.TryGetValue((page.Id, page.Language), out var was) || was.Code == page.Code || page.Was == was.Code) continue;
            if (store.Record(was.Record) is { } left && store.Record(page.Record) is { } right)
                changed.Add(new ChangedPage(was, page, PageDifferences.Between(left.Page, right.Page, sources: true)));
            else bag.Add(store.WhyNot(was.Record) ?? store.WhyNot(page.Record)!);
        }

        return new EditionDifference(
            [.. after.Pages.Where(page => wanted(page) && !old.ContainsKey((page.Id, page.Language)))],
            [.. before.Pages.Where(page => wanted(page) && !now.ContainsKey((page.Id, page.Language)))],
            changed.ToImmutable());
    }

    /// <summary>The files that differ.</summary>
    public static ImmutableArray<ChangedFile> FilesBetween(EditionManifest before, EditionManifest after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var now = after.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return
        [
            .. old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(path => new ChangedFile(path, old.GetValueOrDefault(path), now.GetValueOrDefault(path)))
                .Where(file => file.Before?.Sha256 != file.After?.Sha256),
        ];
    }
}

/// <summary>A file that was published as it is and is another now.</summary>
/// <param name="Path">From the root of the site.</param>
/// <param name="Before">As the earlier edition has it; null when it has none.</param>
/// <param name="After">As the later edition has it; null when it has none.</param>
public sealed record ChangedFile(string Path, EditionFile? Before, EditionFile? After);

/// <summary>A page that says something else than before.</summary>
public sealed record ChangedPage(EditionPage Before, EditionPage After, PageDifference Difference);
