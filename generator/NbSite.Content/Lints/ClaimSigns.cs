using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NbSite.Content.Languages;

namespace NbSite.Content.Lints;

/// <summary>What makes a sentence a claim that needs a source of its own.</summary>
internal enum SignKind
{
    Number,
    Medicine,
    Threshold,
}

/// <summary>A sign and where it stands in the text.</summary>
internal readonly record struct Sign(SignKind Kind, int Start, int Length);

/// <summary>
/// Finds amounts in a sentence. Digits that are part of a name (stage 4S, COVID-19, 13-cis, GD2), that number a thing
/// (part 2, grade 3) or that are a year or an ordinal are no amounts. Which words do so is the part “claims” of a language's checks;
/// of a language without it, amounts in digits are found. Digits of any script are digits, and letters of scripts without capitals
/// that are written on to a number part nothing of it.
/// </summary>
internal sealed partial class ClaimSigns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private readonly FrozenSet<string> _labels;
    private readonly FrozenSet<string> _afterYears;
    private readonly FrozenSet<string> _beforeNamedYears;
    private readonly FrozenSet<string> _ordinals;
    private readonly Regex _withUnit;
    private readonly Regex _ordinal;
    private readonly Lazy<Regex>? _inWords;

    public ClaimSigns(ClaimWords words)
    {
        _labels = words.Labels.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _afterYears = words.AfterYears.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _beforeNamedYears = words.BeforeNamedYears.ToFrozenSet(StringComparer.Ordinal);
        _ordinals = words.Ordinals.ToFrozenSet(StringComparer.Ordinal);
        _withUnit = new Regex(
            $@"^[0-9]+(?:[.,–\-‑][0-9]+)*(?:{WordPhrase.Any(words.Units)}(?:/[\p{{L}}0-9²]+)*"
            + $@"|[\-‑]{WordPhrase.Any(words.Joined)}{WordPhrase.Any(words.JoinedEnds)}?(?:[\-‑][\p{{L}}0-9\-‑]+)?)$", Options);
        Measures = new Measures(words);
        _ordinal = new Regex($@"^[0-9]+{WordPhrase.Any(words.Ordinals)}$|^24/7$", Options);
        // It is looked for in every sentence: compiled when the first page needs it.
        _inWords = words.Phrases.IsEmpty ? null
            : new(() => new Regex(WordPhrase.Whole(words.Phrases), Options | RegexOptions.Compiled));
    }

    /// <summary>Of a language whose words are not known.</summary>
    public static ClaimSigns None { get; } = new(new ClaimWords());

    /// <summary>What numbers measure.</summary>
    public Measures Measures { get; }

    /// <summary>The first amount in a stretch of text, in digits before one in words; null when there is none.</summary>
    /// <param name="text">The text as it was written.</param>
    /// <param name="figures">The same with Western digits: <see cref="Scripts.WithPlainDigits"/>.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    public Sign? Amount(string text, string figures, int start, int end)
    {
        foreach (var sign in InDigits(figures, start, end).Concat(InWords(text, start, end))) return sign;
        return null;
    }

    /// <summary>All amounts in digits in a stretch of text, in their order.</summary>
    /// <param name="figures">The text with Western digits.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    public IEnumerable<Sign> InDigits(string figures, int start, int end)
    {
        if (!figures.AsSpan(start, end - start).ContainsAnyInRange('0', '9')) yield break;
        var apart = Scripts.WithDigitsApart(figures[start..end]);
        for (var match = Digits().Match(apart); match.Success; match = match.NextMatch())
            if (IsAmount(figures.AsSpan(start, end - start), match.ValueSpan, match.Index, match.Length))
                yield return new Sign(SignKind.Number, start + match.Index, match.Length);
    }

    /// <summary>All amounts in words in a stretch of text, in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    public IEnumerable<Sign> InWords(string text, int start, int end)
    {
        if (_inWords is null) yield break;
        for (var match = _inWords.Value.Match(text, start, end - start); match.Success; match = match.NextMatch())
            yield return new Sign(SignKind.Threshold, match.Index, match.Length);
    }

    private bool IsAmount(ReadOnlySpan<char> sentence, ReadOnlySpan<char> word, int at, int length)
    {
        var plain = Plain().IsMatch(word);
        if (!plain && !_withUnit.IsMatch(word)) return false;
        if (_ordinal.IsMatch(word)) return false;
        if (!plain) return true;
        if (_labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WordBefore(sentence, at)) || IsLabelled(sentence, at, length)) return false;
        return !IsYear(sentence, at, length);
    }

    private bool IsYear(ReadOnlySpan<char> sentence, int at, int length)
    {
        var word = sentence.Slice(at, length);
        if (Date().IsMatch(word)) return true;
        if (length is not (4 or 9) || !YearForm().IsMatch(word)) return false;
        var year = int.Parse(word[..4], NumberStyles.None, CultureInfo.InvariantCulture);
        if (year is < 1900 or > 2099) return false;
        var rest = sentence[(at + length)..];
        // Nothing but punctuation behind, or a small word, or a capital: a year. “2000 children”, “2000 mg”: an amount.
        if (!rest.IsEmpty && Scripts.IsCaseless(rest[0])) return StartsWithAny(rest, _afterYears);
        if (rest.IsEmpty || !char.IsWhiteSpace(rest[0])) return !rest.StartsWith("%", StringComparison.Ordinal);
        rest = rest.TrimStart();
        var letters = 0;
        while (letters < rest.Length && char.IsLetter(rest[letters])) letters++;
        if (letters == 0) return rest.IsEmpty || !(rest[0] is '%' or '°');
        if (IsName(sentence, at)) return true;
        return char.IsUpper(rest[0]) || _afterYears.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[..letters]);
    }

    /// <summary>“the 2023 guideline”, “the INRG 2009 system”: the year belongs to a name.</summary>
    private bool IsName(ReadOnlySpan<char> sentence, int at)
    {
        var before = WordBefore(sentence, at);
        return _beforeNamedYears.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before)
            || (before.Length > 1 && char.IsUpper(before[0]) && char.IsUpper(before[^1]));
    }

    /// <summary>Words that are written on to the number: “第3” before it, “3期” behind it.</summary>
    private bool IsLabelled(ReadOnlySpan<char> sentence, int at, int length)
    {
        if (at > 0 && Scripts.IsCaseless(sentence[at - 1]))
        {
            foreach (var label in _labels)
                if (sentence[..at].EndsWith(label, StringComparison.Ordinal)) return true;
        }

        var rest = sentence[(at + length)..];
        return !rest.IsEmpty && Scripts.IsCaseless(rest[0]) && StartsWithAny(rest, _ordinals);
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, FrozenSet<string> words)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> sentence, int at)
    {
        var end = at;
        while (end > 0 && char.IsWhiteSpace(sentence[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsLetter(sentence[start - 1])) start--;
        return sentence[start..end];
    }

    // A run of letters, digits and what joins them, with at least one digit in it.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])[\p{L}\-‑/.]{0,40}[0-9](?:[\p{L}\p{N}²]|[.,:/\-‑–](?=[\p{L}\p{N}])|%|°)*", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[0-9]+(?:[.,/–\-‑][0-9]+)*[%°]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}$|^[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^[0-9]{4}(?:[–\-‑/][0-9]{4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearForm();
}
