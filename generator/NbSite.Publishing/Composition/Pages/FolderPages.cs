using NbSite.Content.FrontMatter;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Composition.Pages;

/// <summary>Makes a page for each folder of pages that has none: a list of what is in it, so that every address opens.</summary>
internal static class FolderPages
{
    public static IEnumerable<PageEntry> For(
        IReadOnlyList<PageEntry> entries, ITheme theme, string defaultLanguage, IReadOnlySet<string> made)
    {
        var known = entries.Select(entry => entry.Header.Language + ":" + PathId(entry, defaultLanguage))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var group in entries.Where(entry => entry.Header.Folder.Length > 0)
            .GroupBy(entry => (entry.Header.Language, entry.Header.Folder)).OrderBy(group => group.Key.Folder, StringComparer.Ordinal))
        {
            var (language, folder) = group.Key;
            if (known.Contains(language + ":" + folder) || made.Contains(folder)) continue;
            if (theme.Words(language) is not { } words) continue;
            var types = group.Select(entry => entry.Header.Type).Distinct(StringComparer.Ordinal).ToList();
            var title = types is [var only] && words.Has($"entity.{only}.plural")
                ? words[$"entity.{only}.plural"]
                : Original(entries, folder, defaultLanguage) ?? Humanise(folder[(folder.LastIndexOf('/') + 1)..]);
            yield return Make(language, folder, title, language == defaultLanguage ? "" : "/" + language);
        }
    }

    /// <summary>What the folder is called in the site's own language, where somebody wrote a page for it.</summary>
    private static string? Original(IReadOnlyList<PageEntry> entries, string folder, string defaultLanguage) => entries
        .FirstOrDefault(entry => entry.Header.Language == defaultLanguage && PathId(entry, defaultLanguage) == folder)?.Header.Title;

    /// <summary>A page that lists what is in a folder.</summary>
    internal static PageEntry Make(string language, string folder, string title, string prefix)
    {
        var names = PageNames.Of(folder, null, prefix);
        return new PageEntry
        {
            Header = GeneratedPages.Header(names.Id, language, prefix, title, "") with
            {
                Address = names.Address,
                Path = $"{language}/{folder}/",
                Folder = names.Folder,
                Searchable = true,
            },
            Keys = new CommonKeys { Title = title, TitleSpan = SourceSpan.None },
            SourceHash = "folder:" + title,
        };
    }

    private static string PathId(PageEntry entry, string defaultLanguage)
    {
        var prefix = entry.Header.Language == defaultLanguage ? 1 : entry.Header.Language.Length + 2;
        return entry.Header.Address.Length <= prefix ? "" : entry.Header.Address[prefix..^1];
    }

    private static string Humanise(string name) =>
        string.Concat(char.ToUpperInvariant(name[0]).ToString(), name.AsSpan(1).ToString().Replace('-', ' '));
}
