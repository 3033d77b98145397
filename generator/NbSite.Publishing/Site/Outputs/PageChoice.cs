using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines.Modules;

namespace NbSite.Publishing.Site.Outputs;

/// <summary>The pages of which something is made, such as leaflets.</summary>
/// <param name="Named">What they are called; null for all pages.</param>
/// <param name="Language">The only language that is meant; null for the site's own where pages are named by id, else for all.</param>
public sealed record PageChoice(ImmutableArray<PageName>? Named, string? Language)
{
    /// <summary>Every page.</summary>
    public static PageChoice All { get; } = new(null, null);

    /// <summary>No page, as when something else is made.</summary>
    public static PageChoice None { get; } = new([], null);

    /// <summary>Whether a page is among them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="ofSite">The site's own language.</param>
    /// <param name="baseUrl">Where the site is published.</param>
    public bool Names(PageHeader page, string ofSite, Uri baseUrl)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Named is { } names
            ? names.Any(name => name.Is(page.Path, page.Address, page.Id, Means(page.Language, ofSite), baseUrl))
            : Language is null || page.Language == Language;
    }

    /// <summary>Whether an id means the page of a language.</summary>
    /// <param name="of">The page's language.</param>
    /// <param name="ofSite">The site's own.</param>
    public bool Means(string of, string ofSite) => of == (Language ?? ofSite);
}

/// <summary>A page, or several, by file, address, id, or a pattern of files or ids.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Plain">The same with slashes as in addresses, without those at its ends.</param>
/// <param name="File">The path in the content folder, were it a file.</param>
public sealed record PageName(string Typed, string Plain, string File)
{
    // A pattern of the shell takes a page's record of reviews with the page.
    private const string Record = ".review.yml";

    private bool IsPattern => Plain.AsSpan().ContainsAny('*', '?');

    /// <summary>Whether it is the name of a page.</summary>
    /// <param name="path">The page's file in the content folder.</param>
    /// <param name="address">Its address; empty when it has none.</param>
    /// <param name="id">Its id.</param>
    /// <param name="isMeant">Whether ids mean pages of its language.</param>
    /// <param name="baseUrl">Where the site is published.</param>
    public bool Is(string path, string address, string id, bool isMeant, Uri baseUrl) =>
        Fits(File, path) || Fits(Plain, path) || (isMeant && (IsPattern ? Fits(Plain, id) : Plain == id))
        || (address.Length > 0 && (Typed.StartsWith('/') ? Plain == address.Trim('/') : IsLive(address, baseUrl)));

    private bool Fits(string name, string path) => IsPattern
        ? Glob.Fits(name, path)
        : name == path || (name.EndsWith(Record, StringComparison.Ordinal) && Path.ChangeExtension(path, null) == name[..^Record.Length]);

    // As a reader copies it from a browser.
    private bool IsLive(string address, Uri baseUrl) =>
        Typed.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(Typed, UriKind.Absolute, out var typed)
        && typed.GetLeftPart(UriPartial.Path).TrimEnd('/') == new Uri(baseUrl, address.TrimStart('/')).AbsoluteUri.TrimEnd('/');
}
