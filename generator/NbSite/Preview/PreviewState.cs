using System.Collections.Immutable;

namespace NbSite.Preview;

/// <summary>All that a browser can be told at one moment. Immutable.</summary>
internal sealed record PreviewState
{
    public static PreviewState Start { get; } = new();

    /// <summary>Grows with every state.</summary>
    public long Number { get; init; }
    public ServedSite Site { get; init; } = ServedSite.Empty;

    /// <summary>What is wrong with the files as they are now; the site is then the last good one.</summary>
    public ImmutableArray<PreviewProblem> Errors { get; init; } = [];

    /// <summary>How many errors there are beside those.</summary>
    public int MoreErrors { get; init; }

    /// <summary>Whether a build that was begun is not finished.</summary>
    public bool IsBuilding { get; init; } = true;

    /// <summary>The last build, good or not, with what the last good one left.</summary>
    public WholeBuild Made { get; init; } = WholeBuild.None;

    /// <summary>What an editor should know of a page, by the path of its file in the site.</summary>
    public IReadOnlyDictionary<string, PageMarks> Marks { get; init; } = ImmutableDictionary<string, PageMarks>.Empty;
}

/// <summary>What an editor should know of a page.</summary>
/// <param name="Source">Its file as shown to people.</param>
/// <param name="Editor">Opens it in an editor; null for none.</param>
/// <param name="Words">What is to be known, in a few words each.</param>
internal sealed record PageMarks(string Source, string? Editor, ImmutableArray<string> Words)
{
    /// <summary>Its file, from the content folder; empty for a page that NbSite makes.</summary>
    public string Path { get; init; } = "";
}

/// <summary>A diagnostic as it is shown over a page.</summary>
/// <param name="Code">Such as NB0701; empty for what has no code.</param>
/// <param name="Place">File, line and column as in the terminal.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">How to mend it.</param>
/// <param name="Excerpt">The line before the place, the place, and what follows; null when there is none to show.</param>
/// <param name="Editor">Opens the place in an editor; null for none.</param>
/// <param name="Path">The file, relative to the content folder; empty for none.</param>
internal sealed record PreviewProblem(
    string Code, string Place, string Message, string? Hint, PreviewExcerpt? Excerpt, string? Editor, string Path);

/// <summary>A line of a file in three pieces.</summary>
internal sealed record PreviewExcerpt(int Line, string Before, string At, string After);
