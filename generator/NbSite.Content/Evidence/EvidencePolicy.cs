using System.Collections.Immutable;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Evidence;

/// <summary>What site.yml asks of sources under <c>evidence</c>.</summary>
public sealed record EvidencePolicy
{
    /// <summary>Warnings only, and no limit of age.</summary>
    public static EvidencePolicy None { get; } = new();

    /// <summary>How old a source may be, in months; null for no limit.</summary>
    public int? SourceMonths { get; init; }

    /// <summary>How old the newest source of a statement may be, in months; null for no limit.</summary>
    public int? ClaimMonths { get; init; }

    /// <summary>Codes of the warnings that are errors on this site.</summary>
    public ImmutableHashSet<string> Raised { get; init; } = [];

    /// <summary>The same message, as bad as the site holds it to be.</summary>
    public Diagnostic Held(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return Raised.Contains(diagnostic.Code)
            ? diagnostic with { Descriptor = diagnostic.Descriptor with { Severity = Severity.Error } } : diagnostic;
    }
}

/// <summary>Reads <c>evidence</c> of site.yml. Limits of age only warn: passing time stops no build.</summary>
internal static class EvidencePolicyReader
{
    private const int LongestAge = 1200;

    private static readonly ImmutableArray<(string Key, ImmutableArray<DiagnosticDescriptor> Codes)> Raisable =
    [
        ("superseded", [Codes.SupersededSource]),
        ("newer-than-check", [Codes.SourceNewerThanCheck, Codes.SourceChangedSinceCheck]),
        ("newer-than-sources", [Codes.ClaimNewerThanSources]),
        ("two-values", [Codes.TwoValues]),
        ("vocabulary", [Codes.AvoidedWord]),
    ];

    public static EvidencePolicy Read(MapReader site)
    {
        if (site.Map("evidence", "evidence") is not { } map) return EvidencePolicy.None;
        var policy = new EvidencePolicy
        {
            SourceMonths = Age(map, "source-age"),
            ClaimMonths = Age(map, "claim-age"),
            Raised =
            [
                .. Raisable.Where(each => map.Choice(each.Key, [("warn", false), ("error", true)]) == true)
                    .SelectMany(each => each.Codes).Select(code => code.Code),
            ],
        };
        map.Done();
        return policy;
    }

    private static int? Age(MapReader map, string key) =>
        map.Node(key) is { } node ? Period.Months(node, key, LongestAge, map.Bag) : null;
}
