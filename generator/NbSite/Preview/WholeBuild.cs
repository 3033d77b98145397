using System.Collections.Immutable;
using NbSite.Content.Schemas;
using NbSite.Model;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;

namespace NbSite.Preview;

/// <summary>What a build of the whole site left: what is shown, and what the next one starts from.</summary>
internal sealed record WholeBuild
{
    public static WholeBuild None { get; } = new();

    /// <summary>The files that it was made from; with errors those that have them.</summary>
    public ContentState Content { get; init; } = ContentState.None;

    /// <summary>The day that it was made for.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Which state of the editions it was made with.</summary>
    public int Editions { get; init; } = -1;

    /// <summary>The last good site.</summary>
    public ServedSite Site { get; init; } = ServedSite.Empty;

    /// <summary>What the last good build can be used for again.</summary>
    public RunRecord? Record { get; init; }

    /// <summary>Makes single pages of the last good site again.</summary>
    public IWarmSite? Warm { get; init; }

    /// <summary>What the last good build knew of the whole site.</summary>
    public IndexDocument? Index { get; init; }

    /// <summary>What it told of its pages.</summary>
    public BuildReport Report { get; init; } = BuildReport.Empty;

    /// <summary>Makes the schemas of the last good site's files.</summary>
    public Func<ImmutableArray<SchemaFile>>? Schemas { get; init; }

    /// <summary>What is to be known of the pages of the last good site.</summary>
    public IReadOnlyDictionary<string, PageMarks> Marks { get; init; } = ImmutableDictionary<string, PageMarks>.Empty;

    /// <summary>Whether the site is that of these files.</summary>
    public bool IsGood { get; init; }
    public ImmutableArray<PreviewProblem> Errors { get; init; } = [];
    public int MoreErrors { get; init; }

    /// <summary>Everything that was said, for the terminal.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Why nothing could be built at all; null when it was.</summary>
    public string? Failure { get; init; }

    /// <summary>How many pages there are.</summary>
    public int Pages { get; init; }
    public TimeSpan Time { get; init; }
}
