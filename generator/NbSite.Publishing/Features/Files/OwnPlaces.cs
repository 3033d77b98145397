using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Files;

/// <summary>What the build writes itself, so that no static file takes its place.</summary>
internal sealed class OwnPlaces
{
    // Files of the web and of copies, whatever this build writes of them: what is free today is not tomorrow.
    private static readonly string[] Names =
    [
        "feed.xml", "sitemap.xml", "robots.txt", "404.html", "index.html", "_headers", "_redirects", "manifest.json", "sha256sums", "start-here.html",
    ];

    private static readonly string[] Folders = ["api", "assets", "v", "editions"];

    private readonly HashSet<string> _languages;
    private readonly Dictionary<string, string> _pages = new(StringComparer.OrdinalIgnoreCase);

    public OwnPlaces(IndexDocument site)
    {
        _languages = site.Languages.Select(language => language.Language).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // An entry of redirects.yml that a file stands in the way of is told at the entry.
        foreach (var old in site.Redirections.All.Where(old => old.Old.IsPlace && old.Path != Redirections.FileName))
            _pages.TryAdd(old.Old.Place.TrimEnd('/'), $"the old address “{old.From}” of “{old.To?.Path ?? old.Path}”");
        foreach (var language in site.Languages)
        {
            foreach (var id in language.Keys(IndexKind.Page))
            {
                var header = language.Get<PageHeader>(IndexKind.Page, id)!;
                for (var end = header.Address.Length - 1; end > 0; end = header.Address.LastIndexOf('/', end - 1))
                    _pages.TryAdd(header.Address[..end], header.IsGenerated ? $"the page “{header.Address}”" : $"the page “{header.Path}”");
            }
        }
    }

    /// <summary>What is written where a file is to stand; null for a free place.</summary>
    public string? At(string address)
    {
        if (_pages.GetValueOrDefault(address) is { } page) return page;
        var parts = address[1..].ToLowerInvariant().Split('/');
        if (parts[0] is var first && Folders.Contains(first, StringComparer.Ordinal) && parts.Length > 1) return $"files of the folder “/{first}/”";
        if (parts is [StaticKinds.WellKnown, ..]) return null;
        if (parts.Length == 2 && _languages.Contains(parts[0])) parts = parts[1..];
        return parts is [var name] && Names.Contains(name, StringComparer.Ordinal) ? $"“{address}”" : null;
    }
}
