using NbSite.Content.Resolution;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>
/// A term's explanation as it stands at the end of a page: without its sources, which are numbered on the glossary page
/// and would mix with this page's own.
/// </summary>
internal static class TermDefinitions
{
    public static GlossaryTerm ForPage(GlossaryTerm term, ISiteIndex index, UiWords words)
    {
        // What is wrong with a definition is said once, where the glossary page is made.
        var ignored = new DiagnosticBag();
        var site = index.Get<SiteView>(IndexKind.Site, "site");
        var scope = new ResolveScope { PageId = "glossary", Path = index.Language + "/glossary/", Region = site?.Region };
        var resolved = ContentResolver.Resolve(term.Definition, scope, index, words, ignored);
        var blocks = new WithoutSources().Blocks(resolved.Blocks);
        return term with { Definition = site?.Clinic is { } clinic ? new ClinicValueRewriter(clinic, words).Blocks(blocks) : blocks };
    }

    private sealed class WithoutSources : BlockRewriter
    {
        protected override IEnumerable<Inline> Rewrite(Inline inline) => inline switch
        {
            CiteInline => [],
            TermInline term => term.Children,
            _ => [inline],
        };
    }
}
