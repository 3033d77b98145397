using System.Collections.Immutable;
using System.Globalization;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Reviewing;

/// <summary>Writes the words of one part, with the numbers of the sources that stand beside it.</summary>
/// <param name="html">Where.</param>
/// <param name="sources">Those beside it, in their order.</param>
/// <param name="show">How pictures and places are shown.</param>
internal sealed class PackBlocks(HtmlWriter html, ImmutableArray<PackSource> sources, PackShow show)
{
    private const string RegionMark = "{in ";

    /// <summary>A part; what no kind of block shows in a better way stands as its plain words.</summary>
    public void Part(SignedBlock part)
    {
        if (!part.Place.Under.IsEmpty) html.Element("p", string.Join(" › ", part.Place.Under), ("class", "under"));
        foreach (var line in RegionLines(part).Distinct(StringComparer.Ordinal)) Where(line[RegionMark.Length..^1].Split(' '));
        if (part.Block is { } block && CanWrite(block)) Write(block);
        else Lines(part);
    }

    private static bool CanWrite(Block block) =>
        block is HeadingBlock or ParagraphBlock or TableBlock or CareCardBlock or ImageBlock or DisclosureBlock or DefinitionItem
            or LinkListBlock or PathwayBlock or PathwayStep;

    /// <summary>Where the part holds, by itself and by what it stands in: the first lines of its words, of a title the last.</summary>
    private static IEnumerable<string> RegionLines(SignedBlock part)
    {
        var lines = part.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return part.Block is null ? lines.Skip(1).Where(IsRegions) : lines.TakeWhile(IsRegions);
    }

    private static bool IsRegions(string line) => line.StartsWith(RegionMark, StringComparison.Ordinal) && line[^1] == '}';

    private void Where(IEnumerable<string> regions) =>
        html.Element("p", $"Only in: {string.Join(", ", regions.Select(show.Place))}", ("class", "note"));

    private void Lines(SignedBlock part)
    {
        // The first line of a page's own words is its title.
        var kind = part.Block is null ? "heading" : null;
        var where = RegionLines(part).ToHashSet(StringComparer.Ordinal);
        foreach (var line in part.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !where.Contains(line)))
        {
            html.Element("p", string.Join(' ', DifferenceWords.Of(part with { Text = line }, sources: false)), ("class", kind));
            kind = null;
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Paragraph(heading.Children, "heading");
                break;
            case ParagraphBlock paragraph:
                Paragraph(paragraph.Children);
                break;
            case DisclosureBlock passage:
                Paragraph(passage.Title, "heading");
                break;
            case DefinitionItem item:
                Paragraph(item.Name, "heading");
                break;
            case TableBlock table:
                Table(table);
                break;
            case ImageBlock image:
                Picture(image.Asset, image.Alt);
                if (!image.Caption.IsDefaultOrEmpty) Paragraph(image.Caption);
                break;
            case CareCardBlock card:
                html.Open("div", ("class", "card"), ("lang", card.InLanguage));
                html.Element("p", Level(card), ("class", "note"), ("lang", "en"));
                Paragraph(card.Heading, "heading");
                Many(card.Children);
                html.CloseLine();
                break;
            case ListBlock list:
                html.Open(list.Ordered ? "ol" : "ul", ("start", list.Ordered && list.Start != 1 ? list.Start.ToString(CultureInfo.InvariantCulture) : null));
                foreach (var item in list.Items)
                {
                    html.Open("li");
                    if (!item.Regions.IsDefaultOrEmpty) Where(item.Regions);
                    Many(item.Children);
                    html.Close();
                }

                html.CloseLine();
                break;
            case LinkListBlock list:
                Links(list.Links);
                break;
            case PathwayBlock pathway:
                Paragraph(pathway.Title, "heading");
                html.Open("ol");
                foreach (var step in pathway.Steps) html.Element("li", step.Title);
                html.CloseLine();
                break;
            case PathwayStep step:
                html.Element("p", step.Title, ("class", "heading"));
                if (step.Duration is { } duration) html.Element("p", duration);
                Links(step.Links);
                break;
            default:
                foreach (var words in BlockWalk.Texts(block).Where(words => !words.IsDefaultOrEmpty)) Paragraph(words);
                Many(BlockWalk.Children(block));
                break;
        }
    }

    private void Many(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (!block.Regions.IsDefaultOrEmpty) Where(block.Regions);
            Write(block);
        }
    }

    private static string Level(CareCardBlock card) => "A card of the level: " + card.Level switch
    {
        CareLevel.Emergency => "emergency",
        CareLevel.Urgent => "urgent",
        _ => "not urgent",
    } + (card.Name is { } name ? $" (“{name}”)" : "");

    private void Links(ImmutableArray<PageLink> links)
    {
        if (links.IsDefaultOrEmpty) return;
        html.Open("ul");
        foreach (var link in links)
        {
            html.Open("li");
            if (!link.Regions.IsDefaultOrEmpty) Where(link.Regions);
            html.Text($"{link.Title} ({Target(link.Address.Length > 0 ? link.Address : link.PageId, link.Anchor)})");
            if (!link.Note.IsDefaultOrEmpty)
            {
                html.Text(" ");
                Words(link.Note);
            }

            html.Close();
        }

        html.CloseLine();
    }

    private static string Target(string address, string? anchor) => anchor is { Length: > 0 } ? $"{address}#{anchor}" : address;

    private void Paragraph(ImmutableArray<Inline> words, string? kind = null)
    {
        html.Open("p", ("class", kind));
        Words(words);
        html.Close();
    }

    private void Table(TableBlock table)
    {
        html.Open("div", ("class", "scroll"), ("role", "group"), ("aria-label", "Table"), ("tabindex", "0")).Open("table");
        if (!table.Caption.IsDefaultOrEmpty)
        {
            html.Open("caption");
            Words(table.Caption);
            html.Close();
        }

        if (table.Header.Any(cell => !cell.Children.IsDefaultOrEmpty))
        {
            html.Open("thead").Open("tr");
            foreach (var cell in table.Header) Cell("th", cell, "col");
            html.Close().Close();
        }

        html.Open("tbody");
        foreach (var row in table.Rows)
        {
            html.Open("tr");
            for (var at = 0; at < row.Cells.Length; at++)
            {
                var isHead = at == 0 && table.RowHeadings && !row.Cells[0].Children.IsDefaultOrEmpty;
                Cell(isHead ? "th" : "td", row.Cells[at], isHead ? "row" : null);
            }

            html.Close();
        }

        html.Close().Close().CloseLine();
    }

    private void Cell(string tag, TableCell cell, string? scope)
    {
        var isEmpty = cell.Children.IsDefaultOrEmpty;
        html.Open(isEmpty ? "td" : tag, ("scope", isEmpty ? null : scope));
        if (!isEmpty) Words(cell.Children);
        html.Close();
    }

    private void Picture(string asset, string alt)
    {
        if (show.Picture(asset) is { } address) html.Void("img", ("src", address), ("alt", alt.Length == 0 ? " " : alt));
        else html.Element("p", LeftOut(asset), ("class", "alert"), ("lang", "en"));
        html.Element("p", alt.Length == 0 ? "A picture that says nothing to who cannot see it." : $"Description of the picture: {alt}", ("class", "note"));
    }

    private static string LeftOut(string asset) =>
        $"The picture {asset} is not in this file, because it is too large for a mail or of another kind. Look at it on the site before you sign.";

    /// <summary>Running words.</summary>
    public void Words(ImmutableArray<Inline> words)
    {
        foreach (var inline in words) Word(inline);
    }

    private void Word(Inline inline)
    {
        switch (inline)
        {
            case TextInline text:
                if (text.InLanguage is { } language) html.Element("span", text.Text, ("lang", language));
                else html.Text(text.Text);
                break;
            case EmphasisInline emphasis:
                In(emphasis.Strong ? "strong" : "em", emphasis.Children);
                break;
            case ScriptInline script:
                In(script.Raised ? "sup" : "sub", script.Children);
                break;
            case LineBreakInline:
                html.Void("br");
                break;
            case CiteInline cite:
                html.Element("span", string.Concat(cite.Items.Select(item => $"\u00A0[{Number(item.Key)}{(item.Locator is { } place ? ", " + place : "")}]")), ("class", "note"));
                break;
            case ImageInline image:
                if (show.Picture(image.Asset) is { } address) html.Void("img", ("src", address), ("alt", image.Alt.Length == 0 ? " " : image.Alt));
                html.Text($"[{image.Alt}]");
                if (show.Picture(image.Asset) is null) html.Element("strong", " " + LeftOut(image.Asset), ("lang", "en"));
                break;
            case LinkInline link:
                Words(link.Children);
                // Where it leads is part of what is signed.
                if (link.Href is { } href) html.Text($" ({href})");
                else if (link.Sign is { } sign) html.Text($" (sign: {sign})");
                else html.Text($" ({Target(link.Address ?? link.PageId ?? "", link.Anchor)})");
                break;
            case FileInline file:
                Words(file.Children);
                html.Text($" ({file.Address}{(file.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"#page={page}") : "")})");
                break;
            default:
                if (BlockWalk.Children(inline) is { IsDefaultOrEmpty: false } inner) Words(inner);
                else html.Text(BlockWalk.PlainText([inline]));
                break;
        }
    }

    private void In(string tag, ImmutableArray<Inline> words)
    {
        html.Open(tag);
        Words(words);
        html.Close();
    }

    private string Number(string key)
    {
        for (var at = 0; at < sources.Length; at++)
            if (sources[at].Key == key) return (at + 1).ToString(CultureInfo.InvariantCulture);
        return key;
    }
}
