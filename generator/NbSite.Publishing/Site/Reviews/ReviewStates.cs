using NbSite.Model;

namespace NbSite.Publishing.Site.Reviews;

/// <summary>How a page stands, in the words that other programs and editors read.</summary>
public static class ReviewStates
{
    /// <summary>The status as editors write it, such as “source-checked”.</summary>
    public static string Name(ReviewStatus status) => status switch
    {
        ReviewStatus.Draft => "draft",
        ReviewStatus.SourceChecked => "source-checked",
        ReviewStatus.ClinicallyReviewed => "clinically-reviewed",
        _ => "withdrawn",
    };

    /// <summary>“current”, “due-soon”, “overdue”, or “undated”.</summary>
    public static string Of(PageHeader header, DateOnly today, int warnAheadDays) => header.Due switch
    {
        _ when header.Status == ReviewStatus.Withdrawn => "withdrawn",
        null => "undated",
        { } due when due < today => "overdue",
        { } due when due <= today.AddDays(warnAheadDays) => "due-soon",
        _ => "current",
    };
}
