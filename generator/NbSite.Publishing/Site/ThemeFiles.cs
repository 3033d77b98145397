using System.Security.Cryptography;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Site;

/// <summary>The theme's files under names that change with their content, so that they may be cached for ever.</summary>
public static class ThemeFiles
{
    /// <summary>Addresses such as /assets/site.3f2a9c41.css.</summary>
    public static AssetSet AddressesOf(ITheme theme) => new(Address(theme, "style"), Address(theme, "script"))
    {
        Icon = theme.Assets.Any(asset => asset.Role == "icon") ? Address(theme, "icon") : null,
        Search = theme.Assets.Any(asset => asset.Role == "search") ? Address(theme, "search") : null,
        Pack = theme.Assets.Any(asset => asset.Role == "pack") ? Address(theme, "pack") : null,
    };

    // What renders a brand goes into the brand's own style sheet.
    public static IEnumerable<OutputFile> Files(ITheme theme) => theme.Assets.Where(asset => asset.Role != "brand")
        .Select(asset => new OutputFile(Fingerprinted("assets/", asset.Name, asset.Bytes.Span), asset.Bytes));

    /// <summary>folder/name.hash.ending, with the first 8 hexadecimal digits of the content's SHA-256.</summary>
    public static string Fingerprinted(string folder, string name, ReadOnlySpan<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 4));
        var dot = name.LastIndexOf('.');
        return $"{folder}{name[..dot]}.{hash}{name[dot..]}";
    }

    private static string Address(ITheme theme, string role)
    {
        var asset = theme.Assets.First(asset => asset.Role == role);
        return "/" + Fingerprinted("assets/", asset.Name, asset.Bytes.Span);
    }
}
