using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Glossary;

/// <summary>The words that are explained, on one page.</summary>
internal sealed class GlossaryFeature : Feature
{
    public override IEnumerable<GeneratedPage> Pages =>
    [
        new(GeneratedPages.Glossary, "glossary")
        {
            Purpose = "the words that are explained",
            IsIn = parts => parts.HasTerms,
            Sheet = GlossaryPage.Sheet,
            IsInFooter = true,
            IsFound = true,
        },
    ];
}
