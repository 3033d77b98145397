using System.Collections.Immutable;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Markdown;
using NbSite.Content.Signs;
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
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var cards = entity.Definition.MayHaveSigns;
        var keyFacts = KeyFacts(context);
        if (keyFacts is not null) blocks.Add(keyFacts);
        foreach (var field in entity.Definition.Fields.Where(field => !entity.Definition.KeyFacts.Contains(field.Key)))
        {
            // Signs of danger come right behind what the thing is.
            if (cards && field.Role != FieldRole.Main && !field.Shape.IsShort)
            {
                blocks.AddRange(PageCards.Of(context));
                cards = false;
            }

            blocks.AddRange(entity.Fields.Of(field) is { } value
                ? value.Render(context)
                : field.Shape.RenderUnwritten(field, context));
            if (field.Role == FieldRole.Main) blocks.AddRange(Incoming.PartsOf(context));
        }

        if (cards) blocks.AddRange(PageCards.Of(context));
        blocks.AddRange(Sections(context, keyFacts));
        blocks.AddRange(Incoming.Of(context));
        return blocks.ToImmutable();
    }

    /// <summary>The short fields that the type wants at the head of its pages, in a box of their own; null where none is written.</summary>
    private static GroupBlock? KeyFacts(ProjectionContext context)
    {
        var (type, fields) = (context.Entity.Definition, context.Entity.Fields);
        ImmutableArray<Block> lines =
        [
            .. type.KeyFacts.Select(type.Field).OfType<FieldDefinition>().Select(fields.Of).OfType<FieldValue>()
                .SelectMany(value => value.Render(context)),
        ];
        return lines.IsEmpty ? null : new GroupBlock(GroupKind.KeyFacts, lines) { Span = context.Entity.Span };
    }

    /// <summary>An entity without headings, to be shown inside another page.</summary>
    public static ImmutableArray<Block> Body(Entity entity, ISiteIndex index, UiWords words, DiagnosticBag bag)
    {
        var context = new ProjectionContext(entity, index, words, bag);
        var blocks = entity.Definition.Fields.Select(entity.Fields.Of).OfType<FieldValue>()
            .SelectMany(value => value.Render(context));
        return Transclusion.Of([.. blocks.Where(block => block is not HeadingBlock { Origin: Origin.Generated })], entity);
    }

    /// <param name="context">The page.</param>
    /// <param name="keyFacts">The box of its type, since a page has one; null for none.</param>
    private static IEnumerable<Block> Sections(ProjectionContext context, GroupBlock? keyFacts)
    {
        foreach (var section in context.Entity.Sections)
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
