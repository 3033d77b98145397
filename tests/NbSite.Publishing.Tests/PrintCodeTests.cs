using System.Text.RegularExpressions;
using NbSite.Model;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>The code at the head of a printed page: of its own address, and only where a reader should go there.</summary>
public sealed class PrintCodeTests
{
    private static SiteFixture Site { get; } = SiteFixture.Of("""
        -- en/one.md --
        ---
        title: One
        summary: S.
        kind: practical
        aliases: [/first/]
        ---
        Words.
        -- en/two.md --
        ---
        title: Two
        summary: S.
        kind: practical
        ---
        Words.
        """);

    /// <summary>The code of a page as it is drawn; null when it has none.</summary>
    private static string? CodeOn(SiteResult site, string path) =>
        Regex.Match(site.Text(path), "nb-printfoot__code(?s:.*?)<path d=\"([^\"]+)\"") is { Success: true } found ? found.Groups[1].Value : null;

    [Fact]
    public void A_page_has_the_code_of_its_address_whoever_made_it()
    {
        var site = Site.Build();
        Assert.Equal(QrPictures.Small("https://example.org/one/").Path, CodeOn(site, "one/index.html"));
        Assert.Equal(QrPictures.Small("https://example.org/a-to-z/").Path, CodeOn(site, "a-to-z/index.html"));
        Assert.Null(CodeOn(site, "404.html"));
        var copy = (Site with { Output = new OfflineCopy() }).Build();
        Assert.Equal(QrPictures.Small("https://example.org/one/").Path, CodeOn(copy, "one/index.html"));
    }

    [Fact]
    public void A_page_that_leads_on_has_none()
    {
        var site = Site.With("en/two.review.yml", "status: withdrawn\nwithdrawn: {on: 2026-11-01, reason: Old., see: one, as: redirected}\n").Build();
        Assert.Contains("nb-printfoot", site.Text("two/index.html"), StringComparison.Ordinal);
        Assert.Null(CodeOn(site, "two/index.html"));
        Assert.Contains("http-equiv=\"refresh\"", site.Text("first/index.html"), StringComparison.Ordinal);
        Assert.Null(CodeOn(site, "first/index.html"));
    }

    [Fact]
    public void Past_and_recalled_texts_have_none()
    {
        var site = FiveEditions.Today.Build();
        Assert.NotNull(CodeOn(site, "surgery/index.html"));
        var past = $"v/{FiveEditions.Published.Code("2026.03", "surgery")}/index.html";
        Assert.Contains("nb-printfoot", site.Text(past), StringComparison.Ordinal);
        Assert.Null(CodeOn(site, past));
        var recall = new Recall(FiveEditions.Published.Code("2026.05", "surgery"), new DateOnly(2026, 5, 19), "Wrong.");
        var recalled = (FiveEditions.Today with { Editions = FiveEditions.Published.Store(recall) }).Build(site);
        Assert.Null(CodeOn(recalled, "surgery/index.html"));
    }

    [Fact]
    public void Leaflets_and_copies_of_text_only_have_none()
    {
        Assert.DoesNotContain("nb-printfoot__code", (Site with { Output = new PaperLeaflets(PaperSize.A4, false) }).Build().Text("one/index.html"), StringComparison.Ordinal);
        var text = (Site with { Output = new OfflineCopy { TextOnly = true } }).Build();
        Assert.Contains("nb-printfoot", text.Text("one/index.html"), StringComparison.Ordinal);
        Assert.All(text.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => Assert.Null(CodeOn(text, path)));
    }

    [Fact]
    public void Another_address_of_the_site_makes_other_codes_in_a_second_build()
    {
        var first = Site.Build();
        var same = Site.Build(first);
        Assert.Contains(same.Result.Report.Pages, page => page is { Id: "one", IsReused: true });
        Assert.Equal(CodeOn(first, "one/index.html"), CodeOn(same, "one/index.html"));
        var moved = Site.With("site.yml", SiteFixture.SiteYml.Replace("https://example.org/", "https://example.com/", StringComparison.Ordinal)).Build(first);
        foreach (var path in new[] { "one/index.html", "a-to-z/index.html" })
            Assert.Equal(QrPictures.Small("https://example.com/" + path[..^"index.html".Length]).Path, CodeOn(moved, path));
    }
}
