using NbSite.Content.Languages;
using NbSite.Publishing.Features.Search;
using NbSite.Publishing.Features.Search.Stemming;
using NbSite.Publishing.Site.Languages;
using Xunit;

namespace NbSite.Publishing.Tests.Search.Stemming;

public sealed class StemmersTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("en-GB")]
    [InlineData("EN-us")]
    public void English_of_every_country_has_the_English_stemmer(string language)
    {
        Assert.Same(EnglishStemmer.Instance, Stemmers.For(language));
        Assert.Equal("en", Stemmers.For(language).Language);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pl")]
    [InlineData("enm")]
    [InlineData("zh-Hant")]
    public void A_language_without_a_stemmer_keeps_its_words(string language)
    {
        var stemmer = Stemmers.For(language);
        Assert.Equal(language, stemmer.Language);
        Assert.Equal("running", stemmer.Stem("running"));
    }

    // Each row: forms of one word, which share a stem, and one of another.
    [Theory]
    [InlineData("ar", "العلاج", "علاج", "مريض")]
    [InlineData("bg", "болница", "болницата", "лекар")]
    [InlineData("ca", "hospitals", "hospital", "metge")]
    [InlineData("cs", "nemocnice", "nemocnici", "lékař")]
    [InlineData("da", "hospitalet", "hospital", "læge")]
    [InlineData("de", "Kinder", "Kindern", "Arzt")]
    [InlineData("el", "νοσοκομείο", "νοσοκομεία", "γιατρός")]
    [InlineData("es", "tratamientos", "tratamiento", "médico")]
    [InlineData("fi", "sairaalassa", "sairaalasta", "lääkäri")]
    [InlineData("fr", "élevée", "élevés", "médecin")]
    [InlineData("hi", "दवाइयां", "दवाइयों", "अस्पताल")]
    [InlineData("hu", "kórházban", "kórház", "orvos")]
    [InlineData("hy", "երեխաները", "երեխաներին", "բժիշկ")]
    [InlineData("id", "obatnya", "obat", "dokter")]
    [InlineData("it", "ospedali", "ospedale", "medico")]
    [InlineData("lv", "slimnīca", "slimnīcas", "ārsts")]
    [InlineData("nb", "sykehuset", "sykehusene", "lege")]
    [InlineData("nl", "kinderen", "kinder", "arts")]
    [InlineData("pt", "tratamentos", "tratamento", "médico")]
    [InlineData("ro", "spitalului", "spitale", "doctor")]
    [InlineData("ru", "больница", "больницы", "врач")]
    [InlineData("sv", "behandlingar", "behandlingen", "läkare")]
    [InlineData("tr", "ILAÇLAR", "ılaçları", "doktor")]
    public void Forms_of_a_word_share_a_stem(string language, string one, string other, string another)
    {
        var search = SearchLanguage.For(LanguagePack.Bare(language));
        string Stem(string word) => search.Lemma(Folding.Fold(word), word);
        Assert.Equal(Stem(one), Stem(other));
        Assert.NotEqual(Stem(one), Stem(another));
    }

    [Theory]
    [InlineData("fr", "é", "des")]
    [InlineData("es", "té", "te")]
    [InlineData("fr", "été", "est")]
    [InlineData("de", "Kind", "und")]
    [InlineData("tr", "ilaç", "İÇİN")]
    [InlineData("ar", "دواء", "من")]
    public void Small_words_go_by_accents_and_no_word_of_meaning_is_one(string language, string telling, string small)
    {
        var search = SearchLanguage.For(LanguagePack.Bare(language));
        Assert.False(search.IsStop(Folding.Fold(telling), telling));
        Assert.True(search.IsStop(Folding.Fold(small), small));
    }
}
