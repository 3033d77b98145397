using NbSite.Model;

namespace NbSite.Content.Redirects;

/// <summary>An entry of redirects.yml: an address that people may still have, and where its words are now.</summary>
/// <param name="From">The old address, such as /old/place/.</param>
/// <param name="FromAnchor">What stood after “#”: the part of a page that is still there.</param>
/// <param name="PageId">The page that it leads to.</param>
/// <param name="Anchor">The heading on that page.</param>
/// <param name="Why">The reason in people's words.</param>
/// <param name="FromSpan">Where the old address is written.</param>
/// <param name="ToSpan">Where the page is written.</param>
public sealed record Redirect(
    string From, string? FromAnchor, string PageId, string? Anchor, string Why, SourceSpan FromSpan, SourceSpan ToSpan)
{
    /// <summary>The old address as it is written.</summary>
    public string Written => FromAnchor is null ? From : From + "#" + FromAnchor;
}
