using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NbSite.Export.Plain;
using NbSite.Model;
using Look = NbSite.Export.Plain.RunStyle;

namespace NbSite.Export.Word;

/// <summary>Writes the passages of a page with Word's own styles.</summary>
internal sealed partial class WordBody
{
    private const int LowestHeading = 5;

    private readonly PlainPage _page;
    private readonly WordPlaces _places;
    private readonly WordRuns _runs;
    private readonly WordNotes _notes;
    private readonly WordNumbering _numbering;
    private readonly Body _body = new();

    public WordBody(ExportedPage page, PlainPage plain, MainDocumentPart main, WordNotes notes, WordNumbering numbering)
    {
        (_page, _notes, _numbering) = (plain, notes, numbering);
        _places = new WordPlaces(PlainWalk.Places(plain.Blocks).ToHashSet(StringComparer.Ordinal), page.Pictures, main);
        _runs = new WordRuns(plain.IsRightToLeft, main, notes, _places);
    }

    /// <summary>What a passage stands in.</summary>
    private sealed record Place
    {
        public BoxKind? Box { get; init; }

        public bool IsQuote { get; init; }

        /// <summary>How deep in lists; -1 for none.</summary>
        public int Depth { get; init; } = -1;

        public bool IsOrdered { get; init; }

        /// <summary>The list whose next entry the next paragraph begins; null inside an entry.</summary>
        public int? Begins { get; set; }
    }

    /// <param name="whole">The hash of title and summary.</param>
    public Body Make(string whole)
    {
        var top = new Place();
        Part(whole, () =>
        {
            Paragraph("Title", [new PlainText(_page.Title, Look.Usual)], top);
            if (_page.Summary.Length > 0) Paragraph("Subtitle", [new PlainText(_page.Summary, Look.Usual)], top);
        });
        if (!_page.Notices.IsEmpty) One(new PlainBox(BoxKind.Warning, _page.Notices), top);
        Many(_page.Blocks, top);
        Many(_page.Terms, top);
        if (_notes.Unnamed is { IsEmpty: false } rest)
        {
            One(Heading(_page.SourcesTitle), top);
            One(PlainList.Of(rest.Select(source => new PlainParagraph(source.Runs))), top);
        }

        if (!_page.About.IsEmpty)
        {
            One(Heading(_page.AboutTitle), top);
            One(PlainList.Of(_page.About.Select(PlainParagraph.Of)), top);
        }

        Many(_page.Foot, top);
        _body.Append(Section());
        return _body;
    }

    private static PlainHeading Heading(string words) => new(2, null, [new PlainText(words, Look.Usual)]);

    private SectionProperties Section()
    {
        var section = new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1440, Right = 1440, Bottom = 1440, Left = 1440, Header = 708, Footer = 708, Gutter = 0 });
        if (_page.IsRightToLeft) section.Append(new BiDi());
        return section;
    }

    private void Many(ImmutableArray<PlainBlock> blocks, Place place)
    {
        foreach (var block in blocks) One(block, place);
    }

    private void One(PlainBlock block, Place place)
    {
        switch (block)
        {
            // The title is level 1, and no heading: what stands under it begins with Heading 1.
            case PlainHeading heading:
                var level = Math.Clamp(heading.Level - 1, 1, LowestHeading);
                Paragraph("Heading" + level.ToString(CultureInfo.InvariantCulture), heading.Runs, place, heading.Id);
                break;
            case PlainParagraph paragraph: Words(paragraph, place); break;
            case PlainList list: List(list, place); break;
            case PlainTable table: Table(table, place); break;
            case PlainBox box: Many(box.Blocks, place with { Box = box.Kind, Begins = null }); break;
            case PlainQuote quote: Many(quote.Blocks, place with { IsQuote = true, Begins = null }); break;
            case PlainFigure figure: Figure(figure, place); break;
            case PlainDivider: Divider(); break;
            case PlainPart part: Part(part.Hash, () => Many(part.Blocks, place)); break;
            case PlainAnchor anchor: Bookmark(WordPlaces.Of(anchor.Id), () => { }); break;
            default: throw new NotSupportedException(block.GetType().Name);
        }
    }

    /// <summary>A bookmark round a part, so that a comment on it finds its way back.</summary>
    private void Part(string hash, Action write) => Bookmark(_places.Part(hash), write);

    private void Bookmark(string name, Action write)
    {
        var id = _places.NextId();
        _body.Append(new BookmarkStart { Id = id, Name = name });
        write();
        _body.Append(new BookmarkEnd { Id = id });
    }

    private void Words(PlainParagraph paragraph, Place place) => Paragraph(place switch
    {
        { Begins: { } } => place.IsOrdered ? "ListNumber" : "ListBullet",
        { Depth: >= 0 } => place.Depth switch { 0 => "ListContinue", 1 => "ListContinue2", _ => "ListContinue3" },
        _ when paragraph.IsLabel => "Label",
        { IsQuote: true } => "Quote",
        { Box: { } kind } => BoxLook.Of(kind).Id,
        _ => null,
    }, paragraph.IsLabel && place.Depth >= 0 ? PlainRun.Bold(paragraph.Runs) : paragraph.Runs, place);

    private void Paragraph(string? style, ImmutableArray<PlainRun> runs, Place place, string? id = null)
    {
        var properties = new ParagraphProperties();
        if (style is not null) properties.ParagraphStyleId = new ParagraphStyleId { Val = style };
        if (place.Begins is { } list)
        {
            if (style is "ListNumber" or "ListBullet")
            {
                properties.NumberingProperties = new NumberingProperties(
                    new NumberingLevelReference { Val = Math.Min(place.Depth, WordNumbering.Deepest) }, new NumberingId { Val = list });
            }

            place.Begins = null;
        }

        if (place.Box is { } kind) BoxLook.Of(kind).On(properties);
        var paragraph = new Paragraph();
        if (properties.HasChildren) paragraph.ParagraphProperties = properties;
        if (id is not null)
        {
            var number = _places.NextId();
            paragraph.Append(new BookmarkStart { Id = number, Name = WordPlaces.Of(id) });
            paragraph.Append(_runs.Of(runs));
            paragraph.Append(new BookmarkEnd { Id = number });
        }
        else
        {
            paragraph.Append(_runs.Of(runs));
        }

        _body.Append(paragraph);
    }

    private void List(PlainList list, Place place)
    {
        var depth = place.Depth + 1;
        var number = _numbering.New(list.IsOrdered, Math.Min(depth, WordNumbering.Deepest), list.Start);
        foreach (var item in list.Items)
            Many(item, place with { Depth = depth, IsOrdered = list.IsOrdered, Begins = number });
    }

    private void Figure(PlainFigure figure, Place place)
    {
        Paragraph(null, [new PlainPicture(figure.Asset, figure.Alt, Look.Usual)], place);
        if (!figure.Caption.IsEmpty) Paragraph("Caption", figure.Caption, place);
    }

    private void Divider() => _body.Append(new Paragraph(new ParagraphProperties
    {
        ParagraphBorders = new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "595959" }),
    }));
}
