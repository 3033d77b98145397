namespace NbSite.Publishing.Features.MovedPages;

/// <summary>What newsletters and advertisers hang onto addresses; it never tells pages apart.</summary>
internal static class Tracking
{
    private static readonly HashSet<string> Names =
        new(["fbclid", "gbraid", "gclid", "mc_cid", "mc_eid", "msclkid", "wbraid"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a parameter is one of those.</summary>
    public static bool Is(string name) => name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Names.Contains(name);
}
