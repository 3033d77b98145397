using NbSite.Publishing.Pages;

namespace NbSite.Publishing.Building;

/// <summary>Turns pages' facts into the report of a build.</summary>
internal static class Reports
{
    public static BuildReport Of(IReadOnlyList<PageFacts> pages) => new(
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
                LastChecked = page.Header.LastChecked,
                Due = page.Header.Due,
                Owner = page.Owner,
                VersionCode = page.IsGenerated ? null : page.VersionCode,
                TextHash = page.IsGenerated ? null : page.TextHash,
                Changed = page.Changed,
                IsReused = page.IsReused,
            }),
    ]);
}
