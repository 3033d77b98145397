using System.Text.RegularExpressions;

namespace NbSite.Publishing.Site.Pages;

/// <summary>Where a page lives, worked out from its file's place and its slug.</summary>
/// <param name="Id">The default id: the path without language and ending; index takes its folder's name.</param>
/// <param name="Address">The site address, starting and ending with a slash.</param>
/// <param name="Folder">The id of the page above; empty at the top.</param>
public sealed partial record PageNames(string Id, string Address, string Folder)
{
    /// <summary>The home page's id.</summary>
    public const string Home = "index";

    /// <param name="stem">The path in the language folder without ending, such as <c>risk-groups/index</c>.</param>
    /// <param name="slug">Takes the place of the last part of the address; null for the file's name.</param>
    /// <param name="languagePrefix">Empty for the default language, else <c>/cy</c>.</param>
    public static PageNames Of(string stem, string? slug, string languagePrefix)
    {
        var parts = stem.Split('/');
        var isIndex = parts[^1] == Home;
        var path = isIndex ? parts[..^1] : parts;
        var id = path.Length == 0 ? Home : string.Join('/', path);
        var folder = path.Length <= 1 ? "" : string.Join('/', path[..^1]);
        var last = path.Length == 0 ? [] : new[] { slug ?? path[^1] };
        var above = path.Length <= 1 ? [] : path[..^1];
        var address = languagePrefix + "/" + string.Concat(above.Concat(last).Select(part => part + "/"));
        return new PageNames(id, address, folder);
    }

    /// <summary>Whether a path can stand in an address as it is: lower-case ASCII words joined by hyphens.</summary>
    public static bool IsAddressable(string stem) => Addressable().IsMatch(stem);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$")]
    private static partial Regex Addressable();
}
