using NbSite.Content.Redirects;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.MovedPages;

/// <summary>Holds redirects.yml and withdrawals to the pages there are: one step, to a page, from a free address.</summary>
internal sealed class CheckRedirects(
    Pipeline<RedirectDocument> redirects, Pipeline<PageEntry> entries, SharedAnchors shared, Pipeline<IndexDocument> index)
    : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return;
        var rules = context.OutputsOf(redirects);
        var leading = context.OutputsOf(entries).Where(entry => entry.Review?.Withdrawn is { As: WithdrawalKind.Redirected }).ToList();
        if (rules.Count == 0 && leading.Count == 0) return;
        var all = context.OutputsOf(entries).ToDictionary(entry => (entry.Header.Language, entry.Header.Id));
        foreach (var entry in leading.OrderBy(entry => entry.Header.Path, StringComparer.Ordinal))
        {
            if (Redirections.RedirectedTo(entry, all) is { } next && Redirections.RedirectedTo(next, all) is { } last)
                context.Report(Codes.RedirectChain.At(
                    entry.Review!.Withdrawn!.See!.Span, entry.Header.Address, next.Header.Id, last.Header.Id));
        }

        if (rules.Count == 0) return;
        var taken = Taken(site, all.Values);
        var standing = site.Files.DistinctBy(file => file.File.Address, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(file => file.File.Address, file => file.File.Path, StringComparer.OrdinalIgnoreCase);
        var anchors = shared.Of(pages, site);
        var languages = site.Languages.Select(language => language.Language).ToHashSet(StringComparer.Ordinal);
        var pagesAt = Pages(site).DistinctBy(header => header.Address, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(header => header.Address, StringComparer.OrdinalIgnoreCase);
        var files = site.Files.Where(file => !file.File.IsWithdrawn).Select(file => file.File.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in rules.Select(document => document.Redirect))
        {
            var language = Redirections.LanguageOf(rule.From.Path, languages, site.Config.Language);
            if (!LeadsToCapitals(rule, pagesAt)) CheckFrom(rule, taken, standing, languages, site, context);
            switch (rule.To.Kind)
            {
                case RedirectKind.Page:
                    CheckTo(rule, site.For(language), context);
                    anchors.Check([new PageReference(rule.PageId!, rule.To.Anchor, rule.ToSpan)], language, "", context);
                    if (all.GetValueOrDefault((language, rule.PageId!)) is { } target && Redirections.RedirectedTo(target, all) is { } further)
                        context.Report(Codes.RedirectChain.At(rule.ToSpan, rule.Written, rule.PageId, further.Header.Id));
                    break;
                case RedirectKind.Address when rule.To.Placeholders.IsEmpty:
                    CheckAddress(rule, pagesAt, files, anchors, site, context);
                    break;
                case RedirectKind.Outside when new Uri(rule.To.Text).Host == site.BaseUrl.Host:
                    context.Report(Codes.BadRedirectTarget.At(rule.ToSpan, Content.Yaml.Quote.Short(rule.To.Text), "it is an address of this site; write its path, such as /place/"));
                    break;
            }
        }

        var patterns = new CheckPatterns(pagesAt.Keys.Concat(files));
        patterns.Check([.. rules.Select(document => document.Redirect).Where(rule => rule.From.IsPattern)], context);
    }

    /// <summary>An address of the site must be one of a page or a file, and of none that leads on.</summary>
    private static void CheckAddress(
        Redirect rule, Dictionary<string, PageHeader> pages, HashSet<string> files, KnownAnchors anchors, IndexDocument site,
        IAnalyzerContext context)
    {
        var address = rule.To.Text;
        if (site.Redirections.Of(address) is { } led)
        {
            context.Report(Codes.RedirectChain.At(rule.ToSpan, rule.Written, address, led.To!.Id));
        }
        else if (pages.GetValueOrDefault(address) is { } page)
        {
            if (rule.To.Anchor is not null) anchors.Check([new PageReference(page.Id, rule.To.Anchor, rule.ToSpan)], page.Language, "", context);
        }
        else if (!files.Contains(address) && !site.Unread.MayHold(IndexKind.Address, address) && !site.Unread.MayHold(IndexKind.File, address))
        {
            var hint = Suggestions.Hint(address, pages.Keys.Concat(files), "Write the address of a page or file, or the id of a page.");
            context.Report(Codes.NoSuchPlace.WithHint(rule.ToSpan, hint, address));
        }
    }

    private static IEnumerable<PageHeader> Pages(IndexDocument site) => site.Languages
        .SelectMany(language => language.Keys(IndexKind.Page).Select(id => language.Get<PageHeader>(IndexKind.Page, id)!));

    /// <summary>
    /// Whether it leads from a page's own address in other letters, such as “/Treatments/”, to that page. Old servers did not look at capitals,
    /// and hosts of today do.
    /// </summary>
    private static bool LeadsToCapitals(Redirect rule, Dictionary<string, PageHeader> pages) =>
        rule.FromAnchor is null && rule.From is { IsPattern: false, Query.IsEmpty: true } && pages.GetValueOrDefault(rule.From.Place) is { } page
        && page.Address != rule.From.Place && (rule.To.Kind == RedirectKind.Page ? rule.PageId == page.Id : rule.To.Text == page.Address);

    private static void CheckFrom(
        Redirect rule, Dictionary<string, string> taken, Dictionary<string, string> files, HashSet<string> languages, IndexDocument site,
        IAnalyzerContext context)
    {
        var place = rule.From.Place;
        if (rule.FromAnchor is not null)
        {
            if (!taken.ContainsKey(place) && !site.Unread.MayHold(IndexKind.Address, place)) context.Report(Codes.RedirectFromNowhere.At(rule.FromSpan, rule.From.Path));
            return;
        }

        // With a query it is another address than the page's that stands there.
        var keeper = rule.From.Query.IsEmpty && place == "/" ? "the home page" : taken.GetValueOrDefault(rule.From.Key);
        if ((keeper ?? Redirections.KeptFor(rule.From, languages, site.Config.Language)) is { } other) context.Report(Codes.RedirectTaken.At(rule.FromSpan, rule.From.Written, other));
        else if (rule.From.IsPlace && files.GetValueOrDefault(place.TrimEnd('/')) is { } file)
        {
            context.Report(Codes.RedirectTaken.WithHint(
                rule.FromSpan, $"Delete the entry, or rename or move the file “{file}”.", rule.From.Written, $"the file “{file}”"));
        }
    }

    private static void CheckTo(Redirect rule, SiteIndex language, IAnalyzerContext context)
    {
        if (language.Get<PageHeader>(IndexKind.Page, rule.PageId!) is not null || language.MayBeUnread(IndexKind.Page, rule.PageId!)) return;
        context.Report(language.Get<string>(IndexKind.Unpublished, Unpublished.Page(rule.PageId!)) is { } why
            ? Codes.NotPublished.At(rule.ToSpan, rule.PageId, why)
            : Codes.UnknownPage.WithHint(
                rule.ToSpan, Suggestions.Hint(rule.PageId!, language.Keys(IndexKind.Page)), rule.PageId));
    }

    /// <summary>Every address of today, and whose it is.</summary>
    private static Dictionary<string, string> Taken(IndexDocument site, IEnumerable<PageEntry> entries)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in Pages(site)) taken.TryAdd(header.Address, $"the page “{header.Id}”");
        foreach (var entry in entries)
            foreach (var alias in entry.Keys.Aliases) taken.TryAdd(alias.Old.Key, $"an alias of the page “{entry.Header.Id}”");
        return taken;
    }
}
