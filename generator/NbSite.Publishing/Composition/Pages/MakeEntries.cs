using NbSite.Content.FrontMatter;
using NbSite.Content.Reviews;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Composition.Pages;

/// <summary>
/// Joins each page and entity with its review record and gives it its id and address.
/// </summary>
public sealed class MakeEntries(
    BuildInput input,
    Pipeline<ConfigDocument> config,
    Pipeline<MarkdownDocument> markdown,
    Pipeline<EntityDocument> entities,
    Pipeline<ReviewDocument> reviews,
    Pipeline<TranslationDocument> translations) : SourceModule<PageEntry>
{
    public override IEnumerable<PageEntry> Read(IModuleContext context)
    {
        if (context.OutputsOf(config) is not [var site]) return [];
        var paths = input.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var records = new Records(paths, context.OutputsOf(reviews).Where(review => review.Record is not null)
            .ToDictionary(review => review.Subject, StringComparer.Ordinal));
        var subjects = new HashSet<string>(StringComparer.Ordinal);
        var entries = new List<PageEntry>();
        foreach (var page in context.OutputsOf(markdown))
        {
            subjects.Add(page.Subject);
            if (FromMarkdown(page, records, site.Config, context) is { } entry) entries.Add(entry);
        }

        foreach (var entity in context.OutputsOf(entities))
        {
            subjects.Add(entity.Subject);
            if (entity.Entity.HasPage && FromEntity(entity, records, site.Config, context) is { } entry)
                entries.Add(entry);
            else if (!entity.Entity.HasPage) NeedsRecord(entity.Subject, entity.Entity.Path, records, context);
        }

        // A page or entity file that cannot be read is there all the same, and was reported.
        foreach (var record in records.BySubject.Values.Where(record => !subjects.Contains(record.Subject)
            && !IsOfFile(record, paths)
            && !paths.Contains(record.Subject + ".md") && !paths.Contains(record.Subject + ".yml")))
        {
            context.Report(Codes.ReviewWithoutPage.At(SourceSpan.File(record.Name), record.Name));
        }

        entries = Translated.Of(entries, context.OutputsOf(translations), site.Config, input.Options, subjects, paths, context);
        KeepPolicy(
            context.OutputsOf(markdown).Select(page => page.Source.Keys)
                .Concat(context.OutputsOf(entities).Select(entity => entity.Entity.Keys)),
            site.Config, context);
        var isWhole = context.DiagnosticsOf(markdown).Concat(context.DiagnosticsOf(entities))
            .All(diagnostic => diagnostic.Severity != Severity.Error);
        foreach (var diagnostic in TagChecks.Of(
            context.OutputsOf(markdown).Select(page => (page.Source.Keys, HasPage: true))
                .Concat(context.OutputsOf(entities).Select(entity => (entity.Entity.Keys, entity.Entity.HasPage))),
            site.Config, isWhole)) context.Report(diagnostic);
        foreach (var diagnostic in input.Features.SelectMany(feature => feature.CheckEntries(entries, site.Config, input))) context.Report(diagnostic);
        return entries;
    }

    /// <summary>The record of a file that is published as it is; of one that was withdrawn it may stay alone.</summary>
    private static bool IsOfFile(ReviewDocument record, HashSet<string> paths) => StaticKinds.ByEnding(record.Subject) is not null
        && (paths.Contains(record.Subject) || record.Record is { Status: ReviewStatus.Withdrawn });

    private static PageEntry? FromMarkdown(
        MarkdownDocument page, Records records, SiteConfig config, IModuleContext context)
    {
        var path = page.Source.File.Path;
        var review = NeedsRecord(page.Subject, path, records, context);
        var header = Header(page.Source.Keys, PageTypes.Page, ContentKind.Clinical, page.Subject, path, page.Language,
            review?.Record, config, context);
        return header is null ? null : new PageEntry
        {
            Header = header,
            Keys = page.Source.Keys,
            Markdown = page.Source,
            Review = review?.Record,
            SourceHash = page.Hash + (review?.Hash ?? ""),
        };
    }

    private static PageEntry? FromEntity(
        EntityDocument document, Records records, SiteConfig config, IModuleContext context)
    {
        var entity = document.Entity;
        var review = NeedsRecord(document.Subject, entity.Path, records, context);
        var header = Header(entity.Keys, entity.Type, entity.Kind, document.Stem, entity.Path, document.Language,
            review?.Record, config, context);
        return header is null ? null : new PageEntry
        {
            Header = header with { Id = entity.Id },
            Keys = entity.Keys,
            Entity = entity,
            Review = review?.Record,
            SourceHash = entity.Fingerprint + (review?.Hash ?? ""),
        };
    }

    private static ReviewDocument? NeedsRecord(
        string subject, string path, Records records, IModuleContext context)
    {
        if (records.BySubject.TryGetValue(subject, out var record)) return record;
        // What is wrong with the record was said; it is not missing.
        if (records.Paths.Contains(subject + ".review.yml")) return null;
        context.Report(Codes.NoReviewRecord.At(
            SourceSpan.File(path), path, subject[(subject.LastIndexOf('/') + 1)..] + ".review.yml"));
        return null;
    }

    /// <summary>Nothing may be looked at more seldom than site.yml allows. What shares a file shares its period, told once.</summary>
    private static void KeepPolicy(IEnumerable<CommonKeys> all, SiteConfig config, IModuleContext context)
    {
        foreach (var keys in all.Where(keys => keys.EveryMonths > config.LongestMonths).DistinctBy(keys => keys.ReviewSpan))
            context.Report(Codes.PeriodBeyondPolicy.At(keys.ReviewSpan, "every", keys.EveryMonths, config.LongestMonths));
    }

    private static PageHeader? Header(
        CommonKeys keys, string type, ContentKind defaultKind, string subject, string path, string language,
        ReviewRecord? review, SiteConfig config, IModuleContext context)
    {
        var stem = subject[(language.Length + 1)..];
        if (!PageNames.IsAddressable(stem))
        {
            context.Report(Codes.FileNameNotAddressable.At(SourceSpan.File(path), path));
            return null;
        }

        var prefix = language == config.Language ? "" : "/" + language;
        var names = PageNames.Of(stem, keys.Slug, prefix);
        return new PageHeader
        {
            Id = keys.Id ?? names.Id,
            Language = language,
            Title = keys.Title,
            Summary = keys.Summary,
            Type = type,
            Kind = keys.Kind ?? defaultKind,
            Address = names.Address,
            Path = path,
            Folder = names.Folder,
            Weight = keys.Weight,
            Aka = keys.Aka,
            SearchWords = keys.SearchWords,
            Tags = [.. keys.Tags.Select(tag => tag.Value).Where(tag => config.Tags.Any(known => known.Id == tag))],
            Regions = keys.Regions,
            Searchable = keys.Searchable,
            Status = review?.Status ?? ReviewStatus.Draft,
            LastChecked = review?.Last?.On,
            Due = review?.DueAfter(keys.EveryMonths ?? config.LongestMonths),
            Span = keys.TitleSpan,
        };
    }

    /// <summary>The records that can be read, and every file there is.</summary>
    private sealed record Records(HashSet<string> Paths, Dictionary<string, ReviewDocument> BySubject);
}

/// <summary>Leaves drafts out unless they were asked for, and adds a page for each folder that has none of its own.</summary>
public sealed class LeaveOutDrafts(BuildInput input, Pipeline<ConfigDocument> config, Pipeline<PageEntry> written)
    : SourceModule<PageEntry>
{
    public override IEnumerable<PageEntry> Read(IModuleContext context)
    {
        if (context.OutputsOf(config) is not [var site]) return [];
        var shown = context.OutputsOf(written).Where(entry => UnpublishedEntity.IsShown(entry, input.Options)).ToList();
        shown.AddRange(TagPages.For(shown, site.Config, input.Theme));
        var made = input.MadePages.ToList();
        shown.AddRange(FolderPages.For(shown, input.Theme, site.Config.Language, GeneratedPages.WithPlace(made).ToHashSet(StringComparer.Ordinal)));
        return Addresses.Unique(shown, site.Config.Language, made, context).OrderBy(entry => entry.Header.Language, StringComparer.Ordinal)
            .ThenBy(entry => entry.Header.Address, StringComparer.Ordinal);
    }
}
