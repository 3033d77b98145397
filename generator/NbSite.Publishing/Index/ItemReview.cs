using System.Collections.Immutable;
using NbSite.Content.Reviews;
using NbSite.Content.Site;
using NbSite.Publishing.Building;

namespace NbSite.Publishing.Index;

/// <summary>The review of a file of fact sheets that have no page of their own, such as the glossary; its subject is
/// the file without its ending.</summary>
public sealed record ItemReview(string Subject, string Path, string Language, string Type, ReviewRecord Record)
{
    public DateOnly? Due { get; init; }
    public string? Owner { get; init; }

    internal static ImmutableArray<ItemReview> Of(
        IEnumerable<EntityDocument> entities, Dictionary<string, ReviewRecord> records, SiteConfig config) =>
    [
        .. entities.Where(entity => !entity.Entity.HasPage && records.ContainsKey(entity.Subject))
            .GroupBy(entity => entity.Subject, StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file =>
            {
                var first = file.First();
                var record = records[file.Key];
                return new ItemReview(file.Key, first.Entity.Path, first.Language, first.Entity.Type, record)
                {
                    Due = record.Last is { } last
                        ? last.Due ?? last.On.AddMonths(first.Entity.Keys.EveryMonths ?? config.LongestMonths)
                        : null,
                    Owner = first.Entity.Keys.Owner,
                };
            }),
    ];
}
