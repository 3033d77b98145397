using System.Collections.Frozen;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Features.Files;

/// <summary>Which files are on record as they are: on a public site all that readers are given must be, as texts must.</summary>
internal sealed class RecordedFiles(BuildInput input, IndexDocument site)
{
    // What could not be read may be what has them.
    private readonly bool _isHeld = input.Output.IsHeldToEditions && input.Editions.IsBinding && site.Config.Publication == PublicationMode.Public
        && input.Editions.Problems.All(problem => problem.Severity != Severity.Error);

    private readonly FrozenSet<(string, string)> _newest =
        (input.Editions.Newest?.Files ?? []).Select(file => ("/" + file.Path, file.Sha256)).ToFrozenSet();

    /// <summary>Whether the newest edition has the file as it is; true where nobody is held to editions.</summary>
    public bool Holds(SiteFile file) => !_isHeld || _newest.Contains((file.Address, file.Sha256));

    /// <summary>Files for readers that the newest edition published, and that are gone without a word.</summary>
    /// <param name="files">Those that there are.</param>
    /// <param name="reviews">Records, also of files that were withdrawn and deleted.</param>
    /// <param name="shown">The addresses of those that are published.</param>
    public IEnumerable<Diagnostic> Gone(
        IReadOnlyList<StaticDocument> files, IReadOnlyList<ReviewDocument> reviews, IReadOnlySet<string> shown)
    {
        // What is not whole holds less on purpose, and what could not be read may be there.
        if (input.Editions.Newest is not { } newest || !input.Output.IsWhole || !site.Unread.Static.IsEmpty || !site.Unread.Files.IsEmpty)
            yield break;
        foreach (var file in newest.Files.Where(file => StaticKinds.IsForReaders(file.Path) && !shown.Contains("/" + file.Path)))
        {
            var there = files.FirstOrDefault(document => document.File.Address == "/" + file.Path);
            var subjects = there is null ? new[] { "static/" + file.Path, $"{site.Config.Language}/{file.Path}", file.Path } : [there.File.Path];
            var isTold = reviews.Any(review => review.Record is { Status: ReviewStatus.Withdrawn } && subjects.Contains(review.Subject, StringComparer.Ordinal));
            if (!isTold) yield return Codes.PublishedFileGone.At(SourceSpan.File(there?.File.Path ?? "site.yml"), file.Path, newest.Name, subjects[0]);
        }
    }
}
