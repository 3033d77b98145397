using System.Collections.Immutable;

namespace NbSite.Export.Plain;

/// <summary>Marks words as being of a language, as in a card that is not yet translated.</summary>
internal static class PlainLanguage
{
    /// <summary>The blocks with every word marked that is not already.</summary>
    public static ImmutableArray<PlainBlock> Marked(ImmutableArray<PlainBlock> blocks, string language) =>
        [.. blocks.Select(block => One(block, language))];

    private static PlainBlock One(PlainBlock block, string language) => block switch
    {
        PlainHeading heading => heading with { Runs = Of(heading.Runs, language) },
        PlainParagraph paragraph => paragraph with { Runs = Of(paragraph.Runs, language) },
        PlainList list => list with { Items = [.. list.Items.Select(item => Marked(item, language))] },
        PlainTable table => table with
        {
            Caption = Of(table.Caption, language),
            Head = [.. table.Head.Select(cell => Of(cell, language))],
            Rows = [.. table.Rows.Select(row => row.Select(cell => Of(cell, language)).ToImmutableArray())],
        },
        PlainBox box => box with { Blocks = Marked(box.Blocks, language) },
        PlainQuote quote => quote with { Blocks = Marked(quote.Blocks, language) },
        PlainPart part => part with { Blocks = Marked(part.Blocks, language) },
        PlainFigure figure => figure with { Caption = Of(figure.Caption, language) },
        _ => block,
    };

    private static ImmutableArray<PlainRun> Of(ImmutableArray<PlainRun> runs, string language) =>
        [.. runs.Select(run => run.Style.Language is null ? run with { Style = run.Style with { Language = language } } : run)];
}
