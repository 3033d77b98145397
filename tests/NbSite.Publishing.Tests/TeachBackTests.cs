using NbSite.Model;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>What a parent is asked to say back, where a page asks for it.</summary>
public sealed class TeachBackTests
{
    private static SiteFixture Page(string words) => SiteFixture.Of($$"""
        -- en/fever.md --
        ---
        title: Fever
        summary: S.
        ---
        Words. [@src]

        {{words}}
        """);

    [Fact]
    public void It_stands_on_the_page_and_on_its_leaflet_and_needs_no_source()
    {
        const string Words = "::: teach-back\n- your child has a fever\n:::";
        var site = Page(Words).Build();
        Assert.Equal([], site.Diagnostics);
        const string Shown = "<p class=\"nb-teachback__title\">Tell me what you would do if …</p><ul>\n<li>your child has a fever</li>";
        Assert.Contains(Shown.Replace("\n", "", StringComparison.Ordinal), site.Text("fever/index.html").Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var leaflet = (Page(Words) with { Output = new PaperLeaflets(PaperSize.A4, false) }).Build();
        Assert.Contains(Shown.Replace("\n", "", StringComparison.Ordinal), leaflet.Text("fever/index.html").Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_part_of_what_the_page_says() => Assert.NotEqual(
        Page("::: teach-back\n- your child has a fever\n:::").Build().Result.Report.Pages.Single(page => page.Id == "fever").VersionCode,
        Page("::: do\n- your child has a fever\n:::").Build().Result.Report.Pages.Single(page => page.Id == "fever").VersionCode);

    [Fact]
    public void Without_a_list_there_is_nothing_to_ask() =>
        Assert.StartsWith("en/fever.md:7:1: error NB0362: ", Assert.Single(Page("::: teach-back\nSay it.\n:::").Build().Diagnostics), StringComparison.Ordinal);

    [Fact]
    public void A_leaflet_without_colour_says_so_to_its_style()
    {
        var fixture = Page("More. [@src]");
        Assert.Contains("nb-leaflet--mono\"", (fixture with { Output = new PaperLeaflets(PaperSize.A4, false) { IsMono = true } }).Build().Text("fever/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("nb-leaflet--mono\"", (fixture with { Output = new PaperLeaflets(PaperSize.A4, false) }).Build().Text("fever/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_printed_page_has_the_code_of_its_own_address()
    {
        var site = Page("More. [@src]").Build();
        string[] pages = ["fever/index.html", "a-to-z/index.html", "index.html"];
        var codes = pages.Select(page => System.Text.RegularExpressions.Regex.Match(site.Text(page), "nb-printfoot__code(?s:.*?)<path d=\"([^\"]+)\"").Groups[1].Value).ToList();
        Assert.All(codes, code => Assert.InRange(code.Length, 200, 3_000));
        Assert.Equal(3, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain("nb-printfoot__code", site.Text("404.html"), StringComparison.Ordinal);
    }
}
