using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>A list of side effects, grouped by how common sources say they are.</summary>
internal static class EffectBlocks
{
    public static ImmutableArray<Block> Of(FieldValue<EffectItem> value, ProjectionContext context)
    {
        var items = value.Items;
        if (items.IsEmpty) return [];
        if (items.All(item => item.HowCommon is null)) return [List(items, value.Field, context)];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var group in EffectReader.HowCommon.Append(null))
        {
            var some = items.Where(item => item.HowCommon == group).ToImmutableArray();
            if (some.IsEmpty) continue;
            blocks.Add(context.Heading(
                value.Field.Key + "-" + (group ?? "other"), context.Words["how-common." + (group ?? "other")], 3));
            blocks.Add(List(some, value.Field, context) with { Group = group ?? "other" });
        }

        return blocks.ToImmutable();
    }

    private static ListBlock List(ImmutableArray<EffectItem> items, FieldDefinition field, ProjectionContext context)
    {
        var list = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var item in items)
        {
            if (context.Find(field.Target!, item.Effect.Value) is not { } effect) continue;
            var cites = RelationSources.OfEntry(
                RelationSources.Said(item.Cites, item.Note), item.Effect, "effect", effect, context);
            list.Add(RelationList.Entry(effect, item.Effect, item.Note, cites, context) with { Regions = item.Regions });
        }

        return new ListBlock(false, 1, list.ToImmutable()) { Span = items[0].Effect.Span };
    }
}
