namespace NbSite.Theme.Tests;

/// <summary>
/// Compares text with a file in Snapshots/. With NBSITE_ACCEPT=1 in the environment the files are written instead, to be
/// read in the change's difference.
/// </summary>
internal static class Snapshot
{
    // Found from the solution, because a build on CI does not keep the paths of sources.
    private static readonly string Folder = Path.Combine(Root(), "tests/NbSite.Theme.Tests/Snapshots");

    public static void Matches(string name, string actual)
    {
        var path = Path.Combine(Folder, name + ".html");
        if (Environment.GetEnvironmentVariable("NBSITE_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"There is no snapshot “{path}”. Run once with NBSITE_ACCEPT=1 and read what it writes.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
