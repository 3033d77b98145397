using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Redirects;
using NbSite.Content.Reviews;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>
/// All old addresses: those of aliases, of redirects.yml and of pages whose address leads on since they were withdrawn.
/// What is wrong in redirects.yml is left out here and told where all pages are checked.
/// </summary>
internal sealed class Redirections
{
    public const string FileName = "redirects.yml";

    private readonly FrozenDictionary<string, Redirection> _byAddress;

    private Redirections(ImmutableArray<Redirection> all)
    {
        All = all;
        _byAddress = all.Where(each => each.Old.IsPlace).ToFrozenDictionary(each => each.Old.Place, StringComparer.OrdinalIgnoreCase);
    }

    public static Redirections None { get; } = new([]);

    /// <summary>In the order of pages, then of redirects.yml.</summary>
    public ImmutableArray<Redirection> All { get; }

    /// <summary>Addresses of pages that are gone for good.</summary>
    public ImmutableArray<string> Gone { get; private init; } = [];

    /// <summary>The page that an address leads to; null when it leads to none.</summary>
    public Redirection? Of(string address) => _byAddress.GetValueOrDefault(address) is { To: not null } led ? led : null;

    /// <summary>Whether something is said of an address: that it leads on, by itself or as one of many, or that it is gone.</summary>
    public bool Tells(string address) =>
        _byAddress.ContainsKey(address)
        || All.Any(each => each.Old.IsPattern && each.Old.Fits(address.Split('/', StringSplitOptions.RemoveEmptyEntries)));

    public static Redirections From(
        IReadOnlyList<PageEntry> entries, IEnumerable<Redirect> rules, string defaultLanguage)
    {
        var pages = entries.ToDictionary(entry => (entry.Header.Language, entry.Header.Id));
        var all = ImmutableArray.CreateBuilder<Redirection>();
        foreach (var entry in entries)
        {
            foreach (var alias in entry.Keys.Aliases) Add(alias.Old, entry);
            if (RedirectedTo(entry, pages) is not null && OldAddressReader.Read(entry.Header.Address, patterns: false, out _) is { } own) Add(own, entry);
        }

        var byAddress = entries.ToLookup(entry => entry.Header.Address, entry => entry.Header, StringComparer.OrdinalIgnoreCase);
        var languages = entries.Select(entry => entry.Header.Language).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in rules.Where(rule => rule.FromAnchor is null && KeptFor(rule.From, languages, defaultLanguage) is null))
        {
            var language = LanguageOf(rule.From.Path, languages, defaultLanguage);
            var target = rule.PageId is { } id ? pages.GetValueOrDefault((language, id))?.Header
                : rule.To is { Kind: RedirectKind.Address, Placeholders.IsEmpty: true } ? byAddress[rule.To.Text].FirstOrDefault()
                : null;
            if (rule.PageId is not null && target is null) continue;
            all.Add(new Redirection(rule.From, target, rule.To.Anchor, FileName)
            {
                Other = target is null ? rule.To : null,
                Language = target?.Language ?? language,
                Why = rule.Why,
            });
        }

        // One address given twice was told.
        return new Redirections([.. all.DistinctBy(each => each.Old.Key, StringComparer.OrdinalIgnoreCase)])
        {
            Gone = [.. entries.Where(entry => entry.Review?.Withdrawn is { As: WithdrawalKind.Gone }).Select(entry => entry.Header.Address)],
        };

        void Add(OldAddress old, PageEntry entry) => all.Add(
            new Redirection(old, LastOf(entry, pages).Header, null, entry.Header.Path) { Language = entry.Header.Language });
    }

    /// <summary>What NbSite keeps where an old address of redirects.yml is; null when it is free.</summary>
    public static string? KeptFor(OldAddress old, IReadOnlySet<string> languages, string defaultLanguage) =>
        Addresses.KeptFor(WithoutLanguage(old.Place, languages, defaultLanguage)) ?? (Addresses.IsOwnFile(old.Place) ? "a file that NbSite makes" : null);

    /// <summary>The page that a withdrawn one leads on to; null for any other page.</summary>
    public static PageEntry? RedirectedTo(PageEntry entry, IReadOnlyDictionary<(string, string), PageEntry> pages) =>
        entry.Review?.Withdrawn is { As: WithdrawalKind.Redirected, See: { } see } && entry.Header.Status == ReviewStatus.Withdrawn
            ? pages.GetValueOrDefault((entry.Header.Language, see.Value))
            : null;

    /// <summary>An address of /cy/ is one of Welsh pages; any other is one of the default language.</summary>
    public static string LanguageOf(string address, IReadOnlySet<string> languages, string defaultLanguage)
    {
        var first = address.Split('/')[1];
        return languages.Contains(first) ? first : defaultLanguage;
    }

    private static string WithoutLanguage(string address, IReadOnlySet<string> languages, string defaultLanguage) =>
        LanguageOf(address, languages, defaultLanguage) is var language && language != defaultLanguage ? address[(language.Length + 1)..] : address;

    // A circle has no last page; it is told, and nothing is published.
    private static PageEntry LastOf(PageEntry entry, IReadOnlyDictionary<(string, string), PageEntry> pages)
    {
        var seen = new HashSet<PageEntry>(ReferenceEqualityComparer.Instance);
        while (seen.Add(entry) && RedirectedTo(entry, pages) is { } next) entry = next;
        return entry;
    }
}
