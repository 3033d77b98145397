using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>Small blocks of pages that are made, and written by nobody.</summary>
public static class BlockFactory
{
    /// <summary>A heading.</summary>
    /// <param name="level">From 2, below the title.</param>
    /// <param name="id">Its anchor.</param>
    /// <param name="text">Its words.</param>
    public static HeadingBlock Heading(int level, string id, string text) =>
        new(level, id, [new TextInline(text)]) { Origin = Origin.Generated };

    /// <summary>A paragraph.</summary>
    /// <param name="text">Its words and links.</param>
    public static ParagraphBlock Paragraph(params ImmutableArray<Inline> text) => new(text) { Origin = Origin.Generated };

    /// <summary>A paragraph of words alone.</summary>
    /// <param name="text">Its words.</param>
    public static ParagraphBlock Paragraph(string text) => Paragraph([new TextInline(text)]);

    /// <summary>A list with points.</summary>
    /// <param name="items">What stands behind each.</param>
    public static ListBlock List(IEnumerable<ImmutableArray<Inline>> items) => new(
        false, 1, [.. items.Select(item => new ListItem([Paragraph(item)]) { Origin = Origin.Generated })])
    {
        Origin = Origin.Generated,
    };

    /// <summary>A link to a page of the site.</summary>
    /// <param name="address">Its address, such as <c>/treatments/surgery/</c>.</param>
    /// <param name="text">The words of the link.</param>
    /// <param name="anchor">A place on the page; null for its beginning.</param>
    public static LinkInline Link(string address, string text, string? anchor = null) =>
        new("page", anchor, null, [new TextInline(text)]) { Address = address };
}
