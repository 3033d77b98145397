using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>The PDF that a page offers of itself.</summary>
/// <param name="Code">Names all that is printed on it: one that was made of anything else has another.</param>
/// <param name="State">Whether there is one that says so.</param>
public sealed record PageLeaflet(string Code, LeafletState State);

/// <summary>Whether a page's leaflet is there.</summary>
public enum LeafletState
{
    /// <summary>It says what the page says, and is linked.</summary>
    Current,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>There is one of other words, of other days or facts, of other bytes than were made, or past its last day.</summary>
    Old,
}

/// <summary>A PDF that was made of a page, as the list says.</summary>
/// <param name="File">The file; null when it is not there, or not the one that was made, or past its last day.</param>
/// <param name="Code">What it was made of.</param>
internal sealed record KnownLeaflet(SiteFile? File, string Code);
