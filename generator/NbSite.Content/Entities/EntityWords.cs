using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>A word of the interface that is not there.</summary>
/// <param name="Key">What is missing; of two keys that would do, the general one.</param>
/// <param name="Use">What it is for.</param>
public sealed record MissingWord(string Key, string Use)
{
    /// <summary>The type that needs it.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The field that needs it; null when the type itself does.</summary>
    public FieldDefinition? Field { get; init; }

    /// <summary>The chapter that needs it; null when none does.</summary>
    public TypeChapter? Chapter { get; init; }
}

/// <summary>The interface words that types of entities need, so that a missing one is told before a page is rendered.</summary>
public static class EntityWords
{
    /// <summary>Every word that is missing, once, in order of the keys.</summary>
    public static IEnumerable<MissingWord> Missing(UiWords words, EntityTypes types)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(types);
        return types.All.SelectMany(type => Needed(type, types)).Where(need => !need.Keys.Any(words.Has))
            .Select(need => new MissingWord(need.Keys[^1], need.Use) { Type = need.Type, Field = need.Field, Chapter = need.Chapter }).DistinctBy(missing => missing.Key)
            .OrderBy(missing => missing.Key, StringComparer.Ordinal);
    }

    /// <summary>Every key that the types may ask for.</summary>
    /// <param name="types">The types of the site.</param>
    public static IEnumerable<string> Keys(EntityTypes types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return types.All.SelectMany(type => Needed(type, types)).SelectMany(need => need.Keys).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The keys of which one is enough, the more special first.</summary>
    /// <param name="types">The types of the site.</param>
    public static IEnumerable<IReadOnlyList<string>> Choices(EntityTypes types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return types.All.SelectMany(type => Needed(type, types)).Select(need => need.Keys);
    }

    /// <summary>Each need as the keys that answer it, the more special first, and what it is for.</summary>
    private static IEnumerable<Need> Needed(EntityType type, EntityTypes types)
    {
        yield return new([$"entity.{type.Name}"], $"It names one {type.Name}.", type);
        yield return new([$"entity.{type.Name}.plural"], $"It names several of type {type.Name}.", type);
        if (type.MayHaveSigns) yield return new(["field.cards"], $"It stands above the cards of a {type.Name}.", type);
        foreach (var field in type.Fields)
        {
            var use = $"The field “{field.Key}” of type {type.Name} needs it.";
            foreach (var keys in field.Shape.Words(type, field)) yield return new(keys, use, type, field);
        }

        if (!type.HasPage) yield break;
        foreach (var chapter in type.Chapters.Where(chapter => chapter.IsNamed))
            yield return new([.. chapter.Words(type.Name)], $"It stands above the parts of a {type.Name} in the chapter “{chapter.Key}”.", type)
            {
                Chapter = chapter,
            };
        // Whatever a type names tells on its own page who names it.
        foreach (var target in type.Fields.Where(field => field.TellsBack)
            .SelectMany(field => field.Shape.Targets(field, types)).Distinct(StringComparer.Ordinal)
            .Where(target => types.Find(target) is { HasPage: true }))
        {
            yield return new([$"incoming.{target}.{type.Name}", $"incoming.{type.Name}"],
                $"On the page of a {target}, it stands above each {type.Name} that names it.", type);
        }
    }

    private sealed record Need(string[] Keys, string Use, EntityType Type, FieldDefinition? Field = null)
    {
        public TypeChapter? Chapter { get; init; }
    }
}
