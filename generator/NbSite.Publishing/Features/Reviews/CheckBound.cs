using System.Collections.Immutable;
using NbSite.Content.Reviews;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Features.Reviews;

/// <summary>
/// Tells of checks that do not say of which words they are, and of words that are newer than their check: once for each
/// record, however many pages show its words.
/// </summary>
internal sealed class CheckBound(BuildInput input, Pipeline<PageEntry> entries, Pipeline<IndexDocument> index)
    : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        if (!input.BindsChecks || context.OutputsOf(index) is not [var site]) return;
        var all = context.OutputsOf(entries).Select(entry => entry.Review)
            .Concat(site.ItemReviews.Where(item => item.IsPublished).Select(item => item.Record)).OfType<ReviewRecord>()
            .Where(record => record.Status is not (ReviewStatus.Draft or ReviewStatus.Withdrawn))
            .DistinctBy(record => record.Path).OrderBy(record => record.Path, StringComparer.Ordinal).ToList();
        foreach (var record in all.Where(record => record is { Last: null, Checks: not [] }))
            context.Report(Codes.NoWholeCheck.At(record.Checks[^1].Span, Quote.Some([.. record.Checks.Select(Told)])));
        var records = all.FindAll(record => record.Last is not null);
        foreach (var record in records.Where(record => !record.Last!.IsBound))
        {
            if (record.ChangedSince is { } change)
                context.Report(Codes.ChangedAfterCheck.At(change.Span, change.Version, change.On, record.Last!.On));
        }

        var items = site.ItemReviews.Where(item => item.IsPublished).Select(item => (item.Record, Signing: SheetFiles.Of(item, site))).ToList();
        // Looks at parts may together say of every word that it was looked at.
        var whole = pages.Where(page => page.Signing is { State: SignState.Current }).Select(page => ReviewFiles.RecordOf(page.Header.Path))
            .Concat(items.Where(item => item.Signing.State == SignState.Current).Select(item => item.Record.Path)).ToHashSet(StringComparer.Ordinal);
        Unbound([.. records.Where(record => !record.Last!.IsBound && !whole.Contains(record.Path))], records.Count, site, context);
        var signings = pages.Where(page => page.Signing is { OwnChanged: > 0 })
            .GroupBy(page => ReviewFiles.RecordOf(page.Header.Path), StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.Sum(page => page.Signing!.OwnChanged), StringComparer.Ordinal);
        foreach (var item in items.Where(item => item.Signing.OwnChanged > 0)) signings[item.Record.Path] = item.Signing.OwnChanged;

        // Where a file could not be read, words of others that name it differ for that reason, which was told.
        foreach (var record in site.Unread.Files.IsEmpty ? records : [])
        {
            if (!signings.TryGetValue(record.Path, out var changed)) continue;
            var parts = changed == 1 ? "1 part is" : $"{changed} parts are";
            context.Report(Codes.WordsNotChecked.At(record.Last!.Span, parts, record.Last.On));
        }
    }

    private static string Told(ReviewCheck check) => $"{Quote.Short(check.Role)} on {check.On.Iso()} "
        + (check.ForCountries.IsEmpty ? "saw a part" : $"looked for {string.Join(", ", check.ForCountries)}");

    private static void Unbound(ImmutableArray<ReviewRecord> unbound, int all, IndexDocument site, IAnalyzerContext context)
    {
        if (unbound.IsEmpty) return;
        if (site.Config.Publication == PublicationMode.Public)
        {
            foreach (var record in unbound) context.Report(Codes.CheckUnbound.At(record.Last!.Span, record.Last.On));
            return;
        }

        // On a site that is not public yet there may be hundreds, with one remedy.
        context.Report(Codes.ChecksUnbound.At(
            unbound[0].Last!.Span, unbound.Length, all, Quote.Some([.. unbound.Select(record => record.Path)])));
    }
}
