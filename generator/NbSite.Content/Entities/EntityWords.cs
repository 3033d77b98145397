using NbSite.Content.Entities.Reading;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>The interface words that types of entities need, so that a missing one is told before a page is drawn.</summary>
public static class EntityWords
{
    /// <summary>The keys that the words lack; of two that would do, the general one.</summary>
    public static IEnumerable<string> Missing(UiWords words, IEnumerable<EntityType> types)
    {
        ArgumentNullException.ThrowIfNull(words);
        var all = types.ToList();
        return Needed(all).Where(keys => !keys.Any(words.Has)).Select(keys => keys[^1]).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Each need as the keys that answer it, the more special first.</summary>
    private static IEnumerable<string[]> Needed(List<EntityType> types)
    {
        foreach (var how in PartReader.HowCommon)
        {
            yield return [$"how-common.{how}"];
            yield return [$"how-common.{how}.short"];
        }

        yield return ["how-common.other"];
        foreach (var type in types)
        {
            yield return [$"entity.{type.Name}"];
            yield return [$"entity.{type.Name}.plural"];
            foreach (var field in type.Fields.Where(field => field.Shape is not (FieldShape.Pathways or FieldShape.Choice)))
                yield return [$"field.{type.Name}.{field.Key}", $"field.{field.Key}"];
            if (!type.HasPage) continue;
            // Whatever a type names tells on its own page who names it.
            foreach (var target in type.Fields.SelectMany(Targets).Distinct(StringComparer.Ordinal)
                .Where(target => types.Any(other => other.Name == target && other.HasPage)))
                yield return [$"incoming.{target}.{type.Name}", $"incoming.{type.Name}"];
        }
    }

    private static IEnumerable<string> Targets(FieldDefinition field) => field switch
    {
        { Shape: FieldShape.Pathways } => PartReader.StepTypes,
        { Key: "questions" } => [],
        { Target: { } target } => [target],
        _ => [],
    };
}
