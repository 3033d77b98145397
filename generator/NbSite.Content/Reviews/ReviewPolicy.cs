using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Reviews;

/// <summary>What site.yml asks of every page's review.</summary>
public sealed record ReviewPolicy
{
    public static ReviewPolicy None { get; } = new();

    /// <summary>Roles that must sign, by type of page (“medicine”) or kind (“clinical”).</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Requires { get; init; } = FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The least that must have been done before a page is public; null asks for nothing.</summary>
    public ReviewStatus? MinimumStatus { get; init; }

    public OverdueAction Overdue { get; init; } = OverdueAction.Banner;

    /// <summary>Whether a sentence that asks readers to phone and names no sign is an error.</summary>
    public bool RefusesCalls { get; init; }

    /// <summary>The roles for a page: its type decides before its kind.</summary>
    public ImmutableArray<string> RolesFor(string type, ContentKind kind) =>
        Requires.TryGetValue(type, out var roles)
        || Requires.TryGetValue(CommonKeysReader.Kinds.First(each => each.Value == kind).Name, out roles) ? roles : [];
}

/// <summary>What becomes of a page that was not looked at in time.</summary>
public enum OverdueAction
{
    /// <summary>Whoever builds the site is told.</summary>
    Warn,

    /// <summary>Readers are told.</summary>
    Banner,

    /// <summary>Its words are kept from readers until somebody has looked at them; cards that say when to phone stay.</summary>
    Withhold,
}

/// <summary>Reads <c>review</c> of site.yml, without the lengths of time.</summary>
internal static class ReviewPolicyReader
{
    private static readonly ImmutableArray<(string Name, OverdueAction Value)> Actions =
        [("warn", OverdueAction.Warn), ("banner", OverdueAction.Banner), ("withhold", OverdueAction.Withhold)];

    private static readonly ImmutableArray<(string Name, bool Value)> Calls = [("warn", false), ("error", true)];

    private static readonly ImmutableArray<(string Name, ReviewStatus Value)> Least =
        [.. ReviewRecordReader.Statuses.Where(status => status.Value is ReviewStatus.SourceChecked or ReviewStatus.ClinicallyReviewed)];

    public static ReviewPolicy Read(MapReader map, EntityTypes types) => new()
    {
        Requires = Requires(map, types),
        MinimumStatus = map.Choice("minimum-status", Least),
        Overdue = map.Choice("overdue", Actions) ?? OverdueAction.Banner,
        RefusesCalls = map.Choice("calls-without-sign", Calls) ?? false,
    };

    /// <summary>What may stand under each of the keys.</summary>
    /// <param name="types">Every type of fact sheet.</param>
    public static IEnumerable<(string Key, JsonObject Value)> Schema(EntityTypes types) =>
    [
        ("requires", SchemaOf.Map(Known(types).Select(kind => (kind, SchemaOf.List(SchemaOf.Text))))),
        ("minimum-status", SchemaOf.OneOf(Least.Select(status => status.Name))),
        ("overdue", SchemaOf.OneOf(Actions.Select(action => action.Name))),
        ("calls-without-sign", SchemaOf.OneOf(Calls.Select(call => call.Name))),
    ];

    private static IEnumerable<string> Known(EntityTypes types) =>
        [PageTypes.Page, .. CommonKeysReader.Kinds.Select(kind => kind.Name), .. types.All.Select(type => type.Name)];

    private static FrozenDictionary<string, ImmutableArray<string>> Requires(MapReader map, EntityTypes types)
    {
        var requires = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        if (map.Map("requires", "requires") is not { } kinds) return ReviewPolicy.None.Requires;
        string[] known = [.. Known(types)];
        foreach (var (kind, _) in kinds.Mapping.Entries)
        {
            if (known.Contains(kind.Value, StringComparer.Ordinal))
                requires[kind.Value] = [.. kinds.TextList(kind.Value).Select(role => role.Value)];
            else
                map.Bag.Add(Codes.UnknownPageKind.WithHint(kind.Span, Suggestions.Hint(kind.Value, known), Quote.Short(kind.Value)));
        }

        return requires.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
