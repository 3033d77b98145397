using System.Collections.Frozen;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Features.Files;

/// <summary>Which files are on record as they are: on a public site all that readers are given must be, as texts must.</summary>
internal sealed class RecordedFiles(BuildInput input, IndexDocument site)
{
    // What could not be read may be what has them.
    private readonly bool _isHeld = input.Recorder is null && input.Editions.IsBinding && site.Config.Publication == PublicationMode.Public
        && input.Editions.Problems.All(problem => problem.Severity != Severity.Error);

    private readonly FrozenSet<(string, string)> _newest =
        (input.Editions.Newest?.Files ?? []).Select(file => ("/" + file.Path, file.Sha256)).ToFrozenSet();

    /// <summary>Whether the newest edition has the file as it is; true where nobody is held to editions.</summary>
    public bool Holds(SiteFile file) => !_isHeld || _newest.Contains((file.Address, file.Sha256));
}
