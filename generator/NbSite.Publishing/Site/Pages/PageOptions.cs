using System.Collections.Immutable;
using System.Globalization;
using NbSite.Model;
using NbSite.Pipelines.Incremental;

namespace NbSite.Publishing.Site.Pages;

/// <summary>What the steps of a page are made with: part of what they are, and compared as such when a page is to be used again.</summary>
internal sealed record PageOptions(ITheme Theme, string? Region, bool HoldsChecks, LeafletOptions? Leaflet) : IModuleState
{
    public static PageOptions Of(BuildInput input)
    {
        var added = (input.Features.IsDefault ? [] : input.Features)
            .Select(feature => (IsOwn: input.Extensions.Features.Contains(feature), Additions: feature.Additions(input).ToImmutableArray())).ToList();
        return new(input.Theme, input.Options.Region, input.HoldsChecks, input.Options.Leaflet)
        {
            Types = input.Extensions.Types.Fingerprint(),
            Code =
            [
                .. input.Theme.Code, .. input.Extensions.Types.All.SelectMany(type => type.Fields).Select(field => field.Shape.GetType()),
                .. input.Features.IsDefault ? [] : input.Features.Select(feature => feature.GetType()),
            ],
            Additions = [.. added.SelectMany(each => each.Additions)],
            OwnAdditions = [.. added.Where(each => each.IsOwn).SelectMany(each => each.Additions)],
            IsSite = input.Options is { Leaflet: null, Bundle: null, Clinic: null, Restored: [] },
        };
    }

    /// <summary>Changes when a type of entity changes.</summary>
    public string Types { get; private init; } = "";

    /// <summary>What draws, and what reads the fields of entities.</summary>
    public IEnumerable<Type> Code { get; private init; } = [];

    /// <summary>What features add to each page where it is drawn, in order.</summary>
    public ImmutableArray<PageAddition> Additions { get; private init; } = [];

    /// <summary>Those of a charity's own features, which are not known to keep nothing.</summary>
    public ImmutableArray<PageAddition> OwnAdditions { get; private init; } = [];

    /// <inheritdoc/>
    public IEnumerable<object> State => OwnAdditions;

    /// <summary>Whether it is the site itself that is made, and not a copy of it.</summary>
    public bool IsSite { get; private init; }

    /// <summary>Nothing is used again for copies.</summary>
    public string? Identity => !IsSite ? null : string.Join(
        '\n', Theme.GetType().FullName, Theme.Fingerprint, Region ?? "-", Types,
        string.Join(' ', Additions.Select(addition => addition.GetType().FullName)), HoldsChecks.ToString(CultureInfo.InvariantCulture));
}
