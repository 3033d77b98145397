using System.Globalization;
using NbSite.Console;
using NbSite.Publishing.Site;
using NbSite.Testing;
using NbSite.Theme;

namespace NbSite.Host.Tests;

/// <summary>A temporary folder with a tiny site in it, and programs run inside it as from a shell.</summary>
internal sealed class HostFolder : IDisposable
{
    private static readonly string SiteYml = SiteFixture.SiteYml
        .Replace("publication: public", "publication: demonstration", StringComparison.Ordinal) + "\nformat: 1\n";

    public HostFolder(string text = "")
    {
        var site = SiteFixture.Of(text + "\n-- site.yml --\n" + SiteYml);
        foreach (var (path, bytes) in site.Files)
        {
            var full = Path.Combine(Root, "content", path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("nbsite-host-").FullName;

    /// <summary>The program run with what was added to it: exit code, what it printed, what it told.</summary>
    public (int Exit, string Out, string Error) Run(SiteHost site, params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var exit = NbSiteApp.Run(args, NbSiteApp.Over(site, new ProgramHost
        {
            Theme = static () => new NbTheme(),
            Extensions = SiteExtensions.None,
            Now = static () => new DateTimeOffset(SiteFixture.Today, new TimeOnly(12, 0), TimeSpan.Zero),
            HoldsChecks = false,
            CurrentFolder = Root,
            Out = output,
            Error = error,
        }));
        return (exit, Clean(output), Clean(error));

        string Clean(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n").Replace(Root, "ROOT",
            StringComparison.Ordinal);
    }

    /// <summary>A file of the built site; empty when there is none.</summary>
    public string Site(string path)
    {
        var full = Path.Combine(Root, "output/site", path);
        return File.Exists(full) ? File.ReadAllText(full) : "";
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
