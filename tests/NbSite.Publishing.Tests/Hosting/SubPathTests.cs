using AngleSharp.Html.Parser;
using NbSite.Publishing.Site;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Hosting;

/// <summary>A site below the address of another, such as https://example.org/info/.</summary>
public sealed class SubPathTests
{
    private static readonly string[] Attributes = ["href", "src", "action", "data-nb-index", "data-nb-home"];

    private static readonly SiteFixture Fixture = SiteFixture.Of(SmallSites.Medicine + """

        -- en/moved.md --
        ---
        title: Moved
        summary: S.
        aliases: [/old/moved/]
        ---
        Words. [@src]
        """);

    [Theory]
    [InlineData("https://example.org/info/", LinkStyle.Root)]
    [InlineData("https://example.org/info/", LinkStyle.Folder)]
    [InlineData("http://intranet/a/b/", LinkStyle.Root)]
    public void Everything_leads_to_something_inside(string address, LinkStyle links)
    {
        var root = new Uri(address);
        var site = (Fixture with { Options = Fixture.Options with { BaseUrl = root, Links = links } }).Build();
        Assert.Empty(site.Diagnostics);
        var wrong = new List<string>();
        foreach (var file in site.Files.Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new HtmlParser().ParseDocument(site.Text(file));
            // The “not found” page is shown at any address of the server.
            var from = new Uri(root, file == "404.html" ? "no/such/page/" : file.Replace("index.html", "", StringComparison.Ordinal));
            var targets = page.All.SelectMany(element => Attributes.Select(element.GetAttribute)).OfType<string>()
                .Concat(page.QuerySelectorAll("meta[http-equiv=refresh]").Select(meta => meta.GetAttribute("content")!.Split("url=")[1]));
            foreach (var target in targets.Where(target => !target.StartsWith('#') && !target.StartsWith("mailto:", StringComparison.Ordinal)))
            {
                var to = new Uri(from, target);
                if (to.Host != root.Host || !site.Files.ContainsKey(FileOf(to)))
                    wrong.Add($"{file}: {target}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal($"{root.AbsolutePath}old/moved/ {root.AbsolutePath}moved/ 301\n", site.Text("_redirects"));
        Assert.Contains($"<link rel=\"canonical\" href=\"{root}moved/\" />", site.Text("moved/index.html"), StringComparison.Ordinal);
        Assert.Contains($"<loc>{root}moved/</loc>", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {root}sitemap.xml\n", site.Text("robots.txt"), StringComparison.Ordinal);
        Assert.Contains($"\"url\": \"{root}moved/\"", site.Text("api/pages.json"), StringComparison.Ordinal);

        string FileOf(Uri to)
        {
            if (!to.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal)) return "outside";
            var path = to.AbsolutePath[root.AbsolutePath.Length..];
            return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        }
    }
}
