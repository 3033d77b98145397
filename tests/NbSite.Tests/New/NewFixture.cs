using System.Text.RegularExpressions;
using NbSite.Console;
using NbSite.Publishing.Site;
using NbSite.Theme;
using Xunit;

namespace NbSite.Tests.New;

/// <summary>An empty folder, and the program run in it or below it as from a shell, on the first of December.</summary>
internal sealed partial class NewFixture : IDisposable
{
    private static readonly NbTheme Theme = new();

    public string Root { get; } = Directory.CreateTempSubdirectory("nbsite-new-").FullName;

    /// <summary>A folder in which a new site was made.</summary>
    public static NewFixture WithSite(string sample = "illness")
    {
        var fixture = new NewFixture();
        Assert.Equal(0, fixture.Run("", "new", "site", "s", "--sample", sample).Code);
        return fixture;
    }

    public Answer Run(string below, params string[] args) => Ask(below, null, args);

    /// <summary>The same with somebody at the terminal, who types these lines.</summary>
    public Answer Ask(string below, string? typed, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var answers = typed is null ? null : new StringReader(typed);
        var code = NbSiteApp.Run(args, new ProgramHost
        {
            Theme = () => Theme,
            Extensions = SiteExtensions.None,
            Now = () => new DateTimeOffset(new DateOnly(2026, 12, 1), new TimeOnly(12, 0), TimeSpan.Zero),
            CurrentFolder = Path.Combine(Root, below),
            Answers = answers,
            Out = output,
            Error = error,
        });
        return new Answer(code, Clean(output), Clean(error));

        string Clean(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n").Replace(Root, "ROOT", StringComparison.Ordinal);
    }

    /// <summary>In the new site.</summary>
    public Answer InSite(params string[] args) => Run("s", args);

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(Root, path), text);

    /// <summary>Every file below the folder, with forward slashes.</summary>
    public IReadOnlyList<string> Files(string below = "") =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, below), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(Root, below), path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>What every file says, as one text.</summary>
    public string Picture(string below = "") =>
        string.Join('\n', Files(below).Select(path => path + ":" + File.ReadAllText(Path.Combine(Root, below, path))));

    /// <summary>The commands that were printed as next steps, each as one typed them.</summary>
    public static IReadOnlyList<string[]> Steps(string told) =>
        [.. StepForm().Matches(told).Select(match => Words(match.Groups[1].Value))];

    /// <summary>The words of a command line.</summary>
    public static string[] Words(string line) =>
        [.. WordForm().Matches(line).Select(word => word.Groups[1].Success ? word.Groups[1].Value : word.Value)];

    public void Dispose() => Directory.Delete(Root, recursive: true);

    [GeneratedRegex("""(?m)^  \d+\. .*?\bnbsite ([a-z].*)$""")]
    private static partial Regex StepForm();

    [GeneratedRegex("""
        "([^"]*)"|\S+
        """)]
    private static partial Regex WordForm();

    [GeneratedRegex(@"Say here ([a-z][a-z0-9 ]*)")]
    private static partial Regex AskedForm();

    /// <summary>Writes words in the place of those that wait in a file that was begun, as its editor does.</summary>
    public static void Fill(NewFixture site, string path)
    {
        var text = site.Read(path);
        var filled = text.Replace("Say here in one or two sentences what this page tells.", "Something to know.", StringComparison.Ordinal)
            .Replace("Write here. {uncited=\"says only that words are missing\"}", "Rest. {uncited=\"an example\"}", StringComparison.Ordinal)
            .Replace("Write here.", "Rest.", StringComparison.Ordinal).Replace("Write a question here.", "What helps?", StringComparison.Ordinal)
            .Replace("Say here why nothing asks for a call, or write “signs:” with their names.", "Nothing asks for a call.", StringComparison.Ordinal);
        // The empty sample says so in pages of its own, which may stay.
        if (path.EndsWith(".yml", StringComparison.Ordinal)) filled = AskedForm().Replace(filled, "Words on $1");
        if (filled != text) site.Write(path, filled);
    }

    /// <summary>Does a thing, writes the words that it asks for, checks the site, and does each next step that was printed.</summary>
    public static Answer Made(NewFixture site, params string[] args)
    {
        var answer = site.InSite(args);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        foreach (var file in site.Files("s/content").Where(file => file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".yml", StringComparison.Ordinal)))
            if (file.StartsWith("en/", StringComparison.Ordinal) || file.StartsWith("cy/", StringComparison.Ordinal)) Fill(site, "s/content/" + file);
        Assert.Equal(0, site.InSite("check").Code);
        var steps = Steps(answer.Out);
        Assert.NotEmpty(steps);
        // A leaflet needs a browser.
        foreach (var step in steps.Where(step => step[0] != "leaflet"))
        {
            var done = site.InSite(step);
            Assert.True(done.Code == 0, $"{string.Join(' ', step)}: {done.Error}");
        }

        return answer;
    }
}
