using NbSite.Publishing.Site.Editions;

namespace NbSite.Publishing.Features.Editions;

/// <summary>Finds the page that somebody means by an id, an address or a content file.</summary>
public static class EditionPaths
{
    private static readonly string[] Endings = [".review.yml", ".yml", ".md"];

    /// <summary>
    /// The page of that id (in the site's main language first), that address, or that content file; null when there is none.
    /// </summary>
    public static EditionPage? Find(EditionManifest edition, string path)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(path);
        var typed = path.Replace('\\', '/');
        return edition.Pages.FirstOrDefault(page => page.Id == typed && page.Language == edition.Language)
            ?? edition.Pages.FirstOrDefault(page => page.Id == typed)
            ?? edition.Pages.FirstOrDefault(page => page.Address == "/" + typed.Trim('/') + "/" || page.Address == typed)
            ?? edition.Pages.FirstOrDefault(page => IsFileOf(typed, page));
    }

    /// <summary>The file of that address, or that content file; null when there is none.</summary>
    public static EditionFile? FindFile(EditionManifest edition, string path)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(path);
        var typed = path.Replace('\\', '/').TrimStart('/');
        return edition.Files.FirstOrDefault(file => file.Path == typed)
            ?? edition.Files.FirstOrDefault(file => ("/" + typed).EndsWith("/static/" + file.Path, StringComparison.Ordinal)
                || ("/" + typed).EndsWith($"/{edition.Language}/{file.Path}", StringComparison.Ordinal));
    }

    /// <summary>What may be typed, for “did you mean”.</summary>
    public static IEnumerable<string> Names(EditionManifest edition) =>
        edition.Pages.SelectMany(page => new[] { page.Id, page.Address }).Concat(edition.Files.Select(file => "/" + file.Path))
            .Distinct(StringComparer.Ordinal);

    // content/en/treatments/surgery.md is the page treatments/surgery in English, content/en/treatments/index.md treatments.
    private static bool IsFileOf(string typed, EditionPage page)
    {
        if (Endings.FirstOrDefault(ending => typed.EndsWith(ending, StringComparison.Ordinal)) is not { } ending) return false;
        var stem = "/" + typed[..^ending.Length];
        return new[] { page.Id, page.Id + "/index", page.Address.Trim('/'), page.Address.Trim('/') + "/index" }
            .Any(name => stem.EndsWith($"/{page.Language}/{name.TrimStart('/')}", StringComparison.Ordinal));
    }
}
