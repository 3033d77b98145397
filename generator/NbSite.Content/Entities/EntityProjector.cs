using System.Collections.Immutable;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Markdown;
using NbSite.Content.Signs;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>
/// Turns an entity into the blocks of its page: its fields in the order of its type, the care cards made of its signs
/// behind the first short ones, its sections, then what others say of it.
/// </summary>
public static class EntityProjector
{
    /// <summary>The whole page. Links, values and citations in it are not yet resolved.</summary>
    public static ImmutableArray<Block> Project(Entity entity, ISiteIndex index, UiWords words, DiagnosticBag bag)
    {
        var context = new ProjectionContext(entity, index, words, bag);
        var type = EntityTypes.Find(entity.Type)!;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var cards = type.MayHaveSigns;
        foreach (var field in type.Fields)
        {
            // Signs of danger come right behind what the thing is.
            if (cards && !IsKeyFact(field))
            {
                blocks.AddRange(PageCards.Of(context));
                cards = false;
            }

            if (entity.Fields.TryGetValue(field.Key, out var node)) blocks.AddRange(Field(field, node, context));
            else if (type.IsPlan && field.Shape is FieldShape.Effects && PlanEffects.Known(context).ToList() is { Count: > 0 } known)
                blocks.AddRange(known.Prepend(context.Heading(field.Key, context.FieldHeading(field.Key))));
            if (field.Key == "what-it-is") blocks.AddRange(Incoming.PartsOf(context));
        }

        if (cards) blocks.AddRange(PageCards.Of(context));
        if (entity.Fields.TryGetValue("sections", out var sections)) blocks.AddRange(Sections(sections, context));
        blocks.AddRange(Incoming.Of(context));
        return blocks.ToImmutable();
    }

    private static bool IsKeyFact(FieldDefinition field) => field.Key == "what-it-is"
        || field.Shape is FieldShape.Text or FieldShape.Choice or FieldShape.Entity or FieldShape.Entities or FieldShape.Brands;

    /// <summary>An entity without headings, to be shown inside another page.</summary>
    public static ImmutableArray<Block> Body(Entity entity, ISiteIndex index, UiWords words, DiagnosticBag bag)
    {
        var context = new ProjectionContext(entity, index, words, bag);
        var type = EntityTypes.Find(entity.Type)!;
        var blocks = type.Fields.Where(field => entity.Fields.ContainsKey(field.Key))
            .SelectMany(field => Field(field, entity.Fields[field.Key], context));
        return Transclusion.Of([.. blocks.Where(block => block is not HeadingBlock { Origin: Origin.Generated })], entity);
    }

    private static IEnumerable<Block> Field(FieldDefinition field, YamlNode node, ProjectionContext context)
    {
        var entity = context.Entity;
        if (field.Shape is FieldShape.Pathways) return Pathways.Of(node, context);
        var heading = context.Heading(field.Key, context.FieldHeading(field.Key));
        switch (field.Shape)
        {
            case FieldShape.Statements:
                var body = StatementBlocks.Of(
                    StatementReader.Read(node, field.Key, context.Ignored), entity.Cites, context.Bag);
                return field.IsPrognosis
                    ? [heading, new DisclosureBlock(DisclosureKind.Prognosis, field.Key + "-door", [], body) { Span = node.Span }]
                    : [heading, .. body];
            case FieldShape.Effects:
                return [heading, .. Effects.Of(node, context), .. PlanParts.IsPlan(entity) ? PlanEffects.Known(context) : []];
            case FieldShape.Cycles:
                return Cycles.Of(node, field, heading, context);
            case FieldShape.Without:
                return PlanEffects.Without(node, heading, context);
            case FieldShape.Questions:
                return [AskedBlocks.Of(node, field, context)];
            case FieldShape.Picks:
                return [AskedBlocks.Picked(node, field, context)];
            case FieldShape.Entities:
                return [heading, RelationList.Of(node, field, context)];
            case FieldShape.Entity:
                return One(node, field, heading, context);
            default:
                return Facts.Of(field, node, heading, context);
        }
    }

    private static IEnumerable<Block> One(
        YamlNode node, FieldDefinition field, HeadingBlock heading, ProjectionContext context)
    {
        if (RelationItems.One(node, field, context.Ignored) is not { } item
            || context.Find(field.Target!, item.Name.Value) is not { } target) return [];
        if (context.PageLink(target) is not { } link) return [];
        ImmutableArray<Inline> note = item.Note is { } words ? context.Inlines(words) : [];
        link = link with { Note = Cited.With(note, item.Cites) };
        return [heading, new LinkListBlock([link]) { Origin = Origin.Generated, Span = item.Name.Span }];
    }

    private static IEnumerable<Block> Sections(YamlNode node, ProjectionContext context)
    {
        GroupBlock? keyFacts = null;
        foreach (var section in PartReader.Sections(node, "sections", context.Ignored))
        {
            var regions = section.Regions;
            yield return new HeadingBlock(2, section.Id, [new TextInline(section.Title.Value) { Span = section.Title.Span }])
            {
                Span = section.Title.Span,
                Regions = regions,
                AnchorOrigin = PartReader.OriginOf(section.Id, section.Title),
                AnchorWords = PartReader.OriginOf(section.Id, section.Title) == AnchorOrigin.Title ? section.Id : null,
            };
            var blocks = MarkdownReader.ReadBlocks(section.Text.Text, 0, MarkdownScope.Section, context.Bag);
            TypedCards.Check(blocks, section.Kind ?? context.Entity.Kind, context.Bag);
            if (BlockWalk.All(blocks).OfType<GroupBlock>().FirstOrDefault(group => group.Group == GroupKind.KeyFacts) is { } facts)
            {
                // Twice in one section was told where it was read.
                if (keyFacts is not null) context.Bag.Add(Codes.KeyFactsTwice.At(facts.Span, keyFacts.Span.Line));
                keyFacts ??= facts;
            }

            var cites = section.Cites.IsEmpty && !BlockWalk.AllInlines(blocks).Any(inline => inline is CiteInline)
                ? context.Entity.Cites
                : section.Cites;
            foreach (var block in Cited.With(blocks, cites))
                yield return block with { Regions = regions.IsEmpty ? block.Regions : regions, Kind = section.Kind ?? block.Kind };
        }
    }
}
