using System.Security.Cryptography;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Publishing.Site;
using NbSite.Testing;
using NbSite.Theme;
using Xunit;

namespace NbSite.Tests;

/// <summary>What a run answered: its exit code and what it printed, with the temporary folder taken out.</summary>
internal sealed record Answer(int Code, string Out, string Error);

/// <summary>A temporary folder with a tiny content folder in it, and the program run inside it.</summary>
internal sealed class TestSite : IDisposable
{
    private static readonly NbTheme Theme = new();

    private static readonly string SiteYml = SiteFixture.SiteYml
        .Replace("publication: public", "publication: demonstration", StringComparison.Ordinal)
        .Replace("pages: {about: about}", "pages: {about: about, when-to-call: call}\nnavigation: [about, things]\nformat: 1", StringComparison.Ordinal);

    private TestSite(string root) => Root = root;

    public string Root { get; }

    public string Content => Path.Combine(Root, "content");

    public string Output => Path.Combine(Root, "site");

    public OutputPlace Place => OutputPlace.At(Output, Content);

    /// <summary>An empty temporary folder.</summary>
    public static TestSite Bare(Func<ProgramHost, ProgramHost>? over = null) => new(Directory.CreateTempSubdirectory("nbsite-test-").FullName) { Over = over ?? (static host => host) };

    /// <summary>A tiny content folder whose pages all hold a word, so that two of them differ in every page.</summary>
    public static TestSite With(string word = "first", int pages = 0, Func<ProgramHost, ProgramHost>? over = null)
    {
        var site = Bare(over);
        site.WriteContent("content", word, pages);
        return site;
    }

    public void WriteContent(string folder, string word, int pages = 0)
    {
        Write($"{folder}/site.yml", SiteYml);
        Write($"{folder}/references.yml", SiteFixture.References);
        Page(folder, "en/index.md", $"---\ntitle: Tiny home\nsummary: The home page.\n---\nHello **{word}**. [@src]\n");
        Page(folder, "en/about.md", $"---\ntitle: About us\nsummary: Who we are.\nkind: about\n---\nWe are {word}.\n");
        Page(folder, "en/call.md",
            $"---\ntitle: When to call\nsummary: When to phone.\nkind: practical\n---\n::: urgent\n### Phone now if your child:\n- is {word} [@src]\n:::\n");
        Page(folder, "en/things/rash.yml",
            $"type: side-effect\ntitle: Rash\nsummary: Spots.\ncite: [src]\nwhat-it-is: Red spots, {word}.\n"
            + "look-for: [The rash spreads.]\n" + SiteFixture.NoSigns);
        for (var i = 0; i < pages; i++)
        {
            var lines = string.Concat(Enumerable.Range(0, 20).Select(_ => $"Words of {word}. [@src]\n\n"));
            Page(folder, $"en/things/page-{i}.md", $"---\ntitle: Page {i}\nsummary: A {word} page.\n---\n{lines}");
        }
    }

    public void Page(string folder, string path, string text)
    {
        Write($"{folder}/{path}", text);
        Write($"{folder}/{path[..path.LastIndexOf('.')]}.review.yml", SiteFixture.Review);
    }

    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text.EndsWith('\n') ? text : text + "\n");
    }

    public Answer Run(params string[] args) => Run(CancellationToken.None, args);

    /// <summary>All that can be typed.</summary>
    public System.CommandLine.RootCommand Commands => NbSite.Commands.RootCommands.Make(Host(TextWriter.Null, TextWriter.Null, CancellationToken.None));

    /// <summary>What runs of the program may touch besides.</summary>
    public Func<ProgramHost, ProgramHost> Over { get; init; } = static host => host;

    private ProgramHost Host(TextWriter output, TextWriter error, CancellationToken cancellation) => Over(new ProgramHost
    {
        Theme = () => Theme,
        Extensions = SiteExtensions.None,
        Now = () => new DateTimeOffset(new DateOnly(2026, 11, 21), new TimeOnly(12, 0), TimeSpan.Zero),
        HoldsChecks = false,
        CurrentFolder = Root,
        Out = output,
        Error = error,
        Cancellation = cancellation,
    });

    public Answer Run(CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = NbSiteApp.Run(args, Host(output, error, cancellation));
        return new Answer(code, Clean(output), Clean(error));

        string Clean(StringWriter writer) => writer.ToString().Replace(Root, "ROOT", StringComparison.Ordinal);
    }

    /// <summary>Builds <c>content</c> into <c>site</c>.</summary>
    public Answer Build(params string[] more) => Run(["build", "--output", "site", .. more]);

    /// <summary>Builds and expects all to go well.</summary>
    public SortedDictionary<string, string> Good(params string[] more)
    {
        var answer = Build(more);
        Assert.Equal(("", 0), (answer.Error, answer.Code));
        return Tree();
    }

    /// <summary>The names of a tree's files, without the versions of search indexes and leaflets.</summary>
    public static IReadOnlyList<string> Names(IReadOnlyDictionary<string, string> tree) =>
        [.. tree.Keys.Select(path => path.StartsWith("assets/search/", StringComparison.Ordinal)
            || path.StartsWith("assets/pack/", StringComparison.Ordinal) ? path.Split('.')[0] : path)];

    /// <summary>Every file of the output (or another folder), with its hash.</summary>
    public SortedDictionary<string, string> Tree(string folder = "site")
    {
        var full = Path.Combine(Root, folder);
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(full)) return tree;
        foreach (var path in Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories))
            tree[Path.GetRelativePath(full, path)] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
        return tree;
    }

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
