using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Puts the marks of <see cref="BorrowedMarks"/> round what the site says of itself in its main language on the pages of another, so that
/// whatever shows it says its language.
/// </summary>
internal static class LentNames
{
    /// <summary>The site with its texts marked.</summary>
    public static SiteView Marked(SiteView site)
    {
        if (site.Lent is not { } lent) return site;
        return site with
        {
            Name = Mark(site.Name, lent),
            Description = Mark(site.Description, lent),
            Publisher = Mark(site.Publisher, lent),
            Menu = [.. site.Menu.Select(group => group with { Title = Mark(group.Title, lent), Entries = Entries(group.Entries, lent) })],
            Brand = site.Brand is { } brand ? Marked(brand, lent) : null,
        };
    }

    /// <summary>The part of the menu beside a page.</summary>
    public static SideView? Marked(SideView? side, LentTexts? lent) => side is null || lent is null ? side : side with
    {
        Title = Mark(side.Title, lent),
        Entries = [.. side.Entries.Select(entry => entry with { Entry = Marked(entry.Entry, lent) })],
    };

    private static BrandView Marked(BrandView brand, LentTexts lent) => brand with
    {
        Name = Mark(brand.Name, lent),
        Strapline = Mark(brand.Strapline, lent),
        Logo = Marked(brand.Logo, lent),
        LogoDark = Marked(brand.LogoDark, lent),
        LogoPrint = Marked(brand.LogoPrint, lent),
        Charity = brand.Charity is not { } charity ? null : charity with
        {
            Name = Mark(charity.Name, lent),
            Number = Mark(charity.Number, lent),
            Address = Mark(charity.Address, lent),
            Licence = Mark(charity.Licence, lent),
            Marks = [.. charity.Marks.Select(mark => Marked(mark, lent)!)],
        },
        Helpline = brand.Helpline is not { } line ? null : line with { Name = Mark(line.Name, lent), Hours = Mark(line.Hours, lent) },
        Footer = Entries(brand.Footer, lent),
    };

    private static BrandPicture? Marked(BrandPicture? picture, LentTexts lent) =>
        picture is null ? null : picture with { Alt = Mark(picture.Alt, lent) };

    private static ImmutableArray<MenuEntry> Entries(ImmutableArray<MenuEntry> entries, LentTexts lent) =>
        [.. entries.Select(entry => Marked(entry, lent))];

    // A link to a page in another language says the language for all of its words.
    private static MenuEntry Marked(MenuEntry entry, LentTexts lent) =>
        entry.Page?.InLanguage is null ? entry with { Title = Mark(entry.Title, lent) } : entry;

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Mark(string? text, LentTexts lent) =>
        text is { Length: > 0 } && lent.Texts.Contains(text) ? BorrowedMarks.Round(text, lent.Language) : text;
}
