using System.Globalization;
using System.Text.RegularExpressions;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>Reads what is drawn to scale: lengths of time, numbers and ranges. What is wrong is told at its own letters.</summary>
internal static partial class LengthReader
{
    private const double LongestDays = 10 * 365.25;

    private static readonly (string Name, TimeUnit Unit)[] Units =
    [
        ("days", TimeUnit.Day), ("weeks", TimeUnit.Week), ("months", TimeUnit.Month),
        ("day", TimeUnit.Day), ("week", TimeUnit.Week), ("month", TimeUnit.Month),
    ];

    /// <summary>“10 weeks” or “10 to 12 weeks”.</summary>
    public static TimeLength? Length(YamlNode node, string name, DiagnosticBag bag)
    {
        if (NodeReader.Scalar(node, name, bag, "a length of time") is not { } scalar) return null;
        var match = LengthForm().Match(scalar.Value);
        if (!match.Success)
        {
            bag.Add(Codes.BadLength.At(scalar.Span, name, Quote.Short(scalar.Value)));
            return null;
        }

        if (match.Groups["unit"] is var written && Units.FirstOrDefault(unit => unit.Name == written.Value) is not { Name: { } } unit)
        {
            var hint = written.Length == 0
                ? $"Write what is counted: “{scalar.Value.Trim()} weeks”."
                : Suggestions.Hint(written.Value, Units.Select(each => each.Name));
            bag.Add(written.Length == 0
                ? Codes.BadLength.WithHint(scalar.Span, hint, name, Quote.Short(scalar.Value))
                : Codes.BadTimeUnit.WithHint(In(scalar, written), hint, name, written.Value));
            return null;
        }

        if (Numbers(scalar, match, name, (_, count) => count is { } many && many > 0 && TimeLength.Days(many, unit.Unit) <= LongestDays, (group, count) =>
            Codes.LengthOutOfRange.At(In(scalar, group), name, $"{group.Value} {unit.Name}"), bag) is not { } span) return null;
        return new TimeLength(span.From, span.To, unit.Unit);
    }

    /// <summary>“4” or “4 to 8”, each from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static NumberSpan? Span(YamlNode node, string name, int least, int most, DiagnosticBag bag)
    {
        if (NodeReader.Scalar(node, name, bag, "a whole number or a range") is not { } scalar) return null;
        var match = SpanForm().Match(scalar.Value);
        if (match.Success)
        {
            return Numbers(scalar, match, name, (_, count) => count >= least && count <= most, (group, _) =>
                Codes.NumberOutOfRange.At(In(scalar, group), name, group.Value, least, most), bag);
        }

        bag.Add(Codes.BadSpan.At(scalar.Span, name, Quote.Short(scalar.Value)));
        return null;
    }

    private static NumberSpan? Numbers(
        YamlScalar scalar, Match match, string name, Func<Group, int?, bool> isRight, Func<Group, int?, Diagnostic> problem, DiagnosticBag bag)
    {
        var (first, second) = (match.Groups["from"], match.Groups["to"]);
        foreach (var group in new[] { first, second }.Where(group => group.Success))
        {
            if (isRight(group, Number(group))) continue;
            bag.Add(problem(group, Number(group)));
            return null;
        }

        var from = Number(first)!.Value;
        var to = second.Success ? Number(second)!.Value : from;
        if (!second.Success || from < to) return new NumberSpan(from, to);
        var written = second.Index + second.Length - first.Index;
        bag.Add(Codes.SpanUpsideDown.At(scalar.Text.Span(first.Index, written), name, from, to));
        return null;
    }

    private static int? Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static SourceSpan In(YamlScalar scalar, Group group) => scalar.Text.Span(group.Index, group.Length);

    [GeneratedRegex("""^\s*(?<from>[0-9]+)(?:\s*(?:to|-|–)\s*(?<to>[0-9]+))?(?:\s*(?<unit>\p{L}+))?\s*\z""")]
    private static partial Regex LengthForm();

    [GeneratedRegex("""^\s*(?<from>[0-9]+)(?:\s*(?:to|-|–)\s*(?<to>[0-9]+))?\s*\z""")]
    private static partial Regex SpanForm();
}
