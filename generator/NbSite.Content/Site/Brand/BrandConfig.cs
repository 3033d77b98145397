using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>How corners are drawn.</summary>
public enum BrandShape
{
    /// <summary>A little round, as the theme draws them.</summary>
    Soft,
    Square,
    Round,
}

/// <summary>What site.yml says under <c>brand:</c>, checked but for the files that it names.</summary>
public sealed record BrandConfig
{
    public required SourceSpan Span { get; init; }

    /// <summary>Null where the site's own name stands at the head.</summary>
    public SiteText? Name { get; init; }
    public SiteText? Strapline { get; init; }
    public TextValue? Logo { get; init; }
    public TextValue? LogoDark { get; init; }
    public TextValue? LogoPrint { get; init; }

    /// <summary>A square picture, from which the icons are made.</summary>
    public TextValue? Mark { get; init; }

    /// <summary>The word for a picture that is drawn for each page.</summary>
    public const string Cards = "cards";

    /// <summary>The word for no picture.</summary>
    public const string None = "none";

    /// <summary>What site.yml says of the picture that others show beside a link: a file, “cards” or “none”.</summary>
    public TextValue? Social { get; init; }

    /// <summary>Whether a picture is drawn for each page.</summary>
    public bool DrawsCards => Social?.Value == Cards;

    /// <summary>The one picture that is shown beside a link to any page; null where there is none.</summary>
    public TextValue? SocialPicture => Social?.Value is null or Cards or None ? null : Social;

    /// <summary>As “#rrggbb”.</summary>
    public TextValue? Colour { get; init; }

    /// <summary>A second colour, as “#rrggbb”.</summary>
    public TextValue? Accent { get; init; }
    /// <summary>The font of headings, a file; null for the theme's.</summary>
    public TextValue? Headings { get; init; }

    /// <summary>The font of all other words, a file; null for the theme's.</summary>
    public TextValue? Words { get; init; }

    /// <summary>The fonts that are named, each with its key.</summary>
    public IEnumerable<(string Key, TextValue File)> Fonts => new[] { ("headings", Headings), ("text", Words) }
        .Where(each => each.Item2 is not null).Select(each => (each.Item1, each.Item2!));
    public BrandShape Shape { get; init; } = BrandShape.Soft;
    public BrandCharity? Charity { get; init; }
    public BrandHelpline? Helpline { get; init; }
    public ImmutableArray<ConfigMenuLink> Footer { get; init; } = [];

    /// <summary>What readers are told in their own language.</summary>
    public IEnumerable<SiteText> Texts => new[]
    {
        Name, Strapline, Charity?.Name, Charity?.Number, Charity?.Licence, Helpline?.Name, Helpline?.Hours,
    }.Concat(Charity?.Marks.Select(mark => mark.Alt) ?? []).Concat(Footer.Select(link => link.Title))
        .OfType<SiteText>();

    /// <summary>Every file that is named, with the key under which it is.</summary>
    public IEnumerable<(string Key, TextValue File)> Files => new[]
    {
        ("logo", Logo), ("logo-dark", LogoDark), ("logo-print", LogoPrint), ("mark", Mark), ("social", SocialPicture),
    }.Concat(Charity?.Marks.Select(mark => ("marks", mark.File)) ?? []).Where(each => each.Item2 is not null)
        .Select(each => (each.Item1, each.Item2!));
}

/// <summary>Who the charity is.</summary>
public sealed record BrandCharity(
    SiteText Name, SiteText? Number, string? Address, PhoneView? Phone, string? Email, SiteText? Licence,
        ImmutableArray<BrandMark> Marks);

/// <summary>A mark that the charity may show, such as that of a standard which it keeps.</summary>
/// <param name="File">Its file.</param>
/// <param name="Alt">What it says.</param>
public sealed record BrandMark(TextValue? File, SiteText Alt);

/// <summary>A number that readers may call.</summary>
public sealed record BrandHelpline(SiteText Name, PhoneView Number, SiteText? Hours, Uri? Chat, bool IsFree)
{
    /// <summary>Where the address of the chat stands.</summary>
    public SourceSpan ChatSpan { get; init; }
}
