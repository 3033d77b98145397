using System.Collections.Immutable;

namespace NbSite.Export.Plain;

/// <summary>A passage in one of the few forms that every word processor and Markdown know.</summary>
internal abstract record PlainBlock;

/// <summary>A heading; level 1 is the page's title.</summary>
internal sealed record PlainHeading(int Level, string? Id, ImmutableArray<PlainRun> Runs) : PlainBlock;

/// <summary>Sentences.</summary>
/// <param name="Runs">The words.</param>
/// <param name="IsLabel">They stand over what follows without being a heading.</param>
internal sealed record PlainParagraph(ImmutableArray<PlainRun> Runs, bool IsLabel = false) : PlainBlock
{
    /// <summary>Words that all look alike.</summary>
    public static PlainParagraph Of(string words) => new([new PlainText(words, RunStyle.Usual)]);
}

/// <summary>A list; each entry is what stands in it.</summary>
internal sealed record PlainList(bool IsOrdered, int Start, ImmutableArray<ImmutableArray<PlainBlock>> Items) : PlainBlock
{
    /// <summary>A list whose entries are one paragraph each.</summary>
    public static PlainList Of(IEnumerable<PlainParagraph> items, bool isOrdered = false, int start = 1) =>
        new(isOrdered, start, [.. items.Select(item => ImmutableArray.Create<PlainBlock>(item))]);
}

/// <summary>A table; its head has as many cells as a row, or none.</summary>
internal sealed record PlainTable(
    ImmutableArray<PlainRun> Caption,
    ImmutableArray<ImmutableArray<PlainRun>> Head,
    ImmutableArray<ImmutableArray<ImmutableArray<PlainRun>>> Rows,
    bool RowHeadings) : PlainBlock;

/// <summary>What is set apart from the words around it.</summary>
internal sealed record PlainBox(BoxKind Kind, ImmutableArray<PlainBlock> Blocks) : PlainBlock;

/// <summary>What a box is for.</summary>
internal enum BoxKind
{
    /// <summary>Something to know.</summary>
    Note,

    /// <summary>Something to watch for.</summary>
    Warning,

    /// <summary>A care card that is not urgent.</summary>
    NonUrgent,

    /// <summary>An urgent care card.</summary>
    Urgent,

    /// <summary>A care card of an emergency.</summary>
    Emergency,
}

/// <summary>Words of somebody else.</summary>
internal sealed record PlainQuote(ImmutableArray<PlainBlock> Blocks) : PlainBlock;

/// <summary>A picture with its caption.</summary>
internal sealed record PlainFigure(string Asset, string Alt, ImmutableArray<PlainRun> Caption) : PlainBlock;

/// <summary>A pause.</summary>
internal sealed record PlainDivider : PlainBlock;

/// <summary>A part of the page that is looked at and signed as one, by its hash: comments find their way back by it.</summary>
internal sealed record PlainPart(string Hash, ImmutableArray<PlainBlock> Blocks) : PlainBlock;

/// <summary>A place that can be led to and is no heading.</summary>
internal sealed record PlainAnchor(string Id) : PlainBlock;
