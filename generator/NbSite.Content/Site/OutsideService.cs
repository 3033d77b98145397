using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>Something that pages of the web site load from elsewhere, which site.yml allows by name.</summary>
public sealed record OutsideService
{
    public required string Name { get; init; }

    /// <summary>What it is for and what becomes known of readers, in their words.</summary>
    public required SiteText Why { get; init; }

    /// <summary>Scripts that pages load, by their whole addresses.</summary>
    public ImmutableArray<Uri> Scripts { get; init; } = [];

    /// <summary>Style sheets that pages load, by their whole addresses.</summary>
    public ImmutableArray<Uri> Styles { get; init; } = [];

    /// <summary>Sites that fonts may come from.</summary>
    public ImmutableArray<Uri> Fonts { get; init; } = [];

    /// <summary>Sites that pictures may come from.</summary>
    public ImmutableArray<Uri> Pictures { get; init; } = [];

    /// <summary>Sites that scripts may speak with.</summary>
    public ImmutableArray<Uri> Connections { get; init; } = [];

    /// <summary>Whether it is left out of pages that say what needs a phone call.</summary>
    public bool NotOnSigns { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>The hosts that learn of readers, each once.</summary>
    public ImmutableArray<string> Hosts =>
        [.. Scripts.Concat(Styles).Concat(Fonts).Concat(Pictures).Concat(Connections).Select(address =>
            address.IdnHost).Distinct(StringComparer.Ordinal)];
}
