using Xunit;

[assembly: AssemblyFixture(typeof(NbSite.Browser.Tests.Leaflets.PrintedLeaflets))]

namespace NbSite.Browser.Tests.Leaflets;

/// <summary>Leaflets of the real site, each printed once and only when a test asks for it.</summary>
public sealed class PrintedLeaflets : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nbsite-leaflets-").FullName;

    private readonly Dictionary<string, string> _printed = [];

    /// <summary>The folder with the PDFs that a command line makes.</summary>
    public string Of(params string[] arguments)
    {
        lock (_printed)
        {
            var key = string.Join(' ', arguments);
            return _printed.TryGetValue(key, out var folder) ? folder : _printed[key] = Print(BuiltSite.Repository, Path.Combine(_folder, $"{_printed.Count}"), arguments);
        }
    }

    /// <summary>Prints from a content folder of a test's own.</summary>
    public static string Print(string root, string folder, params string[] arguments)
    {
        var exit = NbSiteApp.Run(
            ["leaflet", "--content", Path.Combine(root, "content"), "--output", folder, "--today", "2026-11-30", .. arguments]);
        Assert.Equal(0, exit);
        return folder;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
