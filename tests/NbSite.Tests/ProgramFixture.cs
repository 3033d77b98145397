using System.Security.Cryptography;
using System.Text;
using NbSite.Console;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Testing;
using NbSite.Theme;

namespace NbSite.Tests;

/// <summary>A folder of its own with a tiny site in it, and the program run on it as from a shell.</summary>
internal sealed class ProgramFixture : IDisposable
{
    private static readonly NbTheme Theme = new();
    private static readonly DateTimeOffset Noon = new(SiteFixture.Today, new TimeOnly(12, 0), TimeSpan.Zero);

    public ProgramFixture(string text = "", string words = "Words.")
    {
        Directory.CreateDirectory(Folder);
        Write("site", SiteFixture.Of(text).With("en/words.md", $"---\ntitle: Words\nsummary: S.\n---\n{words} [@src]\n").WithDefaults());
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "nbsite-program-" + Guid.NewGuid().ToString("N"));

    public string Site => Path.Combine(Folder, "out/site");

    public string State => Path.Combine(Folder, "out/.site.nbsite");

    /// <summary>Writes a site's files below a folder.</summary>
    public void Write(string name, SiteFixture site)
    {
        foreach (var (path, bytes) in site.Content.Select(file => (file.Path, file.Bytes.ToArray())))
        {
            var full = Path.Combine(Folder, name, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, path == "site.yml" ? Preview(bytes) : bytes);
        }
    }

    // A public site must be in an edition first.
    private static byte[] Preview(byte[] site) => Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(site).Replace("publication: public", "publication: preview", StringComparison.Ordinal) + "\nformat: 1\n");

    public (int Exit, string Out, string Error) Build(params string[] more) =>
        Run(["build", "--content", "site", "--output", "out/site", "--today", "2026-11-21", .. more]);

    /// <summary>How content files are read.</summary>
    public Func<string, byte[]> ReadFile { get; set; } = File.ReadAllBytes;

    /// <summary>Whether checks must say which words they are of; the records that are added do not.</summary>
    public bool HoldsChecks { get; set; }

    /// <summary>The theme; NbSite's own unless a test brings another.</summary>
    public ITheme Look { get; set; } = Theme;

    /// <summary>The moment that it is.</summary>
    public DateTimeOffset Now { get; set; } = Noon;

    /// <summary>The day by the clock.</summary>
    public DateOnly Today
    {
        get => DateOnly.FromDateTime(Now.UtcDateTime);
        set => Now = new DateTimeOffset(value, new TimeOnly(12, 0), TimeSpan.Zero);
    }

    public (int Exit, string Out, string Error) Run(params string[] args) => Run(Folder, ReadFile, args, HoldsChecks, Now, Look);

    /// <summary>The program run in a folder.</summary>
    public static (int Exit, string Out, string Error) Run(string folder, params string[] args) =>
        Run(folder, File.ReadAllBytes, args, holdsChecks: false, Noon, Theme);

    private static (int Exit, string Out, string Error) Run(string folder, Func<string, byte[]> readFile, string[] args, bool holdsChecks, DateTimeOffset now, ITheme look)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = NbSiteApp.Run(args, new ProgramHost
        {
            Theme = () => look,
            Extensions = SiteExtensions.None,
            Now = () => now,
            HoldsChecks = holdsChecks,
            ReadFile = readFile,
            CurrentFolder = folder,
            Out = output,
            Error = error,
        });
        return (exit, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Every file of a folder with its hash, as one text.</summary>
    public static string Picture(string folder) => !Directory.Exists(folder) ? "" : string.Join('\n',
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
            Path.GetRelativePath(folder, path) + " " + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
