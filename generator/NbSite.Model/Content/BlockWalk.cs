using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>Walks content trees by the descriptions of what each record is made of, so that no reader need know them all.</summary>
public static class BlockWalk
{
    /// <summary>The blocks directly inside a block, in reading order.</summary>
    public static ImmutableArray<Block> Children(Block block) => BlockDescription.Of(block).Children(block);

    /// <summary>The running texts that a block holds itself (not those of blocks inside it), in reading order.</summary>
    public static IEnumerable<ImmutableArray<Inline>> Texts(Block block) => BlockDescription.Of(block).Texts(block);

    /// <summary>Every block of a tree, parents before children, in reading order.</summary>
    public static IEnumerable<Block> All(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            yield return block;
            foreach (var inner in All(Children(block))) yield return inner;
        }
    }

    /// <summary>Every inline of a text, parents before children.</summary>
    public static IEnumerable<Inline> All(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            yield return inline;
            foreach (var inner in All(Children(inline))) yield return inner;
        }
    }

    /// <summary>Every inline of a tree, in reading order.</summary>
    public static IEnumerable<Inline> AllInlines(IEnumerable<Block> blocks) =>
        All(blocks).SelectMany(Texts).SelectMany(All);

    /// <summary>The inlines directly inside an inline.</summary>
    public static ImmutableArray<Inline> Children(Inline inline) => InlineDescription.Of(inline).Children(inline);

    /// <summary>The words of a text without citations.</summary>
    public static string PlainText(ImmutableArray<Inline> inlines)
    {
        var builder = new System.Text.StringBuilder();
        AppendPlainText(builder, inlines);
        return builder.ToString();
    }

    /// <summary>Appends the words of a text without citations and without white space around them; false for no words.</summary>
    public static bool AppendPlainText(System.Text.StringBuilder builder, ImmutableArray<Inline> inlines)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var start = builder.Length;
        Append(builder, inlines);
        var first = start;
        while (first < builder.Length && char.IsWhiteSpace(builder[first])) first++;
        builder.Remove(start, first - start);
        while (builder.Length > start && char.IsWhiteSpace(builder[^1])) builder.Length--;
        return builder.Length > start;
    }

    private static void Append(System.Text.StringBuilder builder, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is TextInline text)
            {
                builder.Append(text.Text);
                continue;
            }

            var about = InlineDescription.Of(inline);
            if (about.Words(inline) is { } words) builder.Append(words);
            else Append(builder, about.Children(inline));
        }
    }
}
