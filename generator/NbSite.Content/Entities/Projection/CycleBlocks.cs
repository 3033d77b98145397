using System.Collections.Immutable;
using System.Globalization;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>The cycles of a plan: a drawing, and under it the same in words with their sources.</summary>
internal static class CycleBlocks
{
    public static IEnumerable<Block> Of(CyclesItem cycles, FieldDefinition field, ProjectionContext context)
    {
        var given = cycles.Given.Select(item => (Item: item, Entity: Medicine(item, field.Target!, context))).Where(pair => pair.Entity is not null).ToList();
        var words = context.Words;
        var key = cycles.Called is CycleName.Course ? "course" : "cycle";
        var said = ImmutableArray.CreateBuilder<Block>();
        said.Add(Line(Said(cycles, key, words), cycles.Cites, cycles.Span));
        if (cycles.Lasts is { } lasts) said.Add(Line(words.Format($"cycles.said.{key}.lasts", TimeWords.Of(lasts, words)), cycles.Cites, cycles.Span));
        if (given.Count > 0) said.Add(List(given.Select(pair => Given(pair.Item, pair.Entity!, key, words))));
        if (cycles.Marks.Length > 0)
        {
            said.Add(List(cycles.Marks.Select(mark =>
                Line(words.Format($"cycles.said.{key}.after", mark.After, mark.Name.Value), mark.Cites, mark.Name.Span))));
        }

        return
        [
            context.Heading(field) with { Regions = cycles.Regions },
            new CycleTimelineBlock(cycles.Called, cycles.Count, cycles.Every, said.ToImmutable())
            {
                Lasts = cycles.Lasts,
                Given = [.. given.Select(pair => new CycleDays(pair.Entity!.Keys.Title, pair.Item.Days, pair.Item.Cycles))],
                Marks = [.. cycles.Marks.Select(mark => new CycleMark(mark.Name.Value, mark.After))],
                Regions = cycles.Regions,
                Span = cycles.Span,
            },
        ];
    }

    private static string Said(CyclesItem cycles, string key, UiWords words)
    {
        var count = cycles.Count.From == cycles.Count.To
            ? words.Count($"cycles.count.{key}", cycles.Count.To)
            : words.Count($"cycles.count.{key}.range", cycles.Count.To, cycles.Count.From, cycles.Count.To);
        var starts = string.Join(", ", Enumerable.Range(0, cycles.Count.To).Select(at => (at * cycles.Every.Least).ToString(CultureInfo.InvariantCulture)));
        return words.Format($"cycles.said.{key}", count, TimeWords.Every(cycles.Every, words), TimeWords.Unit(cycles.Every.Unit, words), starts);
    }

    /// <summary>A medicine that the plan has; else an error where it is named.</summary>
    private static Entity? Medicine(GivenItem item, string type, ProjectionContext context)
    {
        var plan = context.Entity.Relations.Where(relation => relation.Definition.Role == FieldRole.Given && relation.TargetType == type)
            .Select(relation => relation.TargetName).ToList();
        var entity = context.Find(type, item.Medicine.Value);
        if (entity is not null && plan.Any(name => context.Find(type, name)?.Id == entity.Id)) return entity;
        context.Bag.Add(Codes.NotInPlan.WithHint(item.Medicine.Span, Suggestions.Hint(item.Medicine.Value, plan), Quote.Short(item.Medicine.Value)));
        return null;
    }

    private static ParagraphBlock Given(GivenItem item, Entity medicine, string key, UiWords words)
    {
        var days = Spans(item.Days, words);
        var isOne = item.Days is [{ } only] && only.From == only.To;
        var when = words.Format(isOne ? "cycles.said.day" : "cycles.said.days", days);
        var line = item.Cycles.IsEmpty
            ? words.Format($"cycles.said.{key}.all", medicine.Keys.Title, when)
            : words.Format($"cycles.said.{key}.some", medicine.Keys.Title, when, Spans(item.Cycles, words));
        return Line(line, item.Cites, item.Medicine.Span);
    }

    private static string Spans(ImmutableArray<NumberSpan> spans, UiWords words) => string.Join(", ", spans.Select(span =>
        span.From == span.To ? span.From.ToString(CultureInfo.InvariantCulture) : words.Format("cycles.said.to", span.From, span.To)));

    private static ParagraphBlock Line(string words, ImmutableArray<CiteItem> cites, SourceSpan span) =>
        new(Cited.With([new TextInline(words) { Span = span }], [.. cites.Where(cite => cite.Key.Length > 0)])) { Span = span };

    private static ListBlock List(IEnumerable<ParagraphBlock> lines) =>
        new(false, 1, [.. lines.Select(line => new ListItem([line]) { Span = line.Span })]);
}
