using System.Collections.Immutable;
using NbSite.Commands.Signing;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Commands.Finding;

/// <summary>A page on which something is said.</summary>
/// <param name="Id">Its id; of words of signs, “signs/” and the sign's id.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Title">Its title.</param>
/// <param name="Address">Its address; null for words that have no page of their own.</param>
/// <param name="IsDraft">It is not published.</param>
internal sealed record UsePage(string Id, string Language, string Title, string? Address, bool IsDraft);

/// <summary>A place in the content that names what is sought, and the pages on which it is read.</summary>
/// <param name="Place">Where it is written; a line of 0 for a whole file.</param>
/// <param name="Words">The statement that it stands in, shortened; empty where it stands in a list.</param>
/// <param name="Pages">In order of language and id.</param>
internal sealed record Use(SourceSpan Place, string Words, ImmutableArray<UsePage> Pages);

/// <summary>What an edition says of it.</summary>
/// <param name="Name">The edition.</param>
/// <param name="Created">Its day.</param>
/// <param name="Pages">Ids with languages of the pages that say it, in order.</param>
/// <param name="Unread">How many of its records cannot be read.</param>
internal sealed record EditionUse(string Name, DateOnly Created, ImmutableArray<(string Language, string Id)> Pages, int Unread);

/// <summary>All that would have to be looked at if one thing were wrong.</summary>
internal sealed record Impact(Sought Of, ImmutableArray<Use> Uses, ImmutableArray<EditionUse> Editions)
{
    /// <summary>Looks through what the site says today and what was published.</summary>
    public static Impact Find(Sought sought, ReadSite site, EditionStore store, CancellationToken cancellation)
    {
        var found = new SortedDictionary<SourceSpan, (string Words, HashSet<UsePage> Pages)>(Comparer<SourceSpan>.Create(ByPlace));
        var headers = site.Headers.ToDictionary(header => (header.Language, header.Id));
        foreach (var sheet in site.Files.SelectMany(file => file.Sheets.Select(sheet => (file.Path, sheet.Page))))
        {
            var header = headers.GetValueOrDefault((sheet.Page.Language, sheet.Page.Id));
            var page = new UsePage(
                sheet.Page.Id, sheet.Page.Language, sheet.Page.Title, header?.Address, header?.Status == ReviewStatus.Draft);
            foreach (var (place, words) in In(sought, sheet.Page)) Add(place.Path.Length == 0 ? SourceSpan.File(sheet.Path) : place, words, page);
        }

        foreach (var place in sought.InConditions(site.Index!.Signs.Set)) Add(place, "", null);
        return new Impact(
            sought,
            [
                .. found.Select(each => new Use(each.Key, each.Value.Words,
                [
                    .. each.Value.Pages.OrderBy(page => page.Language, StringComparer.Ordinal).ThenBy(page => page.Id, StringComparer.Ordinal),
                ])),
            ],
            InEditions(sought, store, cancellation));

        void Add(SourceSpan place, string words, UsePage? page)
        {
            if (!found.TryGetValue(place, out var use)) found[place] = use = (words, []);
            if (page is not null) use.Pages.Add(page);
        }
    }

    /// <summary>The pages on which it is read today, each once.</summary>
    public ImmutableArray<UsePage> Pages =>
    [
        .. Uses.SelectMany(use => use.Pages).Distinct()
            .OrderBy(page => page.Language, StringComparer.Ordinal).ThenBy(page => page.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<(SourceSpan Place, string Words)> In(Sought sought, PageContent page)
    {
        foreach (var block in BlockWalk.All(page.Blocks))
        {
            if (sought.IsIn(block)) yield return (block.Span, "");
            foreach (var text in BlockWalk.Texts(block))
            {
                foreach (var place in BlockWalk.All(text).Select(sought.In).OfType<SourceSpan>())
                    yield return (place.Path.Length == 0 ? block.Span : place, Quote.Short(BlockWalk.PlainText(text)));
            }
        }
    }

    private static ImmutableArray<EditionUse> InEditions(Sought sought, EditionStore store, CancellationToken cancellation)
    {
        // A text that did not change is one record of many editions.
        var read = new Dictionary<string, bool?>(StringComparer.Ordinal);
        return
        [
            .. store.Editions.Select(edition =>
            {
                var pages = edition.Pages.Select(page => (Page: page, Says: Says(page.Record))).ToList();
                return new EditionUse(
                    edition.Name, edition.Created,
                    [.. pages.Where(page => page.Says == true).Select(page => (page.Page.Language, page.Page.Id))],
                    pages.Count(page => page.Says is null));
            }),
        ];

        bool? Says(string record)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!read.TryGetValue(record, out var says)) read[record] = says = store.Record(record) is { } known ? sought.IsIn(known.Page) : null;
            return says;
        }
    }

    private static int ByPlace(SourceSpan left, SourceSpan right)
    {
        var path = string.CompareOrdinal(left.Path, right.Path);
        return path != 0 ? path : (left.Line, left.Column, left.Length).CompareTo((right.Line, right.Column, right.Length));
    }
}
