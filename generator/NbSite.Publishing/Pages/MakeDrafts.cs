using NbSite.Content.FrontMatter;
using NbSite.Content.Reviews;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Building;
using NbSite.Publishing.Index;

namespace NbSite.Publishing.Pages;

/// <summary>
/// Joins each page and entity with its review record and gives it its id and address.
/// </summary>
public sealed class MakeDrafts(
    BuildInput input,
    Pipeline<ConfigDocument> config,
    Pipeline<MarkdownDocument> markdown,
    Pipeline<EntityDocument> entities,
    Pipeline<ReviewDocument> reviews) : SourceModule<PageDraft>
{
    public override IEnumerable<PageDraft> Read(IModuleContext context)
    {
        if (context.OutputsOf(config) is not [var site]) return [];
        var paths = input.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var records = context.OutputsOf(reviews).ToDictionary(review => review.Subject, StringComparer.Ordinal);
        var subjects = new HashSet<string>(StringComparer.Ordinal);
        var drafts = new List<PageDraft>();
        foreach (var page in context.OutputsOf(markdown))
        {
            subjects.Add(page.Subject);
            if (FromMarkdown(page, records, site.Config, context) is { } draft) drafts.Add(draft);
        }

        foreach (var entity in context.OutputsOf(entities))
        {
            subjects.Add(entity.Subject);
            if (entity.Entity.HasPage && FromEntity(entity, records, site.Config, context) is { } draft)
                drafts.Add(draft);
            else if (!entity.Entity.HasPage) NeedsRecord(entity.Subject, entity.Entity.Path, records, context);
        }

        // A page or entity file that cannot be read is there all the same, and was reported.
        foreach (var record in records.Values.Where(record => !subjects.Contains(record.Subject)
            && !paths.Contains(record.Subject + ".md") && !paths.Contains(record.Subject + ".yml")))
        {
            context.Report(Codes.ReviewWithoutPage.At(
                SourceSpan.File(record.Record.Path), record.Record.Path));
        }

        return drafts;
    }

    private PageDraft? FromMarkdown(
        MarkdownDocument page, Dictionary<string, ReviewDocument> records, SiteConfig config, IModuleContext context)
    {
        var path = page.Source.File.Path;
        var review = NeedsRecord(page.Subject, path, records, context);
        var header = Header(page.Source.Keys, "page", ContentKind.Clinical, page.Subject, path, page.Language,
            review?.Record, config, context);
        return header is null ? null : new PageDraft
        {
            Header = header,
            Keys = page.Source.Keys,
            Markdown = page.Source,
            Review = review?.Record,
            SourceHash = page.Hash + (review?.Hash ?? ""),
        };
    }

    private PageDraft? FromEntity(
        EntityDocument document, Dictionary<string, ReviewDocument> records, SiteConfig config, IModuleContext context)
    {
        var entity = document.Entity;
        var review = NeedsRecord(document.Subject, entity.Path, records, context);
        var header = Header(entity.Keys, entity.Type, entity.Kind, document.Stem, entity.Path, document.Language,
            review?.Record, config, context);
        return header is null ? null : new PageDraft
        {
            Header = header with { Id = entity.Id },
            Keys = entity.Keys,
            Entity = entity,
            Review = review?.Record,
            SourceHash = entity.Fingerprint + (review?.Hash ?? ""),
        };
    }

    private ReviewDocument? NeedsRecord(
        string subject, string path, Dictionary<string, ReviewDocument> records, IModuleContext context)
    {
        if (records.TryGetValue(subject, out var record)) return record;
        // What is wrong with the record was said; it is not missing.
        if (input.Files.Any(file => file.Path == subject + ".review.yml")) return null;
        context.Report(Codes.NoReviewRecord.At(
            SourceSpan.File(path), path, subject[(subject.LastIndexOf('/') + 1)..] + ".review.yml"));
        return null;
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

        if (keys.EveryMonths is { } every && every > config.LongestMonths)
            context.Report(Codes.PeriodBeyondPolicy.At(keys.ReviewSpan, "every", every, config.LongestMonths));
        var prefix = language == config.Language ? "" : "/" + language;
        var names = PageNames.Of(stem, keys.Slug, prefix);
        var last = review?.Last;
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
            Regions = keys.Regions,
            Searchable = keys.Searchable,
            Status = review?.Status ?? ReviewStatus.Draft,
            LastChecked = last?.On,
            Due = last is null ? null : last.Due ?? last.On.AddMonths(keys.EveryMonths ?? config.LongestMonths),
            Span = keys.TitleSpan,
        };
    }
}

/// <summary>Leaves drafts out unless they were asked for, and adds a page for each folder that has none of its own.</summary>
public sealed class ShowDrafts(BuildInput input, Pipeline<ConfigDocument> config, Pipeline<PageDraft> written)
    : SourceModule<PageDraft>
{
    public override IEnumerable<PageDraft> Read(IModuleContext context)
    {
        if (context.OutputsOf(config) is not [var site]) return [];
        var shown = context.OutputsOf(written).Where(draft => IsShown(draft, input.Options)).ToList();
        shown.AddRange(FolderPages.For(shown, input.Theme, site.Config.Language));
        return Addresses.Unique(shown, site.Config.Language, context).OrderBy(draft => draft.Header.Language, StringComparer.Ordinal)
            .ThenBy(draft => draft.Header.Address, StringComparer.Ordinal);
    }

    /// <summary>Also the pages of what was withdrawn, which say so.</summary>
    public static bool IsShown(PageDraft draft, BuildOptions options) => Withheld.WhyNot(draft.Review, options) != Unpublished.Draft;
}
