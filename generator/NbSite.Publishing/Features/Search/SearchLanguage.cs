using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Languages;
using NbSite.Content.Markdown;
using NbSite.Model;
using NbSite.Publishing.Features.Search.Stemming;
using NbSite.Publishing.Site.Languages;

namespace NbSite.Publishing.Features.Search;

/// <summary>What search knows of a language: its stems, the words that carry no meaning, and its two spellings.</summary>
internal sealed class SearchLanguage
{
    private readonly WordRules _spelling;
    private readonly IStemmer _stemmer;
    private readonly FrozenSet<string> _stop;
    private readonly LetterCase _case;

    private SearchLanguage(LanguagePack pack)
    {
        Tag = pack.Language;
        _case = LetterCase.Of(Tag);
        var language = Tag.Split('-')[0].ToLowerInvariant();
        _stemmer = Stemmers.For(pack.Search.Stemmer ?? Tag);
        Spelling = pack.Search.Spelling?.Rules ?? OtherSpellings.Of(language);
        IsSpelledAlike = pack.Search is { IsInIndex: true, Spelling: not null };
        _spelling = IsSpelledAlike ? pack.Search.Spelling! : WordRules.None;
        _stop = (pack.Search.SmallWords.IsDefault ? SmallWords.Of(language) : pack.Search.SmallWords)
            .Select(word => _stemmer.KeepsAccents ? Plain(word) : Folding.Fold(word)).ToFrozenSet(StringComparer.Ordinal);
        StopWords = _stop.Select(Folding.Fold).Where(word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>BCP 47.</summary>
    public string Tag { get; }

    /// <summary>
    /// What two written forms of a word have in common, for a word that the index does not hold.
    /// </summary>
    public ImmutableArray<WordRule> Spelling { get; }

    /// <summary>Whether the index goes by the spelling too, as in English; elsewhere its stems do.</summary>
    public bool IsSpelledAlike { get; }

    /// <summary>Folded words that are looked for only when nothing else stands in a query.</summary>
    public FrozenSet<string> StopWords { get; }

    /// <param name="pack">What is known of the language; its own words come before those of the program.</param>
    public static SearchLanguage For(LanguagePack pack) => new(pack);

    /// <summary>Whether a word carries no meaning. “te” is a small word of Spanish, “té” is tea.</summary>
    public bool IsStop(string folded, string written) => _stop.Contains(_stemmer.KeepsAccents ? Plain(written) : folded);

    /// <summary>The stem under which all forms and both spellings of a word are kept.</summary>
    /// <param name="folded">The word as it is looked for.</param>
    /// <param name="written">The word as it stands in the text: most stemmers go by accents too.</param>
    /// <remarks>A word with a digit has no other form: a number, or a code, is another one when a sign of it changes.</remarks>
    public string Lemma(string folded, string written)
    {
        if (folded.Any(char.IsDigit) || Unspaced.IsIn(folded)) return folded;
        var word = _stemmer.KeepsAccents ? Plain(written) : folded;
        var stem = _stemmer.Stem(_spelling.Apply(word));
        if (_stemmer.KeepsAccents) stem = Folding.Fold(stem);
        return stem.Length == 0 ? folded : stem;
    }

    /// <summary>In small letters by the rules of the language, with its accents, without apostrophes.</summary>
    private string Plain(string written)
    {
        var word = ComposedText.Of(Folding.Visible(written)).Replace('’', '\'').Replace('ʼ', '\'').Replace('`', '\'').Replace('´', '\'');
        // What a Turkish name ends in stands behind an apostrophe.
        if (_case.IsDotted) word = word.Split('\'')[0];
        return Elision.Strip(_case.Lower(word)).Replace("'", "", StringComparison.Ordinal);
    }
}
