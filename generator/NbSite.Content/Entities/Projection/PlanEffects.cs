using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>
/// The side effects that a plan has from its medicines: known with them, with the medicines' sources and without how common
/// they are, which was counted of the medicine alone. What is taken out is told with its reason.
/// </summary>
internal static class PlanEffects
{
    public static IEnumerable<Block> Known(ProjectionContext context)
    {
        var named = PlanParts.Named(context.Entity, context.Index).Select(effect => effect.Id).ToHashSet(StringComparer.Ordinal);
        var gone = PlanParts.WithoutEffects(context.Entity, context.Index);
        ImmutableArray<ListItem> items =
        [
            .. PlanParts.Effects(context.Entity, context.Index)
                .Where(effect => !named.Contains(effect.Effect.Id) && !gone.Contains(effect.Effect.Id)).Select(effect => Item(effect, context)),
        ];
        return items.IsEmpty ? [] :
        [
            context.Heading("known-with-medicines", context.Words["plan.known"], 3),
            new ListBlock(false, 1, items)
            {
                Columns = [.. PlanParts.Medicines(context.Entity, context.Index).Where(medicine => items.Any(item => item.Columns.Contains(medicine.Id)))
                    .Select(medicine => new ListColumn(medicine.Id, medicine.Keys.Title))],
                Span = context.Entity.Span,
            },
        ];
    }

    public static IEnumerable<Block> Without(FieldValue<WithoutItem> value, ProjectionContext context)
    {
        Check(context);
        ImmutableArray<ListItem> items =
        [
            .. value.Items.Select(item => Taken(item, context)).OfType<ListItem>(),
        ];
        return items.IsEmpty ? [] : [context.Heading(value.Field), new ListBlock(false, 1, items) { Span = value.Span }];
    }

    private static ListItem Item(PlanEffect effect, ProjectionContext context)
    {
        var span = context.Entity.Relations.First(relation => relation.Definition.Role == FieldRole.Given).Span;
        var medicines = effect.From.Select(from => from.Medicine).DistinctBy(medicine => medicine.Id).ToList();
        var text = ImmutableArray.CreateBuilder<Inline>();
        text.Add(ProjectionContext.Link(effect.Effect, span));
        var before = context.Words.Format("plan.known-with", "\n").Split('\n');
        text.Add(new TextInline(" (" + before[0]));
        for (var i = 0; i < medicines.Count; i++)
        {
            if (i > 0) text.Add(new TextInline(context.Words["plan.known-and"]));
            text.Add(ProjectionContext.Link(medicines[i], span));
        }

        text.Add(new TextInline(before[^1] + ")"));
        var cites = effect.From.SelectMany(from => from.Relation.Cites)
            .DistinctBy(cite => (cite.Key, cite.Locator)).ToImmutableArray();
        // That nothing says so is told where the medicine names it.
        if (cites.IsEmpty) cites = [new CiteItem("", null, span)];
        var regions = effect.From.Any(from => from.Relation.Regions.IsEmpty) ? []
            : effect.From.SelectMany(from => from.Relation.Regions).Distinct().ToImmutableArray();
        return new ListItem([new ParagraphBlock(Cited.With(text.ToImmutable(), cites)) { Span = span }])
        {
            Columns = [.. medicines.Select(medicine => medicine.Id)],
            Regions = regions,
            Span = span,
        };
    }

    private static ListItem? Taken(WithoutItem item, ProjectionContext context)
    {
        ImmutableArray<Inline> name;
        var alarms = ImmutableArray<Inline>.Empty;
        if (item.Effect is { } effect)
        {
            if (PlanParts.Taken(context.Entity, effect, context.Index) is not { } found) return null;
            name = [ProjectionContext.Link(found, effect.Span)];
            alarms = Alarms(item, context);
        }
        else
        {
            if (context.Signs.Voice.Words.Signs.GetValueOrDefault(item.Sign!.Value) is not { } words) return null;
            name = context.Inlines(words.Short ?? words.Say);
        }

        return new ListItem(
        [
            new ParagraphBlock(Cited.With([.. name, new TextInline(": "), .. context.Inlines(item.Reason)], item.Cites)) { Span = item.Span },
            .. alarms.IsEmpty ? [] : ImmutableArray.Create<Block>(new ParagraphBlock(Cited.With(alarms, item.Cites)) { Span = item.Span }),
        ])
        { Span = item.Span };
    }

    /// <summary>
    /// The urgent signs that go with an effect, in words: who signs the entry sees them, and one that the effect gains later is
    /// signed by nobody.
    /// </summary>
    private static ImmutableArray<Inline> Alarms(WithoutItem item, ProjectionContext context)
    {
        var words = context.Signs.Voice.Words;
        var signs = new List<Inline>();
        foreach (var alarm in PlanAlarms.TakenBy(item, context.Entity, context.Index, context.Signs))
        {
            if (words.Signs.GetValueOrDefault(alarm.Sign.Id) is not { } text) continue;
            if (signs.Count > 0) signs.Add(new TextInline("; "));
            signs.AddRange(context.Inlines(text.Short ?? text.Say));
            signs.Add(new TextInline($" ({words.Levels.GetValueOrDefault(alarm.Level)?.Name ?? alarm.Level.ToString()})"));
        }

        var around = context.Words.Format("plan.without-signs", "\n").Split('\n');
        return signs.Count == 0 ? [] : [new TextInline(around[0]), .. signs, new TextInline(around[^1])];
    }

    /// <summary>Nothing is taken out that is not there.</summary>
    private static void Check(ProjectionContext context)
    {
        var (plan, index, book) = (context.Entity, context.Index, context.Signs);
        var effects = PlanParts.Effects(plan, index);
        var signs = PlanParts.Medicines(plan, index).Concat(effects.Select(effect => effect.Effect))
            .SelectMany(source => source.Keys.Signs.Named).Select(sign => sign.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var item in PlanParts.Without(plan))
        {
            if (item.Effect is { } effect)
            {
                if (PlanParts.Taken(plan, effect, index) is not { } found) continue;
                if (effects.All(each => each.Effect.Id != found.Id)) context.Bag.Add(Codes.WithoutNothing.At(effect.Span, "side effect", effect.Value));
            }
            else if (item.Sign is { } sign)
            {
                if (book.Set.Core.Contains(sign.Value)) context.Bag.Add(Codes.WithoutCore.At(sign.Span, sign.Value));
                else if (!signs.Contains(sign.Value)) context.Bag.Add(Codes.WithoutNothing.At(sign.Span, "sign", sign.Value));
            }
        }
    }
}
