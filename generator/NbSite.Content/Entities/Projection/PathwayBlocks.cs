using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>Treatment pathways: each a diagram and an equal list.</summary>
internal static class PathwayBlocks
{
    public static IEnumerable<Block> Of(IEnumerable<PathwayItem> pathways, ProjectionContext context)
    {
        foreach (var pathway in pathways)
        {
            var cites = pathway.Cites.IsEmpty ? context.Entity.Cites : pathway.Cites;
            yield return new PathwayBlock(
                pathway.Id,
                [pathway.Title.Inline],
                StatementBlocks.Of(pathway.Intro, cites, context.Bag),
                [.. pathway.Steps.Select(step => Step(step, pathway, cites, context))])
            {
                Regions = pathway.Regions,
                Span = pathway.Title.Span,
                AnchorOrigin = PartReader.OriginOf(pathway.Id, pathway.Title),
            };
        }
    }

    private static PathwayStep Step(
        StepItem step, PathwayItem pathway, ImmutableArray<CiteItem> fallback, ProjectionContext context)
    {
        var cites = step.Cites.IsEmpty ? fallback : step.Cites;
        var links = step.Uses.Select(use => Link(use.Type, use.Item, step, pathway, context)).OfType<PageLink>();
        return new PathwayStep(
            pathway.Id + "-" + step.Id, step.Title.Value, step.Duration,
            StatementBlocks.Of(step.Text, cites, context.Bag), [.. links])
        {
            Regions = step.Regions,
            Span = step.Title.Span,
            Length = Drawn(step, context),
        };
    }

    /// <summary>A length whose words say the same.</summary>
    private static TimeLength? Drawn(StepItem step, ProjectionContext context)
    {
        if (step is not { Length: { } length, Duration: { } duration }) return null;
        if (LengthWords.Say(duration, length.Length, context.Words)) return length.Length;
        context.Bag.Add(Codes.LengthDisagrees.At(length.Span, "length", TimeWords.Of(length.Length, context.Words), Quote.Short(duration)));
        return null;
    }

    /// <summary>What a step uses, with its own source and what is to be known of it; else the words of the step must have a source.</summary>
    private static PageLink? Link(string type, RelationItem use, StepItem step, PathwayItem pathway, ProjectionContext context)
    {
        if (context.Find(type, use.Name.Value) is not { } target) return null;
        var own = RelationSources.Said(use.Cites, use.Note);
        if (own.IsEmpty && RelationSources.OfStep(step, pathway).IsEmpty) RelationSources.OfEntry([], use.Name, type, target, context);
        ImmutableArray<Inline> note = use.Note is { } words ? [new TextInline("("), .. context.Inlines(words), new TextInline(")")] : [];
        return context.PageLink(target, use.Name) is { } link ? link with { Note = Cited.With(note, own) } : null;
    }
}
