using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>A word of the interface that is not there.</summary>
/// <param name="Key">What is missing; of two keys that would do, the general one.</param>
/// <param name="Use">What it is for.</param>
public sealed record MissingWord(string Key, string Use);

/// <summary>The interface words that types of entities need, so that a missing one is told before a page is drawn.</summary>
public static class EntityWords
{
    /// <summary>Every word that is missing, once, in order of the keys.</summary>
    public static IEnumerable<MissingWord> Missing(UiWords words, EntityTypes types)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(types);
        return types.All.SelectMany(type => Needed(type, types)).Where(need => !need.Keys.Any(words.Has))
            .Select(need => new MissingWord(need.Keys[^1], need.Use)).DistinctBy(missing => missing.Key)
            .OrderBy(missing => missing.Key, StringComparer.Ordinal);
    }

    /// <summary>Each need as the keys that answer it, the more special first, and what it is for.</summary>
    private static IEnumerable<(string[] Keys, string Use)> Needed(EntityType type, EntityTypes types)
    {
        yield return ([$"entity.{type.Name}"], $"It names one {type.Name}.");
        yield return ([$"entity.{type.Name}.plural"], $"It names several of type {type.Name}.");
        if (type.MayHaveSigns) yield return (["field.cards"], $"It stands above the cards of a {type.Name}.");
        foreach (var field in type.Fields)
        {
            var use = $"The field “{field.Key}” of type {type.Name} needs it.";
            foreach (var keys in field.Shape.Words(type, field)) yield return (keys, use);
        }

        if (!type.HasPage) yield break;
        // Whatever a type names tells on its own page who names it.
        foreach (var target in type.Fields.Where(field => field.TellsBack)
            .SelectMany(field => field.Shape.Targets(field, types)).Distinct(StringComparer.Ordinal)
            .Where(target => types.Find(target) is { HasPage: true }))
        {
            yield return ([$"incoming.{target}.{type.Name}", $"incoming.{type.Name}"],
                $"On the page of a {target}, it stands above each {type.Name} that names it.");
        }
    }
}
