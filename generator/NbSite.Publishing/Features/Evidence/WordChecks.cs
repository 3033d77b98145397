using NbSite.Content.Evidence;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Evidence;

/// <summary>Words that the site avoids, at each place where one stands.</summary>
internal static class WordChecks
{
    public static void Check(IReadOnlyList<PageFacts> pages, SaidPlaces said, DiagnosticBag bag)
    {
        var all = pages.SelectMany(page => page.Avoided
            .Select(word => (Word: word, Page: (string?)PagesSection.KeyOf(page.Header))))
            .Concat(said.UnseenWords.Select(word => (Word: word, Page: (string?)null))).ToList();
        foreach (var same in all.GroupBy(each => Vocabulary.Plain(each.Word.Word), StringComparer.Ordinal))
        {
            var impact = $"it stands at {SaidPlaces.Counted(same.Select(each => each.Word.Span).Distinct().Count(), "place")}, "
                + $"read on {SaidPlaces.Counted(SaidPlaces.Pages(same.Select(each => each.Page)), "page")}";
            foreach (var word in same.Select(each => each.Word).DistinctBy(word => word.Span))
                bag.Add(Codes.AvoidedWord.At(word.Span, word.Word, word.Use, word.Why.Length > 0 ? $" ({word.Why})"
                    : "", impact));
        }
    }
}
