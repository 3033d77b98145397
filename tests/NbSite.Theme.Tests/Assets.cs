using System.Text;

namespace NbSite.Theme.Tests;

internal static class Assets
{
    public static string Style => Of("style");

    public static string Script => Of("script");

    private static string Of(string role) =>
        Encoding.UTF8.GetString(Rendered.Theme.Assets.Single(asset => asset.Role == role).Bytes.Span);
}
