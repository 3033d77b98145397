using System.IO.Compression;
using Xunit;

namespace NbSite.Tests;

/// <summary>What a build does for whoever puts the site on a server.</summary>
public sealed class PublishingTests
{
    private static string[] After(string output) => output.TrimEnd('\n').Split('\n')[1..];

    [Fact]
    public void A_build_tells_what_changed_since_the_last_one()
    {
        using var site = TestSite.With();
        Assert.Empty(After(site.Build().Out));
        Assert.Equal(["Since the last build: 0 added, 0 changed, 0 removed"], After(site.Build("--list-changes").Out));
        site.Page("content", "en/new.md", "---\ntitle: New\nsummary: S.\nsearch: false\n---\nWords. [@src]\n");
        File.Delete(Path.Combine(site.Content, "en/things/rash.yml"));
        File.Delete(Path.Combine(site.Content, "en/things/rash.review.yml"));
        site.Write("content/site.yml", File.ReadAllText(Path.Combine(site.Content, "site.yml")).Replace(", things]", "]", StringComparison.Ordinal));
        var told = After(site.Build("--list-changes").Out);
        Assert.Matches("^Since the last build: [0-9]+ added, [0-9]+ changed, [0-9]+ removed$", told[0]);
        Assert.Contains("  added   new/index.html", told);
        Assert.Contains("  changed index.html", told);
        Assert.Contains("  removed things/rash/index.html", told);
        Assert.DoesNotContain(told, line => line.Contains("icon", StringComparison.Ordinal));
    }

    [Fact]
    public void Compressed_copies_stand_beside_text_files_and_go_with_them()
    {
        using var site = TestSite.With();
        var plain = site.Good();
        var first = site.Good("--precompress");
        Assert.Equal(plain, site.Good());
        var copies = first.Keys.Except(plain.Keys).ToList();
        Assert.Contains("index.html.br", copies);
        Assert.Contains("assets/search/en.js.gz", copies);
        Assert.DoesNotContain("robots.txt.gz", copies);
        Assert.DoesNotContain("_headers.gz", copies);
        Assert.Equal(first, site.Good("--precompress"));

        // Kept copies and new ones are those of a fresh build, and each holds its file.
        site.WriteContent("content", "second");
        var second = site.Good("--precompress");
        Assert.Equal(second, Fresh(site));
        foreach (var path in second.Keys.Where(path => path.EndsWith(".br", StringComparison.Ordinal) || path.EndsWith(".gz", StringComparison.Ordinal)))
        {
            using var file = File.OpenRead(Path.Combine(site.Output, path));
            using Stream stream = path.EndsWith(".br", StringComparison.Ordinal) ? new BrotliStream(file, CompressionMode.Decompress) : new GZipStream(file, CompressionMode.Decompress);
            using var text = new MemoryStream();
            stream.CopyTo(text);
            Assert.Equal(File.ReadAllBytes(Path.Combine(site.Output, path[..^3])), text.ToArray());
        }

        static SortedDictionary<string, string> Fresh(TestSite site)
        {
            Assert.Equal(0, site.Run("build", "--output", "fresh", "--precompress").Code);
            return site.Tree("fresh");
        }
    }

    [Fact]
    public void Compressed_copies_are_not_told_as_changes()
    {
        using var site = TestSite.With();
        site.Good();
        Assert.Equal(["Since the last build: 0 added, 0 changed, 0 removed"], After(site.Build("--precompress").Out));
    }

    [Fact]
    public void Nginx_is_told_what_the_site_asks_of_it()
    {
        using var site = TestSite.With();
        Assert.Equal(
            new Answer(2, "", "nbsite: there is no built site in “site”. Make it first: ./nbsite build --output site.\n"),
            site.Run("nginx", "--site", "site"));
        site.Good();
        var answer = site.Run("nginx", "--site", "site");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("location = \"/404.html\" {\n    add_header Content-Security-Policy \"default-src 'none'; ", answer.Out, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(site.Output, "_headers"), "mine");
        Assert.Equal(
            new Answer(2, "", "nbsite: “site” is not as NbSite made it: the first rule of _headers is not the one for every path. Build it again.\n"),
            site.Run("nginx", "--site", "site"));
    }

    [Fact]
    public void A_site_cannot_stand_at_a_path_that_servers_read_as_a_pattern()
    {
        using var site = TestSite.With();
        Assert.Contains(
            "“https://example.org/a*b/” cannot be a site's address: its path may hold letters, digits, “-”, “_”, “.” and “~”, not “*”.",
            site.Build("--base-url", "https://example.org/a*b/").Error, StringComparison.Ordinal);
        site.Write("content/site.yml", File.ReadAllText(Path.Combine(site.Content, "site.yml")).Replace("https://example.org/", "https://example.org/:a/", StringComparison.Ordinal));
        Assert.StartsWith("content/site.yml:4:11: error NB06", site.Build().Error, StringComparison.Ordinal);
    }
}
