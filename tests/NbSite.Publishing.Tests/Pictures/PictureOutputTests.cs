using System.Collections.Concurrent;
using System.Text;
using NbSite.Content.Sources;
using NbSite.Pipelines;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pictures;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Pictures;

/// <summary>Pictures in every kind of output, built fresh and again.</summary>
public sealed class PictureOutputTests
{
    private static SiteFixture Fixture => SiteFixture.Of("").With("en/p.md", PictureSites.Page("![A](a.jpg)"))
        .With("en/a.jpg", TestPictures.Jpeg(1000, 500)).WithDefaults();

    [Fact]
    public void A_page_names_a_picture_by_its_own_bytes_so_that_codes_of_texts_stay()
    {
        var bytes = TestPictures.Jpeg(8, 8);
        Assert.Equal("/" + ThemeFiles.Fingerprinted("assets/", "en-images-a.jpg", bytes), NamePicture.AddressOf("en/images/a.JPG", bytes));
        var code = Fixture.Build().Result.Report.Pages.Single(page => page.Id == "p").VersionCode;
        // Another file beside it is none of its words; one more byte in it is.
        Assert.Equal(code, Fixture.With("en/b.jpg", TestPictures.Jpeg(9, 9)).Build().Result.Report.Pages.Single(page => page.Id == "p").VersionCode);
        var other = Fixture.With("en/a.jpg", [.. TestPictures.Jpeg(1000, 500), 0]).Build().Result.Report.Pages.Single(page => page.Id == "p");
        Assert.NotEqual(code, other.VersionCode);
    }

    [Fact]
    public void Built_again_it_is_the_same_and_what_is_remembered_is_used()
    {
        var cache = new Remembering();
        var site = Fixture with { PictureCache = cache };
        var first = site.Build();
        Assert.Equal([], first.Diagnostics);
        Assert.Equal(4, cache.Kept.Count);
        var kept = cache.Kept.ToDictionary(entry => entry.Key, entry => entry.Value);
        cache.Writes = 0;
        AssertSame(first, site.Build(first));
        AssertSame(first, site.Build());
        Assert.Equal(0, cache.Writes);
        AssertSame(first, Fixture.Build());
        AssertSame(first, Fixture.Build(first));
        // Nothing that was spoilt or lost is published.
        foreach (var name in kept.Keys)
        {
            cache.Kept[name] = [.. kept[name].Reverse()];
            AssertSame(first, site.Build());
            cache.Kept.TryRemove(name, out _);
            AssertSame(first, site.Build(first));
        }

        // What the first line says of itself must be true as well.
        var entry = kept.Keys.Single(name => !name.Contains('.', StringComparison.Ordinal) || name.Contains("-screen-", StringComparison.Ordinal));
        cache.Kept[entry] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(kept[entry]).Replace("1000", "9999", StringComparison.Ordinal));
        AssertSame(first, site.Build());
    }

    [Fact]
    public void A_page_is_made_again_when_its_picture_is_another()
    {
        var first = Fixture.Build();
        var changed = Fixture.With("en/a.jpg", TestPictures.Jpeg(700, 700));
        AssertSame(changed.Build(), changed.Build(first));
        Assert.Contains("width=\"700\" height=\"700\"", changed.Build(first).Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_told_again_when_nothing_has_changed()
    {
        var site = Fixture.With("en/a.jpg", TestPictures.ForInk());
        var first = site.Build();
        Assert.StartsWith("en/p.md:6:1: warning NB1223", Assert.Single(first.Diagnostics), StringComparison.Ordinal);
        Assert.Equal(first.Diagnostics, site.Build(first).Diagnostics);
    }

    [Fact]
    public void A_copy_has_the_small_ones_and_one_file_carries_one()
    {
        var copy = (Fixture with { Output = new OfflineCopy() }).Build();
        Assert.Equal([], copy.Diagnostics);
        Assert.Equal(["en-a-1000.webp", "en-a-480.jpg", "en-a-480.webp"], PictureSites.Names(copy));
        Assert.Contains("srcset=\"../assets/en-a-480.", copy.Text("p/index.html"), StringComparison.Ordinal);
        var files = copy.Files.ToDictionary(file => file.Key, file => new OutputFile(file.Key, file.Value));
        var single = Encoding.UTF8.GetString(SingleFile.Make(copy.Result, "en", files)!);
        var picture = PictureSites.Files(copy).Single(file => file.Path.EndsWith(".jpg", StringComparison.Ordinal)).Bytes;
        Assert.Contains("src=\"data:image/jpeg;base64," + Convert.ToBase64String(picture) + "\"", single, StringComparison.Ordinal);
        Assert.DoesNotContain("srcset", single, StringComparison.Ordinal);
        var words = (Fixture with { Output = new OfflineCopy { TextOnly = true } }).Build();
        Assert.Empty(PictureSites.Names(words));
    }

    [Fact]
    public void A_text_of_the_past_shows_its_picture()
    {
        var now = Fixture.With("en/p.md", PictureSites.Page("Other words.")).With(
            "en/p.review.yml", SiteFixture.Review + "\n  - version: 2\n    on: 2026-11-21\n    note: Other.\n");
        var site = (now with { Editions = new EditionMaker().Publish("2026.11", "2026-11-20", "First.", Fixture).Store() }).Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Equal(["en-a-1000.webp", "en-a-480.jpg", "en-a-480.webp"], PictureSites.Names(site));
        var past = Assert.Single(site.Files.Keys, path => path.StartsWith("v/", StringComparison.Ordinal)
            && site.Text(path).Contains("en-a-480.", StringComparison.Ordinal));
        Assert.Contains("width=\"1000\" height=\"500\"", site.Text(past), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_drawn_again_by_itself_brings_what_it_shows_for_the_first_time()
    {
        var site = Fixture.With("en/p.md", PictureSites.Page("Words."));
        var built = SiteBuilder.Build(
            new BuildInput
            {
                Files = site.Content,
                Theme = site.Look,
                Options = site.Options,
                HoldsChecks = false,
                KeepsWarm = true,
            },
            new TestSink(), TestContext.Current.CancellationToken);
        var page = new ContentFile("en/p.md", Encoding.UTF8.GetBytes(PictureSites.Page("![A](a.jpg)")));
        var pages = built.Warm!.Remake([page], TestContext.Current.CancellationToken)!;
        Assert.Equal([], pages.Diagnostics);
        Assert.Equal(
            ["assets/en-a-1000.webp", "assets/en-a-480.jpg", "assets/en-a-480.webp"],
            pages.Files.Select(file => PictureSites.WithoutHashes(file.Path)).Where(path => path.StartsWith("assets/en-a", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_nobody_looks_no_picture_is_read_twice()
    {
        var cache = new Remembering();
        var unread = SiteFixture.Of("").With("en/p.md", PictureSites.Page("Words.")).With("en/a.jpg", TestPictures.Jpeg(1000, 500)).WithDefaults();
        Assert.Equal(
            ["en/a.jpg:0:0: note NB1225: No published page shows “en/a.jpg”"], (unread with { PictureCache = cache }).Build().Diagnostics);
        Assert.Empty(cache.Kept);
    }

    [Fact]
    public void Pictures_of_all_languages_stand_beside_them()
    {
        var site = SiteFixture.Of("").With("fr/index.md", PictureSites.Page("![K](../images/k.jpg)")).With("fr/about.md", PictureSites.Page("Nous."))
            .With("en/a/p.md", PictureSites.Page("![K](/images/k.jpg) and ![K](</images/my k.jpg>)"))
            .With("images/k.jpg", TestPictures.Jpeg(8, 8)).With("images/my k.jpg", TestPictures.Jpeg(8, 8)).WithDefaults() with
        { Look = new TwoLanguages() };
        var built = site.Build();
        Assert.Equal([], built.Diagnostics);
        Assert.Equal(["images-k-8.jpg", "images-k-8.webp", "images-my-k-8.jpg", "images-my-k-8.webp"], PictureSites.Names(built));
        Assert.Contains("src=\"../../assets/images-k-8.", built.Text("a/p/index.html"), StringComparison.Ordinal);
        var wrong = site.With("en/a/p.md", PictureSites.Page("![K](images/k.jpg)")).With("images/list.txt", "x").Build();
        Assert.Equal(
        [
            "en/a/p.md:6:6: error NB0706: There is no picture “en/a/images/k.jpg” in the content folder",
            "images/list.txt:0:0: error NB0150: “images/list.txt” is not a kind of file that NbSite publishes",
        ], wrong.Diagnostics);
        Assert.Equal("Did you mean “../../images/k.jpg”?", wrong.Result.Diagnostics[0].Hint);
    }

    private static void AssertSame(SiteResult wanted, SiteResult made)
    {
        Assert.Equal(wanted.Diagnostics, made.Diagnostics);
        Assert.Equal(wanted.Files.Keys.Order(StringComparer.Ordinal), made.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(wanted.Files, file => Assert.Equal(file.Value, made.Files[file.Key]));
    }

    private sealed class Remembering : IPictureCache
    {
        public ConcurrentDictionary<string, byte[]> Kept { get; } = new(StringComparer.Ordinal);

        public int Writes { get; set; }

        public byte[]? Find(string name) => Kept.GetValueOrDefault(name);

        public void Keep(string name, byte[] bytes)
        {
            Writes++;
            Kept[name] = bytes;
        }
    }
}
