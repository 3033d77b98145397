using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>What a page needs to stand on paper by itself; a page of the site has none of it.</summary>
public sealed record LeafletView
{
    public required PaperSize Paper { get; init; }

    /// <summary>All words at 18 points or more.</summary>
    public bool LargePrint { get; init; }

    /// <summary>Nothing on it has a colour, so that it comes from a printer without colours as it was meant.</summary>
    public bool IsMono { get; init; }

    /// <summary>The parts about outlook are printed, and not only named.</summary>
    public bool WithOutlook { get; init; }

    /// <summary>The day on which the leaflet is made.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>The last day on which the leaflet may be handed out.</summary>
    public required DateOnly UseUntil { get; init; }

    /// <summary>The page's absolute address on the web.</summary>
    public required string LiveAddress { get; init; }

    /// <summary>The same address, to be scanned.</summary>
    public required QrPicture Qr { get; init; }

    /// <summary>The pages of a booklet; null when one page is a leaflet.</summary>
    public ImmutableArray<BookletChapter>? Chapters { get; init; }
}

public enum PaperSize
{
    A4,
    Letter,

    /// <summary>Half of A4, for sheets that are made for it.</summary>
    A5,
}

/// <summary>A QR code: a square of so many units, its white border with it, and the black in it as an SVG path.</summary>
public sealed record QrPicture(int Size, string Path);

/// <summary>One page in a booklet.</summary>
public sealed record BookletChapter
{
    /// <summary>The anchor of its title.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string? VersionCode { get; init; }
    public DateOnly? LastChecked { get; init; }

    /// <summary>How many parts are newer than that day: 0 when that is not known, null when none is.</summary>
    public int? ChangedParts { get; init; }

    /// <summary>The page of the booklet on which it begins; null while that is not known.</summary>
    public int? StartsOn { get; init; }

    /// <summary>The leaflet's own HTML, with anchors that are its own in the whole booklet.</summary>
    public required string Html { get; init; }
}
