using NbSite.Content.Redirects;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.MovedPages;

/// <summary>An entry of redirects.yml.</summary>
public sealed record RedirectDocument(Redirect Redirect) : Document
{
    public override string Name => Redirect.Written;
}

/// <summary>Holds redirects.yml and withdrawals to the pages there are: one step, to a page, from a free address.</summary>
internal sealed class CheckRedirects(
    Pipeline<RedirectDocument> redirects, Pipeline<PageDraft> drafts, SharedAnchors shared, Pipeline<IndexDocument> index)
    : AggregateModule<PageFacts, PageFacts>
{
    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return pages;
        var rules = context.OutputsOf(redirects);
        var leading = context.OutputsOf(drafts).Where(draft => draft.Review?.Withdrawn is { As: WithdrawalKind.Redirected }).ToList();
        if (rules.Count == 0 && leading.Count == 0) return pages;
        var all = context.OutputsOf(drafts).ToDictionary(draft => (draft.Header.Language, draft.Header.Id));
        foreach (var draft in leading.OrderBy(draft => draft.Header.Path, StringComparer.Ordinal))
        {
            if (Redirections.LedTo(draft, all) is { } next && Redirections.LedTo(next, all) is { } last)
                context.Report(Codes.RedirectChain.At(
                    draft.Review!.Withdrawn!.See!.Span, draft.Header.Address, next.Header.Id, last.Header.Id));
        }

        if (rules.Count == 0) return pages;
        var taken = Taken(site, all.Values);
        var anchors = shared.Of(pages, site);
        var languages = site.Languages.Select(language => language.Language).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in rules.Select(document => document.Redirect))
        {
            var language = Redirections.LanguageOf(rule.From, languages, site.Config.Language);
            CheckFrom(rule, taken, site, context);
            CheckTo(rule, site.For(language), context);
            anchors.Check([new PageReference(rule.PageId, rule.Anchor, rule.ToSpan)], language, "", context);
            if (all.GetValueOrDefault((language, rule.PageId)) is { } target && Redirections.LedTo(target, all) is { } further)
                context.Report(Codes.RedirectChain.At(rule.ToSpan, rule.Written, rule.PageId, further.Header.Id));
        }

        return pages;
    }

    private static void CheckFrom(Redirect rule, Dictionary<string, string> taken, IndexDocument site, IModuleContext context)
    {
        var keeper = taken.GetValueOrDefault(rule.From);
        if (rule.FromAnchor is not null)
        {
            if (keeper is null && !site.Unread.MayHold(IndexKind.Address, rule.From)) context.Report(Codes.RedirectFromNowhere.At(rule.FromSpan, rule.From));
        }
        else if ((keeper ?? Addresses.KeptFor(rule.From) ?? (Addresses.IsOwnFile(rule.From) ? "a file that NbSite makes" : null)) is { } other)
        {
            context.Report(Codes.RedirectTaken.At(rule.FromSpan, rule.From, other));
        }
    }

    private static void CheckTo(Redirect rule, SiteIndex language, IModuleContext context)
    {
        if (language.Get<PageHeader>(IndexKind.Page, rule.PageId) is not null || language.MayBeUnread(IndexKind.Page, rule.PageId)) return;
        context.Report(language.Get<string>(IndexKind.Unpublished, Unpublished.Page(rule.PageId)) is { } why
            ? Codes.NotPublished.At(rule.ToSpan, rule.PageId, why)
            : Codes.UnknownPage.WithHint(
                rule.ToSpan, Suggestions.Hint(rule.PageId, language.Keys(IndexKind.Page)), rule.PageId));
    }

    /// <summary>Every address of today, and whose it is.</summary>
    private static Dictionary<string, string> Taken(IndexDocument site, IEnumerable<PageDraft> drafts)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in site.Languages)
            foreach (var header in language.Keys(IndexKind.Page).Select(id => language.Get<PageHeader>(IndexKind.Page, id)!))
                taken.TryAdd(header.Address, $"the page “{header.Id}”");
        foreach (var draft in drafts)
            foreach (var alias in draft.Keys.Aliases) taken.TryAdd(alias.Address, $"an alias of the page “{draft.Header.Id}”");
        return taken;
    }
}
