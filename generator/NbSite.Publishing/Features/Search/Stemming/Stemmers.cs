using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace NbSite.Publishing.Features.Search.Stemming;

/// <summary>Which stemmer a language has.</summary>
public static class Stemmers
{
    /// <summary>
    /// The stemmer of a BCP 47 tag; only its language counts, so "en", "en-GB" and "EN-us" have the same. A language
    /// without a stemmer gets a <see cref="PlainStemmer"/>.
    /// </summary>
    public static IStemmer For(string bcp47)
    {
        ArgumentNullException.ThrowIfNull(bcp47);
        var language = bcp47.Split('-')[0].ToLowerInvariant();
        return language switch
        {
            "en" => EnglishStemmer.Instance,
            "ca" => new SnowballStemmer(language, () => new CatalanStemmer()),
            "da" => new SnowballStemmer(language, () => new DanishStemmer()),
            "de" => new SnowballStemmer(language, () => new German2Stemmer()),
            "es" => new SnowballStemmer(language, () => new SpanishStemmer()),
            "eu" => new SnowballStemmer(language, () => new BasqueStemmer()),
            "fi" => new SnowballStemmer(language, () => new FinnishStemmer()),
            "fr" => new SnowballStemmer(language, () => new FrenchStemmer()),
            "ga" => new SnowballStemmer(language, () => new IrishStemmer()),
            "hu" => new SnowballStemmer(language, () => new HungarianStemmer()),
            "hy" => new SnowballStemmer(language, () => new ArmenianStemmer()),
            "it" => new SnowballStemmer(language, () => new ItalianStemmer()),
            "nb" or "nn" or "no" => new SnowballStemmer(language, () => new NorwegianStemmer()),
            "nl" => new SnowballStemmer(language, () => new DutchStemmer()),
            "pt" => new SnowballStemmer(language, () => new PortugueseStemmer()),
            "ro" => new SnowballStemmer(language, () => new RomanianStemmer()),
            "ru" => new SnowballStemmer(language, () => new RussianStemmer()),
            "sv" => new SnowballStemmer(language, () => new SwedishStemmer()),
            "tr" => new SnowballStemmer(language, () => new TurkishStemmer()),
            "ar" => new LetterStemmer(language, false, (letters, length) => new ArabicStemmer().Stem(letters, length)),
            "bg" => new LetterStemmer(language, false, (letters, length) => new BulgarianStemmer().Stem(letters, length)),
            "cs" => new LetterStemmer(language, true, (letters, length) => new CzechStemmer().Stem(letters, length)),
            "el" => new LetterStemmer(language, false, (letters, length) => new GreekStemmer().Stem(letters, length)),
            "hi" => new LetterStemmer(language, false, (letters, length) => new HindiStemmer().Stem(letters, new HindiNormalizer().Normalize(letters, length))),
            "id" or "ms" => new LetterStemmer(language, false, (letters, length) => new IndonesianStemmer().Stem(letters, length, stemDerivational: false)),
            "lv" => new LetterStemmer(language, true, (letters, length) => new LatvianStemmer().Stem(letters, length)),
            _ => new PlainStemmer(bcp47),
        };
    }
}
