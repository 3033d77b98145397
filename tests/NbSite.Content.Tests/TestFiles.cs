namespace NbSite.Content.Tests;

/// <summary>Files that stand beside the tests; a build on a server leaves no path in the program.</summary>
internal static class TestFiles
{
    /// <summary>A file of this project.</summary>
    /// <param name="path">From the project's own folder.</param>
    public static string Path(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "NbSite.sln"))) folder = folder.Parent;
        return System.IO.Path.Combine(folder?.FullName ?? ".", "tests/NbSite.Content.Tests", path);
    }
}
