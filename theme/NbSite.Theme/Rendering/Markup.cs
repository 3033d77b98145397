using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>Small pieces of HTML that several parts share; a charity's own parts may use them too.</summary>
public static class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Text made safe for HTML, in content and in quoted attributes.</summary>
    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>The title of a link, with the name of its language when that is another one.</summary>
    public static string Title(PageLink link) => link.InLanguage is { } other ? $"{link.Title} ({other.Name})" : link.Title;

    /// <summary>The root address of a link, with the place on the page.</summary>
    public static string Place(PageLink link) => link.Anchor is { } anchor ? $"{link.Address}#{anchor}" : link.Address;

    /// <summary>The word that says a site is not for relying on; null for a public one.</summary>
    public static string? Band(PublicationMode mode) => mode switch
    {
        PublicationMode.Demonstration => "band.demonstration",
        PublicationMode.Preview => "band.preview",
        _ => null,
    };

    /// <summary>Words with a day in them, which programs can read too; {0} stands for the day.</summary>
    public static MarkupString Dated(UiWords words, string key, DateOnly day) => new(Encode(words[key]).Replace(
        "{0}", $"<time datetime=\"{day.Iso()}\">{Encode(words.Date(day))}</time>", StringComparison.Ordinal));

    /// <summary>A heading of the level given; levels outside 2 to 6 take the nearest.</summary>
    public static RenderFragment Heading(int level, string? id, string? name, MarkupString content) => builder =>
    {
        builder.OpenElement(0, level switch { <= 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" });
        builder.AddAttribute(1, "class", name);
        builder.AddAttribute(2, "id", id);
        builder.AddContent(3, content);
        builder.CloseElement();
    };

    /// <summary>A label such as “UK” with a space after it; nothing when the fact holds everywhere.</summary>
    public static MarkupString RegionLabel(ImmutableArray<string> regions, PageView view) =>
        regions.IsDefaultOrEmpty || (regions is [var only] && only == view.InRegion)
        ? default
        : new MarkupString("<span class=\"nb-region\">"
            + Encode(view.Words.List(regions.Select(region => view.Site.Regions.Name(region, view.Words.Language)))) + "</span> ");

    /// <summary>The page as rendered inside a part that names these regions.</summary>
    public static PageView Inside(ImmutableArray<string> regions, PageView view) =>
        regions is { IsDefault: false } and [var only] ? view with { InRegion = only } : view;

    /// <summary>Whether words name every one of the regions themselves, as “UK steps” does.</summary>
    public static bool NamesRegions(string words, ImmutableArray<string> regions, PageView view) => regions.All(region =>
        Regex.IsMatch(words, $@"\b{Regex.Escape(view.Site.Regions.Name(region, view.Words.Language))}\b"));

    /// <summary>“Where: UK, Ireland”.</summary>
    public static string RegionSentence(ImmutableArray<string> regions, PageView view) =>
        view.Words.Format("region.label", view.Words.List(regions.Select(region => view.Site.Regions.Name(region, view.Words.Language))));

    /// <summary>
    /// The level for a heading inside a part that does not say its own: one below the last heading before it, so that
    /// no level is skipped.
    /// </summary>
    public static int LevelInside(Block part, PageView view)
    {
        var level = 1;
        foreach (var block in BlockWalk.All(view.Page.Blocks))
        {
            if (ReferenceEquals(block, part)) break;
            level = BlockDescription.Of(block).Level(block) ?? level;
        }

        return Math.Min(level + 1, 6);
    }
}
