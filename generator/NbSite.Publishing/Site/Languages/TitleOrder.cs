using System.Collections.Immutable;
using System.Text;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Publishing.Site.Languages;

/// <summary>
/// The order of titles in a language: numbers by value, then letters by its alphabet whatever their accents and case, then exact,
/// so that it is the same on every machine whatever its locale.
/// </summary>
public sealed class TitleOrder : IComparer<string>
{
    private readonly ImmutableArray<(string Letter, string Key)> _own;
    private readonly Dictionary<string, string> _first = new(StringComparer.Ordinal);
    private readonly LetterCase _case;
    private readonly ImmutableArray<string> _articles;
    private readonly bool _isPinyin;

    private TitleOrder(string language, ImmutableArray<string> letters, ImmutableArray<string> articles)
    {
        _isPinyin = Pinyin.Orders(language);
        _case = LetterCase.Of(language);
        var known = Alphabet.Of(language);
        _articles = [.. (articles.IsDefault ? known.Articles : articles).OrderByDescending(article => article.Length)];
        var own = ImmutableArray.CreateBuilder<(string Letter, string Key)>();
        foreach (var group in letters.IsDefault ? known.Letters : letters)
        {
            string[] places = group.Split(' ');
            for (var i = 1; i < places.Length; i++)
            {
                // No letter stands so high: “å” of Swedish comes after all that begins with “z”.
                var key = places[0] + (char)('\uFFE0' + i);
                _first[key] = places[i].Split('=')[0];
                own.AddRange(places[i].Split('=').Select(letter => (letter, key)));
            }
        }

        _own = [.. own.OrderByDescending(letter => letter.Letter.Length)];
    }

    /// <summary>The order of a language.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static TitleOrder For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new TitleOrder(language, default, default);
    }

    /// <summary>The order of a language, by the alphabet that its words name; else by the one that comes with the program.</summary>
    /// <param name="words">The words of the language.</param>
    public static TitleOrder For(UiWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new TitleOrder(words.Language, words.Alphabet, words.Articles);
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var byLetters = IsPlain(x) && IsPlain(y) ? ComparePlain(x, y) : string.CompareOrdinal(Key(x ?? ""), Key(y ?? ""));
        return byLetters != 0 ? byLetters : string.CompareOrdinal(x, y);
    }

    /// <summary>The letter or pair of letters under which a title stands, in capitals; empty when it begins with a number.</summary>
    internal string Letter(string title)
    {
        var text = Lower(title);
        for (var at = Begin(text); at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text, at)) continue;
            if (OwnAt(text, at) is { Letter: not null } own) return Capital(_first[own.Key]);
            if (_isPinyin && Pinyin.Of(Rune.GetRuneAt(text, at)) is { } sound) return Capital(sound[..1]);
            var first = Folding.Letters(text[at..]).EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit);
            return Rune.IsLetter(first) ? Capital(first.ToString()) : "";
        }

        return "";
    }

    /// <summary>Lower case without accents.</summary>
    public static string Fold(string text) =>
        Ascii.IsValid(text) ? text.ToLowerInvariant() : Folding.Letters(text);

    /// <summary>Whether it is compared letter by letter, without a key: sites have lists of thousands.</summary>
    private bool IsPlain(ReadOnlySpan<char> text) => _own.IsEmpty && _articles.IsEmpty && Ascii.IsValid(text);

    /// <summary>What comparing the keys of both would give.</summary>
    private static int ComparePlain(ReadOnlySpan<char> x, ReadOnlySpan<char> y)
    {
        while (!x.IsEmpty && !y.IsEmpty)
        {
            var (first, second) = (char.IsAsciiDigit(x[0]), char.IsAsciiDigit(y[0]));
            if (first && second)
            {
                var one = TakeDigits(ref x);
                var other = TakeDigits(ref y);
                var byValue = one.Length != other.Length ? one.Length - other.Length : one.SequenceCompareTo(other);
                if (byValue != 0) return byValue;
                continue;
            }

            var difference = (first ? '0' : char.ToLowerInvariant(x[0])) - (second ? '0' : char.ToLowerInvariant(y[0]));
            if (difference != 0) return difference;
            x = x[1..];
            y = y[1..];
        }

        return x.Length - y.Length;
    }

    /// <summary>The digits with which a text begins, without zeros before them.</summary>
    private static ReadOnlySpan<char> TakeDigits(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        text = text[digits.Length..];
        return digits.TrimStart('0');
    }

    /// <summary>In small letters by the rules of the language.</summary>
    internal string Lower(string text) => _case.Lower(ComposedText.Of(text));

    // “ı” is a letter of no other language than those that have its capital.
    private string Capital(string letter) => letter == "ı" ? "I" : _case.Upper(letter);

    /// <summary>Where the title begins behind an article that lists leave out of account; two letters must be left.</summary>
    private int Begin(string text)
    {
        foreach (var article in _articles)
        {
            if (text.Length > article.Length + 1 && text.Replace('’', '\'').StartsWith(article, StringComparison.Ordinal)
                && char.IsLetter(text[article.Length])) return article.Length;
        }

        return 0;
    }

    private string Key(string title)
    {
        var text = Lower(title);
        var key = new StringBuilder(text.Length + 8);
        var plain = Begin(text);
        for (var at = plain; at < text.Length;)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                Plain(at);
                at = plain = Number(text, at, key);
            }
            else if (OwnAt(text, at) is { Letter: { } own } letter)
            {
                Plain(at);
                key.Append(letter.Key);
                at = plain = at + own.Length;
            }
            else if (_isPinyin && Rune.TryGetRuneAt(text, at, out var rune) && Pinyin.Of(rune) is { } sound)
            {
                // No letter stands so low: “B细胞” comes before “白血病”, and “西安” before “先天”.
                if (at > plain) key.Append(Fold(text[plain..at])).Append('\u0001');
                key.Append(sound).Append('\u0001').Append(rune);
                at = plain = at + rune.Utf16SequenceLength;
            }
            else
            {
                at++;
            }
        }

        Plain(text.Length);
        return key.ToString();

        void Plain(int end)
        {
            if (end > plain) key.Append(Fold(text[plain..end]));
        }
    }

    /// <summary>A number as how many digits it has, and these.</summary>
    private static int Number(string text, int at, StringBuilder key)
    {
        var rest = text.AsSpan(at);
        var digits = TakeDigits(ref rest);
        key.Append('0').Append((char)('0' + digits.Length)).Append(digits);
        return text.Length - rest.Length;
    }

    private (string? Letter, string Key) OwnAt(string text, int at)
    {
        foreach (var letter in _own)
        {
            if (string.CompareOrdinal(text, at, letter.Letter, 0, letter.Letter.Length) == 0) return letter;
        }

        return (null, "");
    }
}
