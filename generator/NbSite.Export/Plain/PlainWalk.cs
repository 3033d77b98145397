using System.Collections.Immutable;

namespace NbSite.Export.Plain;

/// <summary>Goes through all that a plain page says.</summary>
internal static class PlainWalk
{
    /// <summary>The places on the page that its own links lead to.</summary>
    public static IReadOnlySet<string> Targets(PlainPage page) =>
        Runs(page.Notices.Concat(page.Blocks).Concat(page.Terms)).Select(run => run.Style.Href).OfType<string>()
            .Where(href => href.StartsWith('#')).Select(href => Uri.UnescapeDataString(href[1..])).ToHashSet(StringComparer.Ordinal);

    /// <summary>The places that can be led to.</summary>
    public static IEnumerable<string> Places(IEnumerable<PlainBlock> blocks) => All(blocks).Select(block => block switch
    {
        PlainHeading heading => heading.Id,
        PlainAnchor anchor => anchor.Id,
        _ => null,
    }).OfType<string>();

    /// <summary>Every block, those outside first.</summary>
    public static IEnumerable<PlainBlock> All(IEnumerable<PlainBlock> blocks) => blocks.SelectMany(block => All(Inside(block)).Prepend(block));

    /// <summary>Every piece of a line.</summary>
    public static IEnumerable<PlainRun> Runs(IEnumerable<PlainBlock> blocks) => All(blocks).SelectMany(block => block switch
    {
        PlainHeading heading => heading.Runs,
        PlainParagraph paragraph => paragraph.Runs,
        PlainTable table => table.Caption.Concat(table.Head.SelectMany(cell => cell))
            .Concat(table.Rows.SelectMany(row => row.SelectMany(cell => cell))),
        PlainFigure figure => figure.Caption,
        _ => Enumerable.Empty<PlainRun>(),
    });

    private static IEnumerable<PlainBlock> Inside(PlainBlock block) => block switch
    {
        PlainBox box => box.Blocks,
        PlainQuote quote => quote.Blocks,
        PlainPart part => part.Blocks,
        PlainList list => list.Items.SelectMany(item => item),
        _ => ImmutableArray<PlainBlock>.Empty,
    };
}
