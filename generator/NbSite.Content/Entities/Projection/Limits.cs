using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>
/// Limits as a table: what is measured and what counts; where limits belong to sets of rules, whose rules as well, one row for each
/// limit, so that every row has its own sources and regions however the table is drawn.
/// </summary>
internal static class Limits
{
    public static TableBlock Of(YamlNode node, FieldDefinition field, ProjectionContext context)
    {
        var limits = RuleReader.Thresholds(node, field.Key, context.Ignored);
        foreach (var limit in limits)
        {
            if (limit.Bound is { } bound)
                BoundWords.Check(bound, BlockWalk.PlainText(context.Inlines(limit.Value)), context.Words, context.Bag);
        }

        var fields = context.Entity.Fields;
        var sets = fields.TryGetValue("rules", out var rules) ? RuleReader.Sets(rules, "rules", context.Ignored) : [];
        return sets.IsEmpty ? Plain(limits, node, context) : Compared(limits, sets, node, context);
    }

    private static TableBlock Plain(ImmutableArray<ThresholdItem> limits, YamlNode node, ProjectionContext context) => new(
        [], [Head("threshold.measure", context), Head("threshold.value", context)],
        [
            .. limits.Select(limit => new TableRow([new(context.Inlines(limit.Measure)), Value(limit, context)])
            {
                Regions = limit.Regions,
                Span = limit.Span,
            }),
        ])
    { Span = node.Span };

    private static TableBlock Compared(
        ImmutableArray<ThresholdItem> limits, ImmutableArray<RuleSetItem> sets, YamlNode node, ProjectionContext context)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        if (context.Entity.Fields.TryGetValue("needs", out var needs))
        {
            foreach (var need in RuleReader.Needs(needs, "needs", context.Ignored))
            {
                var words = new TextInline(context.Words["threshold.needs." + (need.All ? "all" : "any")]);
                Add(need.Rules, Head("field.needs", context),
                    new(Cited.With([words], need.Cites.IsEmpty ? context.Entity.Cites : need.Cites)), need.Span);
            }
        }

        foreach (var limit in limits)
            if (limit.Rules is { } rules) Add(rules, new(context.Inlines(limit.Measure)), Value(limit, context), limit.Span);
        return new TableBlock(
            [], [Head("threshold.measure", context), Head("field.rules", context), Head("threshold.value", context)], rows.ToImmutable())
        {
            Compares = [.. sets.Select(set => set.Name.Value)],
            Span = node.Span,
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

    private static TableCell Head(string word, ProjectionContext context) => new([new TextInline(context.Words[word])]);
}
