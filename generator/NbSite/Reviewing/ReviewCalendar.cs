using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Site;

namespace NbSite.Reviewing;

/// <summary>The days on which pages are due, for the calendar of whoever looks after them.</summary>
internal static class ReviewCalendar
{
    /// <summary>A whole day for each page that has one. The same page keeps its name, so that a calendar moves its day.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="today">Stands for when it was made.</param>
    /// <param name="site">The site; null while site.yml cannot be read.</param>
    public static string Of(IEnumerable<PageReport> pages, DateOnly today, SiteConfig? site)
    {
        var calendar = new Calendar { ProductId = "-//NbSite//Reviews//EN" };
        var name = site is null ? "" : site.Name[site.Language];
        var host = site?.BaseUrl.Host ?? "nbsite.invalid";
        foreach (var page in pages.Where(page => page.Status != ReviewStatus.Withdrawn))
        {
            if (page.Due is not { } due) continue;
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(page.Path)).AsSpan(0, 16))}@{host}",
                DtStamp = new CalDateTime(today.Year, today.Month, today.Day, 0, 0, 0, "UTC"),
                Start = new CalDateTime(due),
                Summary = name.Length == 0 ? $"Review: {page.Title}" : $"Review: {page.Title} ({name})",
                Description = $"{page.Path}{(page.Owner is { } owner ? $"\nOwner: {owner}" : "")}{(page.LastChecked is { } last ? $"\nLast checked: {last.Iso()}" : "")}",
                Url = site is not null && page.Address.Length > 0 ? new Uri(site.BaseUrl, page.Address.TrimStart('/')) : null,
                Transparency = TransparencyType.Transparent,
            });
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
