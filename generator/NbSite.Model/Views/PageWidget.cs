using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>
/// What a page does and does not say, such as a field to search in: it stands in the page's view and never in what
/// the page says, so that no hash, no lint, no search and no record of an edition meets it.
/// </summary>
public abstract record PageWidget
{
    /// <summary>The anchor of the heading that it follows at once; null for the end of the page.</summary>
    public string? After { get; init; }
}

/// <summary>The place where search shows what it found.</summary>
public sealed record SearchWidget : PageWidget;

/// <summary>What became of a text between two of its versions.</summary>
public sealed record DifferenceWidget(PageDifference Difference) : PageWidget;

/// <summary>A field for the code of an older copy, and every code with what became of its text.</summary>
public sealed record OlderCopyWidget(ImmutableArray<PublishedCode> Codes) : PageWidget;

/// <summary>A code that stands on printed pages.</summary>
/// <param name="Code">Eight characters.</param>
/// <param name="State">The word for what became of the text, such as “Changed”.</param>
/// <param name="IsCurrent">Whether the page still says it and nothing is known to be wrong with it.</param>
/// <param name="Said">What became of the text, with links.</param>
public sealed record PublishedCode(string Code, string State, bool IsCurrent, ImmutableArray<Inline> Said);

/// <summary>What a sheet to hang up at home says beside the signs, which are the page's own words.</summary>
public sealed record FridgeWidget : PageWidget
{
    /// <summary>The page that tells more of each sign.</summary>
    public required PageLink Page { get; init; }

    /// <summary>Its absolute address, and the same to be scanned.</summary>
    public required string Address { get; init; }
    public required QrPicture Qr { get; init; }

    /// <summary>Ids of the signs that stand first.</summary>
    public ImmutableArray<string> Core { get; init; } = [];

    /// <summary>The hospital's number; null for a line to write it on.</summary>
    public ClinicPhone? Phone { get; init; }

    /// <summary>The number as a contact, to be scanned.</summary>
    public QrPicture? Contact { get; init; }

    /// <summary>The last day on which the sheet may hang there; null when nothing says one.</summary>
    public DateOnly? UseUntil { get; init; }
}

/// <summary>The leaflets that can be put together to hand out.</summary>
/// <param name="Groups">The leaflets, by folder.</param>
/// <param name="HasThreshold">Whether the site names a temperature at which to phone, so that a hospital may have its own.</param>
public sealed record PackWidget(ImmutableArray<PackGroup> Groups, bool HasThreshold) : PageWidget;

/// <summary>Leaflets of one folder.</summary>
public sealed record PackGroup(string Title, ImmutableArray<PackLeaflet> Leaflets);

/// <param name="Link">The page.</param>
/// <param name="Code">Names its text.</param>
/// <param name="File">Root address of the script that holds the page; null when it can only be opened.</param>
public sealed record PackLeaflet(PageLink Link, string Code, string? File);
