using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace NbSite.Tests;

/// <summary>
/// The sites under tests/sites, built as a charity would build them. Beside each content folder stands what is to be
/// said of it: of a good site the files that people open, of a bad one every diagnostic with its hint. NBSITE_ACCEPT=1
/// writes those files anew; read what changed before you commit it.
/// </summary>
public sealed partial class SiteFolderTests
{
    public static TheoryData<string> Valid { get; } = [.. Sites("valid-*")];

    public static TheoryData<string> Invalid { get; } = [.. Sites("invalid-*")];

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_good_site_is_published_and_checked_without_a_word(string name)
    {
        using var site = new SiteFolder(name);
        var (exit, output, error) = site.Run("build", "--output", site.Output, "--strict");
        Assert.Equal("", error);
        Assert.Equal(0, exit);
        Assert.StartsWith("Built ", output, StringComparison.Ordinal);
        Assert.Equal((0, ""), site.Run("check", "--strict") is var check ? (check.Exit, check.Error) : default);
        var pages = Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories)
            .Select(path => $"{Path.GetRelativePath(site.Output, path).Replace('\\', '/')}: {Title(path)}");
        site.Expect(string.Concat(pages.Order(StringComparer.Ordinal).Select(page => page + "\n")));
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void A_bad_site_is_told_every_mistake_at_its_place_and_not_published(string name)
    {
        using var site = new SiteFolder(name);
        var (exit, output, error) = site.Run("build", "--output", site.Output);
        Assert.Equal(1, exit);
        Assert.Equal("", output);
        Assert.False(Path.Exists(site.Output));
        foreach (Match place in PlaceForm().Matches(error)) site.AssertIsPlace(place.Groups[1].Value, Number(place, 2), Number(place, 3));
        site.Expect(error);
        Assert.Equal((1, "", error.Replace("Nothing was published.\n", "", StringComparison.Ordinal)), site.Run("check"));
        Assert.InRange(site.Run("review").Exit, 0, 1);
    }

    [Fact]
    public void Signs_in_words_never_become_markup()
    {
        using var site = new SiteFolder("valid-signs");
        Assert.Equal(0, site.Run("build", "--output", site.Output).Exit);
        foreach (var page in Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories))
        {
            var html = File.ReadAllText(page);
            Assert.Contains("a&quot; style=&quot;b&quot; x=&#x27;c&#x27; &amp; d &lt; e", html, StringComparison.Ordinal);
            Assert.DoesNotContain("a\" style", html, StringComparison.Ordinal);
            Assert.DoesNotContain("x='c'", html, StringComparison.Ordinal);
            Assert.DoesNotContain("d < e", html, StringComparison.Ordinal);
        }
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Title(string path) => TitleForm().Match(File.ReadAllText(path)).Groups[1].Value;

    private static IEnumerable<string> Sites(string pattern) =>
        Directory.EnumerateDirectories(SiteFolder.Root, pattern).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    [GeneratedRegex("^(content[^\n]*?):([0-9]+):([0-9]+): (?:error|warning) NB[0-9]{4}: ", RegexOptions.Multiline)]
    private static partial Regex PlaceForm();

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex TitleForm();
}

/// <summary>One folder under tests/sites, and the program run in it.</summary>
internal sealed class SiteFolder(string name) : IDisposable
{
    private readonly string _temporary = Path.Combine(Path.GetTempPath(), "nbsite-site-" + Guid.NewGuid().ToString("N"));

    public static string Root { get; } = FindRoot();

    public string Output => Path.Combine(_temporary, "site");

    private string Folder => Path.Combine(Root, name);

    public (int Exit, string Out, string Error) Run(string command, params string[] more) =>
        ProgramFixture.Run(Folder, [command, "--content", "content", "--today", "2026-11-21", .. more]);

    /// <summary>Compares with expected.txt, or writes it.</summary>
    public void Expect(string text)
    {
        var file = Path.Combine(Folder, "expected.txt");
        if (Environment.GetEnvironmentVariable("NBSITE_ACCEPT") == "1") File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }

    /// <summary>A diagnostic must lead an editor's cursor somewhere.</summary>
    public void AssertIsPlace(string path, int line, int column)
    {
        var full = Path.Combine(Folder, path);
        if (!File.Exists(full))
        {
            // Something that is missing, such as site.yml, or a whole folder.
            Assert.Equal((path, 1, 1), (path, line, column));
            return;
        }

        var lines = Encoding.UTF8.GetString(File.ReadAllBytes(full)).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        Assert.InRange(line, 1, lines.Length);
        Assert.InRange(column, 1, lines[line - 1].Length + 1);
    }

    public void Dispose()
    {
        if (Directory.Exists(_temporary)) Directory.Delete(_temporary, recursive: true);
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "NbSite.sln"))) return Path.Combine(folder, "tests", "sites");
        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
