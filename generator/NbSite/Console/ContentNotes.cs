using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Publishing.Site;

namespace NbSite.Console;

/// <summary>What is no mistake and still easily missed: pages that are not on the site, and pages that nobody comes by.</summary>
internal static class ContentNotes
{
    private const int Most = 5;

    public static void Print(BuildReport report, ProgramHost host)
    {
        if (report.LeftOut.Length > 0)
            host.Out.WriteLine($"{Count(report.LeftOut, "draft is", "drafts are")} left out: {Quote.Some(report.LeftOut, Most)}. Show them with --drafts.");
        if (report.Unlinked.Length > 0)
        {
            host.Out.WriteLine(
                $"No page leads to {Count(report.Unlinked, "page", "pages")}: {Quote.Some(report.Unlinked, Most)}. "
                + "Link to it where readers look for it, or name it in “menu:” of site.yml.");
        }

        if (report.UnlinkedFiles.Length > 0)
        {
            host.Out.WriteLine(
                $"No page leads to {Count(report.UnlinkedFiles, "file", "files")} that readers may want: {Quote.Some(report.UnlinkedFiles, Most)}. "
                + "Link to it where readers look for it, or delete it.");
        }

        PrintTranslated(report, host);
        if (report.Site is { Lent.IsEmpty: false } site)
        {
            host.Out.WriteLine(
                $"Texts of site.yml and values.yml that are shown in {site.Language}: {string.Join(", ", site.Lent.Select(each => $"{each.Language} {each.Texts}"))}. "
                + $"See which with “{host.Self()} language status”.");
        }
    }

    /// <summary>How far each language has come, of the pages that the site's main language has.</summary>
    private static void PrintTranslated(BuildReport report, ProgramHost host)
    {
        if (report.Site is not { } site) return;
        var pages = report.Pages.Where(page => !page.IsGenerated && !page.IsFactFile).ToLookup(page => page.Language, page => page.Id, StringComparer.Ordinal);
        var main = pages[site.Language].ToHashSet(StringComparer.Ordinal);
        var parts = pages.Where(language => language.Key != site.Language)
            .Select(language => (language.Key, Pages: language.Count(main.Contains))).Where(part => part.Pages < main.Count)
            .OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key} {part.Pages}").ToList();
        if (parts.Count > 0)
            host.Out.WriteLine($"Translated so far, of {main.Count} pages in {site.Language}: {string.Join(", ", parts)}.");
    }

    private static string Count(ImmutableArray<string> files, string one, string many) =>
        files.Length == 1 ? $"1 {one}" : $"{files.Length} {many}";
}
