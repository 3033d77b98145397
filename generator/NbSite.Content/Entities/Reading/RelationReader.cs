using NbSite.Content.Entities.Projection;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>Finds what an entity has to do with others, field by field.</summary>
internal static class RelationReader
{
    /// <summary>The relations of one field; problems of shape are reported elsewhere.</summary>
    public static IEnumerable<Relation> Of(string id, EntityType type, FieldDefinition field, YamlNode node)
    {
        var ignored = new DiagnosticBag();
        Relation Make(string target, TextValue name) => new()
        {
            FromId = id,
            FromType = type.Name,
            Field = field.Key,
            TargetType = target,
            TargetName = name.Value,
            Span = name.Span,
        };
        Relation Of(RelationItem item, string target) => Make(target, item.Name) with
        {
            Cites = RelationSources.Said(item.Cites, item.Note),
            Note = item.Note,
        };
        switch (field.Shape)
        {
            case FieldShape.Entity:
                return RelationItems.One(node, field, ignored) is { } one ? [Of(one, field.Target!)] : [];
            case FieldShape.Entities:
                return RelationItems.Read(node, field, ignored).Select(item => Of(item, field.Target!));
            case FieldShape.Effects:
                return PartReader.Effects(node, field.Key, ignored).Select(item => Make(field.Target!, item.Effect) with
                {
                    HowCommon = item.HowCommon,
                    Note = item.Note,
                    Cites = RelationSources.Said(item.Cites, item.Note),
                    Regions = item.Regions,
                });
            case FieldShape.Picks:
                return QuestionReader.Picks(node, field.Key, ignored).Select(item => Make(field.Target!, item.From));
            case FieldShape.Without:
                return PartReader.Without(node, field.Key, ignored).Where(item => item.Effect is not null)
                    .Select(item => Make(field.Target!, item.Effect!));
            case FieldShape.Pathways:
                return PartReader.Pathways(node, field.Key, ignored).SelectMany(pathway => pathway.Steps.SelectMany(step =>
                    step.Uses.Select(use => Of(use.Item, use.Type) with
                    {
                        Regions = step.Regions.IsEmpty ? pathway.Regions : step.Regions,
                        StepTitle = step.Title.Value,
                        StepAnchor = pathway.Id + "-" + step.Id,
                    })));
            default:
                return [];
        }
    }
}
