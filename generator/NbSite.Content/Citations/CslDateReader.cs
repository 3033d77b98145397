using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>
/// Reads dates in the forms that CSL data comes in: texts (<see cref="DateWords"/>), and <c>date-parts</c> with numbers or
/// texts as Zotero and Crossref write them.
/// </summary>
internal static partial class CslDateReader
{
    /// <summary>What may stand under a variable of a date.</summary>
    public static JsonObject Schema
    {
        get
        {
            var date = SchemaOf.Map(((string[])
                ["date-parts", "year", "month", "day", "timestamp", "date-time", "version", "circa", "season", "literal", "raw"])
                .Select(key => (key, new JsonObject())));
            return SchemaOf.AnyOf(new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "array") }, date, SchemaOf.Empty);
        }
    }

    public static CslDate? Read(YamlNode node, string name, DiagnosticBag bag)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return NodeReader.Scalar(scalar, name, bag, "a date") is null ? null : Words(scalar.Value, scalar.Span, bag);
            case YamlMapping { Entries.IsEmpty: true } or YamlSequence { Items.IsEmpty: true }:
                return null;
            case YamlMapping mapping:
                return Mapping(new MapReader(mapping, $"the date “{name}”", bag));
            case YamlSequence { Items: [YamlMapping, ..] items }:
                // Pandoc's older form: a list of {year, month, day}.
                var parts = items.OfType<YamlMapping>().Select(item => Parts(item, bag)).OfType<CslDatePart>()
                    .ToImmutableArray();
                return parts.IsEmpty ? null : new CslDate(parts);
            default:
                bag.Add(Codes.BadReferenceDate.At(node.Span, name));
                return null;
        }
    }

    private static CslDate? Words(string text, SourceSpan span, DiagnosticBag bag)
    {
        text = text.Trim();
        if (DateWords.SaysUnknown(text)) return null;
        if (DateWords.Read(text) is { } date) return date;
        if (!DateWords.LooksLikeDate(text)) return new CslDate([]) { Literal = text };
        bag.Add(Bad(span, text));
        return null;
    }

    private static Diagnostic Bad(SourceSpan span, string text) => Codes.BadReferenceDate.WithHint(
        span,
        ShortYear().IsMatch(text) ? "A year has four digits, such as 2024."
            : TwoWays().IsMatch(text) ? "Nobody can tell which of the first two numbers is the month; write 2025-04-28." : null,
        text);

    private static CslDate? Mapping(MapReader map)
    {
        var parts = DateParts(map);
        if (map.Has("year") && Parts(map.Mapping, map.Bag, hasSeason: false) is { } old) parts.Add(old);
        foreach (var key in new[] { "year", "month", "day", "timestamp", "date-time", "version" }) map.Node(key);
        var circa = map.Node("circa") is YamlScalar { Value: not ("" or "0" or "false" or "no") };
        var season = SeasonAt(map.Node("season"), map.Bag);
        var words = map.Node("literal") is YamlScalar { Value.Length: > 0 } literal ? NodeReader.Text(literal, "literal", map.Bag) : null;
        var raw = map.Node("raw") is YamlScalar { Value.Length: > 0 } text ? NodeReader.Text(text, "raw", map.Bag) : null;
        map.Done();
        if (parts.Count > 0) return new CslDate(parts.ToImmutable()) { Season = season, IsCirca = circa };
        if ((raw ?? words) is not { } written) return null;
        return Words(written.Value, written.Span, map.Bag) is { } date ? date with { IsCirca = circa || date.IsCirca } : null;
    }

    private static ImmutableArray<CslDatePart>.Builder DateParts(MapReader map)
    {
        var parts = ImmutableArray.CreateBuilder<CslDatePart>();
        if (map.Node("date-parts") is not YamlSequence { Items: var items }) return parts;
        foreach (var item in items)
        {
            // Crossref writes [[null]] where it knows no date; some programs leave the inner list out.
            var numbers = ((item as YamlSequence)?.Items ?? items).OfType<YamlScalar>().Where(scalar => !scalar.IsNull)
                .Select(scalar => scalar.Value.Trim()).Where(value => value.Length > 0).ToList();
            if (numbers.Count == 0) continue;
            var part = numbers.Count <= 3 && numbers.All(number => int.TryParse(number, CultureInfo.InvariantCulture, out _))
                ? DateWords.Season(new CslDatePart(
                    Number(numbers[0]), numbers.Count > 1 ? Number(numbers[1]) : null, numbers.Count > 2 ? Number(numbers[2]) : null))
                : default;
            if (part is { Month: 0 }) part = part with { Month = null, Day = null };
            if (part is { Day: 0 }) part = part with { Day = null };
            // A season has no day.
            if (part.Year == 0 || part is { Season: not null, Day: not null } || !DateWords.IsPossible(part)) map.Bag.Add(Bad(item.Span, string.Join('-', numbers)));
            else parts.Add(part);
            if (item is not YamlSequence) break;
        }

        return parts;
    }

    /// <summary>The season that a date names: 1 to 4, the same as EDTF writes it (21 to 24), or a word; null when it names none.</summary>
    private static int? SeasonAt(YamlNode? node, DiagnosticBag bag)
    {
        if (node is null or YamlScalar { Value: "" } or YamlScalar { IsNull: true }) return null;
        if (node is YamlScalar scalar)
        {
            var season = int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number > 20 ? number - 20 : number
                : DateWords.SeasonOf(scalar.Value);
            if (season is >= 1 and <= 4) return season;
        }

        bag.Add(Codes.BadReferenceDate.WithHint(
            node.Span, "A season is 1 (spring), 2 (summer), 3 (autumn) or 4 (winter).", node is YamlScalar { Value: var said } ? said : "season"));
        return null;
    }

    private static CslDatePart? Parts(YamlMapping mapping, DiagnosticBag bag, bool hasSeason = true)
    {
        int? Of(string key) => mapping[key] is YamlScalar scalar && int.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var number)
            ? number : null;
        if (Of("year") is not { } year)
        {
            bag.Add(Codes.BadReferenceDate.At(mapping.Span, "year"));
            return null;
        }

        var part = DateWords.Season(new CslDatePart(year, Of("month"), Of("day")));
        if (hasSeason && part.Month is null && part.Season is null && SeasonAt(mapping["season"], bag) is { } season) part = part with { Season = season };
        if (DateWords.IsPossible(part) && part is not { Season: not null, Day: not null }) return part;
        bag.Add(Codes.BadReferenceDate.At(mapping.Span, $"{year}-{Of("month")}-{Of("day")}"));
        return null;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^[0-9]{1,3}(?![0-9/.-])""")]
    private static partial Regex ShortYear();

    [GeneratedRegex("""^[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}\z""")]
    private static partial Regex TwoWays();
}
