using System.Collections.Immutable;
using NbSite.Content.Site;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Brand;

/// <summary>Puts together what pages of one language show of the brand.</summary>
internal static class BrandViews
{
    /// <summary>Null for a site without a brand.</summary>
    /// <param name="config">What site.yml says.</param>
    /// <param name="files">The brand's files.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="published">Files that are published as they are.</param>
    /// <param name="find">The page of an id in the language.</param>
    /// <param name="isShared">Whether people share links to the pages.</param>
    public static BrandView? Make(
        SiteConfig config, BrandDocument? files, string language, ImmutableArray<SiteFile> published, Func<ConfigLink?, PageLink?> find,
        bool isShared)
    {
        if (config.Brand is not { } brand) return null;
        var name = Said(brand.Name, language) ?? config.Name[language];
        BrandPicture? Picture(TextValue? file, string alt) =>
            file is not null && files?.Pictures.GetValueOrDefault(file.Value) is { } picture
                ? picture with { Alt = alt } : null;
        return new BrandView
        {
            Name = name,
            Strapline = Said(brand.Strapline, language),
            Style = files?.Style,
            Logo = Picture(brand.Logo, name),
            LogoDark = Picture(brand.LogoDark, name),
            LogoPrint = Picture(brand.LogoPrint ?? brand.Logo, name),
            Icons = files?.Icons,
            FrameColours = files?.FrameColours,
            Charity = brand.Charity is not { } charity ? null : new CharityView(
                charity.Name[language], Said(charity.Number, language), charity.Address, charity.Phone, charity.Email,
                Said(charity.Licence, language),
                [.. charity.Marks.Select(mark => Picture(mark.File, mark.Alt[language])).OfType<BrandPicture>()]),
            Helpline = brand.Helpline is not { } line ? null : new HelplineView(
                line.Name[language], line.Number, Said(line.Hours, language), line.Chat?.AbsoluteUri, line.IsFree),
            Footer = MenuFiles.Entries(brand.Footer, language, published, find),
            Social = isShared ? Picture(brand.SocialPicture, name) : null,
        };
    }

    private static string? Said(SiteText? text, string language) =>
        text?[language] is { Length: > 0 } said ? said : null;
}
