using NbSite.Content.FrontMatter;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Composition.Pages;

/// <summary>Makes a page for each folder of pages that has none: a list of what is in it, so that every address opens.</summary>
internal static class FolderPages
{
    public static IEnumerable<PageDraft> For(
        IReadOnlyList<PageDraft> drafts, ITheme theme, string defaultLanguage, IReadOnlySet<string> made)
    {
        var known = drafts.Select(draft => draft.Header.Language + ":" + PathId(draft, defaultLanguage))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var group in drafts.Where(draft => draft.Header.Folder.Length > 0)
            .GroupBy(draft => (draft.Header.Language, draft.Header.Folder)).OrderBy(group => group.Key.Folder, StringComparer.Ordinal))
        {
            var (language, folder) = group.Key;
            if (known.Contains(language + ":" + folder) || made.Contains(folder)) continue;
            if (theme.Words(language) is not { } words) continue;
            var types = group.Select(draft => draft.Header.Type).Distinct(StringComparer.Ordinal).ToList();
            var title = types is [var only] && words.Has($"entity.{only}.plural")
                ? words[$"entity.{only}.plural"]
                : Original(drafts, folder, defaultLanguage) ?? Humanise(folder[(folder.LastIndexOf('/') + 1)..]);
            yield return Make(language, folder, title, language == defaultLanguage ? "" : "/" + language);
        }
    }

    /// <summary>What the folder is called in the site's own language, where somebody wrote a page for it.</summary>
    private static string? Original(IReadOnlyList<PageDraft> drafts, string folder, string defaultLanguage) => drafts
        .FirstOrDefault(draft => draft.Header.Language == defaultLanguage && PathId(draft, defaultLanguage) == folder)?.Header.Title;

    /// <summary>A page that lists what is in a folder.</summary>
    internal static PageDraft Make(string language, string folder, string title, string prefix)
    {
        var names = PageNames.Of(folder, null, prefix);
        return new PageDraft
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

    private static string PathId(PageDraft draft, string defaultLanguage)
    {
        var prefix = draft.Header.Language == defaultLanguage ? 1 : draft.Header.Language.Length + 2;
        return draft.Header.Address.Length <= prefix ? "" : draft.Header.Address[prefix..^1];
    }

    private static string Humanise(string name) =>
        string.Concat(char.ToUpperInvariant(name[0]).ToString(), name.AsSpan(1).ToString().Replace('-', ' '));
}
