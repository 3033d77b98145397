using NbSite.Model;

namespace NbSite.Export.Plain;

/// <summary>How a page stands, in the words that the site tells its readers.</summary>
internal static class StateWords
{
    /// <summary>What must be known before the words are read.</summary>
    public static IEnumerable<PlainBlock> Notices(PageView view)
    {
        var words = view.Words;
        if (Band(view) is { } band) yield return Said(band);
        if (view.Past is { RecalledOn: { } recalled } past)
        {
            yield return Said(words.Format("past.recalled-today", words.Date(recalled)));
            if (past.RecalledReason is { } wrong) yield return Said(wrong);
            if (past.CitesRetracted) yield return Said(words["past.retracted"]);
        }

        if (view.Review is not { } review) yield break;
        if (review.Status == ReviewStatus.Draft) yield return Said(words["draft.note"]);
        if (review.Status != ReviewStatus.Withdrawn) yield break;
        yield return Said(review.WithdrawnOn is { } on ? words.Format("withdrawn.title", words.Date(on)) : words["withdrawn.title-undated"]);
        if (review.WithdrawnReason is { } reason) yield return Said(reason);
        if (review.WithdrawnSee is { } see)
        {
            yield return new PlainParagraph(
            [
                new PlainText(words["withdrawn.see"] + " ", RunStyle.Usual),
                new PlainText(see.Title, RunStyle.Usual with { Href = view.Links.Href(view.Address, see.Address) }),
            ]);
        }
    }

    /// <summary>
    /// How far the words can be relied on, as the site says it beside the title: that no clinician looked, what is newer than its check, who
    /// is still to look, that its day has passed.
    /// </summary>
    public static IEnumerable<PlainBlock> Marks(PageView view, ExportedState state)
    {
        if (view.Review is not { Status: not (ReviewStatus.Draft or ReviewStatus.Withdrawn) } review) yield break;
        var words = view.Words;
        if (review is { LastChecked: { }, Clinical: false, ReviewedOn: null }) yield return Said(words["review.not-clinical"]);
        if (SinceWords.NotClinical(review, words) is { } parts) yield return Said(parts);
        if (SinceWords.Sentence(review, words) is { } since) yield return Said(since);
        if (review.MissingRoles.Length > 0) yield return Said(words.Format("review.missing", words.List(review.MissingRoles)));
        if (review is { TellsOverdue: true, Due: { } due } && state.State == "overdue") yield return Said(words.Format("review.overdue", words.Date(due)));
    }

    /// <summary>Who looked at it and when, a sentence each.</summary>
    public static IEnumerable<string> About(PageView view)
    {
        if (view.Review is not { } review) yield break;
        var words = view.Words;
        if (review is { Clinical: false, ReviewedOn: { } reviewed }) yield return words.Format("review.reviewed-line", words.Date(reviewed));
        if (review.LastChecked is { } last && review.Status != ReviewStatus.Draft)
            yield return words.Format(review.Clinical ? "review.reviewed-line" : "review.checked-line", words.Date(last));
        if (SinceWords.Sentence(review, words) is { } since) yield return since;
        if (SinceWords.NotClinical(review, words) is { } parts) yield return parts;
        if (!review.Clinical && review.ReviewedOn is null) yield return words["review.not-clinical"];
        if (review.MissingRoles.Length > 0) yield return words.Format("review.missing", words.List(review.MissingRoles));
        if (review.Due is { } due && review.Status != ReviewStatus.Withdrawn)
        {
            yield return words.Format("review.due-line", words.Date(due));
            yield return words.Format("review.rely", words.Date(due));
        }

        var (name, role) = review is { ReviewedOn: { }, ReviewedRole: { } } ? (review.ReviewedName, review.ReviewedRole) : (review.Name, review.Role);
        if (role is not null) yield return words.Format("review.by", name is null ? role : $"{name}, {role}");
        if (review.Against is { } against) yield return words.Format("review.against", against);
        if (review.Owner is { } owner) yield return words.Format("review.owner", owner);
        if (!review.InEdition) yield return words["review.not-in-edition"];
        else if (review.VersionCode is { Length: > 0 } code) yield return words.Format("review.code", code);
    }

    /// <summary>Whose words these are, where today's stand, and that they are no advice: a file goes from hand to hand without its site.</summary>
    public static IEnumerable<PlainBlock> Foot(PageView view, string url)
    {
        yield return new PlainParagraph(
        [
            new PlainText(BorrowedMarks.Plain(view.Site.Name), RunStyle.Usual with { IsBold = true }), new PlainText(" ", RunStyle.Usual),
            new PlainText(url, RunStyle.Usual with { Href = url }),
        ]);
        yield return Said(view.Words["footer.not-advice"]);
        yield return Said(view.Words.Format("footer.publisher", BorrowedMarks.Plain(view.Site.Publisher)));
    }

    /// <summary>How far the whole site can be relied on; null for one that is public.</summary>
    private static string? Band(PageView view) => view.Site.Publication switch
    {
        PublicationMode.Demonstration => view.Words["band.demonstration"] + " " + view.Words["band.demonstration.more"],
        PublicationMode.Preview => view.Words["band.preview"] + " " + view.Words["band.preview.more"],
        _ => null,
    };

    private static PlainParagraph Said(string words) => PlainParagraph.Of(words);
}
