using NbSite.Content.Redirects;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>An old address and what became of it.</summary>
/// <param name="Old">The old address.</param>
/// <param name="To">The page that it leads to; null when it leads to anything else.</param>
/// <param name="Anchor">The heading on that page.</param>
/// <param name="Path">The file that says so.</param>
internal sealed record Redirection(OldAddress Old, PageHeader? To, string? Anchor, string Path)
{
    public string From => Old.Path;

    /// <summary>Where it leads, when that is no page that is known by its id.</summary>
    public RedirectTarget? Other { get; init; }

    /// <summary>The language in which its small page speaks.</summary>
    public required string Language { get; init; }

    /// <summary>The reason, when it was written for old addresses alone.</summary>
    public string? Why { get; init; }

    public bool IsGone => Other is { Kind: RedirectKind.Gone };

    /// <summary>An address of the site, or a whole one of another; with percent signs where servers need
    /// them.</summary>
    public string Target =>
        To is not null ? (Anchor is null ? To.Address : To.Address + Fragment.Of(Anchor))
        : Other is { Kind: RedirectKind.Address } address ? address.ForServers
        + (address.Anchor is null ? "" : Fragment.Of(address.Anchor))
        : Other?.ForServers ?? "";
}
