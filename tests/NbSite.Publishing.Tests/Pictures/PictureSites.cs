using System.Text.RegularExpressions;
using NbSite.Testing;

namespace NbSite.Publishing.Tests.Pictures;

/// <summary>What tests of pictures share.</summary>
internal static partial class PictureSites
{
    /// <summary>A page whose words begin in line 6.</summary>
    public static string Page(string body) => $"---\ntitle: P\nsummary: S.\nkind: practical\n---\n{body}\n";

    /// <summary>The pictures of a site that come from its content.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Files(SiteResult site) => site.Files
        .Where(file => file.Key.StartsWith("assets/", StringComparison.Ordinal) && Picture().IsMatch(file.Key) && !file.Key.StartsWith("assets/icon.", StringComparison.Ordinal))
        .Select(file => (file.Key, file.Value)).OrderBy(file => file.Key, StringComparer.Ordinal);

    /// <summary>Their names without folder and fingerprint.</summary>
    public static IEnumerable<string> Names(SiteResult site) => Files(site).Select(file => WithoutHashes(file.Path)["assets/".Length..]).Order(StringComparer.Ordinal);

    /// <summary>A text without the fingerprints of files.</summary>
    public static string WithoutHashes(string text) => Hash().Replace(text, ".");

    [GeneratedRegex(@"\.(?:webp|jpg|png|gif|svg)$")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\.[0-9a-f]{8}\.")]
    private static partial Regex Hash();
}
