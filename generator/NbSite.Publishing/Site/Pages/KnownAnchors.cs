using NbSite.Content.Resolution;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Site.Pages;

/// <summary>The anchors of all pages, worked out once in a build for all checks.</summary>
internal sealed class SharedAnchors
{
    private KnownAnchors? _known;

    public KnownAnchors Of(IReadOnlyList<PageFacts> pages, IndexDocument site) => _known ??= new KnownAnchors(pages, site);
}

/// <summary>The anchors that each page has, now that all pages are known.</summary>
internal sealed class KnownAnchors
{
    private readonly Dictionary<string, IReadOnlySet<string>> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Page, string Anchor), UncertainAnchor> _uncertain = [];
    private readonly IndexDocument _site;

    // A page that could not be read, or only in part, is not held to what others expect of it.
    public KnownAnchors(IReadOnlyList<PageFacts> pages, IndexDocument site)
    {
        _site = site;
        foreach (var page in pages.Where(page => !page.IsPartial))
        {
            var key = PagesSection.KeyOf(page.Header);
            _anchors[key] = page.Anchors.ToHashSet(StringComparer.Ordinal);
            foreach (var place in page.Uncertain) _uncertain[(key, place.Id)] = place;
        }

        foreach (var language in site.Languages)
        {
            var terms = language.Keys(IndexKind.Term).Select(id => language.Get<GlossaryTerm>(IndexKind.Term, id)!.Anchor);
            _anchors.TryAdd(language.Language + ":" + GeneratedPages.Glossary, terms.ToHashSet(StringComparer.Ordinal));
        }
    }

    /// <summary>Whether a page has a place; null where the page is not in the language, or was not wholly read.</summary>
    /// <param name="language">BCP 47.</param>
    /// <param name="page">The page's id.</param>
    /// <param name="anchor">Without “#”.</param>
    public bool? Has(string language, string page, string anchor) =>
        _anchors.TryGetValue($"{language}:{page}", out var known) && !_site.For(language).Unread.MayMakePlace(anchor) ? known.Contains(anchor) : null;

    /// <summary>Reports the links to a place that the page which they lead to does not have, or has by chance only.</summary>
    /// <param name="links">Links of one text.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="own">The page on which it stands.</param>
    /// <param name="context">Takes the reports.</param>
    public void Check(IEnumerable<PageReference> links, string language, string own, IAnalyzerContext context)
    {
        foreach (var link in links)
        {
            if (link.Anchor is not { Length: > 0 } anchor) continue;
            var target = link.PageId.Length == 0 ? own : link.PageId;
            var key = (link.Language ?? language) + ":" + target;
            if (_uncertain.TryGetValue((key, anchor), out var place)) context.Report(place.Linked(link.Span, target));
            if (!_anchors.TryGetValue(key, out var known) || known.Contains(anchor)) continue;
            if (_site.For(link.Language ?? language).Unread.MayMakePlace(anchor)) continue;
            if (target == GeneratedPages.Glossary && _site.For(language).MayBeUnread(IndexKind.Term, anchor)) continue;
            context.Report(Codes.UnknownAnchor.WithHint(link.Span, Suggestions.Hint(anchor, known), target, anchor));
        }
    }
}
