using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Bundles;

/// <summary>What an offline copy says of itself, and which addresses it holds. All others lead to the published site.</summary>
public sealed class BundlePlan : OutputPlan
{
    // What a web server, a search engine or another program reads.
    private static readonly string[] OfTheWeb =
        ["/api/", "/feed.xml", "/sitemap.xml", "/robots.txt", "/_redirects", "/_headers", "/404.html"];

    private readonly FrozenSet<string> _leftOut;
    private readonly bool _withPast;

    private BundlePlan(BundleView view, FrozenSet<string> leftOut, ImmutableArray<string> languages, bool withPast)
    {
        View = view;
        _leftOut = leftOut;
        Languages = languages;
        _withPast = withPast;
    }

    public BundleView View { get; }

    /// <summary>The ids of the pages that NbSite makes and that have one address of their own, in order.</summary>
    internal ImmutableArray<string> Made { get; private init; } = [];

    /// <summary>The languages in it, the site's own first.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <inheritdoc/>
    public override bool Holds(string address) => !IsOfTheWeb(address, _withPast) && !_leftOut.Contains(address);

    internal override bool HasLanguage(string language) => Languages.Contains(language);

    internal override BundlePlan Without(IEnumerable<string> addresses) =>
        new(View, _leftOut.Concat(addresses).ToFrozenSet(StringComparer.Ordinal), Languages, _withPast) { Made = Made };

    /// <summary>Whether an address is of use only on the web.</summary>
    /// <param name="address">The site address.</param>
    /// <param name="withPast">Whether past texts were asked for.</param>
    public static bool IsOfTheWeb(string address, bool withPast = false) =>
        (!withPast && address.StartsWith("/v/", StringComparison.Ordinal)) || Array.Exists(OfTheWeb, own => own.EndsWith('/') ? address.StartsWith(own, StringComparison.Ordinal)
            : address == own || (own == "/404.html" && address.EndsWith(own, StringComparison.Ordinal)));

    /// <summary>What a copy holds of a site. Nothing to hold is reported and leaves the plan empty.</summary>
    internal static BundlePlan Of(OfflineCopy bundle, PlannedSite site, Action<Diagnostic> report)
    {
        var (config, pages, languages, past) = (site.Config, site.Pages, site.Languages, site.Past);
        foreach (var language in bundle.Languages.Where(language => !languages.Contains(language, StringComparer.OrdinalIgnoreCase)))
        {
            report(Codes.NoPagesInBundle.WithHint(
                SourceSpan.File("site.yml"), $"The languages of the site are {string.Join(", ", languages)}.", "--language " + language));
        }

        bool HasLanguage(string language) => bundle.Languages.IsEmpty || bundle.Languages.Contains(language, StringComparer.OrdinalIgnoreCase);
        string?[] always = [PageNames.Home, config.About.PageId, config.WhenToCall?.PageId];
        var chosen = pages.Where(page => HasLanguage(page.Language) && bundle.Chooses(page.Id)).ToList();
        if (chosen.Count == 0 && bundle.Pages is not null)
            report(Codes.NoPagesInBundle.At(SourceSpan.File("site.yml"), "--pages " + bundle.Pages));
        var held = chosen.Concat(pages.Where(page => HasLanguage(page.Language) && always.Contains(page.Id, StringComparer.Ordinal)))
            .Select(page => page.Address).ToHashSet(StringComparer.Ordinal);
        // The folders above stay: they are how readers find what was chosen.
        held.UnionWith(held.SelectMany(Above).ToList());
        var addresses = languages.Where(language => !HasLanguage(language))
            .SelectMany(language => site.Made.Where(page => !page.IsOfServer).Select(page => page.Id)
                .Concat(past.Store.Editions.Select(edition => $"{GeneratedPages.Editions}/{edition.Name}"))
                .Select(id => $"{(language == config.Language ? "" : "/" + language)}/{id}/"));
        var today = pages.ToDictionary(page => (page.Language, page.Id), page => page.Address);
        var histories = past.Histories.ToLookup(history => HasLanguage(history.Language)
            && (today.TryGetValue((history.Language, history.Id), out var address) ? held.Contains(address) : bundle.Chooses(history.Id)));
        // A text that several pages had is there when one of them is.
        var told = histories[true].SelectMany(Texts).ToHashSet(StringComparer.Ordinal);
        var untold = histories[false].SelectMany(history => Texts(history).Append(history.Address)).Where(address => !told.Contains(address));
        return new BundlePlan(
            new BundleView(site.Options.Today, site.Until, site.BaseUrl)
            {
                Edition = bundle.Edition,
                TextOnly = bundle.TextOnly,
            },
            pages.Select(page => page.Address).Where(address => !held.Contains(address)).Concat(addresses).Concat(untold).ToFrozenSet(StringComparer.Ordinal),
            [.. languages.Where(HasLanguage)], bundle.Past)
        {
            Made = [.. GeneratedPages.WithPlace(site.Made)],
        };
    }

    private static IEnumerable<string> Texts(PageHistory history) => history.Texts.Select(text => PastLinks.Text(text.Code));

    private static IEnumerable<string> Above(string address)
    {
        for (var end = address.TrimEnd('/').LastIndexOf('/'); end > 0; end = address.LastIndexOf('/', end - 1))
            yield return address[..(end + 1)];
    }
}

/// <summary>What a build tells of the offline copy that it made.</summary>
/// <param name="Site">The site's name.</param>
/// <param name="Language">The site's own language, whose pages stand at the root.</param>
/// <param name="Plan">What it says and holds.</param>
/// <param name="Clinic">The hospital that it was made for; null for none.</param>
public sealed record BundleFacts(string Site, string Language, BundlePlan Plan, string? Clinic) : Document
{
    public override string Name => Site;

    /// <summary>The copy that was made; throws <see cref="InvalidOperationException"/> where none could be planned.</summary>
    public static BundleFacts Of(BuildResult built)
    {
        ArgumentNullException.ThrowIfNull(built);
        return built.Documents<BundleFacts>() is [var facts]
            ? facts
            : throw new InvalidOperationException("This was no offline copy.");
    }

    internal static BundleFacts Of(IndexDocument site)
    {
        var plan = (BundlePlan)site.Plan;
        return new BundleFacts(
            site.Config.Name[plan.Languages.FirstOrDefault() ?? site.Config.Language], site.Config.Language, plan, site.Clinic?.Name);
    }
}
