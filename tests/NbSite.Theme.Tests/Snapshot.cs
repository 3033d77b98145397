using System.Runtime.CompilerServices;

namespace NbSite.Theme.Tests;

/// <summary>
/// Compares text with a file in Snapshots/. With NBSITE_ACCEPT=1 in the environment the files are written instead, to be
/// read in the change's difference.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string name, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots", name + ".html");
        if (Environment.GetEnvironmentVariable("NBSITE_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"There is no snapshot “{path}”. Run once with NBSITE_ACCEPT=1 and read what it writes.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
