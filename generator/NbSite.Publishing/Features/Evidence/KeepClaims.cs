using NbSite.Content.Evidence;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Evidence;

/// <summary>
/// Keeps of each page what it says with which sources, the values that it prints, and the words in it that the site
/// avoids.
/// </summary>
internal sealed class KeepClaims : PageAddition
{
    public override PageFacts ToFacts(PageFacts facts, PageDocument page, PageView view) => facts with
    {
        Claims = ClaimReader.Read(page.Content.Blocks),
        Values =
        [
            .. BlockWalk.AllInlines(page.Content.Blocks).OfType<FactInline>().Select(fact => fact.Key)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ],
        Avoided = page.Site.Vocabulary(page.Content.Language) is { } words
            ? words.Find(page.Content, page.Entry.Keys.SummarySpan) : [],
    };
}
