using System.Collections.Immutable;
using NbSite.Content.Signs;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Search;

/// <summary>Makes each sign of the page of all signs a section of its own, found by its words for search.</summary>
internal static class SignSections
{
    /// <summary>The page with a section for each entry of a care card that a link may lead to.</summary>
    /// <param name="page">The page's sections.</param>
    /// <param name="content">What it says.</param>
    /// <param name="book">The signs' words for search.</param>
    /// <param name="isThreshold">Whether a value is a temperature at which to phone.</param>
    public static SearchPage With(SearchPage page, PageContent content, SignBook book, Func<string, bool> isThreshold)
    {
        var sections = BlockWalk.All(content.Blocks).OfType<CareCardBlock>().SelectMany(card => BlockWalk.All(card.Children).OfType<ListItem>()
            .Where(item => item is { Sign: not null, Anchor: not null }).Select(item => Section(item, card, book, isThreshold))).ToList();
        // A thermometer's reading leads to the sign itself where there is one, not to the card that tells it among others.
        var has = sections.Exists(section => section.TakesReadings);
        return page with { Sections = [.. page.Sections.Select(section => has ? section with { TakesReadings = false } : section), .. sections] };
    }

    // A sign is asked for in its own words too; a number in them is a value's, which a reading finds.
    private static IEnumerable<string> Said(SignText words) =>
        new[] { words.Say, words.Short }.OfType<YamlScalar>().Where(said => !said.Value.Contains("{{", StringComparison.Ordinal))
            .Select(said => BlockWalk.PlainText(SignTextReader.Inlines(said)));

    private static SearchSection Section(
        ListItem item, CareCardBlock card, SignBook book, Func<string, bool> isThreshold)
    {
        var lines = BlockWalk.All([item]).SelectMany(BlockWalk.Texts).Select(BlockWalk.PlainText).Where(line => line.Length > 0).ToList();
        var words = book.Voice.Words.Signs.GetValueOrDefault(item.Sign!);
        return new SearchSection(item.Anchor!, lines.FirstOrDefault() ?? "", Utf8Text.Of(
            string.Join('\n', lines.Skip(1).Prepend(BlockWalk.PlainText(card.Heading)))))
        {
            Care = card.Level,
            IsSign = true,
            TakesReadings = BlockWalk.AllInlines([item]).Any(inline => inline is FactInline fact && isThreshold(fact.Key)),
            Asked = words is null ? [] : [.. words.Search.Concat(Said(words)).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }
}
