using System.Collections.Immutable;
using System.Globalization;

namespace NbSite.Model;

/// <summary>The form that a word takes beside a number, by Unicode's CLDR.</summary>
public enum PluralForm
{
    /// <summary>Such as 0 in Arabic.</summary>
    Zero,

    /// <summary>Such as 1 in English, and 21 in Russian.</summary>
    One,

    /// <summary>Such as 2 in Welsh.</summary>
    Two,

    /// <summary>Such as 3 in Polish.</summary>
    Few,

    /// <summary>Such as 11 in Arabic.</summary>
    Many,

    /// <summary>All others. Every language has it.</summary>
    Other,
}

/// <summary>
/// Which numbers of things take which form of a word in a language: the rules of CLDR (<c>plurals.txt</c>).
/// </summary>
public sealed class PluralRules
{
    private const int Thousand = 1_000;

    private readonly ImmutableArray<(PluralForm Form, ImmutableArray<ImmutableArray<Relation>> Either)> _rules;

    private readonly Lazy<ImmutableArray<(PluralForm Form, int Last)>> _lasts;

    private PluralRules(ImmutableArray<(PluralForm, ImmutableArray<ImmutableArray<Relation>>)> rules)
    {
        _rules = rules;
        _lasts = new(() =>
        [
            .. Enumerable.Range(0, Thousand).GroupBy(number => Of(number)).Select(group => (group.Key, group.Last())),
        ]);
    }

    /// <summary>The rules of a language; those of one that CLDR does not know say “other” of every number.</summary>
    /// <param name="language">BCP 47 tag; where the table has no entry for all of it, its first part counts.</param>
    public static PluralRules For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var table = Table();
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
            if (table.FirstOrDefault(group => group.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase)).Rules is { } rules) return new([.. rules.Select(Rule)]);
        return new([]);
    }

    /// <summary>The tags of the languages whose rules are known.</summary>
    public static ImmutableArray<string> Languages => [.. Table().SelectMany(group => group.Tags)];

    /// <summary>The form for a number of things.</summary>
    /// <param name="number">How many; not negative.</param>
    public PluralForm Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return Of(new Operands(number, number, 0, 0, 0, 0));
    }

    /// <summary>The form for an amount that is printed with decimals: “1.5 hours”.</summary>
    /// <param name="number">How much; not negative.</param>
    /// <param name="decimals">How many decimals are printed.</param>
    public PluralForm Of(decimal number, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var whole = decimal.Truncate(number);
        var behind = (number - whole).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            is { Length: > 2 } text ? text[2..] : "";
        var bare = behind.TrimEnd('0');
        return Of(new Operands(number, whole, behind.Length, bare.Length, Read(behind), Read(bare)));

        static decimal Read(string digits) => digits.Length == 0 ? 0 : decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private PluralForm Of(Operands operands)
    {
        foreach (var (form, either) in _rules)
            if (either.Any(all => all.All(relation => relation.Holds(operands)))) return form;
        return PluralForm.Other;
    }

    /// <summary>Every form that the language has, of whole millions too.</summary>
    public ImmutableArray<PluralForm> Forms => [.. _rules.Select(rule => rule.Form).Append(PluralForm.Other).Distinct().Order()];

    /// <summary>Whether the form is that of one number only, so that the word can say it by itself.</summary>
    /// <param name="form">The form.</param>
    public bool IsOfOneNumber(PluralForm form) =>
        form != PluralForm.Other && Enumerable.Range(0, Thousand).Count(number => Of(number) == form) == 1;

    /// <summary>The forms that numbers from <paramref name="least"/> to 999 take. Those of whole millions are left out.</summary>
    /// <param name="least">The smallest number that is said.</param>
    public ImmutableArray<PluralForm> From(int least) =>
        [.. _lasts.Value.Where(form => form.Last >= least).Select(form => form.Form).Append(PluralForm.Other).Distinct().Order()];

    /// <summary>“n % 10 = 2..4,9 and v = 0 or …” of one form.</summary>
    private static (PluralForm, ImmutableArray<ImmutableArray<Relation>>) Rule(string line)
    {
        var parts = line.Split(": ");
        return (Enum.Parse<PluralForm>(parts[0], ignoreCase: true),
            [.. parts[1].Split(" or ").Select(all => all.Split(" and ").Select(Relation.Parse).ToImmutableArray())]);
    }

    private static List<(string[] Tags, List<string> Rules)> Table()
    {
        var groups = new List<(string[] Tags, List<string> Rules)>();
        using var stream = typeof(PluralRules).Assembly.GetManifestResourceStream("NbSite.Model.Languages.plurals.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == ' ') groups[^1].Rules.Add(line.Trim());
            else groups.Add((line.Split(' '), []));
        }

        return groups;
    }

    /// <summary>What CLDR asks of a number: itself, its whole part, how many decimals it is printed with, with and without zeros at the
    /// end, and those decimals as numbers. Exponents are 0.</summary>
    private readonly record struct Operands(decimal N, decimal I, int V, int W, decimal F, decimal T)
    {
        public decimal this[char name] => name switch { 'n' => N, 'i' => I, 'v' => V, 'w' => W, 'f' => F, 't' => T, _ => 0 };
    }

    /// <summary>“n % 10 = 2..4”. A range holds whole numbers only.</summary>
    private readonly record struct Relation(char Operand, long Modulus, bool Equal, ImmutableArray<(long From, long To)> Ranges)
    {
        public bool Holds(Operands operands)
        {
            var value = operands[Operand];
            if (Modulus > 0) value %= Modulus;
            return (decimal.IsInteger(value) && Ranges.Any(range => value >= range.From && value <= range.To)) == Equal;
        }

        public static Relation Parse(string text)
        {
            var words = text.Trim().Split(' ');
            var at = words[1] == "%" ? 3 : 1;
            return new Relation(
                words[0][0], at == 3 ? Number(words[2]) : 0, words[at] == "=",
                [.. words[at + 1].Split(',').Select(range => range.Split("..")).Select(ends => (Number(ends[0]), Number(ends[^1])))]);
        }

        private static long Number(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
