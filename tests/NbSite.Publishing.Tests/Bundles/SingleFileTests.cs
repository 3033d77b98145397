using System.Text;
using AngleSharp.Html.Parser;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Bundles;
using Xunit;

namespace NbSite.Publishing.Tests.Bundles;

public sealed class SingleFileTests
{
    [Fact]
    public void Pages_whose_addresses_look_alike_have_places_of_their_own()
    {
        const string site = """

            -- en/a/b-c.md --
            ---
            title: One
            summary: S.
            ---
            ## Part {#b--part}

            Words. See [two](a-b/c#part). [@src]
            -- en/a-b/c.md --
            ---
            title: Two
            summary: S.
            ---
            ## Part

            Words. See [one](a/b-c#b--part). [@src]
            -- en/a.md --
            ---
            title: Three
            summary: S.
            ---
            ## Part {#b-c--b--part}

            Words. [@src]
            """;
        var copy = BundleFixture.Build(site: BundleFixture.Site + site);
        Assert.Empty(copy.Diagnostics);
        var files = copy.Files.ToDictionary(file => file.Key, file => new OutputFile(file.Key, file.Value));
        var made = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(SingleFile.Make(copy.Result, "en", files)!));
        var ids = made.QuerySelectorAll("[id]").Select(named => named.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(["Two"], Leads("One"));
        Assert.Equal(["One"], Leads("Two"));
        Assert.All(made.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(Uri.UnescapeDataString(link.GetAttribute("href")![1..]), ids));

        IEnumerable<string?> Leads(string page) => made.QuerySelectorAll($"[data-nb-page={page}] .nb-content p a[href*=':']:not([href^='http'])")
            .Select(link => made.GetElementById(link.GetAttribute("href")![1..])!.Closest("[data-nb-page]")!.GetAttribute("data-nb-page"))
            .Where(title => title != page);
    }
}
