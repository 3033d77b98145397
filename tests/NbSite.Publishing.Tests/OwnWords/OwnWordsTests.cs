using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NbSite.Content.Sources;
using NbSite.Publishing.Building;
using NbSite.Testing;
using NbSite.Theme;
using Xunit;

namespace NbSite.Publishing.Tests.OwnWords;

/// <summary>
/// The real site: it builds without a word of complaint, and its words are its own. nine-word-runs.txt holds the first
/// 12 hexadecimal digits of the SHA-256 of every nine words in a row of the four source documents, in lower case and
/// joined by single spaces; the documents themselves are not in the repository.
/// </summary>
public sealed partial class OwnWordsTests
{
    private const int RunLength = 9;

    [Fact]
    public void The_real_site_builds_without_problems_and_shares_no_nine_words_with_its_sources()
    {
        var root = Root();
        var content = Path.Combine(root, "content");
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
                Options = new BuildOptions { Today = new DateOnly(2026, 11, 29) },
            },
            sink,
            TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics);
        Assert.True(result.Report.Pages.Count(page => !page.IsGenerated) >= 60);

        var known = File.ReadLines(Path.Combine(root, "tests/NbSite.Publishing.Tests/OwnWords/nine-word-runs.txt"))
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(known.Count > 3000);
        Assert.Empty(sink.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && !file.Key.StartsWith("references/", StringComparison.Ordinal))
            .SelectMany(file => Runs(Words(Encoding.UTF8.GetString(file.Value))).Where(run => known.Contains(Hash(run)))
                .Select(run => $"{file.Key}: {run}")));
    }

    [Fact]
    public void A_borrowed_sentence_would_be_found()
    {
        var borrowed = Runs("one two three four five six seven eight nine ten".Split(' ')).ToList();
        Assert.Equal(["one two three four five six seven eight nine", "two three four five six seven eight nine ten"], borrowed);
        Assert.NotEqual(Hash(borrowed[0]), Hash(borrowed[1]));
    }

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
