using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Languages;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Features.Reviews;

/// <summary>The public register: every page, who looked at it by role, when, when again, and how it stands.</summary>
internal static class RegisterPage
{
    public static ImmutableArray<Block> Blocks(ImmutableArray<PageFacts> pages, DateOnly today, int warnAheadDays, UiWords words)
    {
        var rows = pages.Where(page => !page.IsUnrecorded && page.Header.Status != ReviewStatus.Draft)
            .OrderBy(page => Urgency(page, today, warnAheadDays)).ThenBy(page => page.Header.Due ?? DateOnly.MaxValue)
            .ThenBy(page => page.Header.Title, TitleOrder.For(words))
            .ThenBy(page => page.Header.Id, StringComparer.Ordinal)
            .Select(page => new TableRow(
            [
                Cell(new LinkInline(page.Header.Id, null, null, [new TextInline(page.Header.Title)]) { Address = page.Header.Address }),
                Said(Doctor(page, words)),
                Said(Checked(page, words)),
                Said(Next(page, today, warnAheadDays, words)),
            ])
            { Origin = Origin.Generated });
        string[] heads = ["page", "doctor", "checked", "due"];
        return
        [
            new TableBlock([], [.. heads.Select(head => Said(words["register." + head]))], [.. rows]) { Origin = Origin.Generated },
        ];
    }

    // Who looked last may have been somebody else; and without a look at the whole there is none to tell of.
    private static string Doctor(PageFacts page, UiWords words) =>
        page.Header.Status != ReviewStatus.ClinicallyReviewed || page.Signing is not { Reviewed: { } on } signing ? words["register.not-yet"]
        : signing.NotClinical == 0 ? words.Date(on)
        : words.Format("register.when", words.Date(on), words.Count("review.parts-not-clinical", signing.NotClinical));

    private static string Checked(PageFacts page, UiWords words) => (page.LastChecked, page.Role) switch
    {
        ({ } last, { } role) => words.Format("register.by", words.Date(last), role),
        ({ } last, _) => words.Date(last),
        _ => words["register.nobody"],
    };

    // The day, behind what somebody has to do; the day alone says that nothing is to be done yet.
    private static string Next(PageFacts page, DateOnly today, int warnAheadDays, UiWords words)
    {
        var due = page.Header.Due is { } day && page.Header.Status != ReviewStatus.Withdrawn ? words.Date(day) : null;
        return (State(page, today, warnAheadDays, words), due) switch
        {
            ({ } state, { } on) => words.Format("register.when", state, on),
            ({ } state, _) => state,
            (_, { } on) => on,
            _ => "",
        };
    }

    private static int Urgency(PageFacts page, DateOnly today, int warnAheadDays) =>
        (ReviewStates.Of(page.Header, today, warnAheadDays), page.Signing?.State) switch
        {
            ("overdue", _) => 0,
            ("withdrawn", _) => 6,
            (_, SignState.Changed) => 1,
            (_, SignState.Incomplete) => 2,
            ("due-soon", _) => 3,
            ("undated", _) => 4,
            _ => 5,
        };

    private static string? State(PageFacts page, DateOnly today, int warnAheadDays, UiWords words) =>
        ReviewStates.Of(page.Header, today, warnAheadDays) switch
        {
            "withdrawn" => words["register.withdrawn"],
            "overdue" => words["register.overdue"],
            _ when page.Signing is { State: SignState.Changed } signing => Changed(signing, words),
            _ when page.Signing is { State: SignState.Incomplete, Missing: var missing } => words.Format("register.incomplete", words.List(missing)),
            "due-soon" => words["register.due-soon"],
            "undated" => words["register.nobody"],
            _ => null,
        };

    private static string Changed(PageSigning signing, UiWords words) => signing switch
    {
        { IsUncounted: true } => words["register.changed"],
        _ => words.Count("register.changed-parts", signing.Changed),
    };

    private static TableCell Said(string words) => Cell(new TextInline(words));

    private static TableCell Cell(Inline inline) => new([inline]);
}
