using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Files;

/// <summary>A picture on a clinical page: its words are held to a source as others are, and whose it is says nothing of an illness.</summary>
public sealed class PictureClaimTests
{
    private static SiteFixture Site(string picture) => SiteFixture.Of("")
        .With("en/p.md", "---\ntitle: P\nsummary: S.\n---\nRest for 3 days. [@src]\n\n" + picture + "\n").With("en/a.jpg", TestPictures.Jpeg(8, 8));

    [Theory]
    [InlineData("![Trees](a.jpg){licence=\"CC BY 4.0\"}")]
    [InlineData("![Trees](a.jpg \"A wood\"){credit=\"Studio 54\" licence=\"CC BY 4.0\"}")]
    [InlineData("![Trees for 3 days](a.jpg \"After 3 days\")")]
    [InlineData("![Trees](a.jpg \"After 5 days\"){uncited=\"tells of a walk\"}")]
    public void What_says_nothing_new_needs_no_source(string picture) => Assert.Equal([], Site(picture).WithDefaults().Build().Diagnostics);

    [Theory]
    [InlineData("![Trees](a.jpg \"Give 500 mg\"){licence=\"CC BY 4.0\"}", "en/p.md:7:22: error NB0905: “500 mg” stands in the words under a picture, and the words of the page do not say it")]
    [InlineData("![Give 500 mg](a.jpg)", "en/p.md:7:8: error NB0905: “500 mg” stands in a picture's alternative text, and the words of the page do not say it")]
    public void An_amount_that_only_the_picture_says_is_told_at_its_place(string picture, string told)
    {
        var site = Site(picture).WithDefaults().Build();

        Assert.Equal([told], site.Diagnostics);
        Assert.Contains("in the words of the page too", site.Result.Diagnostics[0].Hint, StringComparison.Ordinal);
    }
}
