using System.Text;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Building;
using NbSite.Publishing.Index;
using NbSite.Publishing.Links;

namespace NbSite.Publishing.Pages;

/// <summary>
/// Leads old addresses to their pages: a small page at each alias, which works from a folder too, and the same list as
/// <c>_redirects</c> for hosts that read it.
/// </summary>
public sealed class DrawRedirects(BuildInput input, Pipeline<PageDraft> drafts, Pipeline<IndexDocument> index)
    : AggregateModule<PageFacts, PageFacts>
{
    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [{ Bundle: null } site]) return pages;
        var lines = new StringBuilder();
        foreach (var draft in context.OutputsOf(drafts))
        {
            foreach (var alias in draft.Keys.Aliases)
            {
                Draw(draft, alias.Address, site, context);
                lines.Append(alias.Address).Append(' ').Append(draft.Header.Address).Append(" 301\n");
            }
        }

        if (lines.Length > 0) context.Write(new OutputFile("_redirects", Encoding.UTF8.GetBytes(lines.ToString())));
        return pages;
    }

    private void Draw(PageDraft draft, string alias, IndexDocument site, IModuleContext context)
    {
        var language = draft.Header.Language;
        var words = input.Theme.Words(language)!;
        var header = GeneratedPages.Header("moved", language, "", words["moved.title"], words["moved.summary"]) with
        {
            Address = alias,
            Path = draft.Header.Path,
        };
        var content = new PageContent
        {
            Id = header.Id,
            Language = language,
            Title = header.Title,
            Summary = header.Summary,
            Type = "generated",
            Kind = ContentKind.About,
            Searchable = false,
            Blocks = [new LinkListBlock([draft.Header.ToLink()]) { Origin = Origin.Generated }],
        };
        var view = PageViews.Bare(content, header, site.For(language), site, words) with
        {
            Breadcrumbs = [],
            NoIndex = true,
            Canonical = StructuredData.JsonLd.Absolute(site.BaseUrl, draft.Header.Address),
            RedirectTo = draft.Header.Address,
        };
        context.Write(new OutputFile(LinkPolicies.OutputPath(alias), input.Theme.Renderer.Render(view)));
    }
}
