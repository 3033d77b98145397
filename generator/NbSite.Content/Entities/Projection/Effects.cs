using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>A list of side effects, grouped by how common sources say they are.</summary>
internal static class Effects
{
    public static ImmutableArray<Block> Of(YamlNode node, ProjectionContext context)
    {
        var items = PartReader.Effects(node, "side-effects", context.Ignored);
        if (items.IsEmpty) return [];
        if (items.All(item => item.HowCommon is null)) return [List(items, context)];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var group in PartReader.HowCommon.Append(null))
        {
            var some = items.Where(item => item.HowCommon == group).ToImmutableArray();
            if (some.IsEmpty) continue;
            blocks.Add(context.Heading(
                "side-effects-" + (group ?? "other"), context.Words["how-common." + (group ?? "other")], 3));
            blocks.Add(List(some, context));
        }

        return blocks.ToImmutable();
    }

    private static ListBlock List(ImmutableArray<EffectItem> items, ProjectionContext context)
    {
        var list = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var item in items)
        {
            if (context.Find("side-effect", item.Effect.Value) is not { } effect) continue;
            var text = ImmutableArray.CreateBuilder<Inline>();
            text.Add(ProjectionContext.Link(effect, item.Effect.Span));
            if (item.Note is { } note)
            {
                text.Add(new TextInline(": "));
                text.AddRange(context.Inlines(note));
            }

            var cites = item.Cites.IsEmpty ? context.Entity.Cites : item.Cites;
            var paragraph = new ParagraphBlock(Cited.With(text.ToImmutable(), cites)) { Span = item.Effect.Span };
            list.Add(new ListItem([paragraph]) { Regions = item.Regions, Span = item.Effect.Span });
        }

        return new ListBlock(false, 1, list.ToImmutable()) { Span = items[0].Effect.Span };
    }
}
