using System.Collections.Immutable;

namespace NbSite.Export.Plain;

/// <summary>How words look and where they lead: what every word processor knows.</summary>
/// <param name="IsBold">Strong.</param>
/// <param name="IsItalic">Stressed.</param>
/// <param name="Script">1 for raised, -1 for lowered words.</param>
/// <param name="Href">Where they lead: a whole address, or “#” and a place on the page.</param>
/// <param name="Language">Their language when it is not that of the page; BCP 47.</param>
internal sealed record RunStyle(bool IsBold = false, bool IsItalic = false, int Script = 0, string? Href = null, string? Language = null)
{
    public static RunStyle Usual { get; } = new();
}

/// <summary>A piece of a line.</summary>
internal abstract record PlainRun(RunStyle Style)
{
    /// <summary>The same, strong.</summary>
    public static ImmutableArray<PlainRun> Bold(ImmutableArray<PlainRun> runs) =>
        [.. runs.Select(run => run with { Style = run.Style with { IsBold = true } })];
}

/// <summary>Words.</summary>
internal sealed record PlainText(string Text, RunStyle Style) : PlainRun(Style);

/// <summary>A line ends here.</summary>
internal sealed record PlainBreak(RunStyle Style) : PlainRun(Style);

/// <summary>The sources of what stands before.</summary>
internal sealed record PlainCites(ImmutableArray<PlainCite> Cites, RunStyle Style) : PlainRun(Style);

/// <param name="Number">Of the source in the page's list.</param>
/// <param name="Locator">Where in the source; null for nowhere in particular.</param>
internal sealed record PlainCite(int Number, string? Locator);

/// <summary>A picture in a line.</summary>
internal sealed record PlainPicture(string Asset, string Alt, RunStyle Style) : PlainRun(Style);
