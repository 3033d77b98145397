using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Theme.Components;

/// <summary>What stands under one letter of a long list.</summary>
/// <param name="Heading">The letter.</param>
/// <param name="Blocks">Its entries.</param>
/// <param name="Count">How many they are.</param>
public sealed record LetterGroup(HeadingBlock Heading, ImmutableArray<Block> Blocks, int Count)
{
    // Fewer are seen at a glance, or nearly.
    private const int Fewest = 100;
    internal const int LongestLetter = 3;

    /// <summary>The letters of a page that is nothing but a long list by letters; empty for every other page.</summary>
    /// <param name="blocks">What the page says.</param>
    internal static ImmutableArray<LetterGroup> Of(ImmutableArray<Block> blocks)
    {
        var groups = ImmutableArray.CreateBuilder<LetterGroup>();
        for (var at = 0; at < blocks.Length;)
        {
            if (blocks[at] is not HeadingBlock { Level: 2, Origin: Origin.Generated } heading
                || BlockWalk.PlainText(heading.Children).Length > LongestLetter) return [];
            var end = at + 1;
            while (end < blocks.Length && blocks[end] is not HeadingBlock) end++;
            var some = blocks[(at + 1)..end];
            groups.Add(new LetterGroup(heading, some, some.Sum(Entries)));
            at = end;
        }

        return groups.Sum(group => group.Count) < Fewest ? [] : groups.ToImmutable();
    }

    private static int Entries(Block block) => block switch
    {
        LinkListBlock list => list.Links.Length,
        DefinitionsBlock list => list.Items.Length,
        _ => 0,
    };
}
