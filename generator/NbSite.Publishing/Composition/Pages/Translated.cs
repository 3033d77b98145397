using System.Collections.Immutable;
using NbSite.Content.FrontMatter;
using NbSite.Content.Site;
using NbSite.Content.Translations;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Composition.Pages;

/// <summary>Joins translated pages with their pins and with the pages that they were translated from.</summary>
internal static class Translated
{
    /// <param name="entries">All pages, drafts too.</param>
    /// <param name="pins">All files of pins.</param>
    /// <param name="config">Names the language that all others are translated from.</param>
    /// <param name="options">Whether drafts are shown.</param>
    /// <param name="subjects">What was read, by its file without the ending.</param>
    /// <param name="paths">Every file there is.</param>
    /// <param name="context">Takes what is wrong.</param>
    public static List<PageEntry> Of(
        List<PageEntry> entries, IReadOnlyList<TranslationDocument> pins, SiteConfig config, BuildOptions options,
        HashSet<string> subjects, HashSet<string> paths, IModuleContext context)
    {
        // A site that pins nothing has nothing to join, and does not pay for it.
        if (pins.Count == 0) return entries;
        foreach (var file in pins)
        {
            var isSigns = file.Subject == file.Subject.Split('/')[0] + "/signs";
            var why = file.Subject.StartsWith(config.Language + "/", StringComparison.Ordinal)
                ? $"stands in “{config.Language}”, from which all is translated"
                : isSigns ? paths.Contains(file.Subject + ".yml") ? null : "no “signs.yml” stands beside it"
                : subjects.Contains(file.Subject) || paths.Contains(file.Subject + ".md") || paths.Contains(file.Subject + ".yml") ? null
                : "no page stands beside it";
            if (why is not null) context.Report(Codes.TranslationWithoutPage.At(SourceSpan.File(file.Name), file.Name, why));
        }

        var byFile = pins.ToDictionary(file => file.Subject, StringComparer.Ordinal);
        var sources = entries.Where(entry => entry.Header.Language == config.Language && IsPublished(entry, options))
            .GroupBy(entry => entry.Header.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var unpinned = new SortedDictionary<string, List<PageHeader>>(StringComparer.Ordinal);
        var result = entries.ConvertAll(entry =>
        {
            var header = entry.Header;
            if (header.Language == config.Language || entry.Markdown is not { } page) return entry;
            var source = sources.GetValueOrDefault(header.Id) is { Markdown: not null } found ? found : null;
            if (!byFile.TryGetValue(WithoutEnding(header.Path), out var file))
            {
                if (source is null || header.Status == ReviewStatus.Draft) return entry;
                if (!unpinned.TryGetValue(header.Language, out var some)) unpinned[header.Language] = some = [];
                some.Add(header);
                return entry;
            }

            if (file.Pins is not { } held) return entry;
            if (source is null)
            {
                if (header.Status != ReviewStatus.Withdrawn)
                    context.Report(Codes.TranslationWithoutSource.At(held.Span with { Path = file.Name }, config.Language, header.Id));
                // Words of a source that was withdrawn, or is a draft again, are no more than what they were made of: only those stand that still are.
                return entries.Find(each => each.Header.Language == config.Language && each.Header.Id == header.Id && each.Markdown is not null) is { } gone
                    ? entry with
                    {
                        Translation = new PageTranslation(held, gone) { IsGone = true },
                        SourceHash = $"{entry.SourceHash}\n{file.Hash}\n{gone.SourceHash}",
                    }
                    : entry;
            }

            return Joined(entry, page.Keys, new PageTranslation(held, source), file.Hash, context);
        });
        // A language in which nobody has begun to pin is as it was; “nbsite translate status” tells of it.
        foreach (var (language, some) in unpinned.Where(each => pins.Any(file => file.Subject.StartsWith(each.Key + "/", StringComparison.Ordinal))))
        {
            context.Report(Codes.TranslationsNotPinned.At(
                SourceSpan.File(some[0].Path), some.Count == 1 ? "1 page" : $"{some.Count} pages", language, some.Count == 1 ? "is" : "are",
                some.Count == 1 ? "its" : "their", some[0].Path));
        }

        return result;
    }

    private static PageEntry Joined(PageEntry entry, CommonKeys keys, PageTranslation translation, string hash, IModuleContext context)
    {
        var (header, source) = (entry.Header, translation.Source.Header);
        var lent = ImmutableArray.CreateBuilder<string>();
        var (title, summary) = (Shown(translation.Pins.Title, header.Title, source.Title, "title", keys.TitleSpan, keys.TitleSpan),
            Shown(translation.Pins.Summary, header.Summary, source.Summary, "summary", keys.SummarySpan, keys.TitleSpan));
        return entry with
        {
            // Which signs a page has and where it holds are no words of a language.
            Header = header with { Title = title, Summary = summary, Regions = source.Regions },
            Keys = entry.Keys with { Title = title, Summary = summary, Signs = translation.Source.Keys.Signs, Regions = source.Regions },
            Translation = translation with { Lent = lent.ToImmutable() },
            SourceHash = $"{entry.SourceHash}\n{hash}\n{translation.Source.SourceHash}",
        };

        string Shown(TranslationPin? pin, string own, string theirs, string what, SourceSpan span, SourceSpan otherwise)
        {
            if (own == theirs) return own;
            var isSame = pin?.Source == PageBlocks.HashOf(theirs);
            if (isSame && pin!.Translation == PageBlocks.HashOf(own)) return own;
            // A summary that the source has not is no translation of anything.
            if (theirs.Length == 0) return own.Length == 0 || pin is null ? own : "";
            lent.Add(theirs);
            var place = own.Length == 0 || span.Line == 0 ? otherwise : span;
            var where = $"{source.Path}:{translation.Source.Header.Span.Line}";
            context.Report(own.Length == 0 ? Codes.TranslationMissing.At(place, what, header.Language, source.Language)
                : pin is not null && pin.Translation == PageBlocks.HashOf(own) ? Codes.TranslationStale.At(place, what, where, source.Language)
                : Codes.TranslationUnpinned.At(place, what, where, source.Language));
            return theirs;
        }
    }

    private static bool IsPublished(PageEntry entry, BuildOptions options) =>
        UnpublishedEntity.IsShown(entry, options) && entry.Header.Status != ReviewStatus.Withdrawn;

    private static string WithoutEnding(string path) => path[..path.LastIndexOf('.')];
}
