using System.Text.RegularExpressions;

namespace NbSite.Content.Packs;

/// <summary>How files of packs are called among those of a site.</summary>
/// <remarks>
/// A file of a pack stands at its own path, as if it were the site's. Where the site, or another pack, has a file there too that is read
/// together with it, the pack's stands beside it with the pack's name in its own: <c>en/glossary@medicines.yml</c>.
/// </remarks>
internal static partial class PackPaths
{
    /// <summary>The file that says which packs a site is made with, beside site.yml.</summary>
    public const string Lock = "packs.lock.yml";

    /// <summary>The file that says what a pack is, at its top.</summary>
    public const string Manifest = "pack.yml";

    private const string Record = ".review.yml";

    /// <summary>The path of a pack's file beside another of the same path.</summary>
    /// <param name="path">In the pack.</param>
    /// <param name="pack">The pack's name.</param>
    public static string Beside(string path, string pack)
    {
        ArgumentNullException.ThrowIfNull(path);
        var ending = path.EndsWith(Record, StringComparison.Ordinal) ? Record : Path.GetExtension(path);
        return $"{path[..^ending.Length]}@{pack}{ending}";
    }

    /// <summary>The path without the pack's name in it, and that name; null for a file that stands at its own path.</summary>
    /// <param name="path">A path among those of a site.</param>
    public static (string Path, string? Pack) Split(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Contains('@', StringComparison.Ordinal) && Form().Match(path) is { Success: true } match
            ? (match.Groups["start"].Value + match.Groups["end"].Value, match.Groups["pack"].Value)
            : (path, null);
    }

    /// <summary>How a file of a pack is told of.</summary>
    /// <param name="pack">The pack's name.</param>
    /// <param name="path">In the pack.</param>
    public static string Label(string pack, string path) => $"pack {pack}: {path}";

    /// <summary>Whether a path is what <see cref="Label"/> gives.</summary>
    /// <param name="path">A path of a diagnostic.</param>
    public static bool IsLabel(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith("pack ", StringComparison.Ordinal) && path.Contains(": ", StringComparison.Ordinal);
    }

    /// <summary>Whether a name can be that of a pack: small letters, digits and “-”, at most 40 characters.</summary>
    /// <param name="name">A name.</param>
    public static bool IsName(string name) => Name().IsMatch(name);

    [GeneratedRegex("""^(?<start>[^@]+)@(?<pack>[a-z0-9]+(-[a-z0-9]+)*)(?<end>(\.review)?\.yml)\z""")]
    private static partial Regex Form();

    [GeneratedRegex("""^(?=.{1,40}\z)[a-z0-9]+(-[a-z0-9]+)*\z""")]
    private static partial Regex Name();
}
