using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>What a phone must load for one page of the site that ships, with an empty cache.</summary>
public sealed partial class WeightTests(BuiltSite site)
{
    // kB of a thousand bytes, as networks count.
    private const int MostOfPage = 60_000;
    private const int MostOfScript = 12_000;
    private const int MostRequests = 8;

    private string Folder => Path.Combine(site.Folder, "site");

    [Fact]
    public void Every_page_is_light()
    {
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        var heavy = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var parts = Parts(path, File.ReadAllText(path)).Distinct(StringComparer.Ordinal).ToList();
            var scripts = parts.Where(part => part.EndsWith(".js", StringComparison.Ordinal) && !IsReader(part));
            var (all, script) = (parts.Sum(Size), scripts.Sum(Size));
            if (all > MostOfPage || script > MostOfScript || parts.Count > MostRequests)
                heavy.Add($"{Path.GetRelativePath(Folder, path)}: {all} bytes, {script} of scripts, {parts.Count} requests");
        }

        Assert.Equal("", string.Join('\n', heavy));

        int Size(string path)
        {
            if (!sizes.TryGetValue(path, out var size)) sizes[path] = size = Compressed(path);
            return size;
        }
    }

    [Fact]
    public void The_limits_are_near_what_there_is()
    {
        // A limit that nothing comes near holds nothing.
        var script = Compressed(Directory.GetFiles(Path.Combine(Folder, "assets"), "site.*.js").Single());
        Assert.InRange(script, 2_000, MostOfScript);
        var home = Parts(Path.Combine(Folder, "index.html"), File.ReadAllText(Path.Combine(Folder, "index.html"))).Sum(Compressed);
        Assert.InRange(home, 15_000, MostOfPage);
        var search = Path.Combine(Folder, "search/index.html");
        Assert.Single(Parts(search, File.ReadAllText(search)), IsReader);
    }

    /// <summary>The page and what it loads at once: what stands in it as a style, a script, an icon or a picture.</summary>
    private IEnumerable<string> Parts(string path, string html)
    {
        yield return path;
        foreach (Match match in LoadForm().Matches(html))
        {
            var address = match.Groups[1].Value;
            var file = address.StartsWith('/') ? Path.Combine(Folder, address[1..]) : Path.GetFullPath(address, Path.GetDirectoryName(path)!);
            Assert.True(File.Exists(file), $"{path} loads {address}");
            yield return file;
        }

        // The page of search loads the reader of its index without being asked; other pages do once somebody goes to the field.
        if (html.Contains("data-nb-results", StringComparison.Ordinal))
            yield return Path.GetFullPath(ReaderForm().Match(html).Groups[1].Value, Path.GetDirectoryName(path)!);
    }

    private static bool IsReader(string path) => Path.GetFileName(path).StartsWith("search.", StringComparison.Ordinal);

    // As a web server sends it at its best; pictures and fonts are compressed already.
    private static int Compressed(string path)
    {
        using var small = new MemoryStream();
        using (var gzip = new GZipStream(small, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(File.ReadAllBytes(path));
        return (int)small.Length;
    }

    [GeneratedRegex("""<(?:link rel="(?:stylesheet|icon)"[^>]*? href|script src|img[^>]*? src)="(?!https?:|data:)([^"]+)"[^>]*>""")]
    private static partial Regex LoadForm();

    [GeneratedRegex("""data-nb-reader="([^"]+)""")]
    private static partial Regex ReaderForm();
}
