using NbSite.Publishing.Search.Stemming;
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
    [InlineData("de")]
    [InlineData("enm")]
    [InlineData("pt-BR")]
    public void A_language_without_a_stemmer_keeps_its_words(string language)
    {
        var stemmer = Stemmers.For(language);
        Assert.Equal(language, stemmer.Language);
        Assert.Equal("running", stemmer.Stem("running"));
    }
}
