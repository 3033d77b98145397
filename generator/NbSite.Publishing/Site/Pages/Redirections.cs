using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Redirects;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Publishing.Features.MovedPages;

namespace NbSite.Publishing.Site.Pages;

/// <summary>An old address and the page that it leads to.</summary>
internal sealed record Redirection(string From, PageHeader To, string? Anchor, string Path)
{
    public string Target => Anchor is null ? To.Address : To.Address + Fragment.Of(Anchor);
}

/// <summary>
/// All old addresses: those of aliases, of redirects.yml and of pages whose address leads on since they were withdrawn.
/// What is wrong in redirects.yml is left out here and told by <see cref="CheckRedirects"/>.
/// </summary>
internal sealed class Redirections
{
    private readonly FrozenDictionary<string, Redirection> _byAddress;

    private Redirections(ImmutableArray<Redirection> all)
    {
        All = all;
        _byAddress = all.ToFrozenDictionary(each => each.From, StringComparer.OrdinalIgnoreCase);
    }

    public static Redirections None { get; } = new([]);

    /// <summary>In the order of pages, then of redirects.yml.</summary>
    public ImmutableArray<Redirection> All { get; }

    /// <summary>Addresses of pages that are gone for good.</summary>
    public ImmutableArray<string> Gone { get; private init; } = [];

    public Redirection? Of(string address) => _byAddress.GetValueOrDefault(address);

    public static Redirections From(
        IReadOnlyList<PageDraft> drafts, IEnumerable<Redirect> rules, string defaultLanguage)
    {
        var pages = drafts.ToDictionary(draft => (draft.Header.Language, draft.Header.Id));
        var all = ImmutableArray.CreateBuilder<Redirection>();
        foreach (var draft in drafts)
        {
            foreach (var alias in draft.Keys.Aliases)
                all.Add(new Redirection(alias.Address, LastOf(draft, pages).Header, null, draft.Header.Path));
            if (LedTo(draft, pages) is not null)
                all.Add(new Redirection(draft.Header.Address, LastOf(draft, pages).Header, null, draft.Header.Path));
        }

        var languages = drafts.Select(draft => draft.Header.Language).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in rules.Where(rule => rule.FromAnchor is null && !Addresses.IsOwnFile(rule.From) && Addresses.KeptFor(rule.From) is null))
        {
            if (pages.GetValueOrDefault((LanguageOf(rule.From, languages, defaultLanguage), rule.PageId)) is { } target)
                all.Add(new Redirection(rule.From, target.Header, rule.Anchor, "redirects.yml"));
        }

        // One address given twice was told.
        return new Redirections([.. all.DistinctBy(each => each.From, StringComparer.OrdinalIgnoreCase)])
        {
            Gone = [.. drafts.Where(draft => draft.Review?.Withdrawn is { As: WithdrawalKind.Gone }).Select(draft => draft.Header.Address)],
        };
    }

    /// <summary>The page that a withdrawn one leads on to; null for any other page.</summary>
    public static PageDraft? LedTo(PageDraft draft, IReadOnlyDictionary<(string, string), PageDraft> pages) =>
        draft.Review?.Withdrawn is { As: WithdrawalKind.Redirected, See: { } see } && draft.Header.Status == ReviewStatus.Withdrawn
            ? pages.GetValueOrDefault((draft.Header.Language, see.Value))
            : null;

    /// <summary>An address of /cy/ is one of Welsh pages; any other is one of the default language.</summary>
    public static string LanguageOf(string address, IReadOnlySet<string> languages, string defaultLanguage)
    {
        var first = address.Split('/')[1];
        return languages.Contains(first) ? first : defaultLanguage;
    }

    // A circle has no last page; it is told, and nothing is published.
    private static PageDraft LastOf(PageDraft draft, IReadOnlyDictionary<(string, string), PageDraft> pages)
    {
        var seen = new HashSet<PageDraft>(ReferenceEqualityComparer.Instance);
        while (seen.Add(draft) && LedTo(draft, pages) is { } next) draft = next;
        return draft;
    }
}
