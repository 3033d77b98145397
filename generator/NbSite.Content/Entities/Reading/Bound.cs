using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>A number with its unit, as written: “30%”, “10 mm”, “1.2”.</summary>
internal sealed partial record Amount(string Number, string Unit)
{
    public decimal Value => decimal.Parse(Number, CultureInfo.InvariantCulture);

    public override string ToString() => Unit.Length == 0 ? Number : Unit == "%" ? Number + Unit : $"{Number} {Unit}";

    public static Amount? Parse(string text) =>
        Form().Match(text.Trim()) is { Success: true } match ? new Amount(match.Groups[1].Value, match.Groups[2].Value) : null;

    [GeneratedRegex(@"^([0-9]{1,9}(?:\.[0-9]{1,6})?)\s*([^\s\d.,+-][^\d]{0,19})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>A limit as a number, which must agree with the words beside it.</summary>
/// <param name="Key">As written: at-least, more-than, under, at-most, or from-to.</param>
/// <param name="Amount">The limit; of a range, its lower end.</param>
/// <param name="To">The upper end of a range.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record Bound(string Key, Amount Amount, Amount? To, SourceSpan Span)
{
    public static ImmutableArray<string> Keys { get; } = ["at-least", "more-than", "under", "at-most"];

    /// <summary>Between two amounts.</summary>
    public const string Range = "from-to";

    /// <summary>As a message says it.</summary>
    public string Said => To is null ? $"{Key}: {Amount}" : $"from: {Amount}, to: {To}";

    /// <summary>What counts of a whole; null when it is not told in percent of one.</summary>
    public PartOfWhole? Part => Amount.Unit == "%" && Amount.Value <= 100 && (To?.Value ?? 0) <= 100
        ? Key switch
        {
            "at-least" or "more-than" => new PartOfWhole(Thousandths(Amount), 1000),
            "under" or "at-most" => new PartOfWhole(0, Thousandths(Amount)),
            _ => new PartOfWhole(Thousandths(Amount), Thousandths(To!)),
        }
        : null;

    public static Bound? Read(YamlNode node, DiagnosticBag bag)
    {
        if (MapReader.Open(node, "a bound", bag) is not { } map) return null;
        var limits = Keys.Where(map.Has).Select(key => (Key: key, Amount: Read(map, key))).ToList();
        var isRange = map.Has("from") || map.Has("to");
        var (low, high) = isRange ? (Read(map, "from"), Read(map, "to")) : (null, null);
        foreach (var key in Keys.Append("from").Append("to")) map.Node(key);
        map.Done();
        if (limits.Count + (isRange ? 1 : 0) != 1 || (isRange && !(map.Has("from") && map.Has("to"))))
        {
            bag.Add(Codes.BoundOneLimit.At(map.Span));
            return null;
        }

        if (!isRange) return limits[0].Amount is { } only ? new Bound(limits[0].Key, only, null, map.Span) : null;
        if (low is null || high is null) return null;
        // “from: 0, to: 5%”
        if (low.Unit.Length == 0) low = low with { Unit = high.Unit };
        if (low.Unit == high.Unit && low.Value < high.Value) return new Bound(Range, low, high, map.Span);
        bag.Add(Codes.BoundOneLimit.At(map.Span));
        return null;
    }

    private static Amount? Read(MapReader map, string key)
    {
        if (map.Text(key) is not { } text) return null;
        var amount = Amount.Parse(text.Value);
        if (amount is null) map.Bag.Add(Codes.BoundAmount.At(text.Span, Quote.Short(text.Value)));
        return amount;
    }

    private static int Thousandths(Amount amount) => (int)Math.Round(amount.Value * 10, MidpointRounding.AwayFromZero);
}
