using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace NbSite.Model;

/// <summary>
/// The theme's own words in one language: labels, month names, the alphabet's order. A word that is missing is an
/// error, never a blank.
/// </summary>
public sealed class UiWords
{
    private readonly FrozenDictionary<string, string> _words;
    private readonly Lazy<PluralRules> _plurals;

    public UiWords(string language, string direction, IReadOnlyDictionary<string, string> words, ImmutableArray<string> months)
    {
        if (months.Length != 12) throw new ArgumentException($"The language “{language}” needs 12 month names.", nameof(months));
        Language = language;
        Direction = direction;
        Months = months;
        _plurals = new(() => PluralRules.For(language));
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>“ltr” or “rtl”.</summary>
    public string Direction { get; }

    public ImmutableArray<string> Months { get; }

    /// <summary>
    /// Letters that the language counts as its own, in small form behind the letter after which they stand (“z å ä ö”, “c ch”, “ä=æ” for
    /// two that stand together); default for those that the program knows of the language.
    /// </summary>
    public ImmutableArray<string> Alphabet { get; init; }

    /// <summary>
    /// Articles with which a title may begin before the letter that it stands under (“ال”, “le ”), in small letters; default for those that the
    /// program knows of the language.
    /// </summary>
    public ImmutableArray<string> Articles { get; init; }

    /// <summary>Words that this language lacks, each with the words of the language that lends it.</summary>
    public FrozenDictionary<string, UiWords> Borrowed { get; init; } = FrozenDictionary<string, UiWords>.Empty;

    /// <summary>
    /// The words of the site's main language, for what is wholly in that; null in that language itself. What a hospital writes is in it.
    /// </summary>
    public UiWords? Main { get; init; }

    /// <summary>
    /// Whether borrowed words stand between <see cref="BorrowedMarks"/>, so that what is rendered with them can say their language. Only the
    /// theme asks for it, while it renders.
    /// </summary>
    public bool MarksBorrowed { get; init; }

    public IEnumerable<string> Keys => _words.Keys.Concat(Borrowed.Keys);

    /// <summary>Whether there is a word, of the language itself or borrowed.</summary>
    /// <param name="key">Such as “review.last-checked”.</param>
    public bool Has(string key) => _words.ContainsKey(key) || Borrowed.ContainsKey(key);

    /// <summary>The word for a key such as “review.last-checked”. Throws <see cref="MissingUiWordException"/>.</summary>
    public string this[string key] => _words.TryGetValue(key, out var word) ? word
        : Borrowed.TryGetValue(key, out var lender) ? Lent(lender, lender[key], key)
        : throw new MissingUiWordException(Language, key);

    /// <summary>The same words with <see cref="MarksBorrowed"/>.</summary>
    public UiWords Marked() => With(marks: true);

    /// <summary>The same words without <see cref="MarksBorrowed"/>, for places that cannot say a language.</summary>
    public UiWords Unmarked() => With(marks: false);

    /// <summary>The same words with some more, which take the place of those that have their keys.</summary>
    /// <param name="more">Words by their keys.</param>
    public UiWords With(IReadOnlyDictionary<string, string> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var words = new Dictionary<string, string>(_words, StringComparer.Ordinal);
        foreach (var (key, word) in more) words[key] = word;
        return With(words, MarksBorrowed);
    }

    private UiWords With(bool marks) => Borrowed.Count == 0 || MarksBorrowed == marks ? this : With(_words, marks);

    private UiWords With(IReadOnlyDictionary<string, string> words, bool marks) => new(Language, Direction, words, Months)
    {
        Alphabet = Alphabet,
        Articles = Articles,
        Borrowed = Borrowed,
        Main = Main,
        MarksBorrowed = marks,
    };

    private string Lent(UiWords lender, string word, string key) =>
        MarksBorrowed && !InterfaceWords.IsSetting(key) ? BorrowedMarks.Round(word, lender.Language) : word;

    /// <summary>The word with {0}, {1} … filled in.</summary>
    public string Format(string key, params ReadOnlySpan<object?> arguments) =>
        string.Format(CultureInfo.InvariantCulture, this[key], arguments);

    /// <summary>
    /// The form of a word that a number of things takes in the language, “key.one”, “key.few” …, with {0}, {1} … filled in; “key.other”
    /// where that form is not written.
    /// </summary>
    /// <param name="key">What the keys begin with.</param>
    /// <param name="number">How many.</param>
    /// <param name="arguments">What is filled in; the number alone when there is none.</param>
    public string Count(string key, long number, params ReadOnlySpan<object?> arguments)
    {
        // A borrowed word takes the form that its own language says.
        if (!_words.ContainsKey(key + ".other") && Borrowed.TryGetValue(key + ".other", out var lender))
            return Lent(lender, lender.Count(key, number, arguments), key);
        var form = $"{key}.{CountedWords.Name(_plurals.Value.Of(number))}";
        return Format(Has(form) ? form : key + ".other", arguments.IsEmpty ? [number] : arguments);
    }

    /// <summary>All forms of a word beside a number, by their names, for scripts that count.</summary>
    /// <param name="key">What the keys begin with.</param>
    public ImmutableSortedDictionary<string, string> Forms(string key) =>
        !_words.ContainsKey(key + ".other") && Borrowed.TryGetValue(key + ".other", out var lender) ? lender.Forms(key) : Own(key);

    private ImmutableSortedDictionary<string, string> Own(string key) => Enum.GetValues<PluralForm>().Select(CountedWords.Name)
        .Where(form => form == "other" || Has($"{key}.{form}")).ToImmutableSortedDictionary(form => form, form => this[$"{key}.{form}"], StringComparer.Ordinal);

    /// <summary>Which forms numbers take in the language.</summary>
    public PluralRules Plurals => _plurals.Value;

    /// <summary>Several things, as the language sets them apart: “list.comma”.</summary>
    /// <param name="items">What is listed.</param>
    public string List(IEnumerable<string> items) =>
        items.Aggregate((string?)null, (text, next) => text is null ? next : Format("list.comma", text, next)) ?? "";

    /// <summary>
    /// A number that the program writes as “38.0”, with the mark of decimals of the language, “number.decimal”, and with its mark of thousands
    /// in numbers of five digits or more.
    /// </summary>
    /// <param name="printed">Text in which a point between digits is a mark of decimals.</param>
    public string Number(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var mark = this["number.decimal"];
        var text = mark == "." || !printed.Contains('.', StringComparison.Ordinal) ? printed : string.Concat(printed.Select((c, at) =>
            c == '.' && at > 0 && at + 1 < printed.Length && char.IsAsciiDigit(printed[at - 1]) && char.IsAsciiDigit(printed[at + 1]) ? mark : c.ToString()));
        return AmountFormat.For(Language).Grouped(text, mark);
    }

    /// <summary>“5 March 2026”, by the language file's pattern “date.long”.</summary>
    public string Date(DateOnly date) => Format("date.long", date.Day, Months[date.Month - 1], date.Year);
}

/// <summary>A language file of the theme lacks a word.</summary>
public sealed class MissingUiWordException(string language, string key)
    : Exception($"The theme's language file “{language}” has no word for “{key}”.")
{
    public string Key { get; } = key;
}
