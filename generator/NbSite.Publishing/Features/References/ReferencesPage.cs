using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Languages;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.References;

/// <summary>Every source that the site cites, in alphabetical order, with the pages that cite it.</summary>
internal static class ReferencesPage
{
    // So many fit on one page of at most 60 kB; of more each letter has a page of its own.
    private const int MostOnOnePage = 150;

    public static PageWithParts Of(ImmutableArray<PageFacts> pages, ISiteIndex index, UiWords words, string prefix)
    {
        var letters = Letters(pages, index, words);
        var isLong = letters.Sum(letter => letter.Entries.Length) > MostOnOnePage;
        return new(
            [.. letters.SelectMany(letter => (Block[])[letter.Heading, isLong ? Way(letter, words, prefix) : List(letter, words)])],
            isLong ? Parts(letters, words, prefix) : []);
    }

    /// <summary>A page for each letter.</summary>
    private static ImmutableArray<PagePart> Parts(ImmutableArray<Letter<Source>> letters, UiWords words, string prefix)
    {
        var all = new LinkListBlock([.. letters.Select(letter => new PageLink(IdOf(letter), AddressOf(letter, prefix), letter.Name))])
        {
            Origin = Origin.Generated,
            Compact = true,
        };
        return
        [
            .. letters.Select(letter => new PagePart(
                letter.Slug, words.Format("references.letter", words["references.title"], letter.Name),
                words.Count("references.sources", letter.Entries.Length), [all, List(letter, words)])
            {
                Moved = [.. letter.Entries.Select(source => AnchorOf(source.Reference))],
            }),
        ];
    }

    private static string IdOf(Letter<Source> letter) => $"{GeneratedPages.References}/{letter.Slug}";

    private static string AddressOf(Letter<Source> letter, string prefix) => $"{prefix}/{IdOf(letter)}/";

    /// <summary>The way to the sources of a letter, with the first and the last of them.</summary>
    private static LinkListBlock Way(Letter<Source> letter, UiWords words, string prefix)
    {
        var (first, last) = (letter.Entries[0].Reference.Title, letter.Entries[^1].Reference.Title);
        // Two letters may have as many sources; the names of their links must still differ.
        var name = words.Format("references.letter-count", letter.Name, words.Count("references.sources", letter.Entries.Length));
        var link = new PageLink(IdOf(letter), AddressOf(letter, prefix), name)
        {
            Note = [new TextInline(first == last ? first : words.Format("references.from-to", first, last))],
        };
        return new LinkListBlock([link]) { Origin = Origin.Generated, Compact = true };
    }

    private static DefinitionsBlock List(Letter<Source> letter, UiWords words) =>
        new([.. letter.Entries.Select(source => Item(source.Reference, source.Pages, words))]) { Origin = Origin.Generated };

    private static ImmutableArray<Letter<Source>> Letters(ImmutableArray<PageFacts> pages, ISiteIndex index, UiWords words)
    {
        var order = TitleOrder.For(words);
        var citedOn = pages.OrderBy(page => page.Header.Title, order).ThenBy(page => page.Header.Id, StringComparer.Ordinal).SelectMany(page => page.Cited.Select(cited => (cited.Key, Page: page)))
            .ToLookup(pair => pair.Key, pair => pair.Page, StringComparer.Ordinal);
        var references = index.Keys(IndexKind.Reference).Where(citedOn.Contains)
            .Select(key => index.Get<FormattedReference>(IndexKind.Reference, key)!)
            .OrderBy(reference => reference.PlainText, order)
            .ThenBy(reference => reference.Key, StringComparer.Ordinal);
        return Site.Languages.AlphabetSections.Of(
            references.Select(reference => new Source(reference, citedOn[reference.Key])), source => source.Reference.PlainText, order);
    }

    /// <summary>A source and the pages that cite it.</summary>
    private sealed record Source(FormattedReference Reference, IEnumerable<PageFacts> Pages);

    private static string AnchorOf(FormattedReference reference) => reference.Key.Replace('.', '-').Replace(':', '-').Replace('/', '-');

    // More pages than these stand behind a line that counts them.
    private const int FewPages = 5;

    private static DefinitionItem Item(FormattedReference reference, IEnumerable<PageFacts> pages, UiWords words)
    {
        var anchor = AnchorOf(reference);
        return new(anchor, WithTitle(reference), Body(anchor, reference, pages, words)) { Origin = Origin.Generated };
    }

    /// <summary>The reference with its title, by which readers know it, marked out.</summary>
    private static ImmutableArray<Inline> WithTitle(FormattedReference reference)
    {
        var runs = ImmutableArray.CreateBuilder<Inline>();
        var found = false;
        foreach (var run in reference.Text)
        {
            var text = run is TextInline words ? words.Text : BlockWalk.PlainText([run]);
            var at = found ? -1 : text.IndexOf(reference.Title, StringComparison.Ordinal);
            found |= at >= 0;
            if (at < 0)
            {
                runs.Add(run);
            }
            else if (run is TextInline)
            {
                var end = at + reference.Title.Length;
                if (at > 0) runs.Add(new TextInline(text[..at]));
                runs.Add(new EmphasisInline(true, [new TextInline(reference.Title)]));
                if (end < text.Length) runs.Add(new TextInline(text[end..]));
            }
            else
            {
                runs.Add(new EmphasisInline(true, [run]));
            }
        }

        return runs.ToImmutable();
    }

    private static ImmutableArray<Block> Body(string anchor, FormattedReference reference, IEnumerable<PageFacts> pages, UiWords words)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (reference.Note is { } note) blocks.Add(Paragraph([new TextInline(note)]));
        var headers = pages.Select(page => page.Header).ToList();
        if (headers.Count <= FewPages)
        {
            blocks.Add(Paragraph([new TextInline(words["references.cited-on"] + " "), .. Links(headers)]));
            return blocks.ToImmutable();
        }

        var count = new TextInline(words.Count("references.cited-on-pages", headers.Count));
        blocks.Add(new DisclosureBlock(DisclosureKind.Details, anchor + "-used", [count], [Paragraph([.. Links(headers)])])
        {
            Origin = Origin.Generated,
        });
        return blocks.ToImmutable();
    }

    private static IEnumerable<Inline> Links(List<PageHeader> pages)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            if (i > 0) yield return new TextInline(" · ");
            yield return new LinkInline(pages[i].Id, null, null, [new TextInline(pages[i].Title)]) { Address = pages[i].Address };
        }
    }

    private static ParagraphBlock Paragraph(ImmutableArray<Inline> text) => new(text) { Origin = Origin.Generated };
}
