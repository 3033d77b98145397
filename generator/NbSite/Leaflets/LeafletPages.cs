using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Model;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site;

namespace NbSite.Leaflets;

/// <summary>The pages that a command line asks for, by file, address, id or a pattern of files or ids; or all of them.</summary>
/// <param name="names">What was typed; none for all pages.</param>
/// <param name="content">The content folder's full path.</param>
/// <param name="currentFolder">The folder in which the command was started.</param>
/// <param name="language">The only language that is meant; null for the site's own where pages are named by id, else for all.</param>
internal sealed class LeafletPages(IReadOnlyList<string> names, string content, string currentFolder, string? language)
{
    private readonly ImmutableArray<LeafletName> _names = [.. names.Select(name => Named(name, content, currentFolder))];

    /// <summary>What they are, for the build.</summary>
    public LeafletChoice Choice => new(_names.IsEmpty ? null : _names, language);

    /// <summary>
    /// The pages in the order in which they were named, each once. Throws <see cref="UsageException"/> for a name that is no
    /// page, or is one of which there is no leaflet.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="files">The paths of the content's files, to tell a file without a page from a slip.</param>
    public ImmutableArray<PageReport> Of(LeafletSite site, IEnumerable<string> files)
    {
        var pages = site.Built.Report.Pages.Where(page => page.Address.Length > 0).ToList();
        return _names.IsEmpty
            ? [.. pages.Where(LeafletSite.CanBeLeaflet).Where(page => language is null || page.Language == language)]
            : [.. _names.SelectMany(name => Named(name, pages, site, files)).Distinct()];
    }

    private IEnumerable<PageReport> Named(LeafletName name, List<PageReport> pages, LeafletSite site, IEnumerable<string> files)
    {
        var found = pages.Where(page =>
            name.Is(page.Path, page.Address, page.Id, IsMeant(page.Language, site.DefaultLanguage), site.BaseUrl)).ToList();
        var printed = found.Where(LeafletSite.CanBeLeaflet).ToList();
        if (printed.Count > 0) return printed;
        if (found is [{ Status: ReviewStatus.Withdrawn }, ..])
            throw new UsageException($"“{name.Typed}” was withdrawn, so there is no leaflet of it.");
        if (found.Count > 0)
            throw new UsageException($"“{name.Typed}” is made by NbSite from other pages, so there is no leaflet of it.");
        if (files.Any(path => name.Is(path, "", PageId(path), IsMeant(path.Split('/')[0], site.DefaultLanguage), site.BaseUrl)))
        {
            throw new UsageException($"“{name.Typed}” has no page on the site, so there is no leaflet of it. "
                + "If it is a draft, write --drafts.");
        }

        var near = Suggestions.Nearest(name.Typed, pages.Where(LeafletSite.CanBeLeaflet).Select(page => page.Id));
        throw new UsageException($"“{name.Typed}” is no page. Name a page by its file, its address or its id."
            + (near is null ? "" : $" Did you mean “{near}”?"));
    }

    private bool IsMeant(string of, string siteLanguage) => Choice.Means(of, siteLanguage);

    /// <summary>The id that a file's page would have: its path below the language's folder, without its ending.</summary>
    private static string PageId(string path) => Path.ChangeExtension(path[(path.IndexOf('/') + 1)..], null);

    private static LeafletName Named(string typed, string content, string currentFolder) => new(
        typed,
        typed.Replace('\\', '/').Trim('/'),
        typed.Length == 0 ? "" : Path.GetRelativePath(content, Path.GetFullPath(typed, currentFolder)).Replace('\\', '/'));
}
