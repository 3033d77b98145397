using System.Collections.Immutable;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Site;

/// <summary>
/// Makes single pages again with what a build knew of the rest of the site: for whoever waits for a page that he has just
/// saved. What other pages show of it, and what it shows of others that changed too, only the next build knows.
/// </summary>
public interface IWarmSite
{
    /// <summary>
    /// The pages of files of which the words changed; null when more than these pages may be another, so that only a build can
    /// tell: a file that is new, is no page, cannot be read, or whose id or address changed.
    /// </summary>
    /// <param name="changed">The files as they are now; of a page's review record too.</param>
    /// <param name="cancellation">Stops the work.</param>
    WarmPages? Remake(ImmutableArray<ContentFile> changed, CancellationToken cancellation);

    /// <summary>The pages at these places of the site that people wrote, as its words are; null when there is none among them.</summary>
    /// <param name="places">Paths of finished files, such as <c>about/index.html</c>.</param>
    /// <param name="cancellation">Stops the work.</param>
    WarmPages? Make(IReadOnlyCollection<string> places, CancellationToken cancellation);
}

/// <summary>Pages that were made again on their own.</summary>
/// <param name="Files">The finished files.</param>
/// <param name="Diagnostics">What is wrong with them, sorted.</param>
public sealed record WarmPages(ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the files may not be shown.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
