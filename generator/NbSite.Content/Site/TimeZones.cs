using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;
using NodaTime;

namespace NbSite.Content.Site;

/// <summary>
/// Time zones by their IANA names. The table of them is part of the program, so that every machine knows the same zones
/// and the program needs none of the system's files.
/// </summary>
public static class TimeZones
{
    public static bool IsKnown(string name) => DateTimeZoneProviders.Tzdb.Ids.Contains(name);

    /// <summary>The day in a zone at a moment; by UTC without a zone, or with one that is not known.</summary>
    public static DateOnly DayIn(string? zone, DateTimeOffset now) =>
        zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known
            ? Instant.FromDateTimeOffset(now).InZone(known).Date.ToDateOnly()
            : DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>The zone that site.yml names; null when it names none, or cannot be read: its mistakes are told by a build.</summary>
    public static string? In(ReadOnlyMemory<byte> siteYml) =>
        SourceDecoder.Decode("site.yml", siteYml, new DiagnosticBag()) is { } text
            && YamlReader.Read(text, new DiagnosticBag()) is YamlMapping site && site["time-zone"] is YamlScalar zone
            ? zone.Value
            : null;

    /// <summary>“Did you mean”: by the whole name, or by the name of the city alone.</summary>
    internal static string? Hint(string name)
    {
        var city = name[(name.LastIndexOf('/') + 1)..].Replace(' ', '_');
        var named = DateTimeZoneProviders.Tzdb.Ids.Where(id =>
                string.Equals(id[(id.LastIndexOf('/') + 1)..], city, StringComparison.OrdinalIgnoreCase))
            .OrderBy(id => id.Contains('/', StringComparison.Ordinal) ? 0 : 1).ThenBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal)
            .FirstOrDefault();
        return named is not null ? $"Did you mean “{named}”?" : Suggestions.Hint(name, DateTimeZoneProviders.Tzdb.Ids);
    }

    /// <summary>Reads <c>time-zone</c>.</summary>
    internal static string? Read(MapReader map)
    {
        if (map.Text("time-zone") is not { } zone) return null;
        if (IsKnown(zone.Value)) return zone.Value;
        map.Bag.Add(Codes.UnknownTimeZone.WithHint(zone.Span, Hint(zone.Value), Quote.Short(zone.Value)));
        return null;
    }
}
