using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Site.Editions;
using NbSite.Testing;
using Xunit;
using static NbSite.Publishing.Tests.Files.StaticFiles;

namespace NbSite.Publishing.Tests.Files;

/// <summary>Old words keep saying which file they offered, and lead to it only while it is that one.</summary>
public sealed class PastFileTests
{
    private static SiteFixture Site(int size, string words = "") => Saying($"Take [the plan](/a.pdf) home.{words}").With("static/a.pdf", Pdf(size));

    [Fact]
    public void A_past_text_leads_to_the_file_only_while_its_bytes_are_the_same()
    {
        var maker = new EditionMaker().Publish("one", "2026-11-20", "First.", Site(30_000));
        var code = maker.Code("one", "p");
        var same = (Site(30_000, " More.") with { Editions = maker.Store() }).Build();
        Assert.Contains("href=\"../../a.pdf\"", same.Text($"v/{code}/index.html"), StringComparison.Ordinal);
        var other = (Site(50_000) with { Editions = maker.Store() }).Build();
        var past = other.Text($"v/{code}/index.html");
        Assert.Contains("<span class=\"nb-file\">the plan <span class=\"nb-file__facts\">(PDF,&#xA0;30&#xA0;kB)</span></span>", past, StringComparison.Ordinal);
        Assert.DoesNotContain("a.pdf\"", past, StringComparison.Ordinal);
        Assert.Contains("50&#xA0;kB", other.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_with_its_past_leads_to_no_file_that_it_does_not_hold()
    {
        var maker = new EditionMaker().Publish("one", "2026-11-20", "First.", Site(30_000));
        var code = maker.Code("one", "p");
        var site = Saying("Nothing to take home.").With("static/a.pdf", Pdf(30_000)) with { Editions = maker.Store() };
        var copy = (site with { Output = new OfflineCopy { Past = true } }).Build();
        Assert.Contains("<span class=\"nb-file\">the plan", copy.Text($"v/{code}/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("a.pdf", copy.Files.Keys);
    }

    [Fact]
    public void A_published_file_that_is_gone_is_told_unless_its_record_says_why()
    {
        var store = new EditionMaker().Publish("one", "2026-11-20", "First.", Saying("Words.")).Store();
        var files = store.Editions[0] with { Files = [new EditionFile { Path = "a.pdf", Sha256 = new string('0', 64), Size = 1 }] };
        var site = Saying("Words.") with { Editions = store with { Editions = [files] } };
        Assert.Equal(["site.yml:0:0: warning NB1215: “/a.pdf” was published in the edition “one” and is not there any more"], site.Build().Diagnostics);
        Assert.Equal([], site.With("static/a.pdf.review.yml", "status: withdrawn\nwithdrawn: {on: 2026-11-21, reason: Old.}\n").Build().Diagnostics);
        Assert.Equal([], site.With("static/a.pdf", Pdf()).Build().Diagnostics);
    }
}
