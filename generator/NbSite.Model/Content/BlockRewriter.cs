using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>
/// Rebuilds a content tree bottom-up in reading order. Override <see cref="Rewrite(Inline)"/> to change inlines and
/// <see cref="Rewrite(Block)"/> to change, drop (null) or keep blocks. Unchanged nodes are kept as they are.
/// </summary>
public abstract class BlockRewriter
{
    /// <summary>One inline whose children are already rewritten; several may take its place.</summary>
    protected virtual IEnumerable<Inline> Rewrite(Inline inline) => [inline];

    /// <summary>One block whose children are already rewritten; null drops it.</summary>
    protected virtual Block? Rewrite(Block block) => block;

    /// <summary>Called before a block's children; false leaves the block and its children as they are.</summary>
    protected virtual bool Enter(Block block) => true;

    /// <summary>Called before an inline's children; false leaves it as it is.</summary>
    protected virtual bool Enter(Inline inline) => true;

    public ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => Many(blocks);

    public ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        if (inlines.IsDefaultOrEmpty) return [];
        var result = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines)
        {
            if (!Enter(inline))
            {
                result.Add(inline);
                continue;
            }

            var inner = inline switch
            {
                EmphasisInline emphasis => emphasis with { Children = Inlines(emphasis.Children) },
                ScriptInline script => script with { Children = Inlines(script.Children) },
                LinkInline link => link with { Children = Inlines(link.Children) },
                TermInline term => term with { Children = Inlines(term.Children) },
                _ => inline,
            };
            result.AddRange(Rewrite(inner));
        }

        return result.ToImmutable();
    }

    private ImmutableArray<T> Many<T>(ImmutableArray<T> blocks) where T : Block
    {
        if (blocks.IsDefaultOrEmpty) return [];
        var result = ImmutableArray.CreateBuilder<T>(blocks.Length);
        foreach (var block in blocks)
        {
            if (One(block) is T rewritten) result.Add(rewritten);
        }

        return result.ToImmutable();
    }

    private Block? One(Block block)
    {
        if (!Enter(block)) return block;
        Block inner = block switch
        {
            HeadingBlock heading => heading with { Children = Inlines(heading.Children) },
            ParagraphBlock paragraph => paragraph with { Children = Inlines(paragraph.Children) },
            ListBlock list => list with { Items = Many(list.Items) },
            ListItem item => item with { Children = Many(item.Children) },
            TableBlock table => table with
            {
                Caption = Inlines(table.Caption),
                Header = Cells(table.Header),
                Rows = Many(table.Rows),
            },
            TableRow row => row with { Cells = Cells(row.Cells) },
            CareCardBlock card => card with { Heading = Inlines(card.Heading), Children = Many(card.Children) },
            GroupBlock group => group with { Children = Many(group.Children) },
            DisclosureBlock door => door with { Title = Inlines(door.Title), Children = Many(door.Children) },
            QuoteBlock quote => quote with { Children = Many(quote.Children) },
            ImageBlock image => image with { Caption = Inlines(image.Caption) },
            PathwayBlock pathway => pathway with
            {
                Title = Inlines(pathway.Title),
                Intro = Many(pathway.Intro),
                Steps = Many(pathway.Steps),
            },
            CycleTimelineBlock timeline => timeline with { Children = Many(timeline.Children) },
            PathwayStep step => step with { Children = Many(step.Children), Links = Links(step.Links) },
            LinkListBlock links => links with { Links = Links(links.Links) },
            QuestionsBlock questions => questions with
            {
                Groups = [.. questions.Groups.Select(group => group with
                {
                    Questions = [.. group.Questions.Select(item => new QuestionItem(Inlines(item.Children)))],
                })],
            },
            DefinitionsBlock definitions => definitions with { Items = Many(definitions.Items) },
            DefinitionItem item => item with { Name = Inlines(item.Name), Children = Many(item.Children) },
            _ => block,
        };
        return Rewrite(inner);
    }

    private ImmutableArray<TableCell> Cells(ImmutableArray<TableCell> cells) =>
        [.. cells.Select(cell => cell with { Children = Inlines(cell.Children) })];

    private ImmutableArray<PageLink> Links(ImmutableArray<PageLink> links) =>
        [.. links.Select(link => link with { Note = Inlines(link.Note) })];
}
