using System.Globalization;

namespace NbSite.Publishing.Site;

/// <summary>Sizes in messages.</summary>
internal static class FileSizes
{
    /// <summary>Such as “12.3 MB”.</summary>
    public static string Of(long bytes) => bytes < 100_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000m:0.0} MB");
}
