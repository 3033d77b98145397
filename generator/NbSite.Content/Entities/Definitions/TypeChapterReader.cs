using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Definitions;

/// <summary>Reads the chapters of a type: which parts of its pages stand together under one heading.</summary>
internal static class TypeChapterReader
{
    /// <summary>A page of more would have chapters of chapters.</summary>
    private const int MostChapters = 20;

    /// <summary>The chapters that can be taken; what is wrong with the others is in the bag.</summary>
    public static ImmutableArray<TypeChapter> Read(MapReader file, EntityType type, TypeWordReader words)
    {
        var maps = file.Maps("chapters", "a chapter");
        if (maps.Length > MostChapters)
            file.Bag.Add(Codes.TypeTooMany.At(maps[MostChapters].Span, maps.Length, "chapters", MostChapters));
        foreach (var map in maps.Take(MostChapters))
        {
            if (One(map, type, words) is { } chapter) type = type with { Chapters = type.Chapters.Add(chapter) };
            map.Done();
        }

        return type.Chapters;
    }

    /// <summary>What may stand under <c>chapters</c>.</summary>
    public static JsonObject Schema => SchemaOf.List(SchemaOf.Map(
        ("key!", SchemaOf.Text), ("holds!", SchemaOf.List(SchemaOf.Text)), ("title", TypeWordReader.Schema)));

    private static TypeChapter? One(MapReader map, EntityType type, TypeWordReader words)
    {
        var key = map.RequiredText("key");
        var holds = map.RequiredTextList("holds");
        if (key is null) return null;
        var chapter = new TypeChapter(key.Value, [.. holds.Select(name => name.Value)])
        {
            IsNamed = map.Has("title"),
            Span = key.Span,
        };
        words.Read(map.Node("title"), "title", chapter.Words(type.Name)[0]);
        if (ChapterChecks.ProblemOfKey(key.Value, type) is { } wrong)
        {
            map.Bag.Add(Codes.TypeChapterKey.At(key.Span, Quote.Short(key.Value), wrong));
            return null;
        }

        foreach (var name in holds)
        {
            if (ChapterChecks.ProblemOf(name.Value, chapter, type) is not { } problem) continue;
            const string Remedy = "Write keys of fields that follow each other, “sections”, or “told”.";
            var order = ChapterChecks.Order(type);
            var hint = order.Contains(name.Value) ? Remedy : Suggestions.Hint(name.Value, order, Remedy);
            map.Bag.Add(Codes.TypeChapterHolds.WithHint(name.Span, hint, Quote.Short(name.Value), key.Value, problem));
            return null;
        }

        return holds.IsEmpty ? null : chapter;
    }
}
