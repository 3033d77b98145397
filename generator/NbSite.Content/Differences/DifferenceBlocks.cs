using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Content.Differences;

/// <summary>
/// <c>{{differences}}</c>: what holds in some countries only, by page and then by country. It is an aside, as lists of pages
/// are: who signs the page on which words stand signs them, and not who signs the page that gathers them.
/// </summary>
internal static class DifferenceBlocks
{
    public static ImmutableArray<Block> Of(DirectiveBlock directive, int level, ISiteIndex index, UiWords words, DiagnosticBag bag)
    {
        var regions = index.Regions();
        var all = All(index);
        var (countries, sections) = (new List<string>(), new List<string>());
        foreach (var argument in directive.Arguments)
        {
            if (regions.Codes.Contains(argument.Text)) countries.Add(argument.Text);
            else if (IsSection(argument.Text, index)) sections.Add(argument.Text);
            else
                bag.Add(Codes.UnknownDifference.WithHint(argument.Span, Suggestions.Hint(argument.Text, Known(index, regions)), argument.Text));
        }

        var shown = all.Where(page => sections.Count == 0 || sections.Contains(page.Section) || (page.Page is { } link && sections.Contains(link.PageId)))
            .Select(page => page with
            {
                Entries = [.. page.Entries.Where(entry => countries.Count == 0 || countries.Exists(country => regions.Holds(entry.Regions, country)))],
            })
            .Where(page => !page.Entries.IsEmpty).ToList();
        if (shown.Count == 0)
        {
            if (countries.Count + sections.Count == directive.Arguments.Length && !index.MayBeUnread(IndexKind.Differences, "all"))
                bag.Add(Codes.NoDifferences.At(directive.Span));
            return [];
        }

        // Whoever names a part of it has cut it already.
        var isLong = directive.Arguments.IsEmpty && DifferenceParts.IsLong(shown);
        var blocks = shown.GroupBy(page => page.Section, StringComparer.Ordinal).SelectMany(section =>
            (isLong ? [Ways(section, index, words)] : Pages(section, index, words)).Prepend(Made(new HeadingBlock(
                level, AnchorOf(section.Key, all), [new TextInline(Title(section.Key, index, words))]))));
        return [Made(new GroupBlock(GroupKind.Differences, [.. blocks]) { Span = directive.Span })];
    }

    /// <summary>Everything that is said of some countries only, by page.</summary>
    public static ImmutableArray<DifferingPage> All(ISiteIndex index) => index.Get<SiteDifferences>(IndexKind.Differences, "all")?.Pages ?? [];

    /// <summary>Pages with all that they say.</summary>
    public static ImmutableArray<Block> Pages(IEnumerable<DifferingPage> pages, ISiteIndex index, UiWords words)
    {
        var order = index.Regions().Codes.ToList();
        return [.. pages.Select(page => (Block)Page(page, order, words))];
    }

    /// <summary>The way to each page's statements, with the countries that they are about.</summary>
    private static ListBlock Ways(IGrouping<string, DifferingPage> section, ISiteIndex index, UiWords words)
    {
        var (id, address) = (DifferenceParts.IdOf(section.Key, index), DifferenceParts.AddressOf(section.Key, index));
        var codes = index.Regions().Codes.ToList();
        return Made(new ListBlock(false, 1,
        [
            .. section.Select(page => Made(new ListItem(
            [
                Made(new ParagraphBlock([new LinkInline(id, AnchorOf(page), null, [new TextInline(Counted(page, words))]) { Address = address }])),
            ])
            {
                Anchor = AnchorOf(page),
                Regions = [.. page.Entries.SelectMany(entry => entry.Regions).Distinct(StringComparer.Ordinal).OrderBy(code => codes.IndexOf(code))],
            })),
        ]));
    }

    /// <summary>
    /// The place of a section on the page that gathers. No id has two hyphens together, so that it means one section, whichever others come.
    /// </summary>
    private static string AnchorOf(string section, ImmutableArray<DifferingPage> all) =>
        "differences-" + DifferenceParts.SlugOf(section, all).Replace("/", "--", StringComparison.Ordinal);

    private static string AnchorOf(DifferingPage page) =>
        "differences-of-" + (page.Page?.PageId ?? page.Title).Replace('/', '-').Replace(' ', '-').ToLowerInvariant();

    private static string Counted(DifferingPage page, UiWords words) => words.Format("differences.page", page.Title, page.Entries.Length);

    private static DisclosureBlock Page(DifferingPage page, List<string> order, UiWords words)
    {
        var entries = page.Entries.Select((entry, at) => (Entry: entry, At: at))
            .OrderBy(each => order.IndexOf(each.Entry.Regions[0])).ThenBy(each => string.Join(',', each.Entry.Regions), StringComparer.Ordinal)
            .ThenBy(each => each.At);
        var items = entries.Select(each => Made(new ListItem(WithPlaces(each.Entry, page, words)) { Regions = each.Entry.Regions }));
        return Made(new DisclosureBlock(
            DisclosureKind.Details, AnchorOf(page), [new TextInline(Counted(page, words))],
            [Made(new ListBlock(false, 1, [.. items]))]));
    }

    /// <summary>The words, and behind them the way to where they stand.</summary>
    private static ImmutableArray<Block> WithPlaces(DifferingEntry entry, DifferingPage page, UiWords words)
    {
        if (entry.Places.IsEmpty) return entry.Said;
        var links = ImmutableArray.CreateBuilder<Inline>();
        foreach (var place in entry.Places)
        {
            links.Add(new TextInline(links.Count == 0 ? " " : ", "));
            var name = place.Title == page.Title || page.Page is null ? place.Title : words.Format("differences.place", page.Title, place.Title);
            links.Add(new LinkInline(place.PageId, place.Anchor, null, [new TextInline(name)]) { Address = place.Address });
        }

        return entry.Said is [.., ParagraphBlock last]
            ? entry.Said.SetItem(entry.Said.Length - 1, last with { Children = [.. last.Children, .. links] })
            : entry.Said.Add(Made(new ParagraphBlock(links.ToImmutable().SetItem(0, new TextInline("")))));
    }

    /// <summary>What a section is called.</summary>
    public static string Title(string section, ISiteIndex index, UiWords words) => section switch
    {
        "" => words["differences.other"],
        DifferingPage.Values => words["differences.values"],
        DifferingPage.Numbers => words["differences.numbers"],
        _ => index.Get<PageHeader>(IndexKind.Page, section)?.Title ?? section,
    };

    private static bool IsSection(string name, ISiteIndex index) =>
        name is DifferingPage.Values or DifferingPage.Numbers || index.Get<PageHeader>(IndexKind.Page, name) is not null;

    private static IEnumerable<string> Known(ISiteIndex index, SiteRegions regions) =>
        regions.Codes.Concat([DifferingPage.Values, DifferingPage.Numbers]).Concat(index.Keys(IndexKind.Page));

    private static T Made<T>(T block) where T : Block => (T)(block with { Origin = Origin.Generated, IsAside = true });
}
