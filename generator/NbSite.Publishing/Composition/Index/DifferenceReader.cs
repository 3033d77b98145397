using System.Collections.Immutable;
using System.Text;
using NbSite.Content.Differences;
using NbSite.Content.Entities;
using NbSite.Content.Markdown;
using NbSite.Content.PageText;
using NbSite.Content.Resolution;
using NbSite.Content.Signs;
using NbSite.Content.Values;
using NbSite.Model;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Languages;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;
using NbSite.Publishing.Site.Translations;

namespace NbSite.Publishing.Composition.Index;

/// <summary>Reads what the pages of a language, its values and its signs say of some countries only.</summary>
internal sealed class DifferenceReader(LanguageParts parts, Func<ISiteIndex> index)
{
    // A value may stand on every page; a few show where it is used.
    private const int MostPlaces = 3;

    private readonly DiagnosticBag _ignored = new();
    private readonly Dictionary<string, List<PageLink>> _uses = new(StringComparer.Ordinal);

    public static void Add(LanguageParts parts, SiteIndexBuilder builder, Func<ISiteIndex> index)
    {
        var found = new SiteDifferences(() => new DifferenceReader(parts, index).Read());
        builder.Add(IndexKind.Differences, "all", found, () => Fingerprint(found.Pages));
    }

    private ImmutableArray<DifferingPage> Read()
    {
        var order = TitleOrder.For(parts.Words);
        var folders = parts.PublishedEntries.ToDictionary(draft => draft.Header.Id, draft => draft.Header, StringComparer.Ordinal);
        var holders = parts.PublishedEntries.Select(draft => draft.Header.Folder).ToHashSet(StringComparer.Ordinal);
        var pages = parts.PublishedEntries.Where(draft => IsTold(draft.Header))
            .OrderBy(draft => folders.ContainsKey(Section(draft.Header)) ? 0 : 1)
            .ThenBy(draft => folders.GetValueOrDefault(Section(draft.Header))?.Title ?? "", order).ThenBy(draft => Section(draft.Header), StringComparer.Ordinal)
            .ThenBy(draft => draft.Header.Weight).ThenBy(draft => draft.Header.Title, order).ThenBy(draft => draft.Header.Id, StringComparer.Ordinal)
            .Select(Page).ToList();
        return [.. pages.Where(page => !page.Entries.IsEmpty), .. Values(), .. Numbers()];

        // A folder's own page stands with the pages in it.
        string Section(PageHeader header) => holders.Contains(header.Id) ? header.Id : header.Folder;

        DifferingPage Page(PageEntry draft)
        {
            var link = draft.Header.ToLink();
            var blocks = Blocks(draft);
            foreach (var key in BlockWalk.AllInlines(blocks).OfType<FactInline>().Select(fact => fact.Key).Distinct(StringComparer.Ordinal))
            {
                if (!_uses.TryGetValue(key, out var uses)) _uses[key] = uses = [];
                uses.Add(link);
            }

            var found = RegionFinder.Of(blocks, link, HasNoPage);
            return new DifferingPage(Section(draft.Header), link, link.Title, link.Regions.IsEmpty ? found : found.Insert(0, Whole(link, draft, blocks)));
        }
    }

    /// <summary>What was withdrawn, or is withheld because nobody looked at it in time, is told nowhere.</summary>
    private bool IsTold(PageHeader header) => header.Status != ReviewStatus.Withdrawn && !header.IsGenerated
        && !OverduePage.IsWithheld(header, parts.Config, parts.Options.Today);

    private bool HasNoPage(Block block) =>
        block.SourceId is null || index().Get<Entity>(IndexKind.Entity, block.SourceId) is { HasPage: false };

    /// <summary>A page that holds in some countries only: what it is for, and of a plan its medicines.</summary>
    private static DifferingEntry Whole(PageLink page, PageEntry draft, ImmutableArray<Block> blocks)
    {
        var summary = new ParagraphBlock([new TextInline(page.Summary ?? page.Title)]) { Origin = Origin.Generated, IsAside = true };
        var given = draft.Entity is { Definition: { Role: EntityRole.Plan } plan }
            ? plan.Fields.FirstOrDefault(field => field.Role == FieldRole.Given)?.Key
            : null;
        var medicines = given is null ? null
            : blocks.SkipWhile(block => block is not HeadingBlock heading || heading.Id != given).Skip(1).FirstOrDefault() as ListBlock;
        return new DifferingEntry(page.Regions, medicines is null ? [summary] : [summary, .. RegionFinder.Plainly([medicines])], [page]);
    }

    /// <summary>The page as it reads, without what it gathers from others.</summary>
    private ImmutableArray<Block> Blocks(PageEntry draft)
    {
        var blocks = draft.Entity is { } entity ? EntityProjector.Project(entity, index(), parts.Words, _ignored)
            : draft.Translation is not null ? TranslatedBlocks.Of(draft, _ignored)
            : draft.Markdown is { } source ? MarkdownReader.ReadBlocks(source.Text(), source.BodyOffset, MarkdownScope.Page, _ignored) : [];
        blocks = DirectiveExpander.Expand(new WithoutCards().Blocks(blocks), index(), parts.Words, _ignored);
        var header = draft.Header;
        var scope = new ResolveScope { PageId = header.Id, Path = header.Path, Title = header.Title, Regions = header.Regions };
        return ContentResolver.Resolve(blocks, scope, index(), parts.Words, _ignored).Blocks;
    }

    private IEnumerable<DifferingPage> Values()
    {
        foreach (var value in parts.Values.Select(each => each.In(parts.Words, parts.Config.Language)).Where(value => value.Entries.Any(entry => !entry.Regions.IsDefaultOrEmpty)))
        {
            // A value that no page prints is told to nobody.
            if (!_uses.TryGetValue(value.Key, out var uses)) continue;
            var title = value.What.Length > 0 ? Capital(value.What) : value.Key;
            yield return new DifferingPage(DifferingPage.Values, null, title,
            [
                .. value.Entries.Where(entry => !entry.Regions.IsDefaultOrEmpty)
                    .Select(entry => new DifferingEntry(entry.Regions, Said(Fact(value, entry), entry.Cites), [.. uses.Take(MostPlaces)])),
            ]);
        }
    }

    private IEnumerable<DifferingPage> Numbers()
    {
        if (index().Get<SignBook>(IndexKind.SignBook, SignBook.Key) is not { } book) yield break;
        ImmutableArray<PageLink> places = book.AllPageId is { } id && index().Get<PageHeader>(IndexKind.Page, id) is { } page && IsTold(page) ? [page.ToLink()] : [];
        if (places.IsEmpty) yield break;
        var numbers = book.Set.Numbers.SelectMany(country => country.Numbers.Where(number => number.Printed.Length > 0).Select(number => new DifferingEntry(
            [country.Country],
            Said([new TextInline($"{What(number, book)}: "), new EmphasisInline(true, [new TextInline(number.Printed)])], number.Cites), places)));
        var signs = book.Set.Signs.SelectMany(sign => Levels(sign, book).Select(each => new DifferingEntry(
            each.Regions, Said([.. Words(sign, book), new TextInline(": " + book.ActionOf(each.Level))], SourcesOf(sign)), places)));
        ImmutableArray<DifferingEntry> all = [.. numbers, .. signs];
        if (!all.IsEmpty) yield return new DifferingPage(DifferingPage.Numbers, places[0], places[0].Title, all);
    }

    private string Capital(string text) => LetterCase.Of(parts.Language).Capital(text);

    private string What(SignNumber number, SignBook book) =>
        number.Called ?? (book.Voice.Words.Numbers.GetValueOrDefault(number.Target) is { } what && what.Length > 0
            ? Capital(what) : number.Target.ToString());

    /// <summary>The levels of a sign that holds in some countries only, or asks for something else in some.</summary>
    private static IEnumerable<(ImmutableArray<string> Regions, SignLevel Level)> Levels(Sign sign, SignBook book)
    {
        if (!sign.Regions.IsDefaultOrEmpty) return [(sign.Regions, sign.LevelIn(sign.Regions[0]))];
        return !sign.Levels.Keys.Any(key => key.Length > 0) ? []
            : sign.Levels.Where(level => level.Key.Length > 0).Select(level => (ImmutableArray.Create(level.Key), level.Value));
    }

    private ImmutableArray<Inline> Words(Sign sign, SignBook book) => book.Voice.Words.Signs.GetValueOrDefault(sign.Id) is { } text
        ? MarkdownReader.ReadInlines((text.Short ?? text.Say).Text, 0, MarkdownScope.Statement, _ignored)
        : [new TextInline(sign.Id)];

    private static ImmutableArray<CiteItem> SourcesOf(Sign sign) => [.. sign.Sources.Select(source => source.Cite).DistinctBy(cite => (cite.Key, cite.Locator))];

    private ImmutableArray<Inline> Fact(NamedValue value, ValueEntry entry) =>
        [new FactInline(value.Key, entry.PrintedFor(entry.Regions is [var only] ? only : null, parts.Config.Regions), entry.Href, false) { InLanguage = entry.Language, Regions = entry.Regions, IsQuoted = true, IsRegionSaid = true }];

    private static ImmutableArray<Block> Said(ImmutableArray<Inline> words, ImmutableArray<CiteItem> cites) =>
    [
        new ParagraphBlock(cites.IsDefaultOrEmpty ? words : words.Add(new CiteInline(cites))) { Origin = Origin.Generated, IsAside = true },
    ];

    /// <summary>Changes when anything that is gathered changes.</summary>
    private static string Fingerprint(ImmutableArray<DifferingPage> pages)
    {
        var text = new StringBuilder();
        foreach (var page in pages)
        {
            text.Append(page.Section).Append('|').Append(page.Page?.PageId).Append('|').Append(page.Title).Append('\n');
            foreach (var entry in page.Entries)
            {
                text.AppendJoin(',', entry.Regions);
                foreach (var place in entry.Places) text.Append('|').Append(place.PageId).Append(place.Address).Append('#').Append(place.Anchor).Append(' ').Append(place.Title);
                // All that editions record of words, whatever kinds of blocks there will be; below it what belongs to a build.
                text.Append(Encoding.UTF8.GetString(PageJson.Write(new PageContent
                {
                    Id = "",
                    Language = "",
                    Title = "",
                    Summary = "",
                    Type = "",
                    Kind = ContentKind.Clinical,
                    Blocks = new NotAside().Blocks(entry.Said),
                })));
                foreach (var block in BlockWalk.All(entry.Said))
                {
                    text.Append('|').Append(block.GetType().Name).AppendJoin(',', block.Regions.IsDefault ? [] : block.Regions);
                    foreach (var inline in BlockWalk.Texts(block).SelectMany(BlockWalk.All)) Append(text, inline);
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case TextInline words: text.Append(words.Text).Append('\0'); break;
            case FactInline fact: text.Append(fact.Text).Append(fact.Href).Append('\0'); break;
            case LinkInline link: text.Append(link.Address).Append(link.Href).Append('#').Append(link.Anchor).Append('\0'); break;
            case CiteInline cite: text.AppendJoin(';', cite.Items.Select(item => item.Key + "@" + item.Locator)); break;
            default: text.Append(inline.GetType().Name); break;
        }
    }

    private sealed class NotAside : BlockRewriter
    {
        protected override Block? Rewrite(Block block) => block with { IsAside = false };
    }

    /// <summary>Cards stand where they stand, and what a page gathers is gathered once.</summary>
    private sealed class WithoutCards : BlockRewriter
    {
        protected override Block? Rewrite(Block block) => block is DirectiveBlock { Name: "cards" or "signs" or "differences" } ? null : block;
    }
}
