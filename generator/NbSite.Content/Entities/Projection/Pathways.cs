using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>Treatment pathways: each a diagram and an equal list.</summary>
internal static class Pathways
{
    public static IEnumerable<Block> Of(YamlNode node, ProjectionContext context)
    {
        foreach (var pathway in PartReader.Pathways(node, "pathways", context.Ignored))
        {
            var cites = pathway.Cites.IsEmpty ? context.Entity.Cites : pathway.Cites;
            yield return new PathwayBlock(
                pathway.Id,
                [new TextInline(pathway.Title.Value)],
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
        var links = step.Uses.Select(use => context.Find(use.Type, use.Name.Value)).OfType<Entity>()
            .Select(context.PageLink).OfType<PageLink>();
        return new PathwayStep(
            pathway.Id + "-" + step.Id, step.Title.Value, step.Duration,
            StatementBlocks.Of(step.Text, cites, context.Bag), [.. links])
        {
            Regions = step.Regions,
            Span = step.Title.Span,
        };
    }
}
