using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>Small blocks of the pages that tell of the past.</summary>
internal static class Written
{
    public static HeadingBlock Heading(int level, string id, string text) =>
        new(level, id, [new TextInline(text)]) { Origin = Origin.Generated };

    public static ParagraphBlock Paragraph(params ImmutableArray<Inline> text) => new(text) { Origin = Origin.Generated };

    public static ParagraphBlock Paragraph(string text) => Paragraph([new TextInline(text)]);

    public static ListBlock List(IEnumerable<ImmutableArray<Inline>> items) => new(
        false, 1, [.. items.Select(item => new ListItem([Paragraph(item)]) { Origin = Origin.Generated })])
    {
        Origin = Origin.Generated,
    };

    public static LinkInline Link(string address, string text, string? anchor = null) =>
        new("page", anchor, null, [new TextInline(text)]) { Address = address };
}
