using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Site.Pictures;

/// <summary>Draws the pictures that others show beside a link to a page, in one language. Asked from several threads.</summary>
internal interface ICardMaker
{
    /// <summary>All that a card shows beside the title of its page, as one text.</summary>
    string Recipe { get; }

    /// <summary>Whether the letters of a title can be drawn; a card has no title where they cannot.</summary>
    bool CanWrite(string title);

    /// <summary>The card of a page; null where this machine can draw none.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="address">Its root address.</param>
    SocialCard? Of(string title, string address);
}

/// <summary>A card: its file, and how a page names it.</summary>
internal sealed record SocialCard(OutputFile File, BrandPicture Picture);

/// <summary>What all cards of a site look like, with colours as “#rrggbb”.</summary>
/// <param name="Mark">The mark as PNG; null for none.</param>
/// <param name="Ground">What the words stand on.</param>
/// <param name="Words">The title.</param>
/// <param name="Soft">The site's name.</param>
/// <param name="Bar">The bar at the foot.</param>
public sealed record CardLook(ReadOnlyMemory<byte>? Mark, string Ground, string Words, string Soft, string Bar);
