using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Site;
using NbSite.Testing;
using Xunit;
using static NbSite.Publishing.Tests.Files.StaticFiles;

namespace NbSite.Publishing.Tests.Files;

/// <summary>Links to files are checked, and tell what a reader will get.</summary>
public sealed class FileLinkTests
{
    private const string Unchecked = " not&#xA0;checked";

    [Theory]
    [InlineData("[Ward plan](/leaflet.pdf)")]
    [InlineData("[Ward plan](../static/leaflet.pdf)")]
    [InlineData("[Ward plan](https://example.org/leaflet.pdf)")]
    public void A_link_tells_kind_size_and_that_nobody_checked_it(string words)
    {
        var site = Saying(words).With("static/leaflet.pdf", Pdf()).Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains(
            "<a class=\"nb-file\" href=\"../leaflet.pdf\" type=\"application/pdf\" data-nb-address=\"https://example.org/leaflet.pdf\">Ward plan "
            + $"<span class=\"nb-file__facts\">(PDF,&#xA0;240&#xA0;kB,{Unchecked})</span></a>", site.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_to_which_nothing_leads_are_named()
    {
        var site = Saying("[A](/a.pdf#page=3)").With("static/a.pdf", Pdf()).With("static/b.pdf", Pdf()).With("static/data.json", "{}"u8.ToArray());
        Assert.Equal(["static/b.pdf"], site.Build().Result.Report.UnlinkedFiles);
        Assert.Empty(Saying("[A](/b.pdf)").With("static/b.pdf", Pdf()).Build().Result.Report.UnlinkedFiles);
    }

    [Fact]
    public void The_address_of_a_file_has_no_query()
    {
        var told = Assert.Single(Saying("[A](/ok.pdf?x=1)").With("static/ok.pdf", Pdf()).Build().Result.Diagnostics);
        Assert.Equal(("NB0371", "The address of a file has no query: write “/ok.pdf”."), (told.Code, told.Hint));
    }

    [Theory]
    [InlineData("/in/gps.jpg", "NB0371", "Put the picture into content/images, and write ![A meadow](/images/gps.jpg).")]
    [InlineData("../static/in/gps.jpg", "NB0706",
        "Pages show no pictures of the folder “static”. Put “static/in/gps.jpg” into content/images, and write ![A meadow](/images/gps.jpg).")]
    public void A_picture_of_the_folder_static_is_shown_from_another_folder(string target, string code, string mend)
    {
        var told = Assert.Single(
            Saying($"![A meadow]({target})").With("static/in/gps.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA]).Build().Result.Diagnostics);
        Assert.Equal((code, mend), (told.Code, told.Hint));
    }

    [Theory]
    [InlineData("Meadow.svg", true)]
    [InlineData("Meadow", false)]
    public void A_picture_that_is_named_by_its_file_is_told(string words, bool told)
    {
        var found = Saying($"Words.\n\n![{words}](meadow.svg)").With("en/meadow.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
            .Build().Diagnostics.Where(each => each.Contains("NB1755", StringComparison.Ordinal));
        Assert.Equal(told ? ["warning NB1755: “Meadow.svg” is the name of the file and says nothing of what is in the picture"] : [],
            found.Select(each => each[each.IndexOf("warning", StringComparison.Ordinal)..]));
    }

    [Theory]
    [InlineData(999, "999&#xA0;bytes")]
    [InlineData(1499, "1&#xA0;kB")]
    [InlineData(999_499, "999&#xA0;kB")]
    [InlineData(999_500, "1.0&#xA0;MB")]
    [InlineData(1_250_000, "1.3&#xA0;MB")]
    public void Sizes_are_rounded_as_people_say_them(int size, string said) => Assert.Contains(
        $"(PDF,&#xA0;{said},", Saying("[A](/a.pdf)").With("static/a.pdf", Pdf(size)).Build().Text("p/index.html"), StringComparison.Ordinal);

    [Fact]
    public void Links_follow_the_policy_of_the_build()
    {
        var site = Saying("[A](/a.pdf#page=3)").With("static/a.pdf", Pdf());
        Assert.Contains("href=\"../a.pdf#page=3\"", site.Build().Text("p/index.html"), StringComparison.Ordinal);
        var root = site with { Options = site.Options with { Links = LinkStyle.Root, BaseUrl = new Uri("https://example.org/info/") } };
        Assert.Contains("href=\"/info/a.pdf#page=3\"", root.Build().Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beside_pages_is_published_beside_them_for_the_page_that_links_to_it()
    {
        var site = SiteFixture.Of("").With("en/treatments/p.md", Page("[A](plan.pdf)")).With("en/treatments/plan.pdf", Pdf())
            .With("en/treatments/other.pdf", Pdf(30)).With("en/secret.md", Page("[B](secret.pdf)")).With("en/secret.review.yml", "status: draft\n")
            .With("en/secret.pdf", Pdf(40)).WithDefaults();
        var built = site.Build();
        Assert.Equal(
        [
            "en/secret.pdf:0:0: note NB1208: No published page links to “en/secret.pdf”, so it is not published",
            "en/treatments/other.pdf:0:0: note NB1208: No published page links to “en/treatments/other.pdf”, so it is not published",
        ], built.Diagnostics);
        Assert.Contains("href=\"../../treatments/plan.pdf\"", built.Text("treatments/p/index.html"), StringComparison.Ordinal);
        Assert.Equal(["treatments/plan.pdf"], built.Files.Keys.Where(path => path.EndsWith(".pdf", StringComparison.Ordinal)));
        Assert.Contains("secret.pdf", (site with { Options = site.Options with { Drafts = true } }).Build().Files.Keys);
    }

    [Fact]
    public void A_file_of_another_language_stands_beside_its_pages()
    {
        var site = SiteFixture.Of("").With("fr/index.md", Page("[A](plan.pdf)")).With("fr/plan.pdf", Pdf()).WithDefaults() with { Look = new TwoLanguages() };
        var built = site.Build();
        Assert.Contains("fr/plan.pdf", built.Files.Keys);
        Assert.Contains("href=\"../fr/plan.pdf\"", built.Text("fr/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_sheet_and_the_glossary_may_link_to_files()
    {
        var site = SiteFixture.Of("""
            -- en/effects/rash.yml --
            type: side-effect
            title: Rash
            summary: Spots.
            cite: [src]
            what-it-is: "Red spots, as [the leaflet](rash.pdf) shows."
            -- en/glossary.yml --
            type: glossary-term
            items:
              - {id: spot, title: Spot, summary: A spot., definition: "A mark; see [a picture](/spot.png). [@src]"}
            """).With("en/effects/rash.pdf", Pdf()).With("static/spot.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]).WithDefaults().Build();
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Contains("NB12", StringComparison.Ordinal));
        Assert.Contains("href=\"../../effects/rash.pdf\"", site.Text("effects/rash/index.html"), StringComparison.Ordinal);
        Assert.Contains("effects/rash.pdf", site.Files.Keys);
    }

    [Theory]
    [InlineData("[A](/leaflet.pfd)", "5:", "error NB1209: There is no file “/leaflet.pfd” to link to", "Did you mean “/leaflet.pdf”?")]
    [InlineData("[A](leaflet.pdf)", "5:", "error NB1209: There is no file “leaflet.pdf” to link to", "Did you mean “/leaflet.pdf”?")]
    [InlineData("[A](https://example.org/nosuch/leaflet.pdf)", "1:", "error NB1209: There is no file “https://example.org/nosuch/leaflet.pdf” to link to", "Did you mean “/leaflet.pdf”?")]
    [InlineData("[A](/leaflet.pdf#top)", "5:", "error NB1210: “#top” is no part of “/leaflet.pdf” that a browser opens", "Write “#page=3” behind a PDF, or leave out what stands after “#”.")]
    [InlineData("[A](/about/)", "5:", "error NB0371: “/about/” is an address on this site; link to the page by its id", "Write the page's id, such as treatments/surgery, or a relative path to its file.")]
    public void A_link_that_leads_nowhere_is_told_at_its_place(string words, string column, string told, string hint)
    {
        var site = Saying(words).With("static/leaflet.pdf", Pdf()).Build();
        Assert.Equal([$"en/p.md:6:{column} {told}"], site.Diagnostics);
        Assert.Equal(hint, site.Result.Diagnostics[0].Hint);
    }

    [Fact]
    public void A_file_that_was_refused_is_not_missed_as_well() => Assert.Equal(
        ["static/a.pdf:0:0: error NB1201: The file is not what its name says: it does not begin as such a file does"],
        Saying("[A](/a.pdf) and [B](../static/a.pdf)").With("static/a.pdf", Text("no")).Build().Diagnostics);

    [Fact]
    public void A_changed_file_makes_the_page_again_and_is_another_text()
    {
        var site = Saying("[A](/a.pdf)").With("static/a.pdf", Pdf()).With("static/b.pdf", Pdf(50));
        var first = site.Build();
        var again = site.With("static/b.pdf", Pdf(60)).Build(first);
        Assert.All(again.Result.Report.Pages.Where(page => page.Id == "p"), page => Assert.True(page.IsReused));
        var changed = site.With("static/a.pdf", Pdf(2_000_000)).Build(first);
        Assert.Contains("2.0&#xA0;MB", changed.Text("p/index.html"), StringComparison.Ordinal);
        string Code(SiteResult result) => result.Result.Report.Pages.Single(page => page.Id == "p").VersionCode!;
        Assert.NotEqual(Code(first), Code(changed));
        Assert.Equal(Code(first), Code(again));
    }

    [Fact]
    public void A_record_says_that_a_file_was_checked_or_withdrawn()
    {
        var site = Saying("[A](/a.pdf)").With("static/a.pdf", Pdf());
        var known = site.With("static/a.pdf.review.yml", SiteFixture.Review).Build();
        Assert.Equal([], known.Diagnostics);
        Assert.Contains("(PDF,&#xA0;240&#xA0;kB)", known.Text("p/index.html"), StringComparison.Ordinal);
        var changed = site.With("static/a.pdf.review.yml", SiteFixture.Review + "\n  - {version: 2, on: 2026-11-21, note: Other words.}\n").Build();
        Assert.Contains($"240&#xA0;kB,{Unchecked})", changed.Text("p/index.html"), StringComparison.Ordinal);
        var gone = site.With("static/a.pdf.review.yml", "status: withdrawn\nwithdrawn: {on: 2026-11-20, reason: It was wrong.}\n").Build();
        Assert.Equal(["en/p.md:6:5: warning NB1214: “/a.pdf” was withdrawn, so the link leads nowhere and says so"], gone.Diagnostics);
        Assert.Contains("<span class=\"nb-file\">A <span class=\"nb-file__facts\">(PDF,&#xA0;240&#xA0;kB, withdrawn)</span></span>", gone.Text("p/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("a.pdf", gone.Files.Keys);
    }

    [Fact]
    public void A_record_of_no_file_is_told() => Assert.StartsWith(
        "static/b.pdf.review.yml:0:0: error NB0651", Assert.Single(Saying("Words.").With("static/b.pdf.review.yml", SiteFixture.Review).Build().Diagnostics), StringComparison.Ordinal);

    [Fact]
    public void A_copy_takes_the_small_files_of_its_pages_and_says_what_is_online()
    {
        var site = Saying("[A](/a.pdf) and [B](/b.pdf) and [C](/Big.pdf)").With("static/a.pdf", Pdf(50)).With("static/b.pdf", Pdf(6_000_000))
            .With("static/Big.pdf", Pdf(60)).With("static/unlinked.pdf", Pdf(70)).With("static/CNAME", "example.org");
        var copy = (site with { Output = new OfflineCopy() }).Build();
        Assert.Equal(
        [
            "static/Big.pdf:0:0: note NB1213: “static/Big.pdf” is not in the copy: “B” is not allowed",
            "static/b.pdf:0:0: note NB1213: “static/b.pdf” is not in the copy: it has 6.0 MB, and at most 5 MB are put into a copy",
        ], copy.Diagnostics);
        Assert.Equal(["a.pdf"], copy.Files.Keys.Where(path => path.EndsWith(".pdf", StringComparison.Ordinal)));
        Assert.DoesNotContain("CNAME", copy.Files.Keys);
        var html = copy.Text("p/index.html");
        Assert.Contains("href=\"../a.pdf\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/b.pdf\"", html, StringComparison.Ordinal);
        Assert.Contains("online: example.org/b.pdf)", html, StringComparison.Ordinal);
    }
}
