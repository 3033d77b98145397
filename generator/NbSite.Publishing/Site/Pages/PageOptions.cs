using System.Collections.Immutable;
using System.Globalization;
using NbSite.Model;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site.Outputs;

namespace NbSite.Publishing.Site.Pages;

/// <summary>What the steps of a page are made with: part of what they are, and compared as such when a page is to be used again.</summary>
internal sealed record PageOptions(ITheme Theme, string? Region, bool HoldsChecks, SiteOutput Output) : IModuleState
{
    public static PageOptions Of(BuildInput input)
    {
        var added = (input.Features.IsDefault ? [] : input.Features)
            .Select(feature => (IsOwn: input.Extensions.Features.Contains(feature), Additions: feature.Additions(input).ToImmutableArray())).ToList();
        return new(input.Theme, input.Options.Region, input.BindsChecks, input.Output)
        {
            Types = input.Extensions.Types.Fingerprint(),
            Code =
            [
                .. input.Theme.Code, .. input.Extensions.Types.All.SelectMany(type => type.Fields).Select(field => field.Shape.GetType()),
                .. input.Features.IsDefault ? [] : input.Features.Select(feature => feature.GetType()), input.Output.GetType(),
            ],
            Additions = [.. added.SelectMany(each => each.Additions)],
            OwnAdditions = [.. added.Where(each => each.IsOwn).SelectMany(each => each.Additions)],
            IsForAll = input.Options is { Clinic: null, Restored: [] },
        };
    }

    /// <summary>Changes when a type of entity changes.</summary>
    public string Types { get; private init; } = "";

    /// <summary>What renders, what reads the fields of entities, and what the output is.</summary>
    public IEnumerable<Type> Code { get; private init; } = [];

    /// <summary>What features add to each page where it is rendered, in order.</summary>
    public ImmutableArray<PageAddition> Additions { get; private init; } = [];

    /// <summary>Those of a charity's own features, which are not known to keep nothing.</summary>
    public ImmutableArray<PageAddition> OwnAdditions { get; private init; } = [];

    /// <inheritdoc/>
    public IEnumerable<object> State => OwnAdditions;

    /// <summary>Whether pages say what the content says: no hospital's numbers, and no words of an edition put back.</summary>
    public bool IsForAll { get; private init; }

    /// <summary>Null where nothing is used again.</summary>
    public string? Identity => !IsForAll || Output.Identity is not { } output ? null : string.Join(
        '\n', Theme.GetType().FullName, Theme.Fingerprint, Region ?? "-", Types, output,
        string.Join(' ', Additions.Select(addition => addition.GetType().FullName)), HoldsChecks.ToString(CultureInfo.InvariantCulture));
}
