using System.Collections.Immutable;
using NbSite.Content.Reviews;
using NbSite.Content.Site;

namespace NbSite.Publishing.Site.Index;

/// <summary>The review of a file of fact sheets that have no page of their own, such as the glossary.</summary>
/// <param name="Subject">The file without its ending.</param>
/// <param name="Path">The file, relative to the content folder.</param>
/// <param name="Language">Its language folder.</param>
/// <param name="Type">The type of its fact sheets.</param>
/// <param name="Record">What stands in its record.</param>
public sealed record ItemReview(string Subject, string Path, string Language, string Type, ReviewRecord Record)
{
    public DateOnly? Due { get; init; }
    public string? Owner { get; init; }

    /// <summary>Whether readers are told what is in the file: it is no draft, unless drafts are shown, and was not withdrawn.</summary>
    public bool IsPublished { get; init; }

    internal static ImmutableArray<ItemReview> Of(
        IEnumerable<EntityDocument> entities, Dictionary<string, ReviewRecord> records, SiteConfig config, BuildOptions options) =>
    [
        .. entities.Where(entity => !entity.Entity.HasPage && records.ContainsKey(entity.Subject))
            .GroupBy(entity => entity.Subject, StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => Of([.. file], records[file.Key], config, options)),
    ];

    /// <summary>
    /// The review of a page that shows several files: dated by the one that is due first, and no better looked at than the
    /// least of them. Null when there is none.
    /// </summary>
    internal static ItemReview? Together(IEnumerable<ItemReview> files)
    {
        var all = files.OrderBy(file => file.Due ?? DateOnly.MinValue).ThenBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray();
        if (all is [] or [_]) return all.FirstOrDefault();
        var changes = all.SelectMany(file => file.Record.Changes).OrderBy(change => change.On);
        return all[0] with
        {
            Record = all[0].Record with
            {
                Status = all.Min(file => file.Record.Status),
                // Each file counts its own versions; those of the page are counted anew.
                Changes = [.. changes.Select((change, i) => change with { Version = i + 1 })],
            },
        };
    }

    /// <summary>When the file was looked at that was looked at longest ago; null when one of them never was.</summary>
    internal static DateOnly? FirstChecked(ImmutableArray<ItemReview> files) =>
        files.Any(file => file.Record.Last is null) ? null : files.Min(file => file.Record.Last?.On);

    private static ItemReview Of(
        ImmutableArray<EntityDocument> entities, ReviewRecord record, SiteConfig config, BuildOptions options)
    {
        var (entity, language, subject) = (entities[0].Entity, entities[0].Language, entities[0].Subject);
        return new ItemReview(subject, entity.Path, language, entity.Type, record)
        {
            Due = record.DueAfter(entities.Min(each => each.Entity.Keys.EveryMonths) ?? config.LongestMonths),
            IsPublished = UnpublishedEntity.WhyNot(record, options) is null,
            Owner = entities.Select(each => each.Entity.Keys.Owner).FirstOrDefault(owner => owner is not null),
        };
    }
}
