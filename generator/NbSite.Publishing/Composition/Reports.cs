using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Composition;

/// <summary>Turns pages' facts into the report of a build.</summary>
internal static class Reports
{
    public static ImmutableArray<FileReport> Of(IReadOnlyList<StaticDocument> files) =>
    [
        // A print of a page says what the page says, and that is what is on record.
        .. files.Where(document => !document.File.IsLeaflet).Select(document => new FileReport(
            document.File.Address, document.File.Path, document.File.Size, document.File.Sha256,
            document.IsForReaders, document.Review)),
    ];

    public static BuildReport Of(IReadOnlyList<PageFacts> pages, IndexDocument? index, DateOnly today)
    {
        var items = index?.ItemReviews ?? [];
        var dueFrom = today.AddDays(index?.Config.WarnAheadDays ?? 0);
        var years = index?.References.Where(item => item.Issued?.Earliest is not null)
            .ToDictionary(item => item.Id, item => item.Issued!.Earliest!.Value.Year, StringComparer.Ordinal) ?? [];
        return new(
    [
        .. pages.OrderBy(page => page.Header.Language, StringComparer.Ordinal)
            .ThenBy(page => page.Header.Id, StringComparer.Ordinal)
            .Select(page => new PageReport
            {
                Id = page.Header.Id,
                Language = page.Header.Language,
                Title = page.Header.Title,
                Path = page.Header.Path,
                Address = page.Header.Address,
                Type = page.Header.Type,
                Kind = page.Header.Kind,
                Status = page.Header.Status,
                LastChecked = page.LastChecked,
                Due = page.Header.Due,
                Owner = page.Owner,
                VersionCode = page.IsGenerated ? null : page.VersionCode,
                TextHash = page.IsGenerated ? null : page.TextHash,
                Changed = page.Changed,
                Anchors = page.Anchors,
                IsReused = page.IsReused,
                InEdition = page.IsGenerated || index is null or { Past.IsEmpty: true } ? null : page.InEdition,
                Signing = page.Signing,
                IsDue = page.Header.Due <= dueFrom,
                Leaflet = page.OwnLeaflet,
                OldestSource = page.Cited.Where(cited => years.ContainsKey(cited.Key)).Select(cited => (int?)years[cited.Key]).Min(),
            }),
        .. items.Select(item => new PageReport
        {
            Id = item.Subject,
            Language = item.Language,
            Title = item.Subject[(item.Subject.LastIndexOf('/') + 1)..],
            Path = item.Path,
            Address = "",
            Type = item.Type,
            Kind = ContentKind.Clinical,
            Status = item.Record.Status,
            LastChecked = item.Record.Last?.On,
            Due = item.Due,
            Owner = item.Owner,
            Changed = item.Record.Changes.IsEmpty ? null : item.Record.Changes[^1].On,
            Signing = index is null ? null : SheetFiles.Of(item, index),
            IsDue = item.Due <= dueFrom,
            IsFactFile = true,
        }),
    ])
        {
            LeftOut = index?.LeftOut ?? [],
            Unlinked = index is null ? [] : UnlinkedPages.Of(pages, index.Config),
        };
    }
}
