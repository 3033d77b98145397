using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Import.Tree;

namespace NbSite.Import.Writing;

/// <summary>Where each page goes on the new site, and which page a link of the old one means.</summary>
internal sealed class Placement
{
    private readonly Dictionary<ImportedPage, string> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, ImportedPage?> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _hosts = new(StringComparer.Ordinal);
    private Uri? _site;

    /// <param name="into">The folder below the language's, without slashes around it; empty for the language's own.</param>
    /// <param name="pages">All pages.</param>
    public Placement(string into, ImmutableArray<ImportedPage> pages)
    {
        var common = Common(pages);
        var taken = new FreeNames();
        foreach (var page in pages) _ids.Add(page, taken.First(Id(into, page, common)));

        foreach (var page in pages)
        {
            foreach (var address in page.Addresses)
                if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && _hosts.Add(uri.Host)) _site ??= uri;
            foreach (var name in Names(page)) Known(name, page);
        }
    }

    public string IdOf(ImportedPage page) => _ids[page];

    /// <summary>The page that an address on another means; null for none.</summary>
    public ImportedPage? Find(ImportedPage from, string address)
    {
        var path = address;
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
        {
            if (!IsOwn(uri)) return null;
            if (_byName.GetValueOrDefault(uri.PathAndQuery) is { } asked) return asked;
            path = uri.AbsolutePath;
        }

        if (path.StartsWith('?')) path = "/" + path;
        if (_byName.GetValueOrDefault(path) is { } exact) return exact;
        path = Uri.UnescapeDataString(path.Split('?')[0]);
        if (path.StartsWith("nb-wiki:", StringComparison.Ordinal))
        {
            path = path["nb-wiki:".Length..];
            return Near(from, path) ?? _byName.GetValueOrDefault(Key(path)) ?? _byName.GetValueOrDefault(Slug.From(path));
        }

        return path.StartsWith('/') ? _byName.GetValueOrDefault(Key(path)) : Near(from, path);
    }

    /// <summary>Whether an address is of the site that is brought in.</summary>
    public bool IsOwn(Uri uri) => _hosts.Contains(uri.Host);

    /// <summary>A whole address for a path of the old site; null when its address is not known.</summary>
    public string? Whole(string path) => _site is not null && Uri.TryCreate(_site, path, out var whole) ? whole.AbsoluteUri : null;

    private ImportedPage? Near(ImportedPage from, string path)
    {
        // Links are written from the file, and as browsers see them from its folder.
        foreach (var start in (string[])[from.Source, from.Source[..Math.Max(0, from.Source.LastIndexOf('.'))] + "/x"])
            if (SourceTree.PathOf(start, path) is { } beside && _byName.GetValueOrDefault(Key(beside)) is { } near) return near;
        return _byName.GetValueOrDefault(Key(path));
    }

    private static IEnumerable<string> Names(ImportedPage page)
    {
        var key = Key(page.Source);
        yield return key;
        foreach (var name in page.Names) yield return Key(name);
        foreach (var address in page.Addresses)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            {
                yield return Key(address);
                continue;
            }

            if (uri.Query.Length > 0) yield return uri.PathAndQuery;
            else yield return Key(uri.AbsolutePath);
        }

        yield return Key(page.Place);
        // The ends of its path: an address from the root does not say in which folder the other program keeps its pages.
        for (var at = key.IndexOf('/'); at >= 0; at = key.IndexOf('/', at + 1)) yield return key[(at + 1)..];
        yield return page.Title;
        yield return Slug.From(page.Title);
    }

    private void Known(string name, ImportedPage page)
    {
        if (name.Length == 0) return;
        // What means two pages means none; but what came first, whole paths, is kept.
        if (!_byName.TryAdd(name, page) && !ReferenceEquals(_byName[name], page) && Key(_byName[name]?.Source ?? "") != name && Key(page.Source) == name) _byName[name] = page;
    }

    private static string Key(string path)
    {
        var key = path.Replace('\\', '/').Trim('/').ToLowerInvariant();
        var dot = key.LastIndexOf('.');
        if (dot > key.LastIndexOf('/') && (Importer.KindOf(key) is ImportKind.Markdown or ImportKind.Html || key[(dot + 1)..] is "php" or "aspx")) key = key[..dot];
        foreach (var index in (string[])["index", "_index", "readme", "default"])
            if (key == index || key.EndsWith("/" + index, StringComparison.Ordinal)) return key[..^index.Length].TrimEnd('/');
        return key;
    }

    /// <summary>How many folders hold all pages: they say nothing to readers.</summary>
    private static int Common(ImmutableArray<ImportedPage> pages)
    {
        var folders = pages.Select(page => page.Place.Split('/', StringSplitOptions.RemoveEmptyEntries) is var parts && !page.IsIndex && parts.Length > 0 ? parts[..^1] : parts).ToList();
        var common = 0;
        while (folders.TrueForAll(folder => folder.Length > common && folder[common] == folders[0][common])) common++;
        return common;
    }

    private static string Id(string into, ImportedPage page, int common)
    {
        var parts = new List<string>(into.Split('/', StringSplitOptions.RemoveEmptyEntries));
        var place = page.Place.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(common).Select(part => part.Length > 11 && part[4] == '-' && part[7] == '-' && part[10] == '-' && part[..4].All(char.IsAsciiDigit) ? part[11..] : part);
        parts.AddRange(place.Select(Part));
        return parts.Count == 0 ? "home" : string.Join('/', parts);
    }

    private static string Part(string part)
    {
        var slug = Slug.From(part);
        return IsGood(slug) ? slug : "page-" + slug;
    }

    // A name such as “con” is a device on Windows.
    private static bool IsGood(string slug) => Content.FrontMatter.Names.ProblemOfSlug(slug) is null;
}
