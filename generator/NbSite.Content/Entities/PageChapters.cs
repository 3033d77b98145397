using System.Collections.Immutable;
using NbSite.Content.Entities.Shapes;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>
/// Puts the parts of a sheet's page under few headings, as its type says. Done where a page is rendered, behind its hash: no
/// text, sign-off or record changes, every anchor stays at its words, and nothing changes places.
/// </summary>
public static class PageChapters
{
    private const int Top = 2;
    private const int Lowest = 6;
    private const string From = "from-";

    /// <summary>The blocks of a page with its chapters; the same blocks when the type has none.</summary>
    /// <param name="blocks">What the page says.</param>
    /// <param name="name">The type of the page.</param>
    /// <param name="types">Every type of fact sheet; a page of another type has no chapters.</param>
    /// <param name="words">The words of the interface.</param>
    public static ImmutableArray<Block> Arrange(ImmutableArray<Block> blocks, string name, EntityTypes types, UiWords words)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(words);
        if (types.Find(name) is not { Chapters.IsEmpty: false } type || blocks.IsDefaultOrEmpty) return blocks;
        var parts = Parts(blocks, type, types);
        var result = ImmutableArray.CreateBuilder<Block>(blocks.Length + type.Chapters.Length);
        var begun = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < parts.Count;)
        {
            var chapter = parts[at].Chapter;
            var count = parts.Skip(at).TakeWhile(part => part.Chapter == chapter).Count();
            var run = parts.GetRange(at, count);
            at += count;
            // A chapter of one part is that part. What cards or a missing place part has one chapter, the first.
            if (chapter is null || count == 1 || !begun.Add(chapter.Key))
            {
                foreach (var part in run) result.AddRange(part.Blocks);
                continue;
            }

            var leads = !chapter.IsNamed;
            if (!leads) result.Add(Heading(chapter, type, words, blocks));
            foreach (var part in run)
            {
                result.AddRange(leads ? part.Blocks : [.. part.Blocks.Select(Lowered)]);
                leads = false;
            }
        }

        return result.ToImmutable();
    }

    /// <summary>A heading of the second level and all that stands under it.</summary>
    private sealed record Part(TypeChapter? Chapter, List<Block> Blocks);

    private static List<Part> Parts(ImmutableArray<Block> blocks, EntityType type, EntityTypes types)
    {
        var parts = new List<Part> { new(null, []) };
        var main = type.Fields.FirstOrDefault(field => field.Role == FieldRole.Main)?.Key;
        string? before = null;
        foreach (var block in blocks)
        {
            if (BlockDescription.Of(block).Level(block) == Top)
            {
                var key = KeyOf(block, type);
                // What is a part of the thing stands behind what the thing is, and belongs there.
                if (key == TypeChapter.Told && before is not null && before == main && IsOfParts((HeadingBlock)block, type, types)) key = main;
                parts.Add(new(key is null ? null : type.Chapters.FirstOrDefault(chapter => chapter.Holds.Contains(key)), []));
                before = key;
            }

            parts[^1].Blocks.Add(block);
        }

        if (parts[0].Blocks.Count == 0) parts.RemoveAt(0);
        return parts;
    }

    /// <summary>Whether sheets of the type that the heading names say that they are parts of this one.</summary>
    private static bool IsOfParts(HeadingBlock heading, EntityType type, EntityTypes types) =>
        types.Find(heading.Id[From.Length..])?.Fields.Any(field => field.Role == FieldRole.Whole && field.Target == type.Name) == true;

    private static string? KeyOf(Block block, EntityType type) => block switch
    {
        PathwayBlock => type.Field(Shape.Pathways)?.Key,
        HeadingBlock { Origin: Origin.Own } => TypeChapter.OwnSections,
        HeadingBlock { Origin: Origin.Generated, Id: var id } =>
            id.StartsWith(From, StringComparison.Ordinal) ? TypeChapter.Told : type.Field(id)?.Key,
        _ => null,
    };

    private static HeadingBlock Heading(TypeChapter chapter, EntityType type, UiWords words, ImmutableArray<Block> blocks)
    {
        var id = "part-" + chapter.Key;
        // Somebody may have named a place so; what is published stays where it is.
        while (BlockWalk.All(blocks).Any(block => BlockDescription.Of(block).Anchor(block) == id)) id = "nb-" + id;
        return new HeadingBlock(Top, id, [new TextInline(words[chapter.Words(type.Name).First(words.Has)])]) { Origin = Origin.Generated, IsAside = true };
    }

    private static Block Lowered(Block block) => Lower.Blocks([block])[0];

    private static LowerHeadings Lower { get; } = new();

    /// <summary>Every heading one level lower.</summary>
    private sealed class LowerHeadings : BlockRewriter
    {
        protected override Block? Rewrite(Block block)
        {
            var about = BlockDescription.Of(block);
            return about.Level(block) is { } level && level < Lowest ? about.WithLevel(block, level + 1) : block;
        }
    }
}
