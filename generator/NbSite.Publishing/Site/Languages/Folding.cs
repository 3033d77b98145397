using System.Text;

namespace NbSite.Publishing.Site.Languages;

/// <summary>
/// Makes of a word what it is looked for as: without accents and case, digits and letters of one kind. The reader's
/// script does the same (Scripts/search/words.js); its table of letters is made from that script, and tests/search/folding.tsv
/// holds both. The program runs without the system's ICU, so that nothing here may ask for it.
/// </summary>
internal static class Folding
{
    /// <summary>Words longer than this are cut.</summary>
    public const int Longest = 40;

    private const char Voiced = '\u3099', HalfVoiced = '\u309A';
    private const string OneOn = "かきくけこさしすせそたちつてとはひふへほゝカキクケコサシスセソタチツテトハヒフヘホヽ";
    private const string TwoOn = "はひふへほハヒフヘホ";

    /// <summary>The word as it is looked for. “l'enfant” is “enfant”, and “child's” “child”.</summary>
    public static string Fold(string word)
    {
        word = word.Replace('`', '\'');
        return Cut(Ascii.IsValid(word) ? word.ToLowerInvariant() : Letters(Visible(word)));
    }

    /// <summary>Letters without accents and case, as digits and letters of one kind; whole texts too.</summary>
    public static string Letters(string text)
    {
        var runes = new List<int>(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii) runes.Add(char.ToLowerInvariant((char)rune.Value));
            else if (HangulSyllable.IsOne(rune.Value)) HangulSyllable.TakeApart(rune.Value, runes);
            else if (FoldingTable.Of(rune.Value) is { } folded) runes.AddRange(folded);
            else runes.Add(rune.Value);
        }

        MarkOrder.Sort(runes);
        var result = new StringBuilder(runes.Count);
        foreach (var rune in runes)
        {
            if (rune is Voiced or HalfVoiced && result.Length > 0 && WithVoice(result[^1], (char)rune) is { } kana) result[^1] = kana;
            else result.Append(new Rune(rune).ToString());
        }

        return result.ToString();
    }

    /// <summary>Without signs that are not seen and part nothing: soft hyphens, joiners, marks of direction.</summary>
    public static string Visible(string word) => word.Any(IsUnseen) ? string.Concat(word.Where(c => !IsUnseen(c))) : word;

    /// <summary>A sign that may stand inside a word and is not seen.</summary>
    public static bool IsUnseen(char c) => c is '\u00AD' or (>= '\u200C' and <= '\u200F') or '\u2060' or '\uFEFF';

    private static string Cut(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
        word = Elision.Strip(word);
        if (word.AsSpan().ContainsAny("'\"״׳·")) word = string.Concat(word.Where(c => !"'\"״׳·".Contains(c, StringComparison.Ordinal)));
        return word.Length > Longest ? word[..Longest] : word;
    }

    private static char? WithVoice(char kana, char mark) => (kana, mark) switch
    {
        ('う', Voiced) => 'ゔ',
        ('ウ', Voiced) => 'ヴ',
        ( >= 'ワ' and <= 'ヲ', Voiced) => (char)(kana + ('ヷ' - 'ワ')),
        (_, Voiced) when OneOn.Contains(kana, StringComparison.Ordinal) => (char)(kana + 1),
        (_, HalfVoiced) when TwoOn.Contains(kana, StringComparison.Ordinal) => (char)(kana + 2),
        _ => null,
    };
}
