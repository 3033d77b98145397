using System.Globalization;

namespace NbSite.Model;

/// <summary>Days as every file and message of NbSite writes them.</summary>
public static class IsoDay
{
    /// <summary>Such as 2026-11-21, whatever the machine's language.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
