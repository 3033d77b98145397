using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace NbSite.Publishing.Search;

/// <summary>
/// Cuts text into words as the reader's script does (Scripts/search/words.js, which must stay equal): accents are folded, case
/// is dropped, a point or comma stays between digits, “child's” is “child”, and words joined by hyphens are also found glued.
/// Nothing is allocated for plain words: a site has millions of them.
/// </summary>
internal ref struct SearchWords
{
    private const int Longest = 40;
    private const int MostParts = 4;

    /// <summary>Characters of working space that a reader needs.</summary>
    public const int Room = Longest * MostParts;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _run; // the folded words of a run of hyphened words, one after the other
    private Starts _starts;
    private int _parts;
    private int _length;
    private int _shown;
    private int _at;
    private int _next;

    public SearchWords(ReadOnlySpan<char> text, Span<char> room)
    {
        _text = text;
        _run = room;
    }

    /// <summary>The folded word.</summary>
    public readonly ReadOnlySpan<char> Current => _run[_starts[_parts - _shown].._length];

    /// <summary>Its place in the text, counted in words; a glued word stands at the place of its first part.</summary>
    public readonly int Place => _next - _shown;

    /// <summary>Made of words that a hyphen joins.</summary>
    public readonly bool IsGlued => _shown > 1;

    /// <summary>How many words were read, glued ones not counted.</summary>
    public readonly int Count => _next;

    public bool MoveNext()
    {
        if (_shown < _parts)
        {
            _shown++;
            return true;
        }

        while (_at < _text.Length)
        {
            if (!IsWordAt(_text, _at))
            {
                if (!IsHyphen(_text[_at])) _parts = 0;
                _at++;
                continue;
            }

            var start = _at;
            while (_at < _text.Length && (IsWordAt(_text, _at) || Joins(_text, _at))) _at++;
            if (_parts == MostParts) DropFirst();
            if (_parts == 0) _length = 0;
            var length = Fold(_text[start.._at], _run[_length..]);
            if (length == 0) continue;
            _starts[_parts++] = _length;
            _length += length;
            _next++;
            _shown = 1;
            return true;
        }

        return false;
    }

    /// <summary>Lower case without accents; “'s” at the end and other apostrophes go.</summary>
    public static string Fold(string word)
    {
        word = word.Replace("\u00AD", "", StringComparison.Ordinal);
        if (!Ascii.IsValid(word)) word = Unaccented(word);
        word = word.ToLowerInvariant();
        if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
        word = word.Replace("'", "", StringComparison.Ordinal);
        return word.Length > Longest ? word[..Longest] : word;
    }

    private static int Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        if (word.Length > Longest || !Ascii.IsValid(word) || word.Contains('\''))
        {
            var folded = Fold(word.ToString());
            folded.CopyTo(into);
            return folded.Length;
        }

        Ascii.ToLower(word, into, out var length);
        return length;
    }

    private static string Unaccented(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Replace('’', '\'').Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(c switch
            {
                'ß' => "ss",
                'æ' or 'Æ' => "ae",
                'œ' or 'Œ' => "oe",
                'ø' or 'Ø' => "o",
                'ł' or 'Ł' => "l",
                _ => c.ToString(),
            });
        }

        return folded.ToString();
    }

    private void DropFirst()
    {
        var first = _starts[1];
        _run[first.._length].CopyTo(_run);
        _length -= first;
        _parts--;
        for (var i = 0; i < _parts; i++) _starts[i] = _starts[i + 1] - first;
    }

    private static bool IsWordAt(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (char.IsAscii(c)) return char.IsAsciiLetterOrDigit(c);
        if (char.IsSurrogate(c))
        {
            var high = char.IsLowSurrogate(c) ? i - 1 : i;
            return high >= 0 && high + 1 < text.Length && Rune.TryCreate(text[high], text[high + 1], out var rune)
                && Rune.IsLetter(rune);
        }

        return char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static bool Joins(ReadOnlySpan<char> text, int i) => i > 0 && i + 1 < text.Length && (text[i] switch
    {
        '\'' or '’' => char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
        '.' or ',' => char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]),
        '\u00AD' => true,
        _ => false,
    });

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    [InlineArray(MostParts)]
    private struct Starts
    {
        private int _first;
    }
}
