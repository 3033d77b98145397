using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Site;

/// <summary>What a build has to say. Files went to the sink; they may be used only when there are no errors.</summary>
public sealed record BuildResult(
    ImmutableArray<Diagnostic> Diagnostics, BuildReport Report, RunRecord? Record)
{
    /// <summary>Faults of NbSite itself, for a verbose report.</summary>
    public ImmutableArray<Exception> Faults { get; init; } = [];

    /// <summary>How bad the site says that findings are, for what is found after the build.</summary>
    public DiagnosticLevels Levels { get; init; } = DiagnosticLevels.None;

    /// <summary>What is known of the whole site; null unless that was asked for, and when it could not be read.</summary>
    public IndexDocument? Index { get; init; }

    /// <summary>Makes single pages again with what this build knew of the rest; null unless that was asked for.</summary>
    public IWarmSite? Warm { get; init; }

    internal IReadOnlyList<Document> Made { get; init; } = [];

    /// <summary>What the output gives beside files, such as the pages that an edition records; none of any other type.</summary>
    public IReadOnlyList<T> Documents<T>() where T : Document => Made as IReadOnlyList<T> ?? [];

    /// <summary>Whether a strict build stops: a warning is as bad as an error then, a note is not.</summary>
    public bool FailsStrictly => Diagnostics.Any(diagnostic => diagnostic.Severity != Severity.Note);

    /// <summary>Whether the files may not be used.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>The site's pages as reports and the review list need them, in order of id.</summary>
public sealed record BuildReport(ImmutableArray<PageReport> Pages)
{
    /// <summary>A report of no pages.</summary>
    public static BuildReport Empty => new([]);

    /// <summary>Drafts that are not on the site: their files, in order.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>
    /// Files of pages to which no page, menu, way or part of the site leads, in order: readers find them only by search and in
    /// lists of everything.
    /// </summary>
    public ImmutableArray<string> Unlinked { get; init; } = [];

    /// <summary>Documents, films and sounds to which no page and no menu leads: their paths in the content folder, in order.</summary>
    public ImmutableArray<string> UnlinkedFiles { get; init; } = [];

    /// <summary>What is published as it is, in order of addresses.</summary>
    public ImmutableArray<FileReport> Files { get; init; } = [];

    /// <summary>Whose pages they are; null when the site could not be read.</summary>
    public SiteIdentity? Site { get; init; }
}

/// <summary>A file that is published as it is.</summary>
/// <param name="Address">On the site, such as <c>/leaflet.pdf</c>.</param>
/// <param name="Path">In the content folder.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="IsForReaders">It is read, heard or seen for what it says.</param>
/// <param name="Review">Who looked at it, and what changed; null when it has no record.</param>
public sealed record FileReport(
    string Address, string Path, long Size, string Sha256, bool IsForReaders, Content.Reviews.ReviewRecord? Review);

/// <summary>What tells one site from another: its name in its main language, and that language.</summary>
public sealed record SiteIdentity(string Name, string Language)
{
    /// <summary>For each other language with pages, how many texts of site.yml its pages show in the main one; none where none is.</summary>
    public ImmutableArray<(string Language, int Texts)> Lent { get; init; } = [];
}

/// <summary>A page as reports know it.</summary>
public sealed record PageReport
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The file, relative to the content folder.</summary>
    public required string Path { get; init; }

    /// <summary>On the site, such as <c>/treatments/surgery/</c>; empty for a file of fact sheets.</summary>
    public required string Address { get; init; }

    /// <summary>“page”, “generated” or an entity type.</summary>
    public required string Type { get; init; }

    /// <summary>What of it needs a source.</summary>
    public required ContentKind Kind { get; init; }

    /// <summary>How far it was looked at.</summary>
    public required ReviewStatus Status { get; init; }

    /// <summary>The day that readers are told.</summary>
    public DateOnly? LastChecked { get; init; }

    /// <summary>When it is to be looked at again.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Who looks after it.</summary>
    public string? Owner { get; init; }

    /// <summary>What its text is called; null for pages that NbSite makes.</summary>
    public string? VersionCode { get; init; }

    /// <summary>The whole hash of its text; null for pages that NbSite makes.</summary>
    public string? TextHash { get; init; }

    /// <summary>The day of the newest recorded change.</summary>
    public DateOnly? Changed { get; init; }

    /// <summary>Whether it is due within the time that site.yml warns ahead, or overdue.</summary>
    public bool IsDue { get; init; }

    /// <summary>What of its words was signed; null for pages that NbSite makes.</summary>
    public PageSigning? Signing { get; init; }

    /// <summary>The year of the oldest source that it cites; null when none is dated.</summary>
    public int? OldestSource { get; init; }

    /// <summary>A file of fact sheets that are shown on other pages, such as the glossary.</summary>
    public bool IsFactFile { get; init; }

    /// <summary>Whether its words of today are in an edition; null where no editions are kept, and for pages that NbSite makes.</summary>
    public bool? InEdition { get; init; }

    /// <summary>What became of the leaflet that the page offers of itself; null when it offers none.</summary>
    public PageLeaflet? Leaflet { get; init; }

    /// <summary>Places on it that can be linked, without “#”.</summary>
    internal ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Whether the last build's page was taken over, because nothing in it had changed.</summary>
    public bool IsReused { get; init; }

    /// <summary>Whether NbSite makes it of other pages.</summary>
    public bool IsGenerated => Type == PageTypes.Generated;
}
