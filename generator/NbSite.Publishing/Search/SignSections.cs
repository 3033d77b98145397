using System.Collections.Immutable;
using NbSite.Content.Signs;
using NbSite.Model;

namespace NbSite.Publishing.Search;

/// <summary>Makes each sign of the page of all signs a section of its own, found by its words for search.</summary>
internal static class SignSections
{
    /// <summary>The page with a section for each entry of a care card that a link may lead to.</summary>
    public static SearchPage With(SearchPage page, PageContent content, SignBook book)
    {
        var sections = BlockWalk.All(content.Blocks).OfType<CareCardBlock>().SelectMany(card => BlockWalk.All(card.Children).OfType<ListItem>()
            .Where(item => item is { Sign: not null, Anchor: not null }).Select(item => Section(item, card, book)));
        return page with { Sections = [.. page.Sections, .. sections] };
    }

    private static SearchSection Section(ListItem item, CareCardBlock card, SignBook book)
    {
        var lines = BlockWalk.All([item]).SelectMany(BlockWalk.Texts).Select(BlockWalk.PlainText).Where(line => line.Length > 0).ToList();
        var words = book.Voice.Words.Signs.GetValueOrDefault(item.Sign!);
        return new SearchSection(item.Anchor!, lines.FirstOrDefault() ?? "", Utf8Text.Of(
            string.Join('\n', lines.Skip(1).Prepend(BlockWalk.PlainText(card.Heading)))))
        {
            Urgent = card.Level != CareLevel.NonUrgent,
            Asked = words?.Search ?? [],
        };
    }
}
