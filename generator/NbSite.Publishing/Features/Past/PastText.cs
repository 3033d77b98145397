using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Past;

/// <summary>One past text in today's look, with what a reader must know before reading it.</summary>
internal static class PastText
{
    public static PageView View(
        PageHistory history, PublishedText text, string code, EditionRecord? record, CurrentSite today, UiWords words)
    {
        var site = today.Site;
        var led = today.RedirectedTo(history);
        var header = GeneratedPages.Header("v/" + code, history.Language, "", text.Page.Title, "") with
        {
            Address = PastLinks.Text(code),
        };
        // A page that is gone is gone with its past.
        var isGone = record is null || today.WithdrawalOf(history.Language, history.Id) is { As: Content.Reviews.WithdrawalKind.Gone };
        var recorded = isGone ? null : new RecordedText(record!, today, words);
        var content = recorded is null
            ? GeneratedPages.Content(header, [])
            : recorded.Page with { Id = header.Id };
        var view = PageViews.Bare(content, header, today.Index, site, words);
        return view with
        {
            Breadcrumbs = led is null || led.Id == PageNames.Home ? view.Breadcrumbs : [.. view.Breadcrumbs, led.ToLink()],
            NoIndex = true,
            Canonical = led is null ? null : AbsoluteAddress.Of(site.BaseUrl, led.Address),
            References = recorded?.References ?? [],
            Past = Banner(history, text, code, led, today, words) with
            {
                CitesRetracted = recorded?.References.Any(source => source.Reference.IsRetracted) == true,
            },
        };
    }

    private static PastView Banner(PageHistory history, PublishedText text, string code, PageHeader? led, CurrentSite today, UiWords words)
    {
        var past = today.Past;
        var recall = past.RecallOf(text.Code);
        var withdrawn = today.WithdrawalOf(history.Language, history.Id);
        return new PastView
        {
            Code = code,
            Today = led?.ToLink(),
            History = PastLinks.History(history, words) with { Anchor = HistoryPage.AnchorAfter(history, text, today) },
            From = past.In(text.First),
            Until = past.Until(text),
            RecalledOn = recall?.On,
            RecalledReason = recall?.Reason,
            WithdrawnOn = withdrawn?.On,
            WithdrawnReason = withdrawn?.Reason,
            IsWhenToCall = today.IsWhenToCall(history.Id),
        };
    }
}
