using System.Globalization;
using NbSite.Model;

namespace NbSite.Publishing.Site;

/// <summary>
/// All that the readers of pages, fact sheets and records take from <c>site.yml</c>: what was read of a file stands until one of
/// these is another. A reader that needs more of the site takes it from here, so that <see cref="ReadMemory"/> knows of it.
/// </summary>
/// <param name="Regions">The countries that the site declares.</param>
/// <param name="LongestMonths">The longest time between two looks at a page, in months.</param>
internal sealed record ReadingRules(SiteRegions Regions, int LongestMonths)
{
    /// <summary>Changes with any of them.</summary>
    public string Fingerprint { get; } = string.Create(CultureInfo.InvariantCulture, $"{LongestMonths}\n{Regions.Fingerprint()}");
}
