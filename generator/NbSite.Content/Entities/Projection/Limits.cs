using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>
/// Limits as a table: what is measured and what counts; where limits belong to sets of rules, whose rules as well, one row for each
/// limit, so that every row has its own sources and regions however the table is drawn.
/// </summary>
internal static class Limits
{
    public static TableBlock Of(FieldValue<ThresholdItem> value, ProjectionContext context)
    {
        var limits = value.Items;
        foreach (var limit in limits)
        {
            if (limit.Bound is { } bound)
                BoundWords.Check(bound, BlockWalk.PlainText(context.Inlines(limit.Value)), context.Words, context.Bag);
        }

        var sets = context.Entity.Fields.All<RuleSetItem>().ToImmutableArray();
        return sets.IsEmpty ? Plain(limits, value.Span, context) : Compared(limits, sets, value.Span, context);
    }

    private static TableBlock Plain(ImmutableArray<ThresholdItem> limits, SourceSpan written, ProjectionContext context) => new(
        [], [Head("threshold.measure", context), Head("threshold.value", context)],
        [
            .. limits.Select(limit => new TableRow([new(context.Inlines(limit.Measure)), Value(limit, context)])
            {
                Regions = limit.Regions,
                Span = limit.Span,
            }),
        ])
    { Span = written };

    private static TableBlock Compared(
        ImmutableArray<ThresholdItem> limits, ImmutableArray<RuleSetItem> sets, SourceSpan written, ProjectionContext context)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var need in context.Entity.Fields.All<NeedItem>())
        {
            var words = new TextInline(context.Words["threshold.needs." + (need.All ? "all" : "any")]);
            Add(need.Rules, Heading(Shape.Needs, context),
                new(Cited.With([words], need.Cites.IsEmpty ? context.Entity.Cites : need.Cites)), need.Span);
        }

        foreach (var limit in limits)
            if (limit.Rules is { } rules) Add(rules, new(context.Inlines(limit.Measure)), Value(limit, context), limit.Span);
        return new TableBlock(
            [], [Head("threshold.measure", context), Heading(Shape.RuleSets, context), Head("threshold.value", context)], rows.ToImmutable())
        {
            Compares = [.. sets.Select(set => set.Name.Value)],
            Span = written,
        };

        void Add(TextValue rules, TableCell what, TableCell value, SourceSpan span)
        {
            // A name that means nothing was told when the file was read.
            if (sets.FirstOrDefault(set => set.Id.Value == rules.Value) is not { } set) return;
            rows.Add(new TableRow([what, new([new TextInline(set.Name.Value)]), value]) { Regions = set.Regions, Span = span });
        }
    }

    private static TableCell Value(ThresholdItem limit, ProjectionContext context) =>
        new(Cited.With(context.Inlines(limit.Value), limit.Cites.IsEmpty ? context.Entity.Cites : limit.Cites)) { Part = limit.Bound?.Part };

    private static TableCell Heading(Shape shape, ProjectionContext context) =>
        new([new TextInline(context.FieldHeading(context.Entity.Definition.Field(shape)!.Key))]);

    private static TableCell Head(string word, ProjectionContext context) => new([new TextInline(context.Words[word])]);
}
