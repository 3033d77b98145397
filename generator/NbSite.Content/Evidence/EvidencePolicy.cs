using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;

namespace NbSite.Content.Evidence;

/// <summary>How old sources may be, as site.yml says under <c>evidence</c>.</summary>
public sealed record EvidencePolicy
{
    /// <summary>No limit of age.</summary>
    public static EvidencePolicy None { get; } = new();

    /// <summary>How old a source may be, in months; null for no limit.</summary>
    public int? SourceMonths { get; init; }

    /// <summary>How old the newest source of a statement may be, in months; null for no limit.</summary>
    public int? ClaimMonths { get; init; }
}

/// <summary>Reads <c>evidence</c> of site.yml. How bad it is to pass a limit is said under <c>checks</c>.</summary>
internal static class EvidencePolicyReader
{
    private const int LongestAge = 1200;

    public static EvidencePolicy Read(MapReader site)
    {
        if (site.Map("evidence", "evidence") is not { } map) return EvidencePolicy.None;
        var policy = new EvidencePolicy
        {
            SourceMonths = Age(map, "source-age"),
            ClaimMonths = Age(map, "claim-age"),
        };
        map.Done();
        return policy;
    }

    /// <summary>What may stand under the key.</summary>
    public static JsonObject Schema => SchemaOf.Map(("source-age", Period.MonthsSchema), ("claim-age", Period.MonthsSchema));

    private static int? Age(MapReader map, string key) =>
        map.Node(key) is { } node ? Period.Months(node, key, LongestAge, map.Bag) : null;
}
