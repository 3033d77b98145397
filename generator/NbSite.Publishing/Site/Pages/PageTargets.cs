using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>What the words of a page name: pages, pictures and files. Read in one walk, because every page asks for all of it.</summary>
/// <param name="Pages">
/// Ids of the pages to which it leads by links in its words, in its lists and in its figures, each once, in order; pages of other
/// languages are not among them.
/// </param>
/// <param name="Pictures">Addresses of what it shows, each once, with where that is named first; in reading order.</param>
/// <param name="Files">Addresses of the files, published as they are, to which it links, each once; in reading order.</param>
internal sealed record PageTargets(
    ImmutableArray<string> Pages, ImmutableArray<(string Address, SourceSpan Span)> Pictures, ImmutableArray<string> Files)
{
    /// <summary>What a page names, and the explanations that it shows.</summary>
    public static PageTargets Of(PageView view) =>
        Of(view.Terms.IsEmpty ? view.Page.Blocks : view.Page.Blocks.Concat(view.Terms.SelectMany(term => term.Term.Definition)));

    /// <summary>What words name.</summary>
    /// <param name="blocks">The words.</param>
    public static PageTargets Of(IEnumerable<Block> blocks)
    {
        var pages = new SortedSet<string>(StringComparer.Ordinal);
        var pictures = new List<(string Address, SourceSpan Span)>();
        var files = new List<string>();
        foreach (var block in BlockWalk.All(blocks))
        {
            if (block is ImageBlock image) pictures.Add((image.Asset, image.Span));
            else if (block is LinkListBlock list) Lead(list.Links);
            else if (block is PathwayStep step) Lead(step.Links);
            foreach (var inline in BlockWalk.Texts(block).SelectMany(BlockWalk.All))
            {
                if (inline is LinkInline { InLanguage: null, PageId: { Length: > 0 } id }) pages.Add(id);
                else if (inline is ImageInline picture) pictures.Add((picture.Asset, picture.Span));
                else if (inline is FileInline { Today.IsWithdrawn: false } file) files.Add(file.Address);
            }
        }

        return new PageTargets(
            [.. pages], [.. pictures.DistinctBy(picture => picture.Address)], [.. files.Distinct(StringComparer.Ordinal)]);

        void Lead(ImmutableArray<PageLink> links)
        {
            foreach (var link in links.Where(link => link.InLanguage is null)) pages.Add(link.PageId);
        }
    }

    /// <summary>The addresses of the pictures.</summary>
    public ImmutableArray<string> PictureAddresses => [.. Pictures.Select(picture => picture.Address)];
}
