using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Content.Markdown;
using NbSite.Publishing.Features.Search.Stemming;
using NbSite.Publishing.Site.Languages;

namespace NbSite.Publishing.Features.Search;

/// <summary>What search knows of a language: its stems, the words that carry no meaning, and its two spellings.</summary>
internal sealed class SearchLanguage
{
    /// <summary>
    /// British spelling to American, as pairs of a pattern and its replacement, in the dialect that JavaScript shares.
    /// Both the index and the reader apply them in this order.
    /// </summary>
    private static readonly ImmutableArray<(string Pattern, string To)> EnglishSpelling =
    [
        ("^(an|h|diarrh|leuk|isch|p|c|f|gyn|orthop|encyclop|tox|bacter|hyperglyc|hypoglyc|septic|ur)ae(?=[a-z])", "$1e"),
        ("aem(?=i|o|a)", "em"),
        ("aed(?=i)", "ed"),
        ("aes(?=th)", "es"),
        ("diarrhoea", "diarrhea"),
        ("oe(?=sophag|dema|strogen|stro)", "e"),
        ("(?<=[a-z]{2})oea", "ea"),
        ("(?<=[a-z]{2})our(?=$|s$|ed|ing|al|ite|able|ful|less)", "or"),
        ("(?<=[a-z]{2})is(?=e$|es$|ed$|ing$|ation|ations$)", "iz"),
        ("yse(?=$|s$|d$)", "yze"),
        ("(?<=cent|lit|met|fib|theat)re(?=$|s$|d$)", "er"),
        ("ogue(?=s?$)", "og"),
        ("amme(?=s?$)", "am"),
        ("(?<=[a-z]{2})ll(?=ed$|ing$|er$|ers$)", "l"),
        ("enc(?=es?$)", "ens"),
        ("^sulph", "sulf"),
        ("^gaol", "jail"),
        ("^grey$", "gray"),
    ];

    private const string EnglishStop = """
        a about above actually after again against all also am an and any are aren't as at be because been before being below
        between both but by can cannot can't could couldn't daughter did didn't do does doesn't doing done don't during each
        else ever every few for from further get gets getting go goes going got had hadn't happen happened happening happens has
        hasn't have haven't having he her here hers hes him his how however i if in into is isn't it its itself it's i'd i'm
        i've just know known knows let let's like may maybe me mean means might mine more most much must my myself need needs no
        nor not now of off ok okay on once one only or other others our ours out over own per please put really same say says
        shall she shes should shouldn't so some someone something son still such take takes tell than that thats that's the
        their theirs them then there theres these they they're thing things this those through to too under until up us very
        want wants was wasn't way we well were weren't we're what whats what's when where which while who whom whose why will
        with won't would wouldn't yes yet you your yours you're
        """;

    private readonly ImmutableArray<(Regex Pattern, string To)> _spelling;
    private readonly IStemmer _stemmer;
    private readonly FrozenSet<string> _stop;
    private readonly string _language;

    private SearchLanguage(string tag)
    {
        Tag = tag;
        _language = tag.Split('-')[0].ToLowerInvariant();
        _stemmer = Stemmers.For(tag);
        Spelling = _language == "en" ? EnglishSpelling : OtherSpellings.Of(_language);
        _spelling = _language == "en" ? [.. Spelling.Select(rule => (new Regex(rule.Pattern, RegexOptions.CultureInvariant), rule.To))] : [];
        _stop = (_language == "en" ? EnglishStop.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : SmallWords.Of(_language))
            .Select(word => _stemmer.KeepsAccents ? Plain(word) : Folding.Fold(word)).ToFrozenSet(StringComparer.Ordinal);
        StopWords = _stop.Select(Folding.Fold).Where(word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>BCP 47.</summary>
    public string Tag { get; }

    /// <summary>
    /// What two written forms of a word have in common, for a word that the index does not hold. In English the index
    /// goes by it too; elsewhere its stems do.
    /// </summary>
    public ImmutableArray<(string Pattern, string To)> Spelling { get; }

    /// <summary>Folded words that are looked for only when nothing else stands in a query.</summary>
    public FrozenSet<string> StopWords { get; }

    public static SearchLanguage For(string tag) => new(tag);

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
        foreach (var (pattern, to) in _spelling) word = pattern.Replace(word, to);
        var stem = _stemmer.Stem(word);
        if (_stemmer.KeepsAccents) stem = Folding.Fold(stem);
        return stem.Length == 0 ? folded : stem;
    }

    /// <summary>In small letters by the rules of the language, with its accents, without apostrophes.</summary>
    private string Plain(string written)
    {
        var word = ComposedText.Of(Folding.Visible(written)).Replace('’', '\'').Replace('ʼ', '\'').Replace('`', '\'').Replace('´', '\'');
        // What a Turkish name ends in stands behind an apostrophe.
        if (_language is "tr" or "az") word = word.Split('\'')[0].Replace('I', 'ı').Replace('İ', 'i');
        return Elision.Strip(word.ToLowerInvariant()).Replace("'", "", StringComparison.Ordinal);
    }
}
