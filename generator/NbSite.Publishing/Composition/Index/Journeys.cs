using System.Collections.Immutable;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Composition.Index;

/// <summary>Puts the journey that site.yml declares into the index of a language.</summary>
internal static class Journeys
{
    /// <param name="steps">What site.yml declares.</param>
    /// <param name="language">The language of the index.</param>
    /// <param name="find">The page of a link in this language; null for none, which it tells.</param>
    /// <param name="builder">Takes the journey and the place of each page.</param>
    public static void Add(ImmutableArray<ConfigStep> steps, string language, Func<ConfigLink, PageLink?> find, SiteIndexBuilder builder)
    {
        // Pages that a language does not have yet are passed over: the next page is one that can be read.
        var read = steps.Select(step => new JourneyStep(
                step.Title[language], [.. step.Pages.Select(find).OfType<PageLink>().Where(page => page.InLanguage is null)]))
            .Where(step => step.Pages.Length > 0).ToImmutableArray();
        if (read.IsEmpty) return;
        builder.Add(IndexKind.Journey, "all", new Journey(read), () => string.Join('\n', read.Select(step =>
            step.Title + "\n" + string.Join('\n', step.Pages.Select(SiteViews.Said)))));
        var pages = read.SelectMany(step => step.Pages).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            var place = new JourneyPlace(i > 0 ? pages[i - 1] : null, i + 1 < pages.Count ? pages[i + 1] : null);
            builder.Add(IndexKind.JourneyPlace, pages[i].PageId, place, () => SiteViews.Said(place.Previous) + "\n" + SiteViews.Said(place.Next));
        }
    }
}
