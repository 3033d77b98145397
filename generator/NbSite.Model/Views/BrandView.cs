using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>What pages of one language show of the charity that publishes them.</summary>
public sealed record BrandView
{
    /// <summary>What stands at the head of every page: the charity's name, or the site's.</summary>
    public required string Name { get; init; }

    /// <summary>A few words beneath the name; null for none.</summary>
    public string? Strapline { get; init; }

    /// <summary>Root address of the style sheet that comes before the theme's; null when neither colour, shape nor
    /// style is set.</summary>
    public string? Style { get; init; }

    /// <summary>The logo on a light ground; null for the name in letters.</summary>
    public BrandPicture? Logo { get; init; }

    /// <summary>The logo on a dark ground; null where the same one serves.</summary>
    public BrandPicture? LogoDark { get; init; }

    /// <summary>The logo on paper.</summary>
    public BrandPicture? LogoPrint { get; init; }

    /// <summary>Root addresses of the icons, and of what a telephone reads of the site.</summary>
    public BrandIcons? Icons { get; init; }

    /// <summary>The colours of a browser's own frame, light and dark; null where no colour is set.</summary>
    public (string Light, string Dark)? FrameColours { get; init; }

    /// <summary>Who the charity is, for the foot of every page; null when that is not written.</summary>
    public CharityView? Charity { get; init; }

    /// <summary>The number that readers may call; null for none.</summary>
    public HelplineView? Helpline { get; init; }

    /// <summary>More links at the foot.</summary>
    public ImmutableArray<MenuEntry> Footer { get; init; } = [];

    /// <summary>The picture that others show beside a link to a page; null for none, and in copies.</summary>
    public BrandPicture? Social { get; init; }

    /// <summary>Everything that it holds but its links at the foot, as one text: what links show is known to who made them.</summary>
    public string Fingerprint() => string.Join('\n',
    [
        Name, Strapline ?? "-", Style ?? "-", $"{Logo}", $"{LogoDark}", $"{LogoPrint}", $"{Icons}", $"{FrameColours}",
        $"{Helpline}", $"{Social}",
        Charity is null ? "-"
            : $"{Charity.Name}|{Charity.Number}|{Charity.Address}|{Charity.Phone}|{Charity.Email}|{Charity.Licence}",
        .. (Charity?.Marks ?? []).Select(mark => mark.ToString()),
    ]);
}

/// <summary>A picture of the brand.</summary>
/// <param name="Address">Its root address.</param>
/// <param name="Width">In pixels, as it is shown.</param>
/// <param name="Height">In pixels, as it is shown.</param>
/// <param name="Alt">What it says; empty where the words beside it say so.</param>
public sealed record BrandPicture(string Address, int Width, int Height, string Alt);

/// <summary>Root addresses of icons.</summary>
/// <param name="Svg">The drawing; null when the mark is none.</param>
/// <param name="Png">32 pixels wide.</param>
/// <param name="Touch">For the first screen of a telephone; null in copies.</param>
/// <param name="Manifest">What a telephone reads of the site; null in copies.</param>
public sealed record BrandIcons(string? Svg, string Png, string? Touch, string? Manifest);

/// <summary>Who the charity is.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Number">What its register says, such as “Registered charity 0000000”; null for none.</param>
/// <param name="Address">Its postal address; null for none.</param>
/// <param name="Phone">Its office; null for none.</param>
/// <param name="Email">Its address for e-mail; null for none.</param>
/// <param name="Licence">Under what the words may be used; null for none.</param>
/// <param name="Marks">Marks that it may show.</param>
public sealed record CharityView(
    string Name, string? Number, string? Address, PhoneView? Phone, string? Email, string? Licence,
        ImmutableArray<BrandPicture> Marks);

/// <summary>A telephone number as it is printed, and its address.</summary>
/// <param name="Printed">As it is written.</param>
/// <param name="Href">Beginning with “tel:”.</param>
public sealed record PhoneView(string Printed, string Href);

/// <summary>A number that readers may call.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Number">The number.</param>
/// <param name="Hours">When somebody answers; null when that is not written.</param>
/// <param name="Chat">Where one can write instead; null for nowhere.</param>
/// <param name="IsFree">Whether a call costs nothing.</param>
public sealed record HelplineView(string Name, PhoneView Number, string? Hours, string? Chat, bool IsFree);
