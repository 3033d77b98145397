using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Features.Feeds;
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
            .OrderBy(page => page.Header.Title, TitleOrder.For(words)).ThenBy(page => page.Header.Id, StringComparer.Ordinal)
            .Select(page => new TableRow(
            [
                Cell(new LinkInline(page.Header.Id, null, null, [new TextInline(page.Header.Title)]) { Address = page.Header.Address }),
                // What a narrow screen shows without moving the table.
                Said(State(page, today, warnAheadDays, words)),
                Said(page.Role ?? words["register.nobody"]),
                Said(page.LastChecked is { } last ? words.Date(last) : ""),
                Said(page.Header.Due is { } due && page.Header.Status != ReviewStatus.Withdrawn ? words.Date(due) : ""),
            ])
            { Origin = Origin.Generated });
        string[] heads = ["page", "state", "role", "checked", "due"];
        return
        [
            new TableBlock([], [.. heads.Select(head => Said(words["register." + head]))], [.. rows]) { Origin = Origin.Generated },
        ];
    }

    private static string State(PageFacts page, DateOnly today, int warnAheadDays, UiWords words) =>
        PagesApi.State(page.Header, today, warnAheadDays) switch
        {
            "withdrawn" => words["register.withdrawn"],
            "overdue" => words["register.overdue"],
            _ when page.Signing is { State: SignState.Changed } signing => Changed(signing, words),
            _ when page.Signing is { State: SignState.Incomplete, Missing: var missing } => words.Format("register.incomplete", words.List(missing)),
            "due-soon" => words["register.due-soon"],
            "undated" => words["register.nobody"],
            _ => words["register.current"],
        };

    private static string Changed(PageSigning signing, UiWords words) => signing switch
    {
        { IsUncounted: true } => words["register.changed"],
        _ => words.Count("register.changed-parts", signing.Changed),
    };

    private static TableCell Said(string words) => Cell(new TextInline(words));

    private static TableCell Cell(Inline inline) => new([inline]);
}
