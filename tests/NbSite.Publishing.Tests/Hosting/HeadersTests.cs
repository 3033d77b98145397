using System.Text.RegularExpressions;
using NbSite.Publishing.Features.Hosting;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Hosting;

/// <summary>What servers are asked to say with the site's files.</summary>
public sealed partial class HeadersTests
{
    private const string Fresh = "public, max-age=0, must-revalidate";
    private const string ForEver = "public, max-age=31536000, immutable";

    private static readonly SiteFixture Site = SiteFixture.Of(SmallSites.Medicine + """

        -- en/a/short.md --
        ---
        title: In a folder whose name begins others
        summary: S.
        ---
        Words. [@src]
        """);

    [Fact]
    public void Every_file_is_guarded()
    {
        var rules = HeadersFile.Read(Site.Build().Text("_headers"));
        var all = rules[0];
        Assert.Equal("/*", all.Path);
        Assert.Equal(
        [
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types nbsite",
            "Strict-Transport-Security: max-age=31536000",
            "Cross-Origin-Opener-Policy: same-origin",
            "Cross-Origin-Resource-Policy: same-origin",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
        ], all.Headers.Where(header => header.Name != "Permissions-Policy").Select(header => $"{header.Name}: {header.Value}"));
        var permissions = all.Headers.First(header => header.Name == "Permissions-Policy").Value;
        Assert.All(permissions.Split(", "), feature => Assert.EndsWith("=()", feature, StringComparison.Ordinal));
        Assert.Contains("camera=(), ", permissions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("https://example.org/info/")]
    public void A_file_is_kept_for_ever_only_under_a_name_that_changes_with_it(string address)
    {
        var site = (Site with { Options = Site.Options with { BaseUrl = new Uri(address) } }).Build();
        var rules = HeadersFile.Read(site.Text("_headers"));
        var root = new Uri(address).AbsolutePath;
        foreach (var file in site.Files.Keys.Where(file => !file.StartsWith('_')))
        {
            var expected = FingerprintForm().IsMatch(file) ? ForEver : Fresh;
            foreach (var path in (string[])[file, FolderOf(file)])
            {
                Assert.Equal((path, expected), (path, HostedHeaders.Netlify(rules, root + path)["Cache-Control"]));
                Assert.Equal((path, expected), (path, HostedHeaders.Cloudflare(rules, root + path)["Cache-Control"]));
            }
        }

        Assert.Equal("*", HostedHeaders.Cloudflare(rules, root + "api/pages.json")["Access-Control-Allow-Origin"]);
        Assert.Equal("nosniff", HostedHeaders.Cloudflare(rules, root)["X-Content-Type-Options"]);
        Assert.Contains(site.Files.Keys, file => file.StartsWith("assets/search/en/", StringComparison.Ordinal));

        static string FolderOf(string file) => file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^10] : file;
    }

    [Theory]
    [InlineData("public", false, false)]
    [InlineData("public", true, true)]
    [InlineData("preview", false, true)]
    [InlineData("demonstration", true, true)]
    public void What_is_not_public_is_not_to_be_found(string publication, bool drafts, bool hidden)
    {
        var fixture = Site.With("site.yml", SiteFixture.SiteYml.Replace("publication: public", $"publication: {publication}", StringComparison.Ordinal));
        var site = (fixture with { Options = fixture.Options with { Drafts = drafts } }).Build();
        Assert.Equal(hidden, site.Text("_headers").Contains("\n  X-Robots-Tag: noindex\n", StringComparison.Ordinal));
        Assert.Equal(hidden, site.Text("index.html").Contains("""<meta name="robots" content="noindex">""", StringComparison.Ordinal));
        Assert.Equal(hidden, site.Text("robots.txt").Contains("Disallow: /\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Over_plain_http_nothing_is_said_that_browsers_would_complain_of()
    {
        var site = (Site with { Options = Site.Options with { BaseUrl = new Uri("http://intranet/info/") } }).Build();
        Assert.DoesNotContain("Strict-Transport", site.Text("_headers"), StringComparison.Ordinal);
        Assert.DoesNotContain("Opener", site.Text("_headers"), StringComparison.Ordinal);
        Assert.StartsWith("/info/*\n  Content-Security-Policy: ", site.Text("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_site_with_many_folders_cloudflare_keeps_assets_for_ever_by_the_rules_it_reads()
    {
        var site = Enumerable.Range(0, 120).Aggregate(Site, (site, i) => site.With($"en/t{i}.md", $"---\ntitle: Page {i}\nsummary: S.\n---\nWords. [@src]\n")).Build();
        var rules = HeadersFile.Read(site.Text("_headers"));
        Assert.InRange(rules.Length, 120, int.MaxValue);
        foreach (var file in site.Files.Keys.Where(file => !file.StartsWith('_')))
        {
            // What no rule speaks of, Cloudflare has asked for again.
            var kept = HostedHeaders.Cloudflare(rules.Take(100), "/" + file).GetValueOrDefault("Cache-Control", Fresh);
            Assert.Equal((file, FingerprintForm().IsMatch(file) ? ForEver : Fresh), (file, kept));
        }
    }

    [Fact]
    public void Nginx_is_told_the_same()
    {
        var conf = NginxConf.Make("""
            /info/*
              A: one "two" \three
            /info/assets/:file
              B: four
            /info/
              B: five
            /info/cy/*
              B: six
            """, "/info/old/ /info/new/ 301\n# gone: /info/gone/\n# a note\n", new HashSet<string> { "cy" });
        string Block(string place, string more) =>
            $"location {place} {{\n    add_header A \"one \\\"two\\\" \\\\three\" always;\n{more}}}\n";
        const string common = "    error_page 403 404 =404 \"/info/404.html\";\n    absolute_redirect off;\n";
        Assert.Equal(
            "# Made by “nbsite nginx” from _headers and _redirects. Include it in a server block.\n"
            + Block("\"/info/\"", common)
            + Block("~ \"^/info/assets/[^/]+$\"", "    add_header B \"four\" always;\n" + common)
            + Block("= \"/info/\"", "    add_header B \"five\" always;\n" + common)
            + Block("\"/info/cy/\"", "    add_header B \"six\" always;\n" + common.Replace("/404", "/cy/404", StringComparison.Ordinal))
            + Block("= \"/info/_headers\"", common + "    return 404;\n")
            + Block("= \"/info/_redirects\"", common + "    return 404;\n")
            + Block("= \"/info/old/\"", "    absolute_redirect off;\n    return 301 \"/info/new/\";\n")
            + Block("~ \"(?i)^/info/old/$\"", "    absolute_redirect off;\n    return 301 \"/info/new/\";\n")
            + Block("= \"/info/gone/\"", "    absolute_redirect off;\n    error_page 410 @nbsite_gone_0;\n    return 410;\n")
            + Block("~ \"(?i)^/info/gone/$\"", "    absolute_redirect off;\n    error_page 410 @nbsite_gone_0;\n    return 410;\n")
            + Block("@nbsite_gone_0", common + "    try_files \"/info/gone/index.html\" =410;\n"),
            conf);
        Assert.Throws<FormatException>(() => NginxConf.Make("", "", new HashSet<string>()));
        Assert.Equal(
            "the rule for “/x” is not for a path of the site, which stands at “/info/”",
            Assert.Throws<FormatException>(() => NginxConf.Make("/info/*\n  A: b\n/x\n  C: d\n", "", new HashSet<string>())).Message);
        Assert.Throws<FormatException>(() => NginxConf.Make("/*\n  A: $host x\n", "", new HashSet<string>()));
    }

    [GeneratedRegex(@"^assets/([^/]+\.[0-9a-f]{8}\.[a-z]+|pack/[^/]+\.[0-9a-f]{8}\.js|search/en/[a-z]\.[0-9a-f]{10}\.js)$")]
    private static partial Regex FingerprintForm();
}
