using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Schemas;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.FrontMatter;

/// <summary>Reads the keys that pages and entities share. Keys of its own a caller reads from the same map, then calls Done.</summary>
public static class CommonKeysReader
{
    /// <summary>The choices of <c>kind</c>.</summary>
    public static ImmutableArray<(string Name, ContentKind Value)> Kinds { get; } =
        [("clinical", ContentKind.Clinical), ("practical", ContentKind.Practical), ("about", ContentKind.About)];

    /// <summary>
    /// The keys; wrong ones are in the bag and left at their defaults, so that the rest of the file can be checked. A
    /// missing title becomes <paramref name="fallbackTitle"/>, with its error in the bag.
    /// </summary>
    public static CommonKeys Read(MapReader map, bool needsSummary, string fallbackTitle)
    {
        var title = map.RequiredText("title");
        var summary = needsSummary ? map.RequiredParagraph("summary") : map.Paragraph("summary");
        var id = Name(map, "id", Names.ProblemOfId, Codes.BadId);
        var slug = Name(map, "slug", Names.ProblemOfSlug, Codes.BadSlug);
        var (owner, every, requires, reviewSpan) = Review(map);
        return new CommonKeys
        {
            Title = title?.Value ?? fallbackTitle,
            TitleSpan = title?.Span ?? map.Span,
            Summary = summary?.Value ?? "",
            SummarySpan = summary?.Span ?? SourceSpan.None,
            Id = id?.Value,
            IdSpan = id?.Span ?? SourceSpan.None,
            Slug = slug?.Value,
            SlugSpan = slug?.Span ?? SourceSpan.None,
            Kind = map.Choice("kind", Kinds),
            Aka = NamesOf(map, "aka"),
            SearchWords = NamesOf(map, "search-words"),
            Tags = map.TextList("tags"),
            Searchable = map.Flag("search") ?? true,
            OffersLeaflet = map.Flag("leaflet"),
            Weight = map.Whole("weight", -100_000, 100_000) ?? 0,
            Regions = map.Regions(),
            Owner = owner,
            EveryMonths = every,
            ReviewSpan = reviewSpan,
            Requires = requires,
            Aliases = Aliases(map),
            Codes = CodeEntries(map),
        };
    }

    /// <summary>What may stand under each of the keys.</summary>
    /// <param name="needsSummary">Whether there must be a summary.</param>
    internal static IEnumerable<(string Key, JsonObject Value)> Schema(bool needsSummary) =>
    [
        ("title!", SchemaOf.Text), (needsSummary ? "summary!" : "summary", SchemaOf.Text), ("id", SchemaOf.Name),
        ("slug", SchemaOf.Name),
        ("kind", SchemaOf.Kind), ("review", ReviewSchema), ("aka", SchemaOf.List(SchemaOf.Text)),
        ("search-words", SchemaOf.List(SchemaOf.Text)), ("tags", SchemaOf.List(SchemaOf.Known(KnownNames.Tags))),
        ("search", SchemaOf.Flag), ("leaflet", SchemaOf.Flag), ("weight", SchemaOf.Whole(-100_000, 100_000)),
        ("regions", SchemaOf.Regions), ("aliases", SchemaOf.List(SchemaOf.Text)), ("codes", CodesSchema),
    ];

    /// <summary>What may stand under <c>codes</c>.</summary>
    internal static JsonObject CodesSchema =>
        SchemaOf.List(SchemaOf.Map(("system!", SchemaOf.Text), ("code!", SchemaOf.Text), ("cite", SchemaOf.Cite)));

    /// <summary>What may stand under <c>review</c>.</summary>
    internal static JsonObject ReviewSchema => SchemaOf.Map(
        ("owner", SchemaOf.Text), ("every", Period.MonthsSchema), ("requires", SchemaOf.List(SchemaOf.Text)));

    private static ImmutableArray<string> NamesOf(MapReader map, string key) => [.. map.TextList(key).Select(name => name.Value)];

    /// <summary>The list of <c>{system, code, cite}</c> under <c>codes</c>.</summary>
    public static ImmutableArray<CodeEntry> CodeEntries(MapReader map)
    {
        var entries = ImmutableArray.CreateBuilder<CodeEntry>();
        var seen = new HashSet<(string, string)>();
        foreach (var item in map.Maps("codes", "a classification code"))
        {
            var system = item.RequiredText("system");
            var code = item.RequiredText("code");
            var cites = item.Cites();
            item.Done();
            if (system is null || code is null) continue;
            if (seen.Add((system.Value, code.Value)))
                entries.Add(new CodeEntry(system.Value, code.Value, cites, code.Span));
            else
                map.Bag.Add(NbSite.Model.Codes.RepeatedItem.At(code.Span, Quote.Short($"{system.Value} {code.Value}")));
        }

        return entries.ToImmutable();
    }

    private static TextValue? Name(
        MapReader map, string key, Func<string, string?> problemOf, DiagnosticDescriptor descriptor)
    {
        if (map.Node(key) is not { } node || NodeReader.Scalar(node, key, map.Bag) is not { } scalar) return null;
        var value = scalar.Value.Trim();
        if (problemOf(value) is not { } problem) return new TextValue(value, scalar.Span);
        map.Bag.Add(descriptor.At(scalar.Span, Quote.Short(value), problem));
        return null;
    }

    /// <summary>The key <c>review</c>: who answers for the text, how often it is looked at, in months, and which roles must sign it.</summary>
    public static (string? Owner, int? Every, ImmutableArray<string>? Requires, SourceSpan Span) Review(MapReader map)
    {
        if (map.Map("review", "review") is not { } review) return (null, null, null, SourceSpan.None);
        var owner = review.Text("owner")?.Value;
        var every = review.Node("every") is { } node ? Period.Months(node, "every", Period.LongestMonths, map.Bag) : null;
        var roles = review.TextList("requires");
        ImmutableArray<string>? requires = roles.IsEmpty ? null : [.. roles.Select(role => role.Value)];
        var span = review.Mapping["every"]?.Span ?? review.Span;
        review.Done();
        return (owner, every, requires, span);
    }

    private static ImmutableArray<AliasAddress> Aliases(MapReader map)
    {
        var aliases = ImmutableArray.CreateBuilder<AliasAddress>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in map.ShortItems("aliases"))
        {
            if (NodeReader.Scalar(item, "aliases", map.Bag, "an address") is not { } scalar) continue;
            var value = scalar.Value.Trim();
            if (Redirects.OldAddressReader.Read(value, patterns: false, out var problem) is not { } old)
                map.Bag.Add(NbSite.Model.Codes.BadAlias.At(scalar.Span, Quote.Short(value), problem));
            else if (seen.Add(old.Key))
                aliases.Add(new AliasAddress(old, scalar.Span));
            else
                map.Bag.Add(NbSite.Model.Codes.RepeatedItem.At(scalar.Span, Quote.Short(value)));
        }

        return aliases.ToImmutable();
    }
}
