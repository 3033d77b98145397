using System.Text;

namespace NbSite.Theme.Tests;

internal static class Assets
{
    public static string Style => Of("style");

    /// <summary>The rules that a brand is drawn by, which are in its own style sheet.</summary>
    public static string Brand => Of("brand");

    public static string Script => Of("script");

    private static string Of(string role) =>
        Encoding.UTF8.GetString(Rendered.Theme.Assets.Single(asset => asset.Role == role).Bytes.Span);
}
