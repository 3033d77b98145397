using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NbSite.Model;

/// <summary>
/// How a language writes money and lengths of time, from Unicode's CLDR (<c>amounts.txt</c>), so that it is the same on
/// every machine.
/// </summary>
public sealed class AmountFormat
{
    private static readonly Lazy<(FrozenDictionary<string, AmountFormat> All, FrozenDictionary<string,
        int> Currencies)> Data = new(Read);

    /// <summary>The units of time, in the order of the data, and what UCUM calls them.</summary>
    public static ImmutableArray<(string Name, string Code)> Times { get; } =
        [("minutes", "min"), ("hours", "h"), ("days", "d"), ("weeks", "wk"), ("months", "mo"), ("years", "a")];

    // Four digits are read at a glance, and standards of measures leave them whole.
    private const int LeastDigits = 5;

    private readonly string _decimal;
    private readonly string _group;
    private readonly int _leastGrouped;
    private readonly string _before;
    private readonly string _after;
    private readonly ImmutableArray<int> _sizes;
    private readonly FrozenDictionary<string, string> _signs;
    private readonly ImmutableArray<FrozenDictionary<string, string>> _times;

    private AmountFormat(string[] parts)
    {
        (_decimal, _group) = (parts[1], parts[2]);
        _leastGrouped = int.Parse(parts[3], CultureInfo.InvariantCulture);
        var number = parts[4].Trim('¤', ' ', '\u00A0', '\u202F');
        var at = parts[4].IndexOf(number, StringComparison.Ordinal);
        (_before, _after) = (parts[4][..at], parts[4][(at + number.Length)..]);
        var groups = number.Split('.')[0].Split(',');
        _sizes = groups.Length == 1 ? []
            : [groups[^1].Length, groups.Length > 2 ? groups[^2].Length : groups[^1].Length];
        _signs = Pairs(parts[5]);
        _times = [.. parts[6..].Select(Pairs)];
    }

    /// <summary>The language's way; that of no language, with codes, for one that CLDR does not know.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public static AmountFormat For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
            if (Data.Value.All.TryGetValue(tag, out var format)) return format;
        return None;
    }

    /// <summary>What stands where no language is known.</summary>
    public static AmountFormat None { get; } =
        new(["", ".", "", "1", "¤ 0.00", "", .. Times.Select(time => $"other={{0}} {time.Code}")]);

    /// <summary>Whether it is the code of money that is in use somewhere.</summary>
    public static bool IsCurrency(string code) => Data.Value.Currencies.ContainsKey(code);

    /// <summary>The codes of all money.</summary>
    public static IEnumerable<string> Currencies => Data.Value.Currencies.Keys.Order(StringComparer.Ordinal);

    /// <summary>How many decimals its smallest coin makes.</summary>
    public static int DecimalsOf(string currency) => Data.Value.Currencies.GetValueOrDefault(currency, 2);

    /// <summary>“£12.50”, “12,50 €”.</summary>
    /// <param name="amount">How much.</param>
    /// <param name="decimals">How many decimals are printed.</param>
    /// <param name="currency">The code of the money, such as GBP.</param>
    public string Money(decimal amount, int decimals, string currency)
    {
        var sign = _signs.GetValueOrDefault(currency, currency);
        var text = new StringBuilder(Put(_before, sign));
        // A sign that ends in a letter would run into the number.
        if (_before.EndsWith('¤') && Runs(sign[^1])) text.Append('\u00A0');
        text.Append(Number(amount, decimals));
        if (_after.StartsWith('¤') && Runs(sign[0])) text.Append('\u00A0');
        return text.Append(Put(_after, sign)).ToString();
    }

    /// <summary>“2 weeks”.</summary>
    /// <param name="number">How many.</param>
    /// <param name="decimals">How many decimals are printed.</param>
    /// <param name="unit">One of <see cref="Times"/>.</param>
    /// <param name="plurals">Which form the number takes.</param>
    public string Time(decimal number, int decimals, string unit, PluralRules plurals)
    {
        ArgumentNullException.ThrowIfNull(plurals);
        var forms = _times[Times.Select(time => time.Name).ToList().IndexOf(unit)];
        var text = forms.GetValueOrDefault(CountedWords.Name(plurals.Of(number, decimals))) ?? forms["other"];
        return text.Replace("{0}", Number(number, decimals), StringComparison.Ordinal);
    }

    /// <summary>A text with the language's mark of thousands in its whole numbers of five digits or more.</summary>
    /// <param name="text">Numbers without such marks, with at most four decimals, and words between them.</param>
    public string Grouped(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_sizes.IsEmpty) return text;
        var grouped = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            grouped.Append(end - at < LeastDigits ? text.AsSpan(at, Math.Max(end - at, 1)) : Grouped(new StringBuilder(text[at..end])).ToString());
            at = Math.Max(end, at + 1);
        }

        return grouped.ToString();
    }

    /// <summary>The same beside a mark of decimals that may be another than the language's; one that is the mark of thousands stands alone.</summary>
    internal string Grouped(string text, string decimalMark) => decimalMark == _group ? text : Grouped(text);

    private StringBuilder Grouped(StringBuilder whole)
    {
        for (var at = whole.Length - _sizes[0]; at > 0; at -= _sizes[1]) whole.Insert(at, _group);
        return whole;
    }

    private string Number(decimal amount, int decimals)
    {
        var parts = amount.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture).Split('.');
        var whole = new StringBuilder(parts[0]);
        if (!_sizes.IsEmpty && whole.Length >= _sizes[0] + _leastGrouped) Grouped(whole);
        if (parts.Length > 1) whole.Append(_decimal).Append(parts[1]);
        return whole.ToString();
    }

    private static bool Runs(char sign) => !char.IsSymbol(sign) && !char.IsWhiteSpace(sign);

    private static string Put(string pattern, string sign) => pattern.Replace("¤", sign, StringComparison.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string text) =>
        text.Split('|', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2)).ToFrozenDictionary(pair => pair[0], pair => pair[1],
        StringComparer.Ordinal);

    private static (FrozenDictionary<string, AmountFormat>, FrozenDictionary<string, int>) Read()
    {
        using var stream =
            typeof(AmountFormat).Assembly.GetManifestResourceStream("NbSite.Model.Languages.amounts.txt")!;
        using var reader = new StreamReader(stream);
        var all = new Dictionary<string, AmountFormat>(StringComparer.OrdinalIgnoreCase);
        var currencies = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('\t');
            if (parts[0] != "*")
            {
                all.Add(parts[0], new AmountFormat(parts));
                continue;
            }

            var digits = Pairs(parts[2]);
            foreach (var code in parts[1].Split(' ')) currencies[code] = digits.TryGetValue(code, out var own)
                ? int.Parse(own, CultureInfo.InvariantCulture) : 2;
        }

        return (all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
            currencies.ToFrozenDictionary(StringComparer.Ordinal));
    }
}

/// <summary>What an amount is of.</summary>
public enum AmountKind
{
    /// <summary>Money; the unit is the code of a currency.</summary>
    Money,

    /// <summary>A length of time; the unit is one of <see cref="AmountFormat.Times"/>.</summary>
    Time,
}

/// <summary>An amount that each language writes in its own way.</summary>
/// <param name="Kind">What it is of.</param>
/// <param name="Number">How much.</param>
/// <param name="Decimals">How many decimals are printed.</param>
/// <param name="Unit">Of what.</param>
public sealed record SpokenAmount(AmountKind Kind, decimal Number, int Decimals, string Unit)
{
    /// <summary>As no language writes it, with codes.</summary>
    public override string ToString() => Print(AmountFormat.None, null);

    /// <summary>As a language writes it.</summary>
    public string In(UiWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Print(AmountFormat.For(words.Language), words.Plurals);
    }

    private string Print(AmountFormat format, PluralRules? plurals) => Kind == AmountKind.Money
        ? format.Money(Number, Decimals, Unit)
        : format.Time(Number, Decimals, Unit, plurals ?? PluralRules.For("und"));
}
