using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NbSite.Content.Sources;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site;
using NbSite.Testing;
using NbSite.Theme;
using Xunit;

namespace NbSite.Publishing.Tests.OwnWords;

/// <summary>
/// The real site: it builds without a word of complaint, and its words are its own. nine-word-runs.txt holds the first
/// 12 hexadecimal digits of the SHA-256 of every nine words in a row of the four source documents, in lower case and
/// joined by single spaces, and of nine words that were made up for the second test; the documents themselves are not in
/// the repository.
/// </summary>
public sealed partial class OwnWordsTests
{
    private const int RunLength = 9;

    [Fact]
    public void The_real_site_builds_without_problems_and_shares_no_nine_words_with_its_sources()
    {
        var content = Path.Combine(Root(), "content");
        var files = Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories)
            .Select(path => new ContentFile(Path.GetRelativePath(content, path).Replace('\\', '/'), File.ReadAllBytes(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        var sink = new TestSink();
        var result = SiteBuilder.Build(
            new BuildInput
            {
                // The strict build of the checks holds the records to their words.
                HoldsChecks = false,
                Files = [.. files],
                Theme = new NbTheme(),
                Options = new BuildOptions { Today = new DateOnly(2026, 11, 30) },
            },
            sink,
            TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics);
        Assert.True(result.Report.Pages.Count(page => !page.IsGenerated) >= 60);

        var known = Known();
        Assert.True(known.Count > 3000);
        Assert.Empty(Borrowed(sink.Files, known));
    }

    /// <summary>The hash of one made-up sentence stands in the file too, so that a way of reading or hashing that finds nothing is found out.</summary>
    [Fact]
    public void A_borrowed_sentence_is_found_wherever_it_begins()
    {
        var known = Known();
        Assert.All(known, run => Assert.Equal(12, run.Length));
        var site = SiteFixture.Of("").With("en/p.md",
            "---\ntitle: P\nsummary: S.\n---\nBefore that, Nine **made-up** words stand here, for the test; and after. [@src]\n").WithDefaults();
        Assert.Equal(["p/index.html: nine made up words stand here for the test"], Borrowed(site.Build().Files, known));
    }

    private static HashSet<string> Known() => File.ReadLines(Path.Combine(Root(), "tests/NbSite.Publishing.Tests/OwnWords/nine-word-runs.txt"))
        .ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<string> Borrowed(IReadOnlyDictionary<string, byte[]> files, HashSet<string> known) =>
    [
        .. files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && !file.Key.StartsWith("references/", StringComparison.Ordinal))
            .SelectMany(file => Runs(Words(Encoding.UTF8.GetString(file.Value))).Where(run => known.Contains(Hash(run)))
                .Select(run => $"{file.Key}: {run}")),
    ];

    // Lists of references name other people's titles, which is what they are for.
    private static string[] Words(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var list in document.QuerySelectorAll(".nb-references, .nb-review, script, .nb-band")) list.Remove();
        return [.. WordForm().Matches((document.QuerySelector("main")?.TextContent ?? "").ToLowerInvariant()).Select(match => match.Value)];
    }

    private static IEnumerable<string> Runs(string[] words)
    {
        for (var i = 0; i + RunLength <= words.Length; i++) yield return string.Join(' ', words[i..(i + RunLength)]);
    }

    private static string Hash(string run) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run)))[..12];

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex("""[\p{L}\p{N}]+""")]
    private static partial Regex WordForm();
}
