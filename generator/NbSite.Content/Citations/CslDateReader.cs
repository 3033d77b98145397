using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>
/// Reads dates in the forms that CSL data comes in: 2025, 2025-04, 2025-04-28, ranges with “/” (EDTF), and
/// <c>date-parts</c> with numbers or texts as Zotero writes them.
/// </summary>
internal static partial class CslDateReader
{
    public static CslDate? Read(YamlNode node, string name, DiagnosticBag bag)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return NodeReader.Scalar(scalar, name, bag, "a date") is null ? null : Edtf(scalar.Value.Trim(), scalar.Span, bag);
            case YamlMapping mapping:
                return Mapping(new MapReader(mapping, $"the date “{name}”", bag));
            case YamlSequence { Items: [YamlMapping first, ..] sequence }:
                // Pandoc's older form: a list of {year, month, day}.
                var parts = sequence.OfType<YamlMapping>().Select(item => Parts(item, bag)).OfType<CslDatePart>().ToImmutableArray();
                return parts.IsEmpty ? null : new CslDate(parts);
            default:
                bag.Add(Codes.BadReferenceDate.At(node.Span, name));
                return null;
        }
    }

    private static CslDate? Edtf(string text, SourceSpan span, DiagnosticBag bag)
    {
        var halves = text.TrimEnd('~', '?', '%').Split('/');
        if (halves.Length <= 2 && halves.All(half => Form().IsMatch(half)))
        {
            var parts = halves.Select(Part).ToImmutableArray();
            if (parts.All(IsPossible)) return new CslDate(parts);
            bag.Add(Codes.BadReferenceDate.At(span, text));
            return null;
        }

        if (LooksLikeDate().IsMatch(text))
        {
            bag.Add(Bad(span, text));
            return null;
        }

        return new CslDate([]) { Literal = text };
    }

    private static Diagnostic Bad(SourceSpan span, string text) => Codes.BadReferenceDate.WithHint(
        span, ShortYear().IsMatch(text) ? "A year has four digits, such as 2024." : null, text);

    private static CslDate? Mapping(MapReader map)
    {
        var parts = ImmutableArray.CreateBuilder<CslDatePart>();
        foreach (var item in map.Items("date-parts"))
        {
            var numbers = (item as YamlSequence)?.Items.OfType<YamlScalar>().Select(scalar => scalar.Value.Trim())
                .Where(value => value.Length > 0).ToList() ?? [];
            var part = numbers.Count is >= 1 and <= 3 && numbers.All(number => int.TryParse(number, CultureInfo.InvariantCulture, out _))
                ? new CslDatePart(Number(numbers[0]), numbers.Count > 1 ? Number(numbers[1]) : null, numbers.Count > 2 ? Number(numbers[2]) : null)
                : default;
            if (part.Year == 0 || !IsPossible(part)) map.Bag.Add(Bad(item.Span, string.Join('-', numbers)));
            else parts.Add(part);
        }

        if (map.Has("year") && Parts(map.Mapping, map.Bag) is { } old) parts.Add(old);
        foreach (var key in new[] { "year", "month", "day", "circa" }) map.Node(key);
        var season = map.Node("season") is YamlScalar { Value: var s } && int.TryParse(s, CultureInfo.InvariantCulture, out var n) ? n : (int?)null;
        var words = map.Text("literal")?.Value;
        var raw = map.Text("raw");
        map.Done();
        if (parts.Count > 0) return new CslDate(parts.ToImmutable()) { Season = season };
        if (raw is not null) return Edtf(raw.Value, raw.Span, map.Bag);
        return words is null ? null : new CslDate([]) { Literal = words };
    }

    private static CslDatePart? Parts(YamlMapping mapping, DiagnosticBag bag)
    {
        int? Of(string key) => mapping[key] is YamlScalar scalar && int.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (Of("year") is not { } year)
        {
            bag.Add(Codes.BadReferenceDate.At(mapping.Span, "year"));
            return null;
        }

        var part = new CslDatePart(year, Of("month"), Of("day"));
        if (IsPossible(part)) return part;
        bag.Add(Codes.BadReferenceDate.At(mapping.Span, $"{part.Year}-{part.Month}-{part.Day}"));
        return null;
    }

    private static CslDatePart Part(string text)
    {
        var numbers = text.Split('-');
        return new CslDatePart(Number(numbers[0]), numbers.Length > 1 ? Number(numbers[1]) : null, numbers.Length > 2 ? Number(numbers[2]) : null);
    }

    private static bool IsPossible(CslDatePart part) => part.Year is >= 1000 and <= 9999
        && part.Month is null or (>= 1 and <= 12)
        && (part.Day is null || (part.Day >= 1 && part.Day <= DateTime.DaysInMonth(part.Year, part.Month ?? 1)));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<T> OfType<T>(this YamlSequence sequence) => sequence.Items.OfType<T>();

    [GeneratedRegex("""^[0-9]{4}(-[0-9]{1,2}(-[0-9]{1,2})?)?\z""")]
    private static partial Regex Form();

    [GeneratedRegex("""^[0-9]{1,3}(?![0-9])""")]
    private static partial Regex ShortYear();

    [GeneratedRegex("""^[0-9]{1,4}[-/.][0-9]{1,2}|^[0-9]+\z""")]
    private static partial Regex LooksLikeDate();
}
