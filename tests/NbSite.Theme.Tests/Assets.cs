using System.Text;

namespace NbSite.Theme.Tests;

internal static class Assets
{
    public static string Style => Of("style");

    /// <summary>The rules that a brand is drawn by, which are in its own style sheet.</summary>
    public static string Brand => Of("brand");

    /// <summary>All scripts that a page of the site may load, but for the pack's.</summary>
    public static string Script => Of("script") + Of("search");

    /// <summary>The folder of the whole project, found from the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private static string Of(string role) =>
        Encoding.UTF8.GetString(Rendered.Theme.Assets.Single(asset => asset.Role == role).Bytes.Span);
}
