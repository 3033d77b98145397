namespace NbSite.Model;

/// <summary>What is said beside a date when something on the page is newer, the same wherever the date stands.</summary>
public static class SinceWords
{
    /// <summary>A few words, to follow a date: “3 parts have changed since then”; null when nothing has.</summary>
    public static string? Short(ReviewView review, UiWords words)
    {
        ArgumentNullException.ThrowIfNull(review);
        return review.IsChanged ? Short(review.ChangedParts, words) : null;
    }

    /// <summary>The same, by the number of parts; 0 when it is not known.</summary>
    public static string Short(int parts, UiWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return parts == 0 ? words["review.since-words"] : words.Count("review.since", parts);
    }

    /// <summary>A sentence of its own, with the day of the newest change when that is known; null when nothing has changed.</summary>
    public static string? Sentence(ReviewView review, UiWords words)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(words);
        return review switch
        {
            { IsChanged: false } => null,
            { ChangedParts: 0, ChangedOn: { } on } => words.Format("review.changed-on", words.Date(on)),
            { ChangedParts: 0 } => words["review.changed"],
            { ChangedOn: { } on } => words.Count("review.changed-parts", review.ChangedParts) + " " + words.Format("review.newest-change", words.Date(on)),
            _ => words.Count("review.changed-parts", review.ChangedParts),
        };
    }

    /// <summary>On a page that a clinician reviewed, how many of its parts none has looked at; null when there is none.</summary>
    public static string? NotClinical(ReviewView review, UiWords words)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(words);
        return review.NotClinical == 0 ? null : words.Count("review.parts-not-clinical", review.NotClinical);
    }
}
