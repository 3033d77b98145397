using System.Runtime.InteropServices;

namespace NbSite.Benchmarks.Search;

/// <summary>
/// Pagefind and MiniSearch from npm, in a cache of the user: they are measured against and are no part of NbSite.
/// </summary>
internal sealed record NodePackages(string Folder)
{
    public const string Pagefind = "1.6.0";
    public const string MiniSearch = "7.2.0";

    /// <summary>The program itself, so that its own memory is measured and not that of Node around it.</summary>
    public string PagefindProgram => Path.Combine(
        Folder, $"@pagefind/linux-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}/bin/pagefind_extended");

    public static NodePackages Install()
    {
        var folder = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), $".cache/nbsite-benchmarks/{Pagefind}-{MiniSearch}");
        Directory.CreateDirectory(folder);
        var packages = new NodePackages(Path.Combine(folder, "node_modules"));
        if (!File.Exists(packages.PagefindProgram) || !Directory.Exists(Path.Combine(packages.Folder, "minisearch")))
            Measured.Run(folder, "npm", "install", "--prefix", folder, "--no-audit", "--no-fund", $"pagefind@{Pagefind}", $"minisearch@{MiniSearch}");
        return packages;
    }
}
