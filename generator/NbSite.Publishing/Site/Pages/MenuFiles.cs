using System.Collections.Immutable;
using NbSite.Content.Resolution;
using NbSite.Content.Site;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>Entries of the menu and of the foot of every page, and the files of the site to which they lead.</summary>
internal static class MenuFiles
{
    /// <summary>What pages show of such links; those that lead nowhere in this language are left out.</summary>
    /// <param name="links">As site.yml has them.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="files">All files that are published as they are.</param>
    /// <param name="find">The page of a link in the language.</param>
    public static ImmutableArray<MenuEntry> Entries(
        ImmutableArray<ConfigMenuLink> links, string language, ImmutableArray<SiteFile> files, Func<ConfigLink?, PageLink?> find) =>
    [
        .. links.Select(link =>
        {
            var file = link.File is { } written && Find(written.Value, files) is { IsWithdrawn: false } known ? known : null;
            return new MenuEntry(link.Title?[language], find(link.Page), link.Url?.AbsoluteUri)
            {
                File = file,
                FilePage = file is null ? null : FileTargets.PageOf(file, PartOf(link.File!.Value)),
            };
        }).Where(entry => entry.Page is not null || entry.Url is not null || entry.File is not null),
    ];

    /// <summary>The addresses of the files to which every page leads.</summary>
    public static IEnumerable<string> Addresses(SiteConfig config) =>
        config.MenuLinks.Select(link => link.File).OfType<Content.Yaml.TextValue>().Select(file => Address(file.Value));

    /// <summary>Tells of links to files that are not there, or were withdrawn, or to a part that no browser opens.</summary>
    /// <param name="config">What site.yml says.</param>
    /// <param name="files">All files that are published as they are.</param>
    /// <param name="mayBeUnread">Whether a file may be among those that could not be read.</param>
    public static IEnumerable<Diagnostic> Problems(SiteConfig config, ImmutableArray<SiteFile> files, Func<string, bool> mayBeUnread)
    {
        foreach (var file in config.MenuLinks.Select(link => link.File).OfType<Content.Yaml.TextValue>())
        {
            if (Find(file.Value, files) is { } known)
            {
                foreach (var problem in FileTargets.Problems(known, PartOf(file.Value), file.Span)) yield return problem;
            }
            else if (!mayBeUnread(Address(file.Value)))
            {
                var hint = Suggestions.Hint(Address(file.Value), files.Where(each => !each.IsLeaflet).Select(each => each.Address));
                yield return Codes.UnknownStaticFile.WithHint(file.Span, hint, Quote.Short(file.Value));
            }
        }
    }

    private static SiteFile? Find(string written, ImmutableArray<SiteFile> files)
    {
        var address = Address(written);
        return files.FirstOrDefault(file => !file.IsLeaflet && file.Address == address);
    }

    private static string Address(string written) => Uri.UnescapeDataString(written.Split('#')[0]);

    private static string? PartOf(string written) =>
        written.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? written[(hash + 1)..] : null;
}
