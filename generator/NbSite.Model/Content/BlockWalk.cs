using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>Walks and rewrites content trees, so that each reader need not know every record.</summary>
public static class BlockWalk
{
    /// <summary>The blocks directly inside a block, in reading order.</summary>
    public static ImmutableArray<Block> Children(Block block) => block switch
    {
        ListBlock list => [.. list.Items],
        ListItem item => item.Children,
        CareCardBlock card => card.Children,
        GroupBlock group => group.Children,
        DisclosureBlock disclosure => disclosure.Children,
        QuoteBlock quote => quote.Children,
        PathwayBlock pathway => [.. pathway.Intro, .. pathway.Steps],
        PathwayStep step => step.Children,
        TableBlock table => [.. table.Rows],
        DefinitionsBlock definitions => [.. definitions.Items],
        DefinitionItem item => item.Children,
        CycleTimelineBlock timeline => timeline.Children,
        _ => [],
    };

    /// <summary>The running texts that a block holds itself (not those of blocks inside it), in reading order.</summary>
    public static IEnumerable<ImmutableArray<Inline>> Texts(Block block) => block switch
    {
        HeadingBlock heading => [heading.Children],
        ParagraphBlock paragraph => [paragraph.Children],
        CareCardBlock card => [card.Heading],
        DisclosureBlock disclosure => [disclosure.Title],
        ImageBlock image => [image.Caption],
        PathwayBlock pathway => [pathway.Title],
        PathwayStep { Duration: { } duration } step =>
            [[new TextInline(step.Title)], [new TextInline(duration)], .. step.Links.Select(link => link.Note)],
        PathwayStep step => [[new TextInline(step.Title)], .. step.Links.Select(link => link.Note)],
        DefinitionItem item => [item.Name],
        TableRow row => row.Cells.Select(cell => cell.Children),
        TableBlock table => [table.Caption, .. table.Header.Select(cell => cell.Children)],
        LinkListBlock links => links.Links.Select(link => link.Note),
        NumbersBlock numbers => numbers.Numbers.Where(number => number.Printed.Length > 0)
            .Select(number => ImmutableArray.Create<Inline>(new TextInline(
                    $"{number.Printed} ({(number.Called is { } called ? called + ", " : "")}{number.What}, {number.Where})"))),
        QuestionsBlock questions => questions.Groups.SelectMany(group =>
            group.Questions.Select(question => question.Children).Prepend([new TextInline(group.Title)])),
        _ => [],
    };

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

    public static ImmutableArray<Inline> Children(Inline inline) => inline switch
    {
        EmphasisInline emphasis => emphasis.Children,
        ScriptInline script => script.Children,
        LinkInline link => link.Children,
        TermInline term => term.Children,
        _ => [],
    };

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
            switch (inline)
            {
                case TextInline text: builder.Append(text.Text); break;
                case FactInline fact: builder.Append(fact.Text); break;
                case LineBreakInline: builder.Append(' '); break;
                case ImageInline image: builder.Append(image.Alt); break;
                default: Append(builder, Children(inline)); break;
            }
        }
    }
}
