using System.Collections.Immutable;
using NbSite.Content.FrontMatter;

namespace NbSite.Content.Entities;

/// <summary>What is wrong with a chapter of a type, whether a file or a program says it.</summary>
internal static class ChapterChecks
{
    /// <summary>Everything that a chapter may hold, in the order of the page.</summary>
    public static ImmutableArray<string> Order(EntityType type) =>
        [.. type.Fields.Select(field => field.Key), TypeChapter.OwnSections, TypeChapter.Told];

    /// <summary>Why no chapter can have a key beside those that the type has; null when it can.</summary>
    public static string? ProblemOfKey(string key, EntityType type) =>
        Names.ProblemOfSlug(key) ?? (type.Chapters.Any(chapter => chapter.Key == key) ? "a chapter before has it" : null);

    /// <summary>Why a part cannot stand in a chapter of a type; null when it can.</summary>
    public static string? ProblemOf(string part, TypeChapter chapter, EntityType type)
    {
        var order = Order(type);
        var at = order.IndexOf(part);
        if (at < 0) return "the type has no such field";
        if (type.Chapters.FirstOrDefault(other => other.Key != chapter.Key && other.Holds.Contains(part)) is { } first)
            return $"it stands in “{first.Key}” already";
        var before = chapter.Holds.IndexOf(part) - 1;
        return before >= 0 && order.IndexOf(chapter.Holds[before]) is >= 0 and var last && last != at - 1
            ? $"it does not follow “{chapter.Holds[before]}” on the page"
            : null;
    }

    /// <summary>What is wrong with a chapter of a finished type, as the end of a sentence; null when nothing is.</summary>
    public static string? ProblemOf(TypeChapter chapter, EntityType type)
    {
        if (Names.ProblemOfSlug(chapter.Key) is { } key) return $"cannot be named so: {key}";
        if (type.Chapters.Count(other => other.Key == chapter.Key) > 1) return "stands twice";
        if (chapter.Holds.IsDefaultOrEmpty) return "holds nothing";
        foreach (var part in chapter.Holds)
            if (ProblemOf(part, chapter, type) is { } problem) return $"cannot hold “{part}”: {problem}";
        return null;
    }
}
