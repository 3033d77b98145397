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
        _ => [],
    };

    /// <summary>The running texts that a block holds itself (not those of blocks inside it), in reading order.</summary>
    public static IEnumerable<ImmutableArray<Inline>> Texts(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading: yield return heading.Children; break;
            case ParagraphBlock paragraph: yield return paragraph.Children; break;
            case CareCardBlock card: yield return card.Heading; break;
            case DisclosureBlock disclosure: yield return disclosure.Title; break;
            case ImageBlock image: yield return image.Caption; break;
            case PathwayBlock pathway: yield return pathway.Title; break;
            case PathwayStep step:
                yield return [new TextInline(step.Title)];
                if (step.Duration is { } duration) yield return [new TextInline(duration)];
                foreach (var link in step.Links) yield return link.Note;
                break;
            case DefinitionItem item: yield return item.Name; break;
            case TableRow row:
                foreach (var cell in row.Cells) yield return cell.Children;
                break;
            case TableBlock table:
                yield return table.Caption;
                foreach (var cell in table.Header) yield return cell.Children;
                break;
            case LinkListBlock links:
                foreach (var link in links.Links) yield return link.Note;
                break;
            case QuestionsBlock questions:
                foreach (var group in questions.Groups)
                {
                    yield return [new TextInline(group.Title)];
                    foreach (var question in group.Questions) yield return question.Children;
                }

                break;
        }
    }

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
        LinkInline link => link.Children,
        TermInline term => term.Children,
        _ => [],
    };

    /// <summary>The words of a text without citations.</summary>
    public static string PlainText(ImmutableArray<Inline> inlines)
    {
        var builder = new System.Text.StringBuilder();
        Append(builder, inlines);
        return builder.ToString().Trim();
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
