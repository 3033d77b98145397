using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.MovedPages;

/// <summary>Where small pages can stand that lead on: not where a folder of the site has the name of the
/// file.</summary>
internal sealed class SmallPages
{
    private readonly HashSet<string> _folders = new(StringComparer.OrdinalIgnoreCase);

    public SmallPages(IReadOnlyList<PageFacts> pages, IndexDocument site)
    {
        var addresses = pages.Select(page => page.Header.Address)
            .Concat(site.Redirections.All.Select(old => old.Old.SmallPage).OfType<string>())
            .Concat(site.Files.Select(file => file.File.Address));
        foreach (var address in addresses)
            for (var end = address.LastIndexOf('/'); end > 0 && _folders.Add(address[..end]);) end =
                address.LastIndexOf('/', end - 1);
    }

    /// <summary>The address of an old address's small page; null when it can have none.</summary>
    public string? PlaceOf(Redirection old) => old.Old.SmallPage is { } place
        && (place.EndsWith('/') || !_folders.Contains(place)) ? place : null;
}
