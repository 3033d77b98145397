using System.Collections.Immutable;
using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;
using NbSite.Content.Translations;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Commands.Translating;

/// <summary>Everything on a site that is translated or could be, language by language.</summary>
internal static class Translations
{
    /// <param name="content">The site's files.</param>
    /// <param name="main">The language that all others are translated from.</param>
    /// <param name="languages">The others.</param>
    public static ImmutableArray<TranslatedFile> Of(
        ImmutableArray<ContentFile> content, string main, IEnumerable<string> languages)
    {
        // What is wrong with files is told by a build; pins that cannot be read pin nothing, and pinning anew mends them.
        var bag = new DiagnosticBag();
        var byPath = content.DistinctBy(file => file.Path).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var sources = Pages(content, main, new DiagnosticBag());
        var files = ImmutableArray.CreateBuilder<TranslatedFile>();
        foreach (var language in languages)
        {
            var signs = language + "/signs";
            if (byPath.TryGetValue(main + "/signs.yml", out var words) && SignFile.Of(
                language, words, byPath.GetValueOrDefault(signs + ".yml"),
                TranslatedFile.PinsIn(byPath.GetValueOrDefault(signs + TranslationPins.Ending), bag), bag) is { } own)
                files.Add(own);
            var mine = Pages(content, language, bag);
            foreach (var (id, source) in sources)
            {
                var page = mine.GetValueOrDefault(id);
                var path = page?.File.Path ?? language + source.File.Path[main.Length..];
                var pins = TranslatedFile.PinsIn(byPath.GetValueOrDefault(Path.ChangeExtension(path, null) + TranslationPins.Ending), bag);
                files.Add(TranslatedFile.OfPage(language, path, source, page, pins, bag));
            }
        }

        return files.ToImmutable();
    }

    /// <summary>The pages of a language by their ids, in order of their paths.</summary>
    private static SortedDictionary<string, PageSource> Pages(ImmutableArray<ContentFile> content, string language, DiagnosticBag bag)
    {
        var pages = new SortedDictionary<string, PageSource>(StringComparer.Ordinal);
        foreach (var file in content.Where(file => file.ReadProblem is null
            && file.Path.StartsWith(language + "/", StringComparison.Ordinal) && file.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            if (FrontMatterReader.Read(file, bag) is { HasKeys: true } page)
                pages.TryAdd(page.Keys.Id ?? PageNames.Of(file.Path[(language.Length + 1)..^3], null, "").Id, page);
        }

        return pages;
    }
}
