using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Import.Tree;

/// <summary>A page of another program, as it was understood: what every reader makes and the one writer writes.</summary>
internal sealed record ImportedPage
{
    /// <summary>The file that it came from, or a part of it, with forward slashes.</summary>
    public required string Source { get; init; }

    /// <summary>Folders and name that it should have, not yet fit for an address.</summary>
    public required string Place { get; init; }

    public required string Title { get; init; }

    /// <summary>What it tells in a sentence or two; null when the source does not say.</summary>
    public string? Summary { get; init; }

    public int Weight { get; init; }

    /// <summary>Addresses by which it was found and is linked, such as /old/page/ or https://site/?p=3.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>Names by which pages of the same program link to it.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    public ImmutableArray<ImportedBlock> Blocks { get; init; } = [];

    /// <summary>It speaks for its folder.</summary>
    public bool IsIndex { get; init; }

    public SourceSpan At(int line) => new(Source, line, 1);
}

/// <summary>A passage of a page.</summary>
/// <param name="Line">Where it begins in the source; in Word, which paragraph it is.</param>
internal abstract record ImportedBlock(int Line);

/// <summary>A heading; level 1 is the page's own.</summary>
internal sealed record ImportedHeading(int Line, int Level, ImmutableArray<ImportedInline> Words, string? Anchor = null) : ImportedBlock(Line);

internal sealed record ImportedParagraph(int Line, ImmutableArray<ImportedInline> Words) : ImportedBlock(Line);

internal sealed record ImportedList(int Line, bool IsOrdered, int Start, ImmutableArray<ImmutableArray<ImportedBlock>> Items) : ImportedBlock(Line);

/// <summary>A table whose rows have equally many cells; the first row holds the headings.</summary>
internal sealed record ImportedTable(
    int Line, ImmutableArray<ImportedInline> Caption, ImmutableArray<ImmutableArray<ImmutableArray<ImportedInline>>> Rows) : ImportedBlock(Line);

internal sealed record ImportedQuote(int Line, ImmutableArray<ImportedBlock> Children) : ImportedBlock(Line);

internal sealed record ImportedDivider(int Line) : ImportedBlock(Line);

/// <summary>A container.</summary>
internal sealed record ImportedBox(int Line, string Name, ImmutableArray<ImportedInline> Title, ImmutableArray<ImportedBlock> Children) : ImportedBlock(Line);

internal sealed record ImportedDefinitions(int Line, ImmutableArray<ImportedDefinition> Items) : ImportedBlock(Line);

internal sealed record ImportedDefinition(ImmutableArray<ImportedInline> Term, ImmutableArray<ImportedBlock> Children);

/// <summary>Running text.</summary>
internal abstract record ImportedInline;

internal sealed record Words(string Text) : ImportedInline;

internal sealed record Stress(bool IsStrong, ImmutableArray<ImportedInline> Children) : ImportedInline;

/// <param name="Address">As the source has it.</param>
/// <param name="Children">Its words.</param>
internal sealed record Link(string Address, ImmutableArray<ImportedInline> Children) : ImportedInline;

/// <param name="Address">As the source has it, or a path of the new site once it was placed.</param>
/// <param name="Alt">The words for those who do not see it.</param>
/// <param name="Caption">What stands under it.</param>
internal sealed record Picture(string Address, string Alt, string Caption) : ImportedInline;

internal sealed record Script(bool IsRaised, ImmutableArray<ImportedInline> Children) : ImportedInline;

internal sealed record LineEnd : ImportedInline;
