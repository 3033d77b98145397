using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Writes a picture as HTML: with its size, so that no word moves when it comes; in the size that the screen needs;
/// and, further down the page, not before the reader comes near it.
/// </summary>
public static class PictureHtml
{
    // The width of the text (--nb-measure), and what stands beside it on a phone.
    private const int Measure = 672;
    private const string OnPhone = "calc(100vw - 2rem)";

    /// <summary>The picture as markup for the page in <paramref name="view"/>.</summary>
    public static MarkupString Of(string asset, string alt, PageView view)
    {
        var html = new StringBuilder();
        Write(html, asset, alt, view, null);
        return new MarkupString(html.ToString());
    }

    /// <summary>Writes the picture behind what is there.</summary>
    internal static void Write(StringBuilder html, string asset, string alt, PageView view, string? name)
    {
        ArgumentNullException.ThrowIfNull(view);
        var picture = view.Pictures.GetValueOrDefault(asset);
        var hasSizes = picture is { Sizes.IsEmpty: false };
        if (hasSizes) Sizes(html, picture!, view);
        html.Append("<img");
        if (name is not null) html.Append(" class=\"").Append(name).Append('"');
        var source = view.Links.Href(view.Address, picture?.Source ?? asset);
        html.Append(" src=\"").Append(Markup.Encode(source)).Append('"');
        if (picture is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $" width=\"{picture.Width}\" height=\"{picture.Height}\"");
            // A page that is printed is not scrolled.
            if (asset != view.FirstPicture && view.Leaflet is null) html.Append(" loading=\"lazy\"");
            html.Append(" decoding=\"async\"");
        }

        html.Append(" alt=\"").Append(Markup.Encode(alt)).Append("\">");
        if (hasSizes) html.Append("</picture>");
    }

    private static void Sizes(StringBuilder html, PictureView picture, PageView view)
    {
        var sizes = picture.Sizes.Select(size =>
            string.Create(CultureInfo.InvariantCulture, $"{view.Links.Href(view.Address, size.Address)} {size.Width}w"));
        var shown = Math.Min(picture.Width, Measure);
        html.Append("<picture><source type=\"").Append(picture.SizesType)
            .Append("\" srcset=\"").Append(Markup.Encode(string.Join(", ", sizes)))
            .Append(CultureInfo.InvariantCulture, $"\" sizes=\"(min-width: {shown + 32}px) {shown}px, {OnPhone}\">");
    }
}
