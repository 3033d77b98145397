using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Content.Languages;

namespace NbSite.Content.Lints;

/// <summary>A number and what it measures.</summary>
/// <param name="Number">The number as it is compared: “38” of “38.0”.</param>
/// <param name="Unit">Its unit as it is compared, such as “mg/kg”; null where no unit follows.</param>
/// <param name="Start">Where the number begins.</param>
/// <param name="End">Where its unit ends; of “12” in “12 to 18 months” where that of 18 ends.</param>
internal readonly record struct Measure(string Number, string? Unit, int Start, int End)
{
    /// <summary>Where the number itself ends.</summary>
    public int NumberEnd { get; init; }

    /// <summary>It only counts things: “Day 1”.</summary>
    public bool Counts { get; init; }
}

/// <summary>
/// Reads numbers with their units, so that amounts can be compared however they are written: “20mg” and “20 mg”, “12–18 months” and “12 to
/// 18 months”. Which words are units is the part “claims” of a language's checks; signs of units are known in each language.
/// </summary>
internal sealed partial class Measures
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string Cased = @"\p{Lu}\p{Ll}\p{Lt}";

    // No word that counts, with the number that may stand before it, is longer.
    private const int MostBefore = 40;

    private readonly FrozenDictionary<string, string> _canonical;
    private readonly Regex _unit;
    private readonly Regex _between;
    private readonly Regex _counting;

    public Measures(ClaimWords words)
    {
        var canonical = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in words.UnitNames)
            foreach (var name in group) canonical.TryAdd(name, group[0]);
        foreach (var unit in words.Units) canonical.TryAdd(unit, unit);
        _canonical = canonical.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        var one = $@"{WordPhrase.Any(canonical.Keys)}(?![{Cased}\p{{N}}])";
        // “6-hourly” is not “6 hours”, and “10-fold” is no number of things.
        var joined = $@"{WordPhrase.Any(words.Joined)}{WordPhrase.Any(words.JoinedEnds)}?(?![{Cased}\p{{N}}])";
        _unit = new Regex(
            $@"\G(?:[\s\-‑]?(?<u>{one})|[\-‑](?<u>{joined}))"
            + $@"(?:(?:\s?[/∕]\s?|\s+{WordPhrase.Any(words.Per)}\s+)(?<u>{one}|[0-9]+(?:[.,][0-9]+)?\s?{one}|[\p{{L}}²0-9]+))*", Options);
        _between = new Regex($@"^\s*(?:[–—\-‑]|{WordPhrase.Word(words.Between)})\s*$", Options);
        // At the beginning, or behind a stop: in “Each year 100 fall ill” the year counts nothing.
        _counting = new Regex($@"(?:\A|[.:;,(–—|/]\s*){WordPhrase.Word(words.Counting)}\s*$", Options);
    }

    /// <summary>All numbers of a text, in their order.</summary>
    /// <param name="figures">The text with Western digits.</param>
    public ImmutableArray<Measure> In(string figures)
    {
        var all = ImmutableArray.CreateBuilder<Measure>();
        foreach (Match match in Number().Matches(Scripts.WithDigitsApart(figures)))
        {
            // Of “/5 ml”.
            if (all.Count > 0 && match.Index < all[^1].End) continue;
            var (unit, end) = UnitAt(figures, match.Index + match.Length);
            all.Add(new Measure(Same(match.Value), unit, match.Index, end)
            {
                NumberEnd = match.Index + match.Length,
                Counts = unit is null && _counting.IsMatch(Before(figures, match.Index)),
            });
        }

        // The unit behind the last number of a range is the unit of the first.
        for (var i = all.Count - 2; i >= 0; i--)
            if (all[i].Unit is null && Joins(figures, all[i], all[i + 1])) all[i] = all[i] with { Unit = all[i + 1].Unit, End = all[i + 1].End };
        for (var i = 0; i < all.Count; i++)
        {
            var goesOn = i > 0 && all[i - 1].Counts && Joins(figures, all[i - 1], all[i]);
            all[i] = all[i] with { Counts = all[i].Unit is null && (all[i].Counts || goesOn) };
        }

        return all.ToImmutable();
    }

    /// <summary>The unit that stands right behind a place, and where it ends; the place itself where none does.</summary>
    public (string? Unit, int End) UnitAt(string figures, int at)
    {
        var match = _unit.Match(figures, at);
        return match.Success
            ? (string.Join('/', match.Groups["u"].Captures.Select(unit => Canonical(unit.Value))), at + match.Length)
            : (null, at);
    }

    private string Canonical(string unit)
    {
        // “/5 ml” is “/5ml”.
        var digits = 0;
        while (digits < unit.Length && (char.IsAsciiDigit(unit[digits]) || unit[digits] is '.' or ',')) digits++;
        var name = unit[digits..].TrimStart();
        return unit[..digits] + _canonical.GetValueOrDefault(Spaces().Replace(name, " "), name).ToLowerInvariant();
    }

    // What is cut off must not look like a beginning.
    private static string Before(string figures, int at) =>
        at > MostBefore ? "x" + figures[(at - MostBefore)..at] : figures[..at];

    private bool Joins(string figures, Measure one, Measure next) =>
        next.Start - one.NumberEnd <= MostBefore && _between.IsMatch(figures[one.NumberEnd..next.Start]);

    // “38.0” is “38”. Three noughts may be thousands.
    private static string Same(string number)
    {
        var at = number.LastIndexOfAny(['.', ',']);
        return at > 0 && number.Length - at != 4 && number.AsSpan(at + 1).IndexOfAnyExcept('0') < 0 ? number[..at] : number;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<!\p{N}[.,])[0-9]+(?:[.,][0-9]+)*(?:[/∕⁄][0-9]+(?:[.,][0-9]+)*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
