using NbSite.Content.Entities;
using NbSite.Model;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Publishing.Site.Reviews;

/// <summary>Whether the words of whole files of fact sheets are those that were looked at.</summary>
internal static class SheetFiles
{
    /// <param name="paths">The files, relative to the content folder.</param>
    /// <param name="entities">All fact sheets.</param>
    /// <param name="index">That of the files' language.</param>
    /// <param name="lastChecked">When the file was looked at that was looked at longest ago.</param>
    public static PageSigning Of(IEnumerable<string> paths, IEnumerable<Entity> entities, ISiteIndex index, DateOnly? lastChecked)
    {
        var wanted = paths.ToHashSet(StringComparer.Ordinal);
        return Of(
            entities.Where(entity => wanted.Contains(entity.Path)).GroupBy(entity => entity.Path, StringComparer.Ordinal)
                .Select(file => file.Select(entity => index.Get<SheetReview>(IndexKind.Signed, entity.Id)).OfType<SheetReview>().ToList()),
            sheet => (sheet.Parts, sheet.Unsigned), index, lastChecked);
    }

    /// <summary>The file that a record is of: of fact sheets, or of signs.</summary>
    public static PageSigning Of(ItemReview item, IndexDocument site)
    {
        var (index, last) = (site.For(item.Language), item.Record.Last?.On);
        return item.Type == SignSheets.Type
            ? Of([index.Get<SignReviews>(IndexKind.SignReviews, SignReviews.Own)?.Sheets ?? []],
                // A sign or a level is looked at as one.
                sheet => (1, sheet.IsWhole ? 0 : 1), index, last)
            : Of([item.Path], site.Entities, index, last);
    }

    private static PageSigning Of(
        IEnumerable<IReadOnlyList<SheetReview>> files, Func<SheetReview, (int Parts, int Unsigned)> count, ISiteIndex index,
        DateOnly? lastChecked)
    {
        var (parts, unsigned, gone, isUncounted, isSigned) = (0, 0, 0, false, false);
        DateOnly? newest = null;
        var clinical = new List<DateOnly?>();
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sheets in files)
        {
            if (sheets is not [var first, ..]) continue;
            clinical.Add(ShownSheets.Clinical(first.Record));
            if (first.Record is { Last.IsBound: false, ChangedSince: { } change })
            {
                isUncounted = true;
                Date(change.On);
            }

            if (!first.Binds) continue;
            isSigned = true;
            var changed = sheets.Sum(sheet => count(sheet).Unsigned);
            // A changed part left one behind.
            var lost = Math.Max(0, first.GoneFromFile - changed);
            parts += sheets.Sum(sheet => count(sheet).Parts);
            unsigned += changed;
            gone += lost;
            if (changed + lost > 0 && first.Record.Changes is [.., var last] && last.On >= first.Record.Checks.LastOrDefault()?.On) Date(last.On);
            sources.UnionWith(first.CitedInFile.Where(key =>
                index.Get<FormattedReference>(IndexKind.Reference, key) is { } reference && first.IsOtherReference(reference)));
        }

        var state = unsigned + gone + sources.Count > 0 || isUncounted ? SignState.Changed
            : isSigned ? SignState.Current : SignState.Unsigned;
        return new PageSigning(state, parts + sources.Count, unsigned, gone, newest, [], [])
        {
            Checked = lastChecked,
            Reviewed = clinical.Contains(null) ? null : clinical.Min(),
            IsUncounted = isUncounted,
            OwnChanged = unsigned + gone + sources.Count,
            Sources = [.. sources],
        };

        void Date(DateOnly on)
        {
            if (!(newest > on)) newest = on;
        }
    }
}
