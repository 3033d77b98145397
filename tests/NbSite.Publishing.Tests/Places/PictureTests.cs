using NbSite.Publishing.Features.Bundles;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Places;

/// <summary>Pictures are there for the pages that show them.</summary>
public sealed class PictureTests
{
    private static readonly byte[] Jpeg = TestPictures.Jpeg(8, 8);

    private static string Page(string body) => $"---\ntitle: P\nsummary: S.\nkind: practical\n---\n{body}\n";

    private static string[] Pictures(SiteResult site) =>
        [.. site.Files.Keys.Where(path => path.EndsWith(".jpg", StringComparison.Ordinal)).Select(path => path[..path.LastIndexOf('-')])];

    [Fact]
    public void Only_those_that_a_published_page_shows_are_published()
    {
        var site = SiteFixture.Of("").With("en/p.md", Page("![Shown](shown.jpg)"))
            .With("en/secret.md", Page("![Secret](secret.jpg)")).With("en/secret.review.yml", "status: draft\n")
            .With("en/gone.md", Page("![Gone](gone.jpg)"))
            .With("en/gone.review.yml", "status: withdrawn\nwithdrawn: {on: 2026-11-01, reason: Wrong.}\n")
            .With("en/shown.jpg", Jpeg).With("en/secret.jpg", [.. Jpeg, 1]).With("en/gone.jpg", [.. Jpeg, 2]).With("en/nobody.jpg", [.. Jpeg, 3])
            .WithDefaults();
        var published = site.Build();
        Assert.Equal(
            ["en/gone.jpg:0:0: note NB1225: No published page shows “en/gone.jpg”, “en/nobody.jpg”, “en/secret.jpg”"], published.Diagnostics);
        Assert.Equal(["assets/en-shown"], Pictures(published));
        Assert.Equal(["assets/en-shown"], Pictures(site.Build(published)));
        Assert.Equal(["assets/en-secret", "assets/en-shown"], Pictures((site with { Options = site.Options with { Drafts = true } }).Build()));
    }

    [Fact]
    public void A_copy_holds_those_of_its_own_pages()
    {
        var site = SiteFixture.Of("").With("en/p.md", Page("![P](p.jpg)")).With("en/q.md", Page("![Q](q.jpg)"))
            .With("en/p.jpg", Jpeg).With("en/q.jpg", [.. Jpeg, 1]).WithDefaults();
        var copy = (site with { Output = new OfflineCopy { Pages = "p" } }).Build();
        Assert.Equal([], copy.Diagnostics);
        Assert.Equal(["assets/en-p"], Pictures(copy));
    }

    [Theory]
    [InlineData("<images/my picture.JPG>")]
    [InlineData("images/my%20picture.JPG")]
    public void A_name_may_have_a_space_and_an_ending_in_capitals(string written)
    {
        var site = SiteFixture.Of("").With("en/p.md", Page($"![A]({written})")).With("en/images/my picture.JPG", Jpeg).WithDefaults().Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Equal(["assets/en-images-my-picture"], Pictures(site));
        Assert.Contains("src=\"../assets/en-images-my-picture-8.", site.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_space_without_brackets_is_told_once_with_what_to_write()
    {
        var site = SiteFixture.Of("").With("en/p.md", Page("![A](images/my picture.jpg)").Replace("kind: practical\n", "", StringComparison.Ordinal)).With("en/images/my picture.jpg", Jpeg).WithDefaults().Build();
        Assert.Equal(["en/p.md:5:4: error NB0365: This looks like a link but cannot be read"], site.Diagnostics);
        Assert.Equal("A name with a space stands between “<” and “>”: ![A](<images/my picture.jpg>)", site.Result.Diagnostics[0].Hint);
    }

    [Fact]
    public void Languages_share_pictures_and_the_mend_that_is_offered_is_taken()
    {
        var site = SiteFixture.Of("").With("fr/index.md", Page("![K](images/kids.jpg)")).With("fr/about.md", Page("Nous."))
            .With("en/p.md", Page("Words.")).With("en/images/kids.jpg", Jpeg).WithDefaults() with
        { Look = new TwoLanguages() };
        var wrong = site.Build();
        Assert.Equal(["fr/index.md:6:6: error NB0706: There is no picture “fr/images/kids.jpg” in the content folder"], wrong.Diagnostics);
        Assert.Equal("Did you mean “../en/images/kids.jpg”?", wrong.Result.Diagnostics[0].Hint);
        var right = site.With("fr/index.md", Page("![K](../en/images/kids.jpg)")).Build();
        Assert.Equal([], right.Diagnostics);
        Assert.Equal(["assets/en-images-kids"], Pictures(right));
        Assert.StartsWith("fr/index.md:6:6: error NB0703: ", Assert.Single(site.With("fr/index.md", Page("![K](../../x.jpg)")).Build().Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_was_refused_is_not_missed_as_well()
    {
        var site = SiteFixture.Of("").With("en/p.md", Page("![P](p.jpg)")).With("en/p.jpg", "not a picture").WithDefaults().Build();
        Assert.Equal("en/p.jpg", Assert.Single(site.Result.Diagnostics).Span.Path);
    }
}
