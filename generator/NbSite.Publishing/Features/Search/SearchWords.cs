using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NbSite.Publishing.Site.Languages;

namespace NbSite.Publishing.Features.Search;

/// <summary>
/// Cuts text into words as the reader's script does (Scripts/search/words.js, which must stay equal): accents are folded, case
/// is dropped, a point or comma stays between digits, “child's” is “child”, and words joined by hyphens are also found glued.
/// Where no space parts words (Chinese, Thai), each pair of neighbouring letters is one.
/// Nothing is allocated for plain words: a site has millions of them.
/// </summary>
internal ref struct SearchWords
{
    private const int Longest = Folding.Longest;
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
    private int _from;
    private int _till;
    private int _end; // of a run in which no space parts words; such a run is given in parts
    private int _paired;
    private bool _isApart;

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

    /// <summary>The word as it stands in the text; a glued word is told by its folded letters.</summary>
    public readonly ReadOnlySpan<char> Written => IsGlued ? Current : _text[_from.._till];

    /// <summary>Whether the word stands in the text as it is looked for, but for the case of plain letters.</summary>
    public readonly bool IsPlain => IsGlued || (_till - _from == Current.Length && Ascii.IsValid(_text[_from.._till]));

    /// <summary>Stands in the text in capitals, two or more.</summary>
    public readonly bool IsCapitals => !IsGlued && IsAllCapitals(Written);

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
            if (_at < _end)
            {
                if (MovePart()) return true;
                continue;
            }

            if (!IsWordAt(_text, _at))
            {
                if (!IsHyphen(_text[_at])) _parts = 0;
                _at++;
                continue;
            }

            var start = _at;
            var end = start;
            while (end < _text.Length && (IsWordAt(_text, end) || Joins(_text, end))) end++;
            if (Unspaced.IsIn(_text[start..end]))
            {
                (_end, _paired) = (end, -1);
                continue;
            }

            if (_isApart) _parts = 0;
            _isApart = false;
            _at = end;
            if (Take(start, end)) return true;
        }

        return false;
    }

    /// <summary>The next pair of letters of a run in which no space parts words, or what stands between such letters.</summary>
    private bool MovePart()
    {
        var run = _text[.._end];
        var start = _at;
        _parts = 0;
        _isApart = true;
        if (!Unspaced.IsAt(run, start))
        {
            while (_at < _end && !Unspaced.IsAt(run, _at)) _at++;
            return Take(start, _at);
        }

        _at = Unspaced.EndOf(run, start);
        if (!Unspaced.IsAt(run, _at)) return _paired != _at && Take(start, _at);
        _paired = Unspaced.EndOf(run, _at);
        return Take(start, _paired);
    }

    /// <summary>Makes a piece of the text the word; false when nothing of it is looked for.</summary>
    private bool Take(int start, int end)
    {
        if (_parts == MostParts) DropFirst();
        if (_parts == 0) _length = 0;
        var length = Fold(_text[start..end], _run[_length..]);
        if (length == 0) return false;
        _starts[_parts++] = _length;
        _length += length;
        _next++;
        _shown = 1;
        (_from, _till) = (start, end);
        return true;
    }

    private static int Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        if (word.Length > Longest || !Ascii.IsValid(word) || word.ContainsAny('\'', '`'))
        {
            var folded = Folding.Fold(word.ToString());
            folded.CopyTo(into);
            return folded.Length;
        }

        Ascii.ToLower(word, into, out var length);
        return length;
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
        if (!char.IsSurrogate(c)) return IsWordSign(char.GetUnicodeCategory(c));
        var high = char.IsLowSurrogate(c) ? i - 1 : i;
        return high >= 0 && high + 1 < text.Length && Rune.TryCreate(text[high], text[high + 1], out var rune)
            && IsWordSign(Rune.GetUnicodeCategory(rune));
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c)) return false;
        }

        return word.Length > 1;
    }

    private static bool IsWordSign(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether a sign that is no letter belongs to the word in which it stands.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int i)
    {
        if (i == 0) return false;
        if (Folding.IsUnseen(text[i])) return true;
        if (i + 1 == text.Length) return false;
        var (before, after) = (text[i - 1], text[i + 1]);
        return text[i] switch
        {
            '\'' or '’' or '‘' or '`' or '´' or '＇' =>
                EndsInLetter(text[..i]) && BeginsWithLetter(text[(i + 1)..]),
            '.' or ',' or '٫' or '．' or '，' or '⁄' => char.IsDigit(before) && char.IsDigit(after),
            '"' or '״' or '׳' => before is >= 'א' and <= 'ת' && after is >= 'א' and <= 'ת',
            '·' => before is 'l' && after is 'l',
            _ => false,
        };
    }

    private static bool EndsInLetter(ReadOnlySpan<char> text) => Rune.DecodeLastFromUtf16(text, out var rune, out _) == OperationStatus.Done
        && (Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark);

    private static bool BeginsWithLetter(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) == OperationStatus.Done && Rune.IsLetter(rune);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    [InlineArray(MostParts)]
    private struct Starts
    {
        private int _first;
    }
}
