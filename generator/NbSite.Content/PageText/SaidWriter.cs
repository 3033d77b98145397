using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>What of a text is hashed besides words and what they stand in.</summary>
[Flags]
internal enum SaidScope
{
    /// <summary>A part as it is signed: the same wherever on the site it is shown.</summary>
    Part = 0,

    /// <summary>Keys and locators of sources.</summary>
    Sources = 1,

    /// <summary>What the place on a page adds to a part: levels of headings.</summary>
    Levels = 2,

    /// <summary>Words that NbSite links to the glossary by itself, at their first use on a page.</summary>
    Terms = 4,

    All = Sources | Levels | Terms,
}

/// <summary>
/// Writes what a page says into a stream of bytes: the one place that knows which property of which block is said. A new
/// block or property is added here (and, with what it is called, in docs/design/editions.md): a mark that is written only when
/// the property is set leaves all other texts' hashes as they are.
/// </summary>
internal readonly partial struct SaidWriter(HashStream stream, SaidScope scope)
{
    public void Blocks(ImmutableArray<Block> blocks, string? region)
    {
        foreach (var block in blocks) Block(block, region);
    }

    /// <param name="block">One block with all that is in it; nothing when it is beside what the page says.</param>
    /// <param name="region">The one region that the passage around names already.</param>
    public void Block(Block block, string? region)
    {
        if (block.IsAside) return;
        Start(block, region);
        switch (block)
        {
            case HeadingBlock heading:
                Line(heading.Children, region);
                break;
            case ParagraphBlock paragraph:
                Line(paragraph.Children, region);
                break;
            case ListBlock list:
                foreach (var item in list.Items) Block(item, region);
                break;
            case ListItem item:
                Blocks(item.Children, region);
                break;
            case TableBlock table:
                Cell("caption", table.Caption, region);
                stream.Open("head");
                Cells(table.Header, region);
                stream.Close();
                foreach (var row in table.Rows) Block(row, region);
                break;
            case TableRow row:
                Cells(row.Cells, region);
                break;
            case CareCardBlock card:
                Cell("title", card.Heading, region);
                Blocks(card.Children, region);
                break;
            case NumbersBlock numbers:
                foreach (var number in numbers.Numbers) Number(number);
                break;
            case GroupBlock group:
                Blocks(group.Children, Inside(group, region));
                break;
            case DisclosureBlock passage:
                Cell("title", passage.Title, region);
                Blocks(passage.Children, region);
                break;
            case QuoteBlock quote:
                Blocks(quote.Children, region);
                break;
            case ImageBlock image:
                Line(image.Caption, region);
                break;
            case PathwayBlock pathway:
                Cell("title", pathway.Title, region);
                Blocks(pathway.Intro, Inside(pathway, region));
                foreach (var step in pathway.Steps) Block(step, Inside(pathway, region));
                break;
            case PathwayStep step:
                Step(step, region);
                Blocks(step.Children, region);
                break;
            case CycleTimelineBlock timeline:
                Cycles(timeline);
                Blocks(timeline.Children, region);
                break;
            case LinkListBlock links:
                Links(links.Links, region);
                break;
            case QuestionsBlock questions:
                foreach (var group in questions.Groups)
                {
                    stream.Open("questions-of");
                    Words("title", group.Title);
                    foreach (var question in group.Questions) Cell("question", question.Children, region);
                    stream.Close();
                }

                break;
            case DefinitionsBlock definitions:
                foreach (var item in definitions.Items) Block(item, region);
                break;
            case DefinitionItem item:
                Cell("name", item.Name, region);
                Blocks(item.Children, region);
                break;
            case DividerBlock:
                break;
            default:
                // A block of a site's own program.
                foreach (var text in BlockWalk.Texts(block)) Cell("text", text, region);
                Blocks(BlockWalk.Children(block), region);
                break;
        }

        stream.Close();
    }

    /// <summary>Opens a block's node and marks what it is; the words follow.</summary>
    public void Start(Block block, string? region)
    {
        stream.Open(Saying.Kind(block));
        switch (block)
        {
            case HeadingBlock heading:
                if (scope.HasFlag(SaidScope.Levels)) stream.Mark("level", heading.Level);
                break;
            case ListBlock { Ordered: true } list:
                stream.Mark("start", list.Start);
                break;
            case TableBlock { RowHeadings: false }:
                stream.Mark("row-headings", "no");
                break;
            case CareCardBlock card:
                stream.Mark("urgency", card.Level switch
                {
                    CareLevel.Emergency => "emergency",
                    CareLevel.Urgent => "urgent",
                    _ => "nonurgent",
                });
                if (scope.HasFlag(SaidScope.Levels)) stream.Mark("level", card.HeadingLevel);
                if (card.Name is { } name) stream.Mark("name", name);
                if (card.InLanguage is { } language) stream.Mark("language", language);
                break;
            case NumbersBlock { IsCertain: true }:
                stream.Mark("certain", "yes");
                break;
            case GroupBlock group:
                stream.Mark("group", Saying.Name(group.Group));
                if (group.InLanguage is { } spoken) stream.Mark("language", spoken);
                break;
            case DisclosureBlock passage:
                stream.Mark("passage", Saying.Name(passage.Disclosure));
                break;
            case ImageBlock image:
                Picture(image.Asset, image.Alt);
                break;
            case PathwayBlock pathway when scope.HasFlag(SaidScope.Levels):
                stream.Mark("level", pathway.HeadingLevel);
                break;
            case LinkListBlock { Compact: true } when scope.HasFlag(SaidScope.Levels):
                stream.Mark("compact", "yes");
                break;
        }

        // A passage that says where it holds says it also inside another.
        Regions(block.Regions, block is GroupBlock ? null : region);
    }

    /// <summary>A step's own words: its title, how long it takes, and what is used in it.</summary>
    public void Step(PathwayStep step, string? region)
    {
        Words("title", step.Title);
        if (step.Duration is { } duration) Words("duration", duration);
        if (step.Length is { } length) Length("length", length);
        Links(step.Links, region);
    }

    // What is drawn to scale is said: as numbers, whatever the drawing looks like.
    private void Cycles(CycleTimelineBlock timeline)
    {
        stream.Mark("called", timeline.Called switch { CycleName.Course => "course", _ => "cycle" });
        Span("count", timeline.Count);
        Length("every", timeline.Every);
        if (timeline.Lasts is { } lasts) Length("lasts", lasts);
        foreach (var given in timeline.Given)
        {
            stream.Open("given");
            Words("name", given.Name);
            foreach (var days in given.Days) Span("days", days);
            foreach (var cycles in given.Cycles) Span("cycles", cycles);
            stream.Close();
        }

        foreach (var mark in timeline.Marks)
        {
            stream.Open("after");
            stream.Mark("cycle", mark.After);
            Words("name", mark.Name);
            stream.Close();
        }
    }

    private void Length(string kind, TimeLength length)
    {
        stream.Open(kind);
        stream.Mark("from", length.Least);
        stream.Mark("to", length.Most);
        stream.Mark("unit", length.Unit switch { TimeUnit.Day => "day", TimeUnit.Week => "week", _ => "month" });
        stream.Close();
    }

    private void Span(string kind, NumberSpan span)
    {
        stream.Open(kind);
        stream.Mark("from", span.From);
        stream.Mark("to", span.To);
        stream.Close();
    }

    public void Cell(string kind, ImmutableArray<Inline> words, string? region)
    {
        stream.Open(kind);
        Line(words, region);
        stream.Close();
    }

    public void Words(string kind, string words)
    {
        stream.Open(kind);
        stream.Line();
        stream.Words(words);
        stream.Close();
    }

    public void Regions(ImmutableArray<string> regions, string? region)
    {
        if (regions.IsDefaultOrEmpty || (regions is [var only] && only == region)) return;
        foreach (var each in regions) stream.Mark("in", each);
    }

    public void Line(ImmutableArray<Inline> inlines, string? region)
    {
        stream.Line();
        if (!inlines.IsDefaultOrEmpty) Inlines(inlines, region);
    }

    /// <summary>The region that need not be said again inside a block.</summary>
    public static string? Inside(Block block, string? region) => block switch
    {
        GroupBlock { Group: GroupKind.Region, Regions: { IsDefault: false } and [var only] } => only,
        PathwayBlock { Regions: { IsDefault: false } and [var only] } => only,
        _ => region,
    };

    private void Cells(ImmutableArray<TableCell> cells, string? region)
    {
        // An empty cell is a cell: the next one stands under another column.
        foreach (var cell in cells) Cell("cell", cell.Children, region);
    }

    private void Links(ImmutableArray<PageLink> links, string? region)
    {
        foreach (var link in links)
        {
            stream.Open("leads-to");
            stream.Mark("page", link.PageId);
            if (link.Anchor is { } anchor) stream.Mark("anchor", anchor);
            if (link.InLanguage is { } other) stream.Mark("language", other.Language);
            Regions(link.Regions, region);
            Words("title", link.Title);
            if (!link.Note.IsDefaultOrEmpty) Cell("note", link.Note, region);
            stream.Close();
        }
    }

    private void Number(CallNumber number)
    {
        stream.Open("phone-number");
        stream.Mark("in", number.Region);
        if (number.Href is { } href) stream.Mark("href", href);
        Words("where", number.Where);
        Words("what", number.What);
        Words("printed", number.Printed);
        if (number.Called is { } called) Words("called", called);
        stream.Close();
    }

    private void Picture(string asset, string alt)
    {
        // The name of a picture has the fingerprint of its bytes.
        stream.Mark("file", asset);
        Words("alt", alt);
    }
}
