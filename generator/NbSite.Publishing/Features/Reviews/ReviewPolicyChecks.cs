using NbSite.Content.Reviews;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Features.Reviews;

/// <summary>Holds pages to what site.yml promises of their review.</summary>
internal static class ReviewPolicyChecks
{
    /// <summary>Pages that may not be public yet, and those that nobody looked at in time where the builder is to be told.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<PageEntry> pages, SiteConfig config, DateOnly today)
    {
        foreach (var header in pages.Select(page => page.Header))
        {
            if (header.Status is ReviewStatus.Draft or ReviewStatus.Withdrawn) continue;
            if (config is { Publication: PublicationMode.Public, Review.MinimumStatus: { } least } && header.Status < least)
                yield return Codes.BelowMinimumStatus.At(header.Span, ReviewStates.Name(header.Status), ReviewStates.Name(least));
            if (config.Review.Overdue != OverdueAction.Banner && header.Due < today)
                yield return Codes.PageOverdue.At(header.Span, header.Due);
        }
    }
}
