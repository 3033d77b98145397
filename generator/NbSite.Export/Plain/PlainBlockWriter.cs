using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Export.Plain;

/// <summary>
/// Says each kind of block in plain forms, with the words that the site's own pages have around it. A kind that is not named here stops
/// the export: nothing may be left out in silence.
/// </summary>
internal sealed partial class PlainBlockWriter(PageView page, PartNames parts)
{
    private int _level = 1;

    /// <summary>The blocks of a page, a page's part or a box.</summary>
    public ImmutableArray<PlainBlock> Blocks(ImmutableArray<Block> blocks) => Blocks(blocks, page);

    /// <summary>The explained words of the page.</summary>
    public ImmutableArray<PlainBlock> Terms()
    {
        if (page.Terms.IsEmpty) return [];
        var items = page.Terms.Select(term =>
        {
            var said = Blocks(term.Term.Definition, page);
            return Named([new PlainText(term.Term.Title, RunStyle.Usual)], term.See is not { } see ? said : said.Add(new PlainParagraph(
            [
                new PlainText(page.Words["terms.see"] + " ", RunStyle.Usual),
                new PlainText(see.Title, RunStyle.Usual with { Href = page.Links.Href(page.Address, see.Address) }),
            ])));
        });
        return [new PlainHeading(2, null, [new PlainText(page.Words["terms.heading"], RunStyle.Usual)]), new PlainList(false, 1, [.. items])];
    }

    private ImmutableArray<PlainBlock> Blocks(ImmutableArray<Block> blocks, PageView view)
    {
        var result = ImmutableArray.CreateBuilder<PlainBlock>();
        foreach (var block in blocks)
        {
            var said = One(block, view).ToImmutableArray();
            if (said.IsEmpty) continue;
            if (parts.Of(block) is { } part) result.Add(new PlainPart(part, said));
            else result.AddRange(said);
        }

        return result.ToImmutable();
    }

    private IEnumerable<PlainBlock> One(Block block, PageView view)
    {
        switch (block)
        {
            case HeadingBlock heading: return [Heading(heading.Level, heading.Id, Runs(heading.Children, view))];
            case ParagraphBlock paragraph:
                return [new PlainParagraph([.. RegionWords.Before(block.Regions, view), .. Runs(paragraph.Children, view)])];
            case QuoteBlock quote: return [new PlainQuote(Blocks(quote.Children, view))];
            case ImageBlock image: return [new PlainFigure(image.Asset, image.Alt, Runs(image.Caption, view))];
            case DividerBlock: return [new PlainDivider()];
            case ListBlock list: return [new PlainList(list.Ordered, list.Start, [.. list.Items.Select(item => Item(item, view))])];
            case TableBlock table: return [Table(table, view)];
            case CareCardBlock card: return [Card(card, view)];
            case NumbersBlock numbers: return CallWords.Of(numbers, view.Words);
            case GroupBlock group: return Group(group, view);
            case DisclosureBlock passage: return Disclosure(passage, view);
            case PathwayBlock pathway: return Pathway(pathway, view);
            case CycleTimelineBlock cycles: return Blocks(Labelled(cycles.Children, cycles.Regions), view);
            case LinkListBlock { Links.IsEmpty: true }: return [];
            case LinkListBlock links: return [new PlainList(false, 1, [.. links.Links.Select(link => Link(link, !links.Compact, view))])];
            case QuestionsBlock questions: return Questions(questions, view);
            case DefinitionsBlock definitions: return [new PlainList(false, 1, [.. definitions.Items.Select(item => Definition(item, view))])];
            // They stand inside others only.
            case ListItem item: return Item(item, view);
            case DefinitionItem item: return Definition(item, view);
            default: throw new NotSupportedException($"An export cannot say “{BlockDescription.Of(block).Name}”: name it in PlainBlockWriter.");
        }
    }

    private PlainHeading Heading(int level, string? id, ImmutableArray<PlainRun> runs)
    {
        _level = Math.Clamp(level, 2, 6);
        return new PlainHeading(_level, string.IsNullOrEmpty(id) ? null : id, runs);
    }

    private ImmutableArray<PlainBlock> Item(ListItem item, PageView view)
    {
        var said = Blocks(Labelled(item.Children, item.Regions), view);
        return item.Anchor is { Length: > 0 } anchor ? said.Insert(0, new PlainAnchor(anchor)) : said;
    }

    // Where something holds stands on the line of its first words.
    private static ImmutableArray<Block> Labelled(ImmutableArray<Block> blocks, ImmutableArray<string> regions) =>
        regions.IsDefaultOrEmpty ? blocks
        : blocks is [ParagraphBlock { Regions.IsDefaultOrEmpty: true } first, ..] ? blocks.SetItem(0, first with { Regions = regions })
        : blocks is [ParagraphBlock, ..] ? blocks : blocks.Insert(0, new ParagraphBlock([]) { Regions = regions });

    private ImmutableArray<PlainBlock> Definition(DefinitionItem item, PageView view)
    {
        var named = Named([.. Runs(item.Name, view), .. After(item.Regions, view)], Blocks(item.Children, view));
        if (item.Id is { Length: > 0 } id) named = named.Insert(0, new PlainAnchor(id));
        return parts.Of(item) is { } part ? [new PlainPart(part, named)] : named;
    }

    /// <summary>A name and what it is, as an entry of a list.</summary>
    private static ImmutableArray<PlainBlock> Named(ImmutableArray<PlainRun> name, ImmutableArray<PlainBlock> said) =>
        said.Insert(0, new PlainParagraph(PlainRun.Bold(name)));

    private static PlainTable Table(TableBlock table, PageView view) => new(
        [.. RegionWords.Before(table.Regions, view), .. Runs(table.Caption, view)],
        table.Header.Any(cell => cell.Children.Length > 0) ? [.. table.Header.Select(cell => Runs(cell.Children, view))] : [],
        [
            .. table.Rows.Select(row => row.Cells.Select((cell, at) =>
                at == 0 ? [.. RegionWords.Before(row.Regions, view), .. Runs(cell.Children, view)] : Runs(cell.Children, view)).ToImmutableArray()),
        ],
        table.RowHeadings);

    private static ImmutableArray<PlainRun> Runs(ImmutableArray<Inline> inlines, PageView view) => PlainInlines.Of(inlines, view);

    private static ImmutableArray<PlainRun> After(ImmutableArray<string> regions, PageView view) =>
        RegionWords.Label(regions, view) is { } label ? [new PlainText($" ({label})", RunStyle.Usual)] : [];

    private static PlainParagraph Label(string words) => new([new PlainText(words, RunStyle.Usual)], IsLabel: true);
}
