using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Languages;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.References;

/// <summary>Every source that the site cites, in alphabetical order, with the pages that cite it.</summary>
internal static class ReferencesPage
{
    public static ImmutableArray<Block> Blocks(ImmutableArray<PageFacts> pages, ISiteIndex index, UiWords words)
    {
        var order = TitleOrder.For(words);
        var citedOn = pages.OrderBy(page => page.Header.Title, order).ThenBy(page => page.Header.Id, StringComparer.Ordinal).SelectMany(page => page.Cited.Select(cited => (cited.Key, Page: page)))
            .ToLookup(pair => pair.Key, pair => pair.Page, StringComparer.Ordinal);
        var references = index.Keys(IndexKind.Reference).Where(citedOn.Contains)
            .Select(key => index.Get<FormattedReference>(IndexKind.Reference, key)!)
            .OrderBy(reference => reference.PlainText, order)
            .ThenBy(reference => reference.Key, StringComparer.Ordinal);
        return Letters.Of(references, reference => reference.PlainText, some => new DefinitionsBlock(
            [.. some.Select(reference => Item(reference, citedOn[reference.Key], words))])
        {
            Origin = Origin.Generated,
        }, order);
    }

    private static DefinitionItem Item(FormattedReference reference, IEnumerable<PageFacts> pages, UiWords words) => new(
        reference.Key.Replace('.', '-').Replace(':', '-').Replace('/', '-'), WithTitle(reference), Body(reference, pages, words))
    {
        Origin = Origin.Generated,
    };

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

    private static ImmutableArray<Block> Body(FormattedReference reference, IEnumerable<PageFacts> pages, UiWords words)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (reference.Note is { } note) blocks.Add(Paragraph([new TextInline(note)]));
        var used = ImmutableArray.CreateBuilder<Inline>();
        used.Add(new TextInline(words["references.cited-on"] + " "));
        foreach (var page in pages.Select(page => page.Header))
        {
            if (used.Count > 1) used.Add(new TextInline(" · "));
            used.Add(new LinkInline(page.Id, null, null, [new TextInline(page.Title)]) { Address = page.Address });
        }

        blocks.Add(Paragraph(used.ToImmutable()));
        return blocks.ToImmutable();
    }

    private static ParagraphBlock Paragraph(ImmutableArray<Inline> text) => new(text) { Origin = Origin.Generated };
}
