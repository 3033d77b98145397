using System.Collections.Immutable;
using NbSite.Content.Differences;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Markdown;
using NbSite.Content.Signs;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>
/// Replaces <c>{{list …}}</c>, <c>{{table …}}</c>, <c>{{pathway …}}</c>, <c>{{questions …}}</c>, <c>{{journey}}</c>,
/// <c>{{outside}}</c>, <c>{{differences …}}</c> and <c>{{signs …}}</c>; <c>{{cards}}</c> was replaced before, by <see cref="CardPlacing"/>.
/// </summary>
public static class DirectiveExpander
{
    /// <summary>The blocks with every directive replaced; names that mean nothing are in the bag.</summary>
    public static ImmutableArray<Block> Expand(
        ImmutableArray<Block> blocks, ISiteIndex index, UiWords words, DiagnosticBag bag) =>
        BlockWalk.All(blocks).Any(block => block is DirectiveBlock) ? Expand(blocks, 2, null, index, words, bag) : blocks;

    // “level” is that of headings that are put in: none may be skipped.
    private static ImmutableArray<Block> Expand(
        ImmutableArray<Block> blocks, int level, string? disclosure, ISiteIndex index, UiWords words, DiagnosticBag bag)
    {
        var result = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            if (block is HeadingBlock) level = 3;
            result.AddRange(One(block, level, disclosure, index, words, bag));
        }

        return result.ToImmutable();
    }

    private static ImmutableArray<Block> One(
        Block block, int level, string? disclosure, ISiteIndex index, UiWords words, DiagnosticBag bag)
    {
        if (block is DisclosureBlock { Disclosure: var kind }) disclosure = kind == DisclosureKind.Prognosis ? "prognosis" : "details";
        return block is DirectiveBlock directive
            ? Behind(disclosure, directive, Replace(directive, level, index, words, bag), bag)
            : [BlockDescription.Of(block).Map(block, new Inside(inner => Expand(inner, level, disclosure, index, words, bag)))];
    }

    /// <summary>What stands inside a block, whatever kind it is.</summary>
    private sealed class Inside(Func<ImmutableArray<Block>, ImmutableArray<Block>> expand) : IPartMap
    {
        public ImmutableArray<Inline> Text(ImmutableArray<Inline> text, TextRole role) => text;

        public ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => expand(blocks);
    }

    /// <summary>What stands in a closed disclosure; a card that says when to call must not.</summary>
    private static ImmutableArray<Block> Behind(
        string? disclosure, DirectiveBlock directive, ImmutableArray<Block> shown, DiagnosticBag bag)
    {
        if (disclosure is null) return shown;
        if (BlockWalk.All(shown).OfType<CareCardBlock>().FirstOrDefault(card => card.Level >= CareLevel.Urgent) is { } hidden)
            bag.Add(Codes.CardInDisclosure.At(directive.Span, hidden.Level == CareLevel.Emergency ? "emergency" : "urgent", disclosure));
        return shown;
    }

    private static ImmutableArray<Block> Replace(
        DirectiveBlock directive, int level, ISiteIndex index, UiWords words, DiagnosticBag bag)
    {
        if (directive.Name == "cards") return [];
        if (directive.Name == "journey") return JourneyList(directive, index, bag);
        if (directive.Name == "outside") return OutsideBlocks.Of(index, words);
        if (directive.Name == "differences") return DifferenceBlocks.Of(directive, level, index, words, bag);
        if (directive.Name == "signs") return SignCards(directive, level, index, words, bag);
        var argument = directive.Arguments[0];
        if (directive.Name is "list" or "table") return OfType(directive.Name, argument, level, index, words, bag);
        var shape = directive.Name == "pathway" ? Shape.Pathways : Shape.Questions;
        ImmutableArray<string> types = [.. index.Types().WithField(shape).Select(type => type.Name)];
        var entity = types.Select(type => index.Get<string>(IndexKind.EntityName, type + "/" + argument.Text)).OfType<string>()
            .Select(id => index.Get<Entity>(IndexKind.Entity, id)).FirstOrDefault(found => found is not null);
        if (entity is null)
        {
            if (!types.Any(type => index.MayBeUnread(IndexKind.EntityName, type + "/" + argument.Text)))
                bag.Add(types.IsEmpty ? NoType(argument, directive.Name, shape) : NotFound(argument, types, index));
            return [];
        }

        // The page of what was withdrawn says so; its words are told nowhere.
        if (index.Get<string>(IndexKind.Unpublished, Unpublished.Entity(entity.Type, entity.Id)) is { } withheld)
        {
            bag.Add(Codes.NotPublished.At(argument.Span, argument.Text, withheld));
            return [];
        }

        var context = new ProjectionContext(entity, index, words, bag);
        var blocks = directive.Name switch
        {
            "pathway" => Transclusion.Of([.. PathwayBlocks.Of(entity.Fields.All<PathwayItem>(), context)], entity),
            "questions" => EntityProjector.Body(entity, index, words, bag),
            _ => [],
        };
        if (blocks.IsEmpty) bag.Add(Codes.NothingToShow.At(argument.Span, argument.Text, directive.Name));
        return blocks;
    }

    /// <summary>The steps of the journey, numbered, each with its pages.</summary>
    private static ImmutableArray<Block> JourneyList(DirectiveBlock directive, ISiteIndex index, DiagnosticBag bag)
    {
        if (index.Get<Journey>(IndexKind.Journey, "all") is not { } journey)
        {
            bag.Add(Codes.NoJourney.At(directive.Span));
            return [];
        }

        // Made from which pages there are, as lists of pages are.
        var items = journey.Steps.Select(step => new ListItem(
        [
            new ParagraphBlock([new EmphasisInline(true, [new TextInline(step.Title)])]) { Origin = Origin.Generated, IsAside = true },
            new LinkListBlock(step.Pages) { Origin = Origin.Generated, IsAside = true },
        ])
        { Origin = Origin.Generated, IsAside = true });
        return [new ListBlock(true, 1, [.. items]) { Origin = Origin.Generated, IsAside = true, Span = directive.Span }];
    }

    /// <summary>Cards of all signs, or of some, with every condition in words.</summary>
    private static ImmutableArray<Block> SignCards(
        DirectiveBlock directive, int level, ISiteIndex index, UiWords words, DiagnosticBag bag)
    {
        var book = SignBook.Of(index, words);
        foreach (var name in directive.Arguments.Where(name => book.Set.Find(name.Text) is null && !index.MayBeUnread(IndexKind.Signs, "all")))
            bag.Add(Codes.UnknownSign.WithHint(name.Span, Suggestions.Hint(name.Text, book.Set.Signs.Select(sign => sign.Id)), name.Text));
        var cards = new CardBlocks(book, bag);
        var some = directive.Arguments.Select(name => name.Text).ToHashSet(StringComparer.Ordinal);
        var shown = some.Count == 0
            ? cards.OfAll(SignComposition.OfAll(book.Set, book.Place), level, directive.Span)
            : cards.OfPage(SignComposition.OfAll(book.Set, book.Place, some), level, directive.Span);
        if (shown.IsEmpty && some.All(name => book.Set.Find(name) is not null) && !index.MayBeUnread(IndexKind.Signs, "all"))
            bag.Add(Codes.CardPlaceEmpty.At(directive.Span, directive.Name));
        return shown;
    }

    /// <summary>The site has no type whose sheets could be shown so.</summary>
    private static Diagnostic NoType(DirectiveArgument argument, string directive, Shape shape)
    {
        var hint = ShippedPacks.With(shape) is { } pack
            ? $"No type of this site has it. Those of the pack “{pack}” do: write “packs: [{pack}]” in site.yml."
            : null;
        return Codes.UnknownDirectiveName.WithHint(argument.Span, hint, $"fact sheet for “{directive}”", argument.Text);
    }

    /// <summary>No entity has this name, or several do.</summary>
    private static Diagnostic NotFound(DirectiveArgument argument, ImmutableArray<string> types, ISiteIndex index)
    {
        if (types.Select(type => index.Get<string>(IndexKind.Unpublished, Unpublished.Entity(type, argument.Text)))
            .FirstOrDefault(why => why is not null) is { } withheld)
            return Codes.NotPublished.At(argument.Span, argument.Text, withheld);
        var known = types.SelectMany(type => index.Keys(IndexKind.EntityName)
            .Where(key => key.StartsWith(type + "/", StringComparison.Ordinal)).Select(key => key[(type.Length + 1)..])).ToList();
        var several = known.Where(id => id.EndsWith("/" + argument.Text, StringComparison.Ordinal)).ToList();
        return several.Count > 1
            ? Codes.AmbiguousEntity.At(argument.Span, argument.Text, string.Join(", ", several))
            : Codes.UnknownDirectiveName.WithHint(
                argument.Span, Suggestions.Hint(argument.Text, known), string.Join(" or ", types), argument.Text);
    }

    private static Diagnostic NoneOf(EntityType type, DirectiveArgument argument, string directive, ISiteIndex index) =>
        index.Get<string>(IndexKind.Unpublished, Unpublished.Type(type.Name)) is { } why
            ? Codes.NotPublished.WithHint(
                argument.Span,
                $"So is each fact sheet with “type: {type.Name}”. Finish one and change its review record, or remove the line; “--drafts” builds with drafts.",
                type.Name, why)
            : Codes.NothingToShow.WithHint(
                argument.Span, $"Write a fact sheet with “type: {type.Name}”, or remove the line.", type.Name, directive);

    private static ImmutableArray<Block> OfType(
        string directive, DirectiveArgument argument, int level, ISiteIndex index, UiWords words, DiagnosticBag bag)
    {
        if (index.Types().Find(argument.Text) is not { } type)
        {
            bag.Add(index.Types().Unknown(argument.Text, argument.Span));
            return [];
        }

        if (directive == "list" && type.HasPage)
        {
            var links = index.Get<PageList>(IndexKind.Type, type.Name)?.Links ?? [];
            if (links.IsEmpty && !index.MayBeUnread(IndexKind.Type, type.Name)) bag.Add(NoneOf(type, argument, directive, index));
            foreach (var other in links.Where(link => link.InLanguage is not null).GroupBy(link => link.InLanguage!.Name, StringComparer.Ordinal))
                bag.Add(Codes.ListedInOtherLanguage.At(argument.Span, argument.Text, other.Key, Quote.Some([.. other.Select(link => link.Title)])));
            return [new LinkListBlock(links) { Origin = Origin.Generated, IsAside = true, Span = argument.Span }];
        }

        var entities = (index.Get<EntityIds>(IndexKind.EntitiesOfType, type.Name)?.Ids ?? [])
            .Select(id => index.Get<Entity>(IndexKind.Entity, id)!).ToImmutableArray();
        if (entities.IsEmpty && !index.MayBeUnread(IndexKind.Type, type.Name)) bag.Add(NoneOf(type, argument, directive, index));
        if (!entities.IsEmpty && index.Get<ElsewhereTitles>(IndexKind.OtherLanguage, ElsewhereTitles.KeyOf(type.Name)) is { } untold)
            bag.Add(Codes.NotListedHere.At(argument.Span, argument.Text, untold.Language, Quote.Some(untold.Titles)));
        if (directive == "list")
        {
            var items = entities.Select(entity => new DefinitionItem(
                entity.Name, [new TextInline(entity.Keys.Title)], EntityProjector.Body(entity, index, words, bag))
            {
                Origin = Origin.Transcluded,
                SourceId = entity.Id,
                Regions = entity.Keys.Regions,
                Kind = entity.Kind,
                Span = entity.Span,
            });
            return [new DefinitionsBlock([.. items]) { Origin = Origin.Transcluded, Span = argument.Span }];
        }

        return
        [
            .. entities.SelectMany(entity => (ImmutableArray<Block>)
            [
                new HeadingBlock(level, entity.Name, [new TextInline(entity.Keys.Title)])
                {
                    Origin = Origin.Transcluded,
                    SourceId = entity.Id,
                    Span = entity.Span,
                },
                .. EntityProjector.Body(entity, index, words, bag),
            ]),
        ];
    }
}
