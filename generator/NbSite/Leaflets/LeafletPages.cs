using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Model;
using NbSite.Publishing.Building;
using NbSite.Publishing.Leaflets;

namespace NbSite.Leaflets;

/// <summary>Finds the pages that were asked for, by file, address or id.</summary>
internal static class LeafletPages
{
    /// <summary>
    /// The pages in the order in which they were named, each once. Throws <see cref="UsageException"/> for a name that is no
    /// page, or is one of which there is no leaflet.
    /// </summary>
    /// <param name="names">What was typed.</param>
    /// <param name="pages">Every page of the site.</param>
    /// <param name="contentFolder">The content folder, as seen from the folder in which the command was started.</param>
    /// <param name="language">The language of a page that is named by its id.</param>
    public static ImmutableArray<PageReport> Named(
        IReadOnlyList<string> names, IReadOnlyList<PageReport> pages, string contentFolder, string language)
    {
        var chosen = new List<PageReport>();
        foreach (var name in names)
        {
            var page = Find(name.Replace('\\', '/'), pages, contentFolder, language);
            if (!chosen.Contains(page)) chosen.Add(page);
        }

        return [.. chosen];
    }

    private static PageReport Find(string name, IReadOnlyList<PageReport> pages, string contentFolder, string language)
    {
        var file = name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
        if (file.StartsWith(contentFolder + "/", StringComparison.Ordinal)) file = file[(contentFolder.Length + 1)..];
        // A pattern of the shell takes a page's record of reviews with the page.
        const string record = ".review.yml";
        var known = pages.Where(page => page.Address.Length > 0).ToList();
        var found = known.FirstOrDefault(page => page.Path == file
                || (file.EndsWith(record, StringComparison.Ordinal) && Path.ChangeExtension(page.Path, null) == file[..^record.Length]))
            ?? known.FirstOrDefault(page => name.StartsWith('/') && page.Address.Trim('/') == name.Trim('/'))
            ?? known.FirstOrDefault(page => page.Id == name.Trim('/') && page.Language == language);
        if (found is null)
        {
            var near = Suggestions.Nearest(name, known.Where(LeafletSite.CanBeLeaflet).Select(page => page.Id));
            throw new UsageException($"“{name}” is no page. Name a page by its file, its address or its id."
                + (near is null ? "" : $" Did you mean “{near}”?"));
        }

        return LeafletSite.CanBeLeaflet(found) ? found : throw new UsageException(found.Status == ReviewStatus.Withdrawn
            ? $"“{name}” was withdrawn, so there is no leaflet of it."
            : $"“{name}” is made by NbSite from other pages, so there is no leaflet of it.");
    }
}
