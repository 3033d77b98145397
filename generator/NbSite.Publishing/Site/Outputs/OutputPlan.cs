using System.Collections.Immutable;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Site.Outputs;

/// <summary>Which addresses an output holds. All others are on the published site alone.</summary>
public class OutputPlan
{
    private protected OutputPlan()
    {
    }

    /// <summary>All of the site.</summary>
    internal static OutputPlan Whole { get; } = new();

    /// <summary>Whether a site address, such as /medicines/, is in the output.</summary>
    public virtual bool Holds(string address) => true;

    /// <summary>Whether a language, in BCP 47, is in the output.</summary>
    internal virtual bool HasLanguage(string language) => true;

    /// <summary>The same plan without some addresses, which are online only.</summary>
    internal virtual OutputPlan Without(IEnumerable<string> addresses) => this;
}

/// <summary>What is known of a site when it is planned what an output holds of it.</summary>
internal sealed record PlannedSite
{
    public required BuildOptions Options { get; init; }
    public required SiteConfig Config { get; init; }
    public required Uri BaseUrl { get; init; }

    /// <summary>The pages that people wrote, in every language.</summary>
    public required ImmutableArray<PageHeader> Pages { get; init; }

    /// <summary>BCP 47 tags, the site's own language first.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>The pages that NbSite makes.</summary>
    public required ImmutableArray<GeneratedPage> Made { get; init; }

    /// <summary>What was published before.</summary>
    public required SitePast Past { get; init; }

    /// <summary>The last day on which a copy made today may be used.</summary>
    public required DateOnly Until { get; init; }
}
