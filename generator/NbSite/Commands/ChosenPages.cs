using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Outputs;

namespace NbSite.Commands;

/// <summary>What is made of pages, for messages.</summary>
/// <param name="Word">Such as “leaflet”.</param>
/// <param name="CanBe">Whether there can be one of a page.</param>
internal sealed record MadeOfPages(string Word, Func<PageReport, bool> CanBe);

/// <summary>The pages that a command line asks for, by file, address, id or a pattern of files or ids; or all of them.</summary>
/// <param name="names">What was typed; none for all pages.</param>
/// <param name="content">The content folder's full path.</param>
/// <param name="currentFolder">The folder in which the command was started.</param>
/// <param name="language">The only language that is meant; null for the site's own where pages are named by id, else for all.</param>
/// <param name="made">What is made of them.</param>
internal sealed class ChosenPages(IReadOnlyList<string> names, string content, string currentFolder, string? language, MadeOfPages made)
{
    private readonly ImmutableArray<PageName> _names = [.. names.Select(name => Named(name, content, currentFolder))];

    /// <summary>What they are, for the build.</summary>
    public PageChoice Choice => new(_names.IsEmpty ? null : _names, language);

    /// <summary>
    /// The pages in the order in which they were named, each once. Throws <see cref="UsageException"/> for a name that is no
    /// page, or is one of which nothing can be made.
    /// </summary>
    /// <param name="built">The site; it could be read.</param>
    /// <param name="files">The paths of the content's files, to tell a file without a page from a slip.</param>
    public ImmutableArray<PageReport> Of(BuildResult built, IEnumerable<string> files)
    {
        var pages = built.Report.Pages.Where(page => page.Address.Length > 0).ToList();
        return _names.IsEmpty
            ? [.. pages.Where(made.CanBe).Where(page => language is null || page.Language == language)]
            : [.. _names.SelectMany(name => Named(name, pages, built, files)).Distinct()];
    }

    private IEnumerable<PageReport> Named(PageName name, List<PageReport> pages, BuildResult built, IEnumerable<string> files)
    {
        var (siteLanguage, baseUrl) = (built.Index!.Config.Language, built.Index.BaseUrl);
        var found = pages.Where(page =>
            name.Is(page.Path, page.Address, page.Id, IsMeant(page.Language, siteLanguage), baseUrl)).ToList();
        var wanted = found.Where(made.CanBe).ToList();
        if (wanted.Count > 0) return wanted;
        if (found is [{ Status: ReviewStatus.Withdrawn }, ..])
            throw new UsageException($"“{name.Typed}” was withdrawn, so there is no {made.Word} of it.");
        if (found.Count > 0)
            throw new UsageException($"“{name.Typed}” is made by NbSite from other pages, so there is no {made.Word} of it.");
        if (files.Any(path => name.Is(path, "", PageId(path), IsMeant(path.Split('/')[0], siteLanguage), baseUrl)))
        {
            throw new UsageException($"“{name.Typed}” has no page on the site, so there is no {made.Word} of it. "
                + "If it is a draft, write --drafts.");
        }

        var near = Suggestions.Nearest(name.Typed, pages.Where(made.CanBe).Select(page => page.Id));
        throw new UsageException($"“{name.Typed}” is no page. Name a page by its file, its address or its id."
            + (near is null ? "" : $" Did you mean “{near}”?"));
    }

    private bool IsMeant(string of, string siteLanguage) => Choice.Means(of, siteLanguage);

    /// <summary>The id that a file's page would have: its path below the language's folder, without its ending.</summary>
    private static string PageId(string path) => Path.ChangeExtension(path[(path.IndexOf('/') + 1)..], null);

    private static PageName Named(string typed, string content, string currentFolder) => new(
        typed,
        typed.Replace('\\', '/').Trim('/'),
        typed.Length == 0 ? "" : Path.GetRelativePath(content, Path.GetFullPath(typed, currentFolder)).Replace('\\', '/'));
}
