using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NbSite.Content.FrontMatter;
using NbSite.Content.Schemas;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>Reads one sign: its level by country, its conditions and its sources.</summary>
internal sealed partial class SignReader(
    ImmutableArray<string> body, ImmutableArray<string> during, DateOnly today, DiagnosticBag bag)
{
    private static readonly ImmutableSortedDictionary<string, SignLevel> None =
        ImmutableSortedDictionary.Create<string, SignLevel>(StringComparer.Ordinal);

    /// <summary>The keys of a sign's data; in a hospital's file its words stand beside them.</summary>
    public static ImmutableArray<string> Keys { get; } =
        ["level", "body", "with", "expected-with", "during", "regions", "sources", "decided"];

    /// <summary>The sign; null, with the errors in the bag, when its level or its body system cannot be told.</summary>
    public Sign? Read(YamlScalar id, YamlNode node)
    {
        if (!IdForm().IsMatch(id.Value)) bag.Add(Codes.BadSignId.At(id.Span, Quote.Short(id.Value)));
        if (NodeReader.Mapping(node, Quote.Short(id.Value), bag) is not { } mapping) return null;
        var map = new MapReader(mapping, $"the sign “{Quote.Short(id.Value)}”", bag);
        var levels = map.RequiredNode("level") is { } level ? Levels(level, id.Value) : None;
        var system = map.RequiredText("body");
        var sign = new Sign
        {
            Id = id.Value,
            Levels = levels,
            LevelSpan = map.Mapping["level"]?.Span ?? id.Span,
            Body = system?.Value ?? "",
            With = Conditions(map, "with"),
            ExpectedWith = Conditions(map, "expected-with"),
            During = [.. map.TextList("during").Where(part => IsOneOf(during, part, "during", bag)).Select(part => part.Value)],
            Regions = map.Regions(),
            Sources = [.. map.Maps("sources", "a source of a sign").SelectMany(Sources)],
            Decided = SignDecisionReader.Read(map, today),
            HasDecision = map.Has("decided"),
            Span = id.Span,
        };
        map.Done();
        return levels.IsEmpty || system is null || !IsOneOf(body, system, "body", bag) || !IdForm().IsMatch(id.Value) ? null : sign;
    }

    /// <summary>What may stand under each key of a sign.</summary>
    public static IEnumerable<(string Key, JsonObject Value)> Schema
    {
        get
        {
            static JsonObject Level() => SchemaOf.OneOf(SignVocabulary.Levels.Select(level => level.Name));
            return
            [
                ("level!", SchemaOf.AnyOf(Level(), SchemaOf.MapOf(Level()))), ("body!", SchemaOf.Text),
                ("with", SchemaOf.List(SchemaOf.Page)), ("expected-with", SchemaOf.List(SchemaOf.Page)),
                ("during", SchemaOf.List(SchemaOf.Text)), ("regions", SchemaOf.Regions),
                ("sources", SchemaOf.List(SchemaOf.Map(
                    ("cite!", SchemaOf.Cite), ("level!", Level()), ("country", SchemaOf.Known(KnownNames.Regions)),
                    ("says", SchemaOf.Text)))),
                ("decided", SignDecisionReader.Schema),
            ];
        }
    }

    /// <summary>Whether a word is one of the list that the file itself declares under a key.</summary>
    public static bool IsOneOf(ImmutableArray<string> known, TextValue word, string list, DiagnosticBag bag)
    {
        if (known.Contains(word.Value)) return true;
        var hint = Suggestions.Hint(word.Value, known,
            known.IsEmpty ? $"List the words under “{list}:” at the head of the file." : $"The file lists {string.Join(", ", known)}.");
        bag.Add(Codes.UnknownSignWord.WithHint(word.Span, hint, Quote.Short(word.Value), list));
        return false;
    }

    private ImmutableArray<SignCondition> Conditions(MapReader map, string key)
    {
        ImmutableArray<SignCondition> conditions =
        [
            .. map.ShortItems(key).Select(item => PageIds.Read(item, key, bag)).OfType<TextValue>()
                .Select(page => new SignCondition(page.Value, page.Span)),
        ];
        foreach (var twice in conditions.GroupBy(condition => condition.PageId, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
            bag.Add(Codes.RepeatedItem.At(twice.Span, Quote.Short(twice.PageId)));
        return conditions;
    }

    private ImmutableSortedDictionary<string, SignLevel> Levels(YamlNode node, string id)
    {
        if (node is not YamlMapping { Entries.IsEmpty: false } byCountry)
        {
            return NodeReader.Choice(node, "level", SignVocabulary.Levels, bag) is { } all
                ? None.Add("", all)
                : None;
        }

        if (byCountry[SignVocabulary.Elsewhere] is null) bag.Add(Codes.SignWithoutElsewhere.At(byCountry.Span, Quote.Short(id)));
        var boxed = SignPlaces.Read(byCountry, $"the sign “{Quote.Short(id)}”",
            (country, value) => NodeReader.Choice(value, country.Value, SignVocabulary.Levels, bag) is { } level ? new Boxed(level) : null, bag);
        return boxed.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Level, StringComparer.Ordinal);
    }

    private IEnumerable<SignSource> Sources(MapReader source)
    {
        var cites = source.Has("cite") ? source.Cites() : [];
        if (!source.Has("cite")) source.RequiredNode("cite");
        var level = source.RequiredChoice("level", SignVocabulary.Levels);
        var country = source.Text("country");
        if (country is not null && !RegionReader.IsDeclared(country.Value, country.Span, bag)) country = null;
        var says = source.Paragraph("says");
        source.Done();
        return level is null
            ? []
            : cites.Where(cite => cite.Key.Length > 0)
                .Select(cite => new SignSource(cite, level.Value, country?.Value, says?.Value, source.Span));
    }

    private sealed record Boxed(SignLevel Level);

    [GeneratedRegex("""^[a-z0-9]+(-[a-z0-9]+)*\z""")]
    internal static partial Regex IdForm();
}
