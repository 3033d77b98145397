using NbSite.Model;

namespace NbSite.Content.Redirects;

/// <summary>An entry of redirects.yml: an address that people may still have, and where its words are now.</summary>
/// <param name="From">The old address, or a pattern of many.</param>
/// <param name="FromAnchor">What stood after “#”: the part of a page that is still there.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Why">The reason in people's words.</param>
/// <param name="FromSpan">Where the old address is written.</param>
/// <param name="ToSpan">Where it is written what became of it.</param>
public sealed record Redirect(
    OldAddress From, string? FromAnchor, RedirectTarget To, string Why, SourceSpan FromSpan, SourceSpan ToSpan)
{
    /// <summary>The old address as it is written.</summary>
    public string Written => FromAnchor is null ? From.Written : From.Written + "#" + FromAnchor;

    /// <summary>The page that it leads to; null when it leads to anything else.</summary>
    public string? PageId => To.Kind == RedirectKind.Page ? To.Text : null;
}
