using NbSite.Publishing.Features.Hosting;
using NbSite.Testing;
using Xunit;
using static NbSite.Publishing.Tests.Files.StaticFiles;

namespace NbSite.Publishing.Tests.Files;

/// <summary>What servers are asked to say with files that keep their names.</summary>
public sealed class FileHeadersTests
{
    private const string Fresh = "Cache-Control: public, max-age=0, must-revalidate";

    private static readonly SiteFixture Site = Saying("[A](a.vtt)").With("static/leaflet.pdf", Pdf()).With("static/guides/b.epub", Zip("mimetype"))
        .With("en/a.vtt", "WEBVTT\n").With("en/unused.txt", "x");

    private static IEnumerable<string> Of(string headers, string path) =>
        HeadersFile.Read(headers).Where(rule => rule.Path == path).SelectMany(rule => rule.Headers).Select(header => $"{header.Name}: {header.Value}");

    [Fact]
    public void They_are_asked_for_again_and_told_by_their_kind()
    {
        var headers = Site.Build().Text("_headers");
        Assert.Equal([Fresh], Of(headers, "/leaflet.pdf"));
        Assert.Equal([Fresh, "Content-Type: text/vtt; charset=utf-8"], Of(headers, "/a.vtt"));
        Assert.Equal([Fresh], Of(headers, "/guides/*"));
        Assert.Equal(["Content-Type: application/epub+zip"], Of(headers, "/guides/b.epub"));
        Assert.DoesNotContain("unused", headers, StringComparison.Ordinal);
        Assert.DoesNotContain("media-src", headers, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_with_sound_may_play_it() => Assert.Contains(
        "img-src 'self'; media-src 'self'; form-action", Site.With("static/talk.mp3", Text("ID3...")).Build().Text("_headers"), StringComparison.Ordinal);

    [Fact]
    public void Nginx_says_the_kind_once_and_keeps_the_rules_of_the_folder()
    {
        var conf = NginxConf.Make(Site.Build().Text("_headers"), "", new HashSet<string>());
        var place = conf[conf.IndexOf("location = \"/guides/b.epub\"", StringComparison.Ordinal)..];
        place = place[..place.IndexOf('}', place.IndexOf("default_type", StringComparison.Ordinal))];
        Assert.Contains("    types { }\n    default_type \"application/epub+zip\";\n", place, StringComparison.Ordinal);
        Assert.Contains("add_header Cache-Control \"public, max-age=0, must-revalidate\" always;", place, StringComparison.Ordinal);
        Assert.DoesNotContain("add_header Content-Type", conf, StringComparison.Ordinal);
    }
}
