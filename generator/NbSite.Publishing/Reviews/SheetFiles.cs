using NbSite.Content.Entities;
using NbSite.Model;

namespace NbSite.Publishing.Reviews;

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
        var (parts, unsigned, gone, isUncounted, isSigned) = (0, 0, 0, false, false);
        DateOnly? newest = null;
        var clinical = new List<DateOnly?>();
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in entities.Where(entity => wanted.Contains(entity.Path)).GroupBy(entity => entity.Path, StringComparer.Ordinal))
        {
            var sheets = file.Select(entity => index.Get<SheetReview>(IndexKind.Signed, entity.Id)).OfType<SheetReview>().ToList();
            if (sheets is not [var first, ..]) continue;
            clinical.Add(ShownSheets.Clinical(first.Record));
            if (first.Record is { Last.IsBound: false, ChangedSince: { } change })
            {
                isUncounted = true;
                Date(change.On);
            }

            if (!first.Binds) continue;
            isSigned = true;
            var changed = sheets.Sum(sheet => sheet.Unsigned);
            // A changed part left one behind.
            var lost = Math.Max(0, first.GoneFromFile - changed);
            parts += sheets.Sum(sheet => sheet.Parts);
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
